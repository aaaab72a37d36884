// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import SQLite
import SimulatedDisk
import Store
import Synchronization
import Testing

let shopMigrations = [
    Migration(
        version: 1,
        statements: [
            "CREATE TABLE half(id INTEGER PRIMARY KEY, side TEXT NOT NULL, text TEXT NOT NULL)",
            "CREATE TABLE tally(id INTEGER PRIMARY KEY, entries BIGINT NOT NULL)",
            "INSERT INTO tally VALUES (1, 0)",
        ]
    )
]

/// A store on a simulated disk, what it was told, and what of that it acknowledged.
///
/// Each entry is one command that writes two halves and counts them, so that a half, a gap or a
/// count that is off shows what was torn or lost.
struct Shop {
    static let path = "/data/shop.db"

    let disk: SimulatedDisk
    /// Small enough for several checkpoints in a test.
    var checkpointFrames = 24
    var writerCacheBytes = StoreOptions().writerCacheBytes
    /// What the tests' own mistakes do to each store that is opened: see the canaries.
    var sabotage: (@Sendable (Transaction) throws -> Void)?
    /// Entries that the store was given and did not refuse for good, in order: 0, 1, 2, ….
    private(set) var asked = 0
    /// Of these, how many are there because they, or later ones, were acknowledged.
    private(set) var acknowledged = 0
    /// Why the process would have ended, if it would have.
    var fatal: String? { self.reasons.current }

    private let reasons = Reasons()

    init(seed: UInt64, hasSeals: Bool = true) {
        self.disk = SimulatedDisk(seed: seed, hasSeals: hasSeals)
    }

    /// A shop with the same files on a disk of its own, and the same past.
    init(copyOf other: Shop) {
        self.disk = SimulatedDisk(seed: 0)
        self.asked = other.asked
        self.acknowledged = other.acknowledged
        for path in [Self.path, Self.path + "-wal"] {
            if let bytes = other.disk.contents(of: path) { self.disk.put(bytes, at: path) }
        }
    }

    private final class Reasons: Sendable {
        private let first = Mutex<String?>(nil)
        var current: String? { self.first.withLock { $0 } }
        func add(_ reason: String) { self.first.withLock { $0 = $0 ?? reason } }
        func clear() { self.first.withLock { $0 = nil } }
    }

    func open() throws -> Store {
        self.reasons.clear()
        var options = StoreOptions()
        options.disk = self.disk
        options.checkpointFrames = self.checkpointFrames
        options.writerCacheBytes = self.writerCacheBytes
        // As the end of the process: what is open does nothing any more.
        options.fatal = { [disk = self.disk, reasons = self.reasons] in
            reasons.add($0)
            disk.kill()
        }
        let store = try Store.open(
            path: Self.path,
            migrations: shopMigrations,
            time: ManualTime(),
            options: options
        )
        if let sabotage = self.sabotage { try? store.writeAndWait(sabotage) }
        return store
    }

    // MARK: What is done

    /// Opens, writes one by one and in a group, closes; and once more.
    ///
    /// It goes on after refusals, as callers would, and stops when the process would have ended.
    mutating func runScript() {
        for round in 0..<2 {
            guard let store = try? self.open() else { return }
            self.write(8, to: store)
            self.writeGroup(of: 6, to: store)
            if round == 0 { self.write(10, to: store) }
            store.close()
            if self.fatal != nil { return }
        }
    }

    /// Writes entries one by one, and reads after each.
    mutating func write(_ count: Int, to store: Store) {
        for _ in 0..<count {
            let entry = self.asked
            self.take([Result { try store.writeAndWait { try $0.enter(entry) } }])
            // What is served is right, or it is an error.
            let (least, most) = (self.acknowledged, self.asked)
            try? store.readAndWait { reader in
                let found = try reader.halves()
                #expect(found.count >= 2 * least && found.count <= 2 * most)
                #expect(found == Self.halves(of: found.count / 2))
            }
        }
    }

    /// Writes entries that share a commit.
    mutating func writeGroup(of count: Int, to store: Store) {
        let isHeld = OneShot<Void>()
        let release = OneShot<Void>()
        store.write({ _ in
            isHeld.set(())
            release.wait()
        }) { _ in isHeld.set(()) }
        isHeld.wait()
        let results = (self.asked..<(self.asked + count)).map { entry in
            let result = OneShot<Result<Void, any Error>>()
            store.write({ try $0.enter(entry) }) { result.set($0) }
            return result
        }
        release.set(())
        self.take(results.map { $0.wait() })
    }

    /// Notes the outcomes of one commit.
    private mutating func take(_ outcomes: [Result<Void, any Error>]) {
        let errors = outcomes.compactMap { outcome in
            if case .failure(let error) = outcome { error as? StoreError } else { nil }
        }
        #expect(errors.isEmpty || errors.count == outcomes.count)
        // A definite refusal leaves nothing behind: the next to come takes its number.
        if errors.first == .diskFull { return }
        self.asked += outcomes.count
        if errors.isEmpty { self.acknowledged = self.asked }
    }

    // MARK: What must hold

    /// Opens the store on a sound disk and compares: everything acknowledged is there, in order,
    /// nothing half; and it goes on from there.
    ///
    /// - Parameter end: What is done with the open store at the end.
    /// - Returns: What is wrong, in words; nil when nothing is.
    mutating func findings(end: (Store) -> Void = { $0.close() }) -> String? {
        do {
            let store = try self.open()
            defer { store.close() }
            let finding = try self.findings(in: store)
            end(store)
            return finding
        } catch {
            return "does not open: \(error)"
        }
    }

    private mutating func findings(in store: Store) throws -> String? {
        let (halves, tally, check) = try store.readAndWait { reader in
            (
                try reader.halves(),
                try reader.first("SELECT entries FROM tally") { $0.int(0) } ?? -1,
                try reader.first("PRAGMA integrity_check(1)") { $0.text(0) } ?? ""
            )
        }
        guard check == "ok" else { return check }
        // Also one whose making a power cut interrupted.
        guard self.disk.contents(of: Self.path)?[20] == 8 else { return "without seals" }
        let there = halves.count / 2
        guard halves == Self.halves(of: there) else { return "gaps or halves: \(halves)" }
        guard tally == there else { return "\(there) entries, and a tally of \(tally)" }
        guard there >= self.acknowledged else {
            return "\(there) entries of \(self.acknowledged) acknowledged"
        }
        self.asked = there
        self.acknowledged = there
        self.write(1, to: store)
        let goesOn = self.acknowledged == there + 1
        return goesOn ? nil : "does not write: \(self.fatal ?? "")"
    }

    private static func halves(of entries: Int) -> [String] {
        (0..<entries).flatMap { ["left \($0)", "right \($0)"] }
    }
}

extension Transaction {
    fileprivate func enter(_ entry: Int) throws {
        for (id, side) in [(2 * entry, "left"), (2 * entry + 1, "right")] {
            try self.run(
                "INSERT INTO half(id, side, text) VALUES ($1, $2, $3)",
                Int64(id),
                "\(side) \(entry)",
                String(repeating: "x", count: 400)
            )
        }
        try self.run("UPDATE tally SET entries = entries + 1")
    }
}

extension Queries {
    fileprivate func halves() throws -> [String] {
        try self.all("SELECT side, text FROM half ORDER BY id") {
            $0.text(1).count == 400 ? $0.text(0) : "damaged"
        }
    }
}
