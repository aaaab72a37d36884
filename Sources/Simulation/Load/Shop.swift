// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// What a simulated shop has, and what is ordered of it; all of it drawn from the seed.
struct Shop {
    static let customers = 12
    static let products = 16
    /// Products of which there is too little until the late delivery.
    static let scarce = 3
    /// Beside MAIN.
    static let secondLocation = "EAST"
    static let carrier = "SIM-CARRIER"
    /// Hired only when the faults have ended.
    static let lateCarrier = "SIM-LATE"
    static let currency = "USD"

    /// What the buyer of an order will do besides placing it.
    struct Intent {
        var request: OrderV1.PlaceOrderRequest
        /// Cancels so long after the order was acknowledged; nil does not.
        var cancelsAfter: Duration?
        /// Asks for one unit less of the first line so long after; nil does not.
        var changesAfter: Duration?
        /// Another carrier, asked for with the change; empty keeps the one there is.
        var carrierWanted = ""
        /// Returns a unit of the first line when it has been delivered.
        var returns = false
        /// Cancels what has not left as a part of it leaves.
        var thinksAgain = false
        /// An operator holds the order so long after, and releases it a while later.
        var holdAfter: Duration?
    }

    static func customerID(_ index: Int) -> String { "SIM-C\(index)" }
    static func sku(_ index: Int) -> String {
        index < Self.scarce ? "SCARCE-\(index)" : "SIM-P\(index)"
    }

    static func money(_ minorUnits: Int64) -> CommonV1.Money {
        CommonV1.Money(minorUnits: minorUnits, currency: Self.currency)
    }

    static func price(_ index: Int) -> Int64 { 500 + Int64(index) * 137 }

    private let habits: Habits
    private let scenario: Scenario?
    private var generator: SeededGenerator

    init(_ world: World, _ habits: Habits = Habits(), _ scenario: Scenario? = nil) {
        self.habits = habits
        self.scenario = scenario
        self.generator = world.generator(for: "shop")
    }

    // MARK: Orders

    /// The order of a number.
    mutating func intent(_ number: Int) -> Intent {
        if let scenario { return scenario.intent(number) }
        var request = OrderV1.PlaceOrderRequest(
            channel: [.online, .store, .phone][number % 3],
            customerID: Self.customerID(self.draw(Self.customers)),
            lines: self.lines(),
            freight: self.chance(30) ? Self.money(790) : nil,
            carrierID: Self.carrier,
            clientReference: "sim-\(number)",
            waitMs: self.chance(50) ? 3_000 : 0
        )
        self.pay(&request)
        let policies: [OrderV1.ShortagePolicy] = [.reject, .partial, .backorder, .wait, .ask]
        request.shortagePolicy = policies[self.draw(policies.count)]
        request.shipComplete = self.chance(15)
        if request.channel == .store, request.paymentMethod != .bankTransfer, self.chance(20) {
            request.counterSale = true
            request.carrierID = ""
        }
        var intent = Intent(request: request)
        if self.chance(12) { intent.cancelsAfter = self.wait(upTo: 20_000) }
        if self.chance(6) { intent.changesAfter = self.wait(upTo: 10_000) }
        if self.chance(4) { intent.holdAfter = self.wait(upTo: 8_000) }
        intent.returns = self.chance(10)
        if self.habits.isHasty, self.chance(40) {
            intent.request.waitMs = 0
            intent.cancelsAfter = self.wait(upTo: 1_500)
        }
        if self.habits.hasSecondThoughts, self.chance(40) { self.split(&intent) }
        return intent
    }

    /// A part of it can be had, and a part cannot: the one leaves, the other waits.
    private mutating func split(_ intent: inout Intent) {
        let product = Self.scarce + self.draw(Self.products - Self.scarce)
        intent.request.lines = [product, self.draw(Self.scarce)].map { index in
            OrderV1.OrderLine(
                sku: Self.sku(index),
                quantity: Int64(2 + self.draw(8)),
                unitPrice: Self.money(Self.price(index))
            )
        }
        intent.request.shortagePolicy = .backorder
        intent.request.shipComplete = false
        intent.thinksAgain = true
    }

    private mutating func lines() -> [OrderV1.OrderLine] {
        (0...self.draw(3)).map { _ in
            // One line in ten wants what is scarce.
            let index =
                self.chance(10)
                ? self.draw(Self.scarce) : Self.scarce + self.draw(Self.products - Self.scarce)
            return OrderV1.OrderLine(
                sku: Self.sku(index),
                quantity: Int64(1 + self.draw(4)),
                unitPrice: Self.money(Self.price(index)),
                discount: self.chance(10) ? "0.15" : "",
                taxClass: self.chance(40) ? "STANDARD" : ""
            )
        }
    }

    private mutating func pay(_ request: inout OrderV1.PlaceOrderRequest) {
        switch self.draw(100) {
        case ..<58: self.card(&request, Bank.Token.good)
        case ..<62: self.card(&request, Bank.Token.poor)
        case ..<66:
            self.card(&request, Bank.Token.poor)
            request.waitForPayment = true
        case ..<71: self.card(&request, Bank.Token.forgetful)
        case ..<76: self.card(&request, Bank.Token.busy)
        case ..<82: request.paymentMethod = .onAccount
        case ..<86:
            request.paymentMethod = .onAccount
            request.invoicePolicy = .onConfirmation
        case ..<91: request.paymentMethod = .bankTransfer
        case ..<95: request.paymentMethod = .cash
        default:
            request.paymentMethod = .mixed
            request.tenders = [
                OrderV1.Tender(method: .cash, amount: Self.money(100)),
                OrderV1.Tender(method: .card, paymentToken: Bank.Token.good),
            ]
        }
    }

    private func card(_ request: inout OrderV1.PlaceOrderRequest, _ token: String) {
        request.paymentMethod = .card
        request.paymentToken = token
    }

    // MARK: Chance

    private mutating func draw(_ count: Int) -> Int {
        Int.random(in: 0..<count, using: &self.generator)
    }

    private mutating func chance(_ percent: Int) -> Bool { self.draw(100) < percent }

    private mutating func wait(upTo milliseconds: Int64) -> Duration {
        .milliseconds(Int64.random(in: 0...milliseconds, using: &self.generator))
    }
}
