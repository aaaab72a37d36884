// SPDX-License-Identifier: MIT
import Commerce
import LinuxIO
import OMSProtos
import RPC
import SQLite
import Store
import Testing

@testable import OrderService

/// What the tests of customers, returns and mail need of orders, without their sagas.
extension Orders {
    /// Runs a statement that no caller could make the service run.
    func sql(_ text: String) throws {
        try self.host.store.writeAndWait { _ = try $0.run(SQL(composed: text)) }
    }

    /// A number that a statement gives.
    func number(_ text: String) throws -> Int64 {
        try self.host.store.readAndWait { reader in
            try reader.first(SQL(composed: text)) { $0.int(0) } ?? -1
        }
    }

    /// Places the sample order and makes it as if all of it was delivered and invoiced: 3 TEA at
    /// 42.00 net with 8.40 tax, 2 CUP at 15.98 net with 3.20 tax.
    func delivered(
        _ reference: String = "WEB-1",
        _ change: (inout OrderV1.PlaceOrderRequest) -> Void = { _ in }
    ) async throws -> String {
        let request = OrderV1.PlaceOrderRequest.sample(reference).with(change)
        let id = try await self.call(OrderV1.OrderService.placeOrder, request).orderID
        let number = try #require(OrderID(id)?.number)
        try self.sql(
            """
            UPDATE orders SET state = 4, decided_at_ms = placed_at_ms,
                completed_at_ms = ordered_at_ms + 86400000 WHERE order_number = \(number)
            """
        )
        try self.sql(
            """
            UPDATE order_lines SET in_shipment = 0, shipped = quantity, delivered = quantity,
                tax_rate_billionths = 200000000, tax = (net + 2) / 5,
                invoiced_net = net, invoiced_tax = (net + 2) / 5
            WHERE line_key / 1024 = \(number)
            """
        )
        return id
    }

    /// Opens a return of these units of an order.
    func openReturn(
        _ order: String,
        _ lines: [(String, Int64)],
        _ resolution: ReturnsV1.Resolution = .refund,
        key: String? = nil
    ) async throws(RPCError) -> ReturnsV1.Return {
        let reply = try await self.call(
            ReturnsV1.ReturnService.openReturn,
            .init(
                orderID: order,
                lines: lines.map { .init(sku: $0.0, quantity: $0.1, reason: "DAMAGED") },
                resolution: resolution,
                exchangeLines: resolution == .exchange
                    ? [.init(sku: "POT", quantity: 1, unitPrice: .usd(1000))] : []
            ),
            key: key
        )
        return reply.rma ?? .init()
    }

    /// A return as it is now.
    func rma(_ id: String) async throws -> ReturnsV1.Return {
        let reply = try await self.call(ReturnsV1.ReturnService.getReturn, .init(returnID: id))
        return try #require(reply.rma)
    }

    /// Opens a return and brings it to its inspection, all units restocked.
    func inspected(
        _ order: String,
        _ lines: [(String, Int64)],
        _ resolution: ReturnsV1.Resolution = .refund,
        fee: Int64 = 0
    ) async throws -> ReturnsV1.Return {
        typealias Methods = ReturnsV1.ReturnService
        let id = try await self.openReturn(order, lines, resolution).returnID
        _ = try await self.call(Methods.authorizeReturn, .init(returnID: id))
        _ = try await self.call(
            Methods.receiveReturn,
            .init(returnID: id, lines: lines.map { .init(sku: $0.0, quantity: $0.1) })
        )
        let reply = try await self.call(
            Methods.inspectReturn,
            .init(
                returnID: id,
                lines: lines.map { .init(sku: $0.0, quantity: $0.1, disposition: .restock) },
                restockingFee: fee == 0 ? nil : .usd(fee)
            )
        )
        return try #require(reply.rma)
    }

    /// A customer as it is now.
    func customer(_ id: String) async throws -> CustomerV1.Customer {
        let reply = try await self.call(
            CustomerV1.CustomerService.getCustomer,
            .init(customerID: id)
        )
        return try #require(reply.customer)
    }

    /// Changes a customer's profile.
    func change(
        _ id: String,
        _ change: (inout CustomerV1.Customer) -> Void
    ) async throws {
        var customer = try await self.customer(id)
        change(&customer)
        _ = try await self.call(
            CustomerV1.CustomerService.upsertCustomer,
            .init(customer: customer)
        )
    }

    /// The error that a call is refused with.
    func refusal<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> RPCError {
        try #require(
            await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
                try await self.call(method, request)
            }
        )
    }

    /// The messages queued so far.
    func mail(_ request: OrderV1.ListMailRequest = .init()) async throws -> [OrderV1.MailMessage] {
        try await self.call(OrderV1.OrderService.listMail, request).messages
    }

    /// The content of a dropped message.
    func content(of message: OrderV1.MailMessage) throws -> String {
        String(decoding: try Files.read(message.file), as: UTF8.self)
    }

    /// The requests of a method that wait in the outbox.
    func queued<Request, Reply>(_ method: Method<Request, Reply>) throws -> [Request] {
        try self.outbox().filter { $0.method == method.path }.map { try Request.decode($0.payload) }
    }

    /// The types of the feed about a subject.
    func events(_ subject: String) throws -> [String] {
        try self.host.store.readAndWait { try $0.feed(subject: subject, limit: 100).map(\.type) }
    }
}
