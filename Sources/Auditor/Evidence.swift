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
    private let readers: [String: Reader]

    /// The rule that a call without an answer breaks.
    static let unansweredRule = RuleTitle(
        .durable,
        "files-readable",
        "every row can be read: a service's queries answer over its file"
    )

    private static let services: [any FileQueryable.Type] = [
        OrderService.self, InventoryService.self, BillingService.self, FulfillmentService.self,
        OrchestratorService.self,
    ]

    /// Asks the files everything.
    ///
    /// - Throws: `AuditError` when a database is missing or not what it should be.
    init(_ databases: [String: Connection], testimony: Testimony) throws(AuditError) {
        self.testimony = testimony
        var readers: [String: Reader] = [:]
        var queries: [String: FileQueries] = [:]
        for service in Self.services {
            guard let connection = databases[service.name] else {
                throw .missing(path: "\(service.name).db")
            }
            do {
                let reader = try StoreCopy.reader(
                    over: connection,
                    path: "\(service.name).db",
                    of: service.name,
                    migrations: service.migrations
                )
                readers[service.name] = reader
                queries[service.name] = FileQueries(service, over: reader, time: SystemTime())
            } catch {
                throw .unfit(path: "\(service.name).db", why: "\(error)")
            }
        }
        self.readers = readers
        self.ask(queries)
    }

    /// Makes the calls of a snapshot, and lists the sagas that have ended too.
    private mutating func ask(_ queries: [String: FileQueries]) {
        var open = SnapshotCall.all
        while let call = open.popLast() {
            guard let queries = queries[call.service] else { continue }
            do {
                let reply = try queries.answer(path: call.path, request: call.request)
                open += try call.take(reply, into: &self.snapshot)
            } catch {
                self.unanswered.append(Self.unanswered(call.service, call.path, error))
            }
        }
        guard let orchestrator = queries["orchestrator"] else { return }
        do {
            self.sagas = try Self.allSagas(orchestrator)
        } catch {
            let path = OrchestratorV1.OrchestratorService.listSagas.path
            self.unanswered.append(Self.unanswered("orchestrator", path, error))
        }
    }

    private static func unanswered(
        _ service: String,
        _ path: String,
        _ error: any Error
    ) -> Finding {
        Finding(Self.unansweredRule.name, "\(service).db", "\(path): \(error)")
    }

    private static func allSagas(_ queries: FileQueries) throws -> [OrchestratorV1.Saga] {
        var sagas: [OrchestratorV1.Saga] = []
        var token = ""
        repeat {
            let page = CommonV1.PageRequest(pageSize: 1000, pageToken: token)
            let reply = try OrchestratorV1.ListSagasReply.decode(
                try queries.answer(
                    path: OrchestratorV1.OrchestratorService.listSagas.path,
                    request: OrchestratorV1.ListSagasRequest(page: page).encoded()
                )
            )
            sagas += reply.sagas
            token = reply.nextPageToken
        } while !token.isEmpty
        return sagas
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
    func rows<T>(
        of service: String,
        _ sql: SQL,
        _ decode: (Row) throws -> T
    ) throws -> [T] {
        guard let reader = self.readers[service] else { return [] }
        return try reader.all(sql, row: decode)
    }

    /// A reader over one database.
    func reader(of service: String) -> Reader? { self.readers[service] }

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
