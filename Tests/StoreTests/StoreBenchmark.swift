// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import SQLite
import Store
import Synchronization
import Testing

private let isAsked = ProcessInfo.processInfo.environment["OMS_BENCH"] != nil

/// How many orders a second one store takes: barrier, order, three lines, fact, outbox.
///
/// `OMS_BENCH=1 swift test -c release --filter StoreBenchmark`; each with seals and without, in turns.
@Suite(.enabled(if: isAsked, "measures only when OMS_BENCH is set"), .serialized)
struct StoreBenchmark {
    private static let schema = Migration(
        version: 1,
        statements: [
            """
            CREATE TABLE orders(
                id INTEGER PRIMARY KEY, state TEXT NOT NULL, customer TEXT NOT NULL,
                currency TEXT NOT NULL, freight BIGINT NOT NULL, reference TEXT NOT NULL UNIQUE,
                at_ms BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE line(
                order_id BIGINT NOT NULL, line BIGINT NOT NULL, sku TEXT NOT NULL,
                quantity BIGINT NOT NULL, price BIGINT NOT NULL, discount TEXT NOT NULL,
                PRIMARY KEY (order_id, line)
            )
            """,
        ]
    )
    private static let method = "oms.order.v1.OrderService/PlaceOrder"
    private static let body = [UInt8](repeating: 7, count: 150)

    /// The system's disk, without the checksums of pages.
    private struct PlainDisk: Disk {
        private let system = SystemDisk()
        var vfs: String? { "unix" }
        func size(of path: String) -> Int { self.system.size(of: path) }
        func identity(of path: String) throws(SystemError) -> FileIdentity? {
            try self.system.identity(of: path)
        }
        func syncDirectory(_ path: String) throws(SystemError) {
            try self.system.syncDirectory(path)
        }
        func rewrite(_ path: String) throws(SystemError) { try self.system.rewrite(path) }
        func lock(_ path: String) throws(SystemError) -> (any DiskLock)? {
            try self.system.lock(path)
        }
    }

    @Test(arguments: [(outstanding: 1, commands: 10_000), (64, 100_000)])
    func placesOrders(outstanding: Int, commands: Int) throws {
        for _ in 0..<4 {
            try self.placeOrders(outstanding, commands, hasSeals: true)
            try self.placeOrders(outstanding, commands, hasSeals: false)
        }
    }

    private func placeOrders(_ outstanding: Int, _ commands: Int, hasSeals: Bool) throws {
        try withDirectory { directory in
            var options = StoreOptions()
            if !hasSeals { options.disk = PlainDisk() }
            let store = try Store.open(
                path: directory + "/order.db",
                migrations: [Self.schema],
                time: SystemTime(),
                options: options
            )
            defer { store.close() }
            let run = Run(store: store, commands: commands)
            let before = Self.processorSeconds
            let start = SystemTime().monotonic
            for _ in 0..<outstanding { run.next() }
            _ = run.isDone.wait()
            let wall = Double((SystemTime().monotonic - start).clampedNanoseconds) / 1e9
            let spent = Self.processorSeconds - before
            let times = run.times.withLock { $0.sorted() }
            print(
                "\(outstanding) outstanding,",
                hasSeals ? "seals:" : "plain:",
                "\(Int(Double(commands) / wall)) commands/s,",
                "\(Int(spent / Double(commands) * 1e6)) µs of processor each,",
                "p50 \(times[times.count / 2] / 1000) µs,",
                "p99 \(times[times.count * 99 / 100] / 1000) µs"
            )
        }
    }

    /// Keeps a number of commands outstanding until all are done.
    private final class Run: Sendable {
        let store: Store
        let commands: Int
        let begun = Atomic<Int>(0)
        let times = Mutex<[Int64]>([])
        let isDone = OneShot<Bool>()

        init(store: Store, commands: Int) {
            self.store = store
            self.commands = commands
        }

        func next() {
            let id = self.begun.add(1, ordering: .relaxed).newValue
            guard id <= self.commands else { return }
            let start = SystemTime().monotonic
            self.store.write({ try StoreBenchmark.place(id, $0) }) { result in
                if case .failure(let error) = result { Issue.record(error) }
                let time = (SystemTime().monotonic - start).clampedNanoseconds
                let count = self.times.withLock { times in
                    times.append(time)
                    return times.count
                }
                if count == self.commands { self.isDone.set(true) } else { self.next() }
            }
        }
    }

    private static func place(_ id: Int, _ tx: Transaction) throws {
        // Keys in no order, as clients send them.
        let key = BarrierKey.request("request-\(UInt64(id) &* 0x9E37_79B9_7F4A_7C15)")
        let fingerprint = Fingerprint(method: Self.method, body: Self.body)
        _ = try tx.claim(key, method: Self.method, fingerprint: fingerprint)
        try tx.attempt {
            try tx.run(
                """
                INSERT INTO orders(id, state, customer, currency, freight, reference, at_ms)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                id,
                "PENDING",
                "C-000123",
                "EUR",
                1250,
                "REF-\(id)",
                tx.time
            )
            for line in 0..<3 {
                try tx.run(
                    """
                    INSERT INTO line(order_id, line, sku, quantity, price, discount)
                    VALUES ($1, $2, $3, $4, $5, $6)
                    """,
                    id,
                    line,
                    "SKU-000\(line)",
                    5,
                    1999,
                    "0.05"
                )
            }
            try tx.publish(type: "order.placed", subject: "SO-\(id)", summary: "3 lines")
            try tx.enqueue(
                OutboxMessage(
                    peer: "orchestrator",
                    method: "oms.orchestrator.v1.OrchestratorService/Start",
                    orderingKey: "SO-\(id)",
                    payload: Self.body
                )
            )
        }
        try tx.complete(key, StoredReply(payload: Self.body))
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
