// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Checking a request whole before anything happens.
@Suite struct PlacementTests {
    typealias Request = OrderV1.PlaceOrderRequest
    typealias Refusal = (field: String, change: @Sendable (inout Request) -> Void)

    static let long = String(repeating: "x", count: 4097)

    static let most = Money.minorUnitsMax

    static let refusals: [Refusal] = [
        ("channel", { $0.channel = .unspecified }),
        ("channel", { $0.channel = .unrecognized(9) }),
        ("customer_id", { $0.customerID = "" }),
        ("customer_id", { $0.customerID = "A B" }),
        ("customer_id", { $0.customerID = String(repeating: "x", count: 65) }),
        ("lines", { $0.lines = [] }),
        ("lines", { $0.lines = Array(repeating: $0.lines[0], count: 501) }),
        ("lines[1].sku", { $0.lines[1].sku = "" }),
        ("lines[0].sku", { $0.lines[0].sku = "T A" }),
        ("lines[0].quantity", { $0.lines[0].quantity = 0 }),
        ("lines[0].quantity", { $0.lines[0].quantity = -1 }),
        ("lines[0].quantity", { $0.lines[0].quantity = 2_147_483_648 }),
        ("lines[0].quantity", { $0.lines[0].quantity = .max }),
        ("lines[0].unit_price", { $0.lines[0].unitPrice = nil }),
        ("lines[0].unit_price.minor_units", { $0.lines[0].unitPrice = .usd(-1) }),
        ("lines[0].unit_price.currency", { $0.lines[0].unitPrice?.currency = "usd" }),
        ("lines[1].unit_price.currency", { $0.lines[1].unitPrice?.currency = "EUR" }),
        ("lines[0].unit_price.minor_units", { $0.lines[0].unitPrice = .usd(.max) }),
        ("lines[0].unit_price.minor_units", { $0.lines[0].unitPrice = .usd(most + 1) }),
        (
            "lines[0]",
            {
                $0.lines[0].unitPrice = .usd(most)
                $0.lines[0].quantity = 2_147_483_647
            }
        ),
        ("lines", { $0.lines[0] = .init(sku: "A", quantity: 2, unitPrice: .usd(most / 2 + 1)) }),
        (
            "lines",
            {
                // What is given away is in the books as well.
                $0.lines = [.init(sku: "A", quantity: 2, unitPrice: .usd(most), discount: "1")]
                $0.freight = nil
            }
        ),
        ("freight.minor_units", { $0.freight = .usd(most + 1) }),
        ("lines[1].discount", { $0.lines[1].discount = "1.01" }),
        ("lines[1].discount", { $0.lines[1].discount = "-0" }),
        ("lines[1].discount", { $0.lines[1].discount = "15%" }),
        ("lines[1].discount", { $0.lines[1].discount = "0.0000000001" }),
        ("freight.currency", { $0.freight?.currency = "EUR" }),
        ("freight.currency", { $0.freight = .init(minorUnits: 5, currency: "") }),
        ("freight.minor_units", { $0.freight = .usd(-1) }),
        ("carrier_id", { $0.carrierID = "A B" }),
        ("ship_to.street", { $0.shipTo?.street = long }),
        ("payment_method", { $0.paymentMethod = .unspecified }),
        ("payment_method", { $0.paymentMethod = .unrecognized(77) }),
        ("payment_token", { $0.paymentToken = "" }),
        ("payment_token", { $0.paymentToken = long }),
        ("client_reference", { $0.clientReference = "" }),
        ("client_reference", { $0.clientReference = "   " }),
        ("client_reference", { $0.clientReference = String(repeating: "x", count: 65) }),
        ("lines[0].tax_class", { $0.lines[0].taxClass = "NONE" }),
        ("shortage_policy", { $0.shortagePolicy = .unrecognized(9) }),
        ("invoice_policy", { $0.invoicePolicy = .unrecognized(9) }),
        ("invoice_policy", { $0.invoicePolicy = .onConfirmation }),
        ("counter_sale", { $0.counterSale = true }),
        (
            "carrier_id",
            {
                $0.channel = .store
                $0.counterSale = true
            }
        ),
        ("preferred_location", { $0.preferredLocation = "A B" }),
        ("tenders", { $0.tenders = [.init(method: .cash)] }),
        ("tenders", { $0.paymentMethod = .mixed }),
        (
            "tenders",
            { $0.mixed(Array(repeating: .init(method: .cash, amount: .usd(1)), count: 6)) }
        ),
        ("tenders[0].method", { $0.mixed([.init(method: .mixed)]) }),
        ("tenders[0].payment_token", { $0.mixed([.init(method: .card)]) }),
        ("tenders[0].amount", { $0.mixed([.init(method: .cash), .init(method: .onAccount)]) }),
        (
            "tenders[0].amount.currency",
            { $0.mixed([.init(method: .cash, amount: .init(minorUnits: 1, currency: "EUR"))]) }
        ),
        ("tenders[0].amount.minor_units", { $0.mixed([.init(method: .cash, amount: .usd(0))]) }),
        (
            "tenders[1].method",
            {
                $0.mixed([
                    .init(method: .card, amount: .usd(1), paymentToken: "a"),
                    .init(method: .card, paymentToken: "b"),
                ])
            }
        ),
        // One cent less, one more, and nothing left for the last one.
        ("tenders", { $0.mixed([.init(method: .cash, amount: .usd(6297))]) }),
        ("tenders", { $0.mixed([.init(method: .cash, amount: .usd(6299))]) }),
        (
            "tenders",
            { $0.mixed([.init(method: .cash, amount: .usd(6298)), .init(method: .onAccount)]) }
        ),
        ("ordered_at_ms", { $0.orderedAtMs = -1 }),
        ("ordered_at_ms", { $0.orderedAtMs = .max }),
        (
            "lines",
            {
                // Each line fits, their sum does not.
                $0.lines[0] = .init(sku: "A", quantity: 1, unitPrice: .usd(most))
                $0.lines[1] = .init(sku: "B", quantity: 1, unitPrice: .usd(1))
            }
        ),
        (
            "lines",
            {
                $0.lines = [.init(sku: "A", quantity: 1, unitPrice: .usd(most))]
                $0.freight = .usd(1)
            }
        ),
    ]

    @Test(arguments: refusals.indices)
    func namesTheFieldAtFault(index: Int) throws {
        let (field, change) = Self.refusals[index]
        let error = #expect(throws: OrderError.self) {
            try Placement(Request.sample().with { change(&$0) })
        }
        let reason = try #require(error?.rpcError.details.first)
        #expect(error?.rpcError.code == .invalidArgument)
        #expect(reason.field == field)
        #expect(!reason.remedy.isEmpty || error?.rpcError.message.isEmpty == false)
    }

    static let edges: [@Sendable (inout Request) -> Void] = [
        { $0.lines = Array(repeating: $0.lines[0], count: 500) },
        { $0.lines[0].quantity = 2_147_483_647 },
        { $0.lines[0].unitPrice = .usd(0) },
        {
            $0.lines = [.init(sku: "A", quantity: 1, unitPrice: .usd(most))]; $0.freight = nil
        },
        {
            $0.lines = [.init(sku: "A", quantity: 1, unitPrice: .usd(most - 1))]
            $0.freight = .usd(1)
        },
        { $0.lines[1].discount = "" },
        { $0.lines[1].discount = "1.000000000" },
        { $0.carrierID = "" },
        { $0.freight = nil },
        { $0.freight = .init() },
        { $0.shipTo = nil },
        {
            $0.paymentMethod = .cash; $0.paymentToken = ""
        },
        { $0.orderedAtMs = 0 },
        { $0.clientReference = "order 17 of May" },
        { $0.mixed([.init(method: .cash, amount: .usd(6298))]) },
        { $0.mixed([.init(method: .cash, amount: .usd(6297)), .init(method: .onAccount)]) },
        {
            $0.mixed([
                .init(method: .storeCredit, amount: .usd(1)),
                .init(method: .card, paymentToken: "t"),
            ])
        },
        {
            $0.paymentMethod = .onAccount
            $0.invoicePolicy = .onConfirmation
        },
        {
            $0.channel = .store
            $0.counterSale = true
            $0.carrierID = ""
        },
        { $0.preferredLocation = "EAST" },
        { $0.shipTo?.street = String(long.dropLast()) },
    ]

    @Test(arguments: edges.indices)
    func takesWhatIsJustInside(index: Int) throws {
        #expect(throws: Never.self) {
            try Placement(Request.sample().with { Self.edges[index](&$0) })
        }
    }

    @Test func tellsWhatAnAbsurdPriceIsAndWhatToDo() throws {
        let error = #expect(throws: OrderError.self) {
            try Placement(Request.sample().with { $0.lines[0].unitPrice = .usd(.max) })
        }
        let reason = try #require(error?.rpcError.details.first)
        #expect(reason.reason == "INVALID" && reason.value == "9223372036854775807")
        #expect(reason.remedy.contains("10000000000000"))
    }

    @Test func computesTheTotals() throws {
        let placement = try Placement(.sample())
        // 3 x 14.00 + round(2 x 9.99 x 0.8 = 15.984) + 5.00
        #expect(placement.net.description == "57.98 USD")
        #expect(placement.total.description == "62.98 USD")
    }

    @Test(
        arguments: [
            "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", " 123456781111 ",
            "1234567890123451111", "\u{FF14}11111111111111\u{2013}1111",
        ]
    )
    func refusesACardNumberAsTokenAndHidesIt(token: String) throws {
        for method in [OrderV1.PaymentMethod.card, .cash] {
            let error = #expect(throws: OrderError.self) {
                try Placement(
                    Request.sample().with {
                        $0.paymentMethod = method
                        $0.paymentToken = token
                    }
                )
            }
            let reason = try #require(error?.rpcError.details.first)
            #expect(reason.reason == "INVALID" && reason.field == "payment_token")
            #expect(reason.value.hasPrefix("********") && reason.value.hasSuffix("*1111"))
            #expect(reason.remedy.contains("provider"))
            #expect(error?.rpcError.message.contains(token) == false)
        }
    }

    @Test(
        arguments: [
            "tok_4111111111111111", "12345678901", "12345678901234567890", "4111x1111y1111z1111",
        ]
    )
    func takesATokenThatIsNoCardNumber(token: String) throws {
        let placement = try Placement(Request.sample().with { $0.paymentToken = token })
        #expect(placement.payment.token == token)
    }

    @Test func neverRepeatsAToken() throws {
        let error = #expect(throws: OrderError.self) {
            try Placement(Request.sample().with { $0.paymentToken = Self.long })
        }
        #expect(error?.rpcError.details.first?.value == "4097 bytes")
    }
}

extension OrderV1.PlaceOrderRequest {
    /// Pays with these tenders.
    mutating func mixed(_ tenders: [OrderV1.Tender]) {
        self.paymentMethod = .mixed
        self.paymentToken = ""
        self.tenders = tenders
    }
}

/// Taxes on lines.
@Suite struct TaxTests {
    typealias Request = OrderV1.PlaceOrderRequest

    private func placement(
        _ rate: String,
        inclusive: Bool,
        prices: [Int64]
    ) throws -> Placement {
        let request = Request.sample().with {
            $0.freight = nil
            $0.pricesIncludeTax = inclusive
            $0.lines = prices.map {
                .init(sku: "TEA", quantity: 1, unitPrice: .usd($0), taxClass: "T")
            }
        }
        return try Placement(request, rates: ["T": #require(DecimalFraction(rate))])
    }

    @Test func addsTheTaxToNetPricesLineByLine() throws {
        // 10.05 x 0.1 = 1.005, half up, twice.
        let placement = try self.placement("0.1", inclusive: false, prices: [1005, 1005])
        #expect(placement.net.minorUnits == 2010 && placement.tax.minorUnits == 202)
        #expect(placement.total.minorUnits == 2212)
        #expect(placement.lines[0].invoiceLine.taxRate == "0.1")
    }

    @Test func takesTheTaxOutOfGrossPrices() throws {
        let placement = try self.placement("0.2", inclusive: true, prices: [1200, 1001])
        #expect(placement.lines.map(\.tax.minorUnits) == [200, 167])
        #expect(placement.lines.map(\.net.minorUnits) == [1000, 834])
        #expect(placement.total.minorUnits == 2201)
    }

    @Test func keepsGrossAtOrAboveNetAndTheAmountWhole() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let rate = try #require(
                DecimalFraction(billionths: Int64.random(in: 0...1_000_000_000, using: &random))
            )
            let discount = try #require(
                DecimalFraction(billionths: Int64.random(in: 0...1_000_000_000, using: &random))
            )
            let price = Int64.random(in: 0...3000, using: &random)
            for inclusive in [true, false] {
                let line = try PlacedLine(
                    sku: #require(SKU("A")),
                    quantity: #require(Quantity(3)),
                    unitPrice: Money(minorUnits: price, currency: #require(Currency("USD"))),
                    discount: discount,
                    taxClass: "T",
                    taxRate: rate,
                    pricesIncludeTax: inclusive
                )
                let amount = try discount.net(of: price * 3)
                #expect(line.gross.minorUnits >= line.net.minorUnits)
                #expect(line.tax.minorUnits >= 0 && line.net.minorUnits >= 0)
                #expect(
                    line.net.minorUnits + (inclusive ? line.tax.minorUnits : 0) == amount
                )
            }
        }
    }

    @Test func taxesTheLargestAmountExactly() throws {
        let one = try #require(DecimalFraction("1"))
        #expect(one.tax(on: .max) == .max && one.tax(within: .max) == Int64.max / 2 + 1)
        #expect(DecimalFraction.zero.tax(on: .max) == 0)
    }
}
