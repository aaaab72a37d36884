// SPDX-License-Identifier: MIT
import OMSProtos

/// Lets buyers send goods back after a history was played: every 20th delivered order in part, for a
/// refund, and every 50th for an exchange against the same product.
///
/// Every call has a key, and an order that has a return of the kind already is left alone, so that a
/// second run changes nothing.
struct ReturnsDriver: Sendable {
    let importer: Importer
    /// The history's orders, by reference.
    let references: Set<String>

    private var run: Invocation { self.importer.run }

    /// What came of it, read back from the services.
    struct Outcome: Sendable {
        var returns = 0
        var exchanges = 0
        var creditedMinor: Int64 = 0
        /// How much more, or less, each product has on hand than without returns.
        var stockDeltas: [String: Int64] = [:]
    }

    /// - Throws: A `Failure` when a call is refused or nothing moves any more.
    func drive() async throws -> Outcome {
        let delivered = try await self.delivered()
        let due = delivered.enumerated().flatMap { index, order in
            Self.resolutions(of: index + 1).map { (order: order, resolution: $0) }
        }
        let open = try await self.opened()
        let todo = due.filter { !open.contains(Self.key($0.order.orderID, $0.resolution)) }
        try await self.importer.each("returns", todo, concurrency: 8) { order, resolution in
            try await self.sendBack(order, resolution)
        }
        let replacements = try await self.settled()
        try await DeliveryDriver(importer: self.importer, shippedAt: replacements).drive()
        return try await self.outcome()
    }

    /// What the `number`th delivered order (from 1) comes back for.
    static func resolutions(of number: Int) -> [ReturnsV1.Resolution] {
        (number % 20 == 0 ? [.refund] : []) + (number % 50 == 0 ? [.exchange] : [])
    }

    private func delivered() async throws -> [OrderV1.Order] {
        try await self.run.orders(in: .completed)
            .filter { self.references.contains($0.clientReference) }
            .sorted { $0.clientReference < $1.clientReference }
    }

    private static func key(_ order: String, _ resolution: ReturnsV1.Resolution) -> String {
        "\(order) \(resolution.name)"
    }

    private func returns() async throws -> [ReturnsV1.Return] {
        try await self.run.pages(limit: nil) { (reply: ReturnsV1.ListReturnsReply) in
            (reply.returns, reply.nextPageToken)
        } fetch: { page in
            let request = ReturnsV1.ListReturnsRequest(page: page)
            return try await self.run.call(.order, ReturnsV1.ReturnService.listReturns, request)
        }
    }

    private func opened() async throws -> Set<String> {
        Set(try await self.returns().map { Self.key($0.orderID, $0.resolution) })
    }

    /// One unit of the first line comes back for a refund, one of the last for an exchange.
    private func sendBack(
        _ order: OrderV1.Order,
        _ resolution: ReturnsV1.Resolution
    ) async throws {
        typealias Service = ReturnsV1.ReturnService
        guard let line = resolution == .refund ? order.lines.first : order.lines.last else {
            return
        }
        let key = "import:return:\(Self.key(order.orderID, resolution))"
        let wanted = OrderV1.OrderLine(sku: line.sku, quantity: 1, unitPrice: line.unitPrice)
        let opening = ReturnsV1.OpenReturnRequest(
            orderID: order.orderID,
            lines: [
                ReturnsV1.ReturnLine(
                    lineNumber: line.lineNumber,
                    sku: line.sku,
                    quantity: 1,
                    reason: "NO_LONGER_WANTED"
                )
            ],
            resolution: resolution,
            exchangeLines: resolution == .exchange ? [wanted] : [],
            paymentMethod: .onAccount,
            reason: "played by the import"
        )
        let opened = try await self.run.call(.order, Service.openReturn, opening, key: key)
        let id = opened.rma?.returnID ?? ""
        _ = try await self.run.call(
            .order,
            Service.authorizeReturn,
            ReturnsV1.AuthorizeReturnRequest(returnID: id),
            key: "\(key):authorize"
        )
        _ = try await self.run.call(
            .order,
            Service.receiveReturn,
            ReturnsV1.ReceiveReturnRequest(
                returnID: id,
                lines: [
                    ReturnsV1.CountedLine(lineNumber: line.lineNumber, sku: line.sku, quantity: 1)
                ]
            ),
            key: "\(key):receive"
        )
        _ = try await self.run.call(
            .order,
            Service.inspectReturn,
            ReturnsV1.InspectReturnRequest(
                returnID: id,
                lines: [
                    ReturnsV1.InspectedLine(
                        lineNumber: line.lineNumber,
                        sku: line.sku,
                        quantity: 1,
                        disposition: .restock
                    )
                ]
            ),
            key: "\(key):inspect"
        )
    }

    /// Waits until every return is closed.
    ///
    /// - Returns: The replacement orders, with when they are shipped: now, which is 0.
    private func settled() async throws -> [String: Int64] {
        let closed = try await Poll(self.run).until("every return is closed") {
            let returns = try await self.returns()
            let open = returns.filter { $0.state != .closed && $0.state != .denied }
            return (returns, open.isEmpty, "\(open.count) open")
        }
        return Dictionary(
            closed.filter { !$0.exchangeOrderID.isEmpty }.map { ($0.exchangeOrderID, 0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private func outcome() async throws -> Outcome {
        var outcome = Outcome()
        for rma in try await self.returns() where rma.state == .closed {
            outcome.returns += rma.resolution == .refund ? 1 : 0
            outcome.exchanges += rma.resolution == .exchange ? 1 : 0
            outcome.creditedMinor += rma.credited?.minorUnits ?? 0
            for line in rma.lines { outcome.stockDeltas[line.sku, default: 0] += line.restocked }
            for line in rma.exchangeLines {
                outcome.stockDeltas[line.sku, default: 0] -= line.quantity
            }
        }
        return outcome
    }
}
