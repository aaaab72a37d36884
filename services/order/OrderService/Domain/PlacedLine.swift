// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// One line of an order, checked and computed.
struct PlacedLine: Hashable, Sendable {
    let sku: SKU
    let quantity: Quantity
    /// The line's own price: later changes of the catalogue do not touch it.
    let unitPrice: Money
    let discount: DecimalFraction
    /// Empty for an untaxed line.
    let taxClass: String
    /// The rate of the class when the line was placed: later changes of it do not touch the line.
    let taxRate: DecimalFraction
    /// Before discount and without tax.
    let gross: Money
    /// Net of discount and without tax.
    let net: Money
    let tax: Money
}

extension PlacedLine {
    /// Checks one line of a request; `path` is where it stands in the request, for the error.
    init(
        _ line: OrderV1.OrderLine,
        at path: @autoclosure () -> String,
        rates: TaxRates,
        pricesIncludeTax: Bool
    ) throws(OrderError) {
        func invalid(_ field: String, _ value: String, _ remedy: String) -> OrderError {
            .invalid(field: "\(path()).\(field)", value: value, remedy: remedy)
        }
        guard let sku = SKU(line.sku) else {
            throw invalid("sku", line.sku, "Send 1 to 64 characters without spaces.")
        }
        guard let quantity = Quantity(line.quantity) else {
            throw invalid("quantity", String(line.quantity), "Send 1 to \(Quantity.max).")
        }
        guard let price = line.unitPrice else {
            throw invalid("unit_price", "", "Send the price of one unit.")
        }
        guard let currency = Currency(price.currency) else {
            throw invalid("unit_price.currency", price.currency, "Send three capitals of ISO 4217.")
        }
        guard price.minorUnits >= 0 else {
            throw invalid("unit_price.minor_units", String(price.minorUnits), "Send 0 or more.")
        }
        guard price.minorUnits <= Money.minorUnitsMax else {
            throw invalid(
                "unit_price.minor_units",
                String(price.minorUnits),
                "Send at most \(Money.minorUnitsMax)."
            )
        }
        guard let discount = line.discount.isEmpty ? .zero : DecimalFraction(line.discount) else {
            throw invalid("discount", line.discount, "Send a decimal from 0 to 1, such as 0.15.")
        }
        guard let rate = line.taxClass.isEmpty ? .zero : rates[line.taxClass] else {
            throw invalid(
                "tax_class",
                line.taxClass,
                "Add the class with UpsertTaxClass, send one of ListTaxClasses, or leave it empty."
            )
        }
        do {
            self = try PlacedLine(
                sku: sku,
                quantity: quantity,
                unitPrice: Money(minorUnits: price.minorUnits, currency: currency),
                discount: discount,
                taxClass: line.taxClass,
                taxRate: rate,
                pricesIncludeTax: pricesIncludeTax
            )
        } catch {
            throw .amountOverflow(field: path(), value: "\(price.minorUnits) x \(line.quantity)")
        }
    }

    /// Computes a line at a rate that is known.
    init(
        sku: SKU,
        quantity: Quantity,
        unitPrice: Money,
        discount: DecimalFraction,
        taxClass: String,
        taxRate: DecimalFraction,
        pricesIncludeTax: Bool
    ) throws(MoneyError) {
        let amount = try LineAmount(unitPrice: unitPrice, quantity: quantity, discount: discount)
        let (gross, net) = (amount.gross.minorUnits, amount.net.minorUnits)
        func money(_ minorUnits: Int64) -> Money {
            Money(minorUnits: minorUnits, currency: unitPrice.currency)
        }
        let tax = pricesIncludeTax ? taxRate.tax(within: net) : taxRate.tax(on: net)
        self.init(
            sku: sku,
            quantity: quantity,
            unitPrice: unitPrice,
            discount: discount,
            taxClass: taxClass,
            taxRate: taxRate,
            // Without its tax an amount grows with the amount, so gross stays at or above net.
            gross: money(pricesIncludeTax ? gross - taxRate.tax(within: gross) : gross),
            net: money(pricesIncludeTax ? net - tax : net),
            tax: money(tax)
        )
    }
}
