// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

/// A call that has to be made to read a snapshot, and what its reply adds to it.
///
/// How calls are made is not known here: over channels to five processes, or to the queries of five
/// files. Whoever reads makes the calls of a list, in any order or at once, gives each its reply, and
/// goes on with the calls that gives, until there are none.
public struct SnapshotCall: Sendable {
    /// The service to ask: `order`.
    public let service: String
    /// The method's full path.
    public let path: String
    /// The encoded request.
    public let request: [UInt8]
    private let add: @Sendable ([UInt8], inout Snapshot) throws -> [SnapshotCall]

    /// Adds what a reply tells.
    ///
    /// - Parameters:
    ///   - reply: The encoded reply to this call.
    ///   - snapshot: What is known so far.
    /// - Returns: The calls that follow: a list's next page, above all.
    /// - Throws: `DecodingError` when the bytes are no reply of the method.
    public func take(_ reply: [UInt8], into snapshot: inout Snapshot) throws -> [SnapshotCall] {
        try self.add(reply, &snapshot)
    }

    /// The calls to begin with; together with those that follow they read everything.
    public static let all =
        orderCalls + stockCalls + bookCalls + [shipments, openSagas] + services.map(Self.health)

    /// The sagas that have not ended.
    public static let openSagas = Self.list(
        "orchestrator",
        OrchestratorV1.OrchestratorService.listSagas
    ) {
        OrchestratorV1.ListSagasRequest(page: $0, openOnly: true)
    } take: { reply, snapshot in
        snapshot.openSagas += reply.sagas
        return reply.nextPageToken
    }

    /// The services a snapshot is of.
    public static let services = ["order", "inventory", "billing", "fulfillment", "orchestrator"]

    /// A call with one reply.
    init<Request: Message, Reply: Message>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        take: @escaping @Sendable (Reply, inout Snapshot) -> [SnapshotCall]
    ) {
        self.service = service
        self.path = method.path
        self.request = request.encoded()
        self.add = { bytes, snapshot in take(try Reply.decode(bytes), &snapshot) }
    }

    /// The first page of a list; `take` gives the token of the next one.
    static func list<Request: Message, Reply: Message>(
        _ service: String,
        _ method: Method<Request, Reply>,
        from token: String = "",
        request: @escaping @Sendable (CommonV1.PageRequest) -> Request,
        take: @escaping @Sendable (Reply, inout Snapshot) -> String
    ) -> SnapshotCall {
        let page = CommonV1.PageRequest(pageSize: 1000, pageToken: token)
        return SnapshotCall(service, method, request(page)) { reply, snapshot in
            let next = take(reply, &snapshot)
            return next.isEmpty
                ? [] : [self.list(service, method, from: next, request: request, take: take)]
        }
    }

    private static func health(of service: String) -> SnapshotCall {
        SnapshotCall(service, CommonV1.Health.check, CommonV1.HealthRequest()) { reply, snapshot in
            snapshot.refusedMessages[service] = reply.outboxRefused
            return []
        }
    }

    private static let shipments = Self.list(
        "fulfillment",
        FulfillmentV1.FulfillmentService.listShipments
    ) {
        FulfillmentV1.ListShipmentsRequest(page: $0)
    } take: { reply, snapshot in
        snapshot.shipments += reply.shipments
        return reply.nextPageToken
    }
}
