// SPDX-License-Identifier: MIT
import Auditor
import SQLite
import Store

/// What an auditor of a run that has come to rest may look at: the services' data, and the journals
/// of everybody outside.
public struct Evidence: AuditedDatabases {
    private let nodes: [Node]
    /// What the bank did.
    let bank: BankJournal
    /// What the carrier was given.
    let parcels: [Carrier.Parcel]
    /// Shipments that it was given twice.
    let doubles: [String]
    /// What buyers were told.
    let acknowledged: [Buyers.Acknowledged]
    private let stores: [String: Store]

    init(
        nodes: [Node],
        stores: [String: Store],
        bank: BankJournal,
        carrier: Carrier,
        buyers: Buyers
    ) {
        self.nodes = nodes
        self.stores = stores
        self.bank = bank
        self.parcels = carrier.parcels.values.sorted { $0.shipmentID < $1.shipmentID }
        self.doubles = carrier.doubles
        self.acknowledged = buyers.acknowledged
    }

    /// What buyers and the bank remember.
    var testimony: Testimony {
        var testimony = Testimony()
        testimony.acknowledgements = self.acknowledged.map {
            Acknowledgement(
                reference: $0.reference,
                answer: .order(id: $0.orderID, state: $0.state.name)
            )
        }
        testimony.provider = self.bank.facts.map {
            ProviderAct(
                key: $0.key,
                kind: $0.kind.rawValue,
                amount: $0.amount,
                currency: $0.currency,
                isApproved: $0.declined == nil,
                authorization: $0.authorization
            )
        }
        return testimony
    }

    /// Writes the databases, with their WALs, into real files for an auditor who opens them itself.
    ///
    /// - Returns: Each service's `SERVICE.db`, by the service's name.
    /// - Throws: `SystemError` when there is no room.
    public func saveFiles() throws -> [String: String] {
        for node in self.nodes { try node.saveFiles() }
        return Dictionary(
            self.nodes.map { ($0.name, $0.databasePath) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Reads rows of a service's tables.
    func rows<T: Sendable>(
        _ service: String,
        _ sql: String,
        _ decode: @escaping @Sendable (Row) throws -> T
    ) throws -> [T] {
        try self.read(service) { try $0.all(SQL(composed: sql), row: decode) }
    }

    /// Reads a service's tables.
    ///
    /// - Parameters:
    ///   - service: Whose; one of the five.
    ///   - body: Reads them.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` threw; `StoreError`.
    public func read<T: Sendable>(
        _ service: String,
        _ body: @escaping @Sendable (Reader) throws -> T
    ) throws -> T {
        guard let store = self.stores[service] else {
            preconditionFailure("an audit is of all five services; there is no \(service)")
        }
        return try store.readAndWait(body)
    }
}

/// Judges a run that has come to rest.
public typealias RunAuditor = (Evidence) throws -> [SimulationFinding]
