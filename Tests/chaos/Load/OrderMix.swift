// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// What the load buys: orders drawn from a seed, so that the same number is always the same order.
///
/// Of a hundred orders two lack stock, four want what there is little of, two are declined, two are
/// charged while the answer is lost, two meet a provider that fails twice, and five are counter
/// sales, which go through all services to their delivery at once.
struct OrderMix: Sendable {
    let run: String
    let seed: UInt64

    private static let counterSales = 12...16

    func order(_ number: Int, waitMs: UInt32) -> OrderV1.PlaceOrderRequest {
        let (start, lot) = self.lot(of: number)
        var generator = start
        var lines = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let product = Int.random(in: 0..<Shop.products, using: &generator)
            return Self.line(Shop.sku(product), product, Int64.random(in: 1...5, using: &generator))
        }
        switch lot {
        case 0...1: lines.append(Self.line(Shop.empty, Shop.products + 1, 1))
        case 2...5: lines.append(Self.line(Shop.scarce, Shop.products, 1))
        default: break
        }
        let isCounterSale = Self.counterSales.contains(lot)
        return OrderV1.PlaceOrderRequest(
            channel: isCounterSale ? .store : number % 2 == 0 ? .online : .phone,
            customerID: Shop.customer(Int.random(in: 0..<Shop.customers, using: &generator)),
            lines: lines,
            carrierID: isCounterSale ? "" : Shop.carrier,
            paymentMethod: isCounterSale ? .cash : .card,
            paymentToken: isCounterSale ? "" : Self.token(lot),
            clientReference: "\(self.run)-\(number)",
            waitMs: waitMs,
            counterSale: isCounterSale
        )
    }

    /// Which of the hundred kinds of order it is, and what draws the rest of it.
    private func lot(of number: Int) -> (SeededGenerator, Int) {
        var generator = SeededGenerator(seed: self.seed &+ UInt64(number) &* 0x9E37)
        let lot = Int.random(in: 0..<100, using: &generator)
        return (generator, lot)
    }

    /// What becomes of a confirmed order.
    enum Fate { case rest, deliver, cancel }

    func fate(of number: Int) -> Fate {
        // Handed over on the spot: a buyer who hears late that it is confirmed could not cancel it.
        if Self.counterSales.contains(self.lot(of: number).1) { return .rest }
        var generator = SeededGenerator(seed: ~self.seed &+ UInt64(number) &* 0x9E37)
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<15: return .deliver
        case 15..<18: return .cancel
        default: return .rest
        }
    }

    private static func token(_ lot: Int) -> String {
        switch lot {
        case 6...7: "tok_decline"
        case 8...9: "tok_timeout_after_charge"
        case 10...11: "tok_temporary_failure"
        default: "tok_approve"
        }
    }

    private static func line(_ sku: String, _ number: Int, _ quantity: Int64) -> OrderV1.OrderLine {
        let price = CommonV1.Money(minorUnits: Shop.cents(number), currency: "USD")
        return OrderV1.OrderLine(sku: sku, quantity: quantity, unitPrice: price)
    }
}
