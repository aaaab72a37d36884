// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// Where a supplier's bill stands.
enum BillState: String, CaseIterable, Sendable {
    /// Agrees with order and receipt, or was accepted: → paid.
    case matched = "MATCHED"
    /// Differs; somebody decides: → matched, rejected.
    case variance = "VARIANCE"
    case paid = "PAID"
    case rejected = "REJECTED"

    /// The states it may go to.
    var next: [BillState] {
        switch self {
        case .matched: [.paid]
        case .variance: [.matched, .rejected]
        case .paid, .rejected: []
        }
    }

    var message: AccountingV1.BillState {
        switch self {
        case .matched: .matched
        case .variance: .variance
        case .paid: .paid
        case .rejected: .rejected
        }
    }
}

/// A line of a bill or of a receipt.
struct BilledLine: Hashable, Sendable {
    let sku: SKU
    let quantity: Quantity
    let unitPrice: Money
    /// Price × quantity, at most `Money.minorUnitsMax`.
    let amount: Int64

    init(
        _ line: AccountingV1.BilledLine,
        at path: String,
        _ currency: Currency?
    ) throws(BillingError) {
        self.sku = try checkedSKU(line.sku, "\(path).sku")
        self.quantity = try checkedQuantity(line.quantity, "\(path).quantity")
        self.unitPrice = try checkedMoney(line.unitPrice, "\(path).unit_price")
        guard currency == nil || currency == self.unitPrice.currency else {
            throw .invalid(
                field: "\(path).unit_price.currency",
                value: self.unitPrice.currency.code,
                remedy: "all lines are in one currency"
            )
        }
        let (amount, overflow) = self.unitPrice.minorUnits.multipliedReportingOverflow(
            by: self.quantity.units
        )
        guard !overflow, amount <= Money.minorUnitsMax else {
            throw .invalid(
                field: path,
                value: line.sku,
                remedy: "price × quantity is at most \(Money.minorUnitsMax)"
            )
        }
        self.amount = amount
    }

    init(sku: SKU, quantity: Quantity, unitPrice: Money) {
        self.sku = sku
        self.quantity = quantity
        self.unitPrice = unitPrice
        // Checked when it was written.
        self.amount = unitPrice.minorUnits &* quantity.units
    }

    var message: AccountingV1.BilledLine {
        AccountingV1.BilledLine(
            sku: self.sku.description,
            quantity: self.quantity.units,
            unitPrice: CommonV1.Money(self.unitPrice)
        )
    }

    /// 1 to 500 lines, each SKU once, in one currency.
    static func checked(
        _ sent: [AccountingV1.BilledLine]
    ) throws(BillingError) -> [BilledLine] {
        guard (1...InvoicedLines.countMax).contains(sent.count) else {
            throw .invalid(
                field: "lines",
                value: String(sent.count),
                remedy: "1 to \(InvoicedLines.countMax) lines are required"
            )
        }
        var lines: [BilledLine] = []
        var seen: Set<SKU> = []
        for (index, sent) in sent.enumerated() {
            let line = try BilledLine(
                sent,
                at: "lines[\(index)]",
                lines.first?.unitPrice.currency
            )
            guard seen.insert(line.sku).inserted else {
                throw .invalid(
                    field: "lines[\(index)].sku",
                    value: sent.sku,
                    remedy: "each SKU has one line"
                )
            }
            lines.append(line)
        }
        return lines
    }
}

/// What was received of a SKU of a purchase order, and what of it was billed, at the order's prices.
struct ReceivedGoods: Hashable, Sendable {
    var received: Int64 = 0
    var receivedValue: Int64 = 0
    var billed: Int64 = 0
    var billedValue: Int64 = 0

    /// Units that may be billed.
    var billable: Int64 { max(0, self.received - self.billed) }

    /// What the order says of so many more units: all that is left for as many as are left, or more.
    func value(of units: Int64) -> Int64 {
        let left = max(0, self.receivedValue - self.billedValue)
        guard units < self.billable else { return left }
        // 0 <= units < billable and left >= 0, so that it does not throw.
        return (try? share(of: left, units: units, of: self.billable, after: 0)) ?? 0
    }
}

/// A bill against order and receipt.
struct BillMatch: Hashable, Sendable {
    /// A sentence for each difference.
    let variances: [String]
    /// What the order says the lines cost.
    let ordered: Int64

    init(_ lines: [BilledLine], against goods: [SKU: ReceivedGoods]) {
        var variances: [String] = []
        var ordered: Int64 = 0
        for line in lines {
            let known = goods[line.sku] ?? ReceivedGoods()
            let units = line.quantity.units
            let value = known.value(of: units)
            ordered += value
            if units > known.billable {
                variances.append(
                    "\(line.sku): \(units) billed, \(known.billable) received and not billed"
                )
            } else if line.amount != value {
                let money = Money(minorUnits: value, currency: line.unitPrice.currency)
                let billed = Money(minorUnits: line.amount, currency: money.currency)
                variances.append("\(line.sku): \(units) billed at \(billed), ordered at \(money)")
            }
        }
        self.variances = variances
        self.ordered = ordered
    }
}

/// A supplier's bill.
struct VendorBill: Hashable, Sendable {
    static let prefix = "BILL-"

    let number: Int64
    let supplierID: String
    let supplierNumber: String
    let purchaseOrderID: String
    let lines: [BilledLine]
    let net: Money
    let tax: Money
    let receivedAt: Timestamp
    let dueAt: Timestamp
    var state: BillState
    var variances: [String]
    /// Posted to 5010.
    var variance: Int64 = 0
    var paidAt: Timestamp?
    var reason = ""

    var billID: String { "\(Self.prefix)\(self.number)" }
    var currency: Currency { self.net.currency }
    // 501 amounts of at most 10^13: the sum fits.
    var total: Int64 { self.net.minorUnits + self.tax.minorUnits }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    mutating func become(_ state: BillState) throws(BooksError) {
        guard self.state.next.contains(state) else {
            throw .illegalTransition(
                self.billID,
                from: self.state.rawValue,
                to: state.rawValue,
                allowed: self.state.next.map(\.rawValue)
            )
        }
        self.state = state
    }

    var message: AccountingV1.VendorBill {
        AccountingV1.VendorBill(
            billID: self.billID,
            supplierID: self.supplierID,
            billNumber: self.supplierNumber,
            purchaseOrderID: self.purchaseOrderID,
            lines: self.lines.map(\.message),
            net: CommonV1.Money(self.net),
            tax: CommonV1.Money(self.tax),
            total: CommonV1.Money(self.money(self.total)),
            state: self.state.message,
            variances: self.variances,
            variance: CommonV1.Money(self.money(self.variance)),
            receivedAtMs: self.receivedAt.milliseconds,
            dueAtMs: self.dueAt.milliseconds,
            paidAtMs: self.paidAt?.milliseconds ?? 0,
            reason: self.reason
        )
    }
}
