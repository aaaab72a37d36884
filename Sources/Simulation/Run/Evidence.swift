// SPDX-License-Identifier: MIT
import SQLite
import Store

/// What an auditor of a run that has come to rest may look at: the services' data, and the journals
/// of everybody outside.
public struct Evidence {
    /// The folder that has a folder for each service, with `SERVICE.db` in it.
    public let directory: String
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
        directory: String,
        stores: [String: Store],
        bank: BankJournal,
        carrier: Carrier,
        buyers: Buyers
    ) {
        self.directory = directory
        self.stores = stores
        self.bank = bank
        self.parcels = carrier.parcels.values.sorted { $0.shipmentID < $1.shipmentID }
        self.doubles = carrier.doubles
        self.acknowledged = buyers.acknowledged
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
    func read<T: Sendable>(
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
public typealias Auditor = (Evidence) throws -> [SimulationFinding]
