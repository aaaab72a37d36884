// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

@testable import OrderService

/// Where the units of a line are, as a value.
@Suite struct LineUnitsTests {
    /// Bug class 9: facets and quantities recomputed from facts equal what is kept.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func conservesEveryUnitUnderRandomMoves(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let quantity = Int64.random(in: 1...12, using: &random)
        var line = LineUnits(quantity: quantity)
        // The place of each single unit, kept independently.
        var places: [UnitMove?] = Array(repeating: nil, count: Int(quantity))
        func count(_ of: UnitMove?...) -> Int64 { Int64(places.count { of.contains($0) }) }
        for _ in 0..<200 {
            let move = UnitMove.allCases.randomElement(using: &random) ?? .pick
            let wanted = Int64.random(in: -1...4, using: &random)
            let before = line
            do {
                try line.apply(move, wanted)
            } catch {
                #expect(line == before && error.there == before.available(for: move))
                #expect(wanted < 0 || wanted > before.available(for: move))
                continue
            }
            let from: UnitMove? =
                switch move {
                case .pick, .cancel: nil
                case .putBack, .ship, .stop: .pick
                case .deliver, .lose: .ship
                case .takeBack: .deliver
                }
            for _ in 0..<wanted {
                let index = try #require(places.firstIndex(of: from))
                places[index] = move == .putBack ? nil : move
            }
            #expect(line.open == count(nil))
            #expect(line.inShipment == count(.pick))
            #expect(line.shipped == count(.ship, .deliver, .lose, .takeBack))
            #expect(line.inTransit == count(.ship))
            #expect(line.cancelled == count(.cancel, .stop))
            #expect(line.delivered == count(.deliver, .takeBack))
            #expect(line.lost == count(.lose) && line.returned == count(.takeBack))
            #expect(line.quantity == line.open + line.inShipment + line.shipped + line.cancelled)
            #expect(line.shipped == line.inTransit + line.delivered + line.lost)
            #expect(line.returned <= line.delivered)
            var totals = UnitTotals()
            totals.add(line)
            #expect(totals.open == line.open && totals.isDone == (count(nil, .pick, .ship) == 0))
            let live = quantity - count(.cancel, .stop)
            let shipped = count(.ship, .deliver, .lose, .takeBack)
            #expect((totals.shippedExtent == .none) == (shipped == 0))
            #expect((totals.shippedExtent == .full) == (shipped > 0 && shipped == live))
        }
    }

    @Test func readsNothingThatBreaksTheLaw() {
        func units(
            _ inShipment: Int64,
            _ shipped: Int64,
            _ cancelled: Int64,
            _ delivered: Int64,
            _ lost: Int64,
            _ returned: Int64
        ) -> LineUnits? {
            LineUnits(
                quantity: 5,
                inShipment: inShipment,
                shipped: shipped,
                cancelled: cancelled,
                delivered: delivered,
                lost: lost,
                returned: returned
            )
        }
        #expect(units(1, 3, 1, 2, 1, 2) != nil)
        #expect(units(2, 3, 1, 2, 1, 2) == nil)
        #expect(units(1, 3, 1, 2, 2, 2) == nil)
        #expect(units(1, 3, 1, 1, 1, 2) == nil)
        #expect(units(-1, 3, 1, 1, 1, 1) == nil)
        #expect(units(.max, .max, 1, 1, 1, 1) == nil)
    }
}

/// What shipments of a line are charged.
@Suite struct ChargeTests {
    private func line(_ quantity: Int64, net: Int64, tax: Int64, gross: Int64) -> OrderLine {
        OrderLine(
            key: OrderTable.lineStride + 1,
            sku: "TEA",
            unitPrice: 1,
            discount: .zero,
            taxClass: "",
            taxRate: .zero,
            ordered: Amounts(net: net, tax: tax),
            gross: gross,
            units: LineUnits(quantity: quantity)
        )
    }

    private func shipment(_ id: Int, _ count: Int64, _ line: OrderLine) -> OrderShipment {
        OrderShipment(
            id: "SH-\(id)",
            orderNumber: 1,
            stage: .begun,
            freight: 0,
            creditedFreight: 0,
            parts: [
                .init(
                    lineKey: line.key,
                    quantity: count,
                    charge: line.charge(of: count),
                    discount: line.discountShare(of: count)
                )
            ]
        )
    }

    /// Bug class 8: any partition of a line into shipments sums to exactly the line.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func sumsToTheLineForEveryPartition(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let quantity = Int64.random(in: 1...13, using: &random)
            let net = Int64.random(in: 0...50, using: &random)
            let gross = net + Int64.random(in: 0...10, using: &random)
            let tax = Int64.random(in: 0...20, using: &random)
            var lines = [self.line(quantity, net: net, tax: tax, gross: gross)]
            var discount: Int64 = 0
            var id = 0
            while lines[0].units.open > 0 {
                id += 1
                let count = Int64.random(in: 1...lines[0].units.open, using: &random)
                let next = self.shipment(id, count, lines[0])
                #expect(next.parts.allSatisfy { $0.charge.net >= 0 && $0.charge.tax >= 0 })
                #expect(next.parts.allSatisfy { $0.discount >= 0 })
                discount += next.parts.reduce(0) { $0 + $1.discount }
                try next.move(.pick, on: &lines)
                if Bool.random(using: &random) { try next.move(.ship, on: &lines) }
            }
            #expect(lines[0].charged == Amounts(net: net, tax: tax))
            #expect(discount == gross - net)
        }
    }

    /// Bug class 8, with shipments abandoned and units cancelled in between, in any order.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func sumsToWhatIsLeftWhateverHappensInBetween(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let quantity = Int64.random(in: 1...10, using: &random)
            let net = Int64.random(in: 0...15, using: &random)
            var lines = [self.line(quantity, net: net, tax: net / 3, gross: net)]
            var open: [OrderShipment] = []
            for id in 0..<25 {
                let told = lines[0].worth
                switch Int.random(in: 0..<4, using: &random) {
                case 0 where !open.isEmpty:
                    try open.removeLast().move(.putBack, on: &lines)
                case 1 where !open.isEmpty:
                    try open.removeFirst().move(.ship, on: &lines)
                case 2 where lines[0].units.open > 0:
                    try lines[0].units.apply(.cancel, 1)
                default:
                    guard lines[0].units.open > 0 else { continue }
                    let count = Int64.random(in: 1...lines[0].units.open, using: &random)
                    open.append(self.shipment(id, count, lines[0]))
                    try open[open.count - 1].move(.pick, on: &lines)
                    // What a shipment is charged was in what the order comes to.
                    #expect(lines[0].worth == told)
                }
                #expect(lines[0].charged.net <= net && lines[0].packing.net >= 0)
                #expect(lines[0].charged.net <= lines[0].worth.net)
            }
            let told = lines[0].worth
            if lines[0].units.open > 0 {
                try self.shipment(99, lines[0].units.open, lines[0]).move(.pick, on: &lines)
            }
            #expect(lines[0].charged == told)
        }
    }

    /// Returns some of what arrived of a line, as its settlement does; what they are credited.
    private func giveBack(_ units: Int64, of line: inout OrderLine) throws -> Amounts {
        var invoiced = InvoicedLine(
            key: line.key,
            sku: line.sku,
            unitPrice: line.unitPrice,
            discount: line.discount,
            taxRate: line.taxRate,
            shipped: line.units.shipped,
            delivered: line.units.delivered,
            lost: line.units.lost,
            returned: line.units.returned,
            invoicedNet: line.invoiced.net,
            invoicedTax: line.invoiced.tax,
            creditedNet: line.credited.net,
            creditedTax: line.credited.tax
        )
        let (net, tax) = try invoiced.giveBack(units)
        try line.units.apply(.takeBack, units)
        line.credited = Amounts(net: invoiced.creditedNet, tax: invoiced.creditedTax)
        return Amounts(net: net, tax: tax)
    }

    /// Bug class 8: what is credited for losses and returns, in any order and between shipments,
    /// comes to exactly what was invoiced, never below zero and never above what was.
    @Test(arguments: 0..<80 as Range<UInt64>)
    func lossesAndReturnsComeToWhatWasInvoiced(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let quantity = Int64.random(in: 1...12, using: &random)
            let net = Int64.random(in: 0...40, using: &random)
            let tax = Int64.random(in: 0...9, using: &random)
            var lines = [self.line(quantity, net: net, tax: tax, gross: net)]
            var (onTheWay, id, sum): ([OrderShipment], Int, Amounts) = ([], 0, Amounts())
            while lines[0].units.lost + lines[0].units.returned < quantity {
                let before = lines[0]
                let back = before.units.available(for: .takeBack)
                switch Int.random(in: 0..<4, using: &random) {
                case 0 where before.units.open > 0:
                    id += 1
                    let count = Int64.random(in: 1...before.units.open, using: &random)
                    let next = self.shipment(id, count, before)
                    try next.move(.pick, on: &lines)
                    try next.move(.ship, on: &lines)
                    onTheWay.append(next)
                case 1 where !onTheWay.isEmpty:
                    try onTheWay.removeFirst().move(.deliver, on: &lines)
                case 2 where !onTheWay.isEmpty:
                    var lost = onTheWay.removeLast()
                    try lost.lose(on: &lines)
                    sum = sum + lost.parts.reduce(Amounts()) { $0 + $1.credited }
                case 3 where back > 0:
                    let count = Int64.random(in: 1...back, using: &random)
                    sum = try sum + self.giveBack(count, of: &lines[0])
                default: continue
                }
                #expect(lines[0].credited == sum && sum.atLeast(before.credited) == sum)
                #expect(lines[0].invoiced.atLeast(sum) == lines[0].invoiced)
            }
            #expect(sum == Amounts(net: net, tax: tax))
        }
    }

    /// 10 for 3 units: one returned brings 3, and the two that are lost the other 7, though their
    /// own shipment was charged 6.
    @Test func aLossMakesUpForTheRoundingOfReturnsBefore() throws {
        var lines = [self.line(3, net: 10, tax: 0, gross: 10)]
        var lost = self.shipment(1, 2, lines[0])
        try lost.move(.pick, on: &lines)
        try lost.move(.ship, on: &lines)
        let kept = self.shipment(2, 1, lines[0])
        for move: UnitMove in [.pick, .ship, .deliver] { try kept.move(move, on: &lines) }
        #expect(lost.parts[0].charge.net == 6 && kept.parts[0].charge.net == 4)
        #expect(try self.giveBack(1, of: &lines[0]).net == 3)
        try lost.lose(on: &lines)
        #expect(lost.parts[0].credited.net == 7 && lines[0].credited.net == 10)
        #expect(throws: IllegalMove.self) { try lost.move(.lose, on: &lines) }
    }

    @Test func takesEarlierLinesOfASKUFirst() throws {
        var lines = [3, 1, 4].enumerated().map { index, quantity in
            OrderLine(
                key: OrderTable.lineStride + Int64(index) + 1,
                sku: index == 1 ? "CUP" : "TEA",
                unitPrice: 1,
                discount: .zero,
                taxClass: "",
                taxRate: .zero,
                ordered: Amounts(net: 10, tax: 0),
                gross: 10,
                units: LineUnits(quantity: Int64(quantity))
            )
        }
        let parts = try lines.spread(["TEA": 5], for: .pick)
        #expect(parts.map(\.index) == [0, 2] && parts.map(\.count) == [3, 2])
        let back = try lines.spread(["TEA": 5], for: .cancel, backwards: true)
        #expect(back.map(\.index) == [2, 0] && back.map(\.count) == [4, 1])
        try lines[2].units.apply(.cancel, 4)
        #expect(throws: ShortOfUnits(sku: "POT", wanted: 1, there: 0)) {
            try lines.spread(["TEA": 9, "POT": 1], for: .pick)
        }
        #expect(throws: ShortOfUnits(sku: "TEA", wanted: 4, there: 3)) {
            try lines.spread(["TEA": 4, "CUP": 1], for: .pick)
        }
    }
}
