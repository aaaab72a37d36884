// SPDX-License-Identifier: MIT
import Ambient
import Audit
import BillingService
import FulfillmentService
import InventoryService
import LinuxIO
import OMSProtos
import OrchestratorService
import OrderService
import SQLite
import ServiceKit
import Store

/// Everything that is judged: five databases, what their queries tell, and what others remember.
struct Evidence {
    /// What the services would tell, asked of their files.
    private(set) var snapshot = Snapshot()
    /// Every saga, ended or not.
    private(set) var sagas: [OrchestratorV1.Saga] = []
    /// Calls that a file cannot answer.
    private(set) var unanswered: [Finding] = []
    let testimony: Testimony
    /// Whether nothing was under way.
    let isAtRest: Bool
    /// Every key of every service, for `barrierKeys`.
    let keys = Remembered<[RecordedKey]>()
    /// What each saga wrote down, for `sagaHistories`.
    let histories = Remembered<[SagaHistory]>()
    private let databases: any AuditedDatabases
    private let time: any TimeSource

    /// The rule that a call without an answer breaks.
    static let unansweredRule = RuleTitle(
        .durable,
        "files-readable",
        "every row can be read: a service's queries answer over its file"
    )

    /// The five, which answer over their files.
    static let services: [any FileQueryable.Type] = [
        OrderService.self, InventoryService.self, BillingService.self, FulfillmentService.self,
        OrchestratorService.self,
    ]

    /// Asks the databases everything.
    init(
        _ databases: any AuditedDatabases,
        testimony: Testimony,
        isAtRest: Bool,
        time: any TimeSource
    ) {
        self.databases = databases
        self.testimony = testimony
        self.isAtRest = isAtRest
        self.time = time
        self.askForSnapshot()
        self.askForSagas()
    }

    private mutating func askForSnapshot() {
        var open = SnapshotCall.all
        while let call = open.popLast() {
            do {
                let reply = try self.answer(call.service, call.path, call.request)
                open += try call.take(reply, into: &self.snapshot)
            } catch {
                self.unanswered.append(Self.unanswered(call.service, call.path, error))
            }
        }
    }

    /// Those that have ended too.
    private mutating func askForSagas() {
        let path = OrchestratorV1.OrchestratorService.listSagas.path
        do {
            var token = ""
            repeat {
                let page = CommonV1.PageRequest(pageSize: 1000, pageToken: token)
                let request = OrchestratorV1.ListSagasRequest(page: page).encoded()
                let reply = try OrchestratorV1.ListSagasReply.decode(
                    try self.answer("orchestrator", path, request)
                )
                self.sagas += reply.sagas
                token = reply.nextPageToken
            } while !token.isEmpty
        } catch {
            self.unanswered.append(Self.unanswered("orchestrator", path, error))
        }
    }

    private func answer(_ name: String, _ path: String, _ request: [UInt8]) throws -> [UInt8] {
        guard let service = Self.services.first(where: { $0.name == name }) else {
            throw AuditError.missing(path: "\(name).db")
        }
        let time = self.time
        return try self.databases.read(name) { reader in
            try FileQueries(service, over: reader, time: time).answer(path: path, request: request)
        }
    }

    private static func unanswered(
        _ service: String,
        _ path: String,
        _ error: any Error
    ) -> Finding {
        Finding(Self.unansweredRule.name, "\(service).db", "\(path): \(error)")
    }

    /// The services, in the order of an order's life.
    static let names = SnapshotCall.services

    /// Reads rows of one database.
    ///
    /// - Parameters:
    ///   - service: Whose.
    ///   - sql: The query; as many rows as there are.
    ///   - decode: Makes a value of each.
    /// - Returns: The values.
    /// - Throws: `SQLiteError`.
    func rows<T: Sendable>(
        of service: String,
        _ sql: SQL,
        _ decode: @escaping @Sendable (Row) throws -> T
    ) throws -> [T] {
        try self.databases.read(service) { try $0.all(sql, row: decode) }
    }

    /// Reads one database.
    func read<T: Sendable>(
        _ service: String,
        _ body: @escaping @Sendable (Reader) throws -> T
    ) throws -> T {
        try self.databases.read(service, body)
    }

    /// What was judged, for reports.
    var counts: [(name: String, count: Int)] {
        [
            ("orders", self.snapshot.orders.count), ("sagas", self.sagas.count),
            ("movements", self.snapshot.movements.count), ("entries", self.snapshot.entries.count),
            ("acknowledgements", self.testimony.acknowledgements.count),
            ("acts of the provider", self.testimony.provider?.count ?? 0),
        ]
    }
}

/// What several rules ask for and is read once.
final class Remembered<Value> {
    private var value: Value?

    /// The value, which `read` gives the first time; what it throws is not remembered.
    func callAsFunction(_ read: () throws -> Value) rethrows -> Value {
        if let value { return value }
        let value = try read()
        self.value = value
        return value
    }
}
