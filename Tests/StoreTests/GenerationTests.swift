// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store
import Testing

private let number = BusinessNumber(table: "item", column: "quantity")

/// A database that was restored names nothing as its lost life may have.
@Suite struct GenerationTests {
    private func options() -> StoreOptions {
        var options = StoreOptions()
        options.numbers = [number]
        return options
    }

    private func message() -> OutboxMessage {
        OutboxMessage(peer: "sink", method: "m", orderingKey: "k", payload: [1])
    }

    /// The request id of a message that is enqueued now.
    private func send(_ store: Store) throws -> String {
        let message = self.message()
        let id = try store.writeAndWait { try $0.enqueue(message) }
        return store.generations.requestID(ofOutbox: id, from: "shop")
    }

    private func takeNumber(_ store: Store) throws -> Int64 {
        try store.writeAndWait { transaction in
            let next = try transaction.next(number, after: 100)
            try transaction.add("number \(next)", next)
            return next
        }
    }

    private func restore(_ directory: String, as generation: Int64, skipping: Int64) throws {
        let facts = try StoreCopy.beginLife(
            of: directory + "/shop.db",
            generation: generation,
            numbersToSkip: skipping
        )
        #expect(facts.generation == generation)
    }

    @Test func numbersGoOnByOneInAFirstLife() throws {
        try withStore(options: self.options()) { store in
            let numbers = try (0..<3).map { _ in try self.takeNumber(store) }
            #expect(numbers == [101, 102, 103])
            #expect(store.generations.current == 1)
        }
    }

    @Test func numbersBeginBehindAllThatTheLostLifeCanHaveGiven() throws {
        try withDirectory { directory in
            try withStore(at: directory, options: self.options()) { _ = try self.takeNumber($0) }
            try self.restore(directory, as: 500, skipping: 1000)
            for expected: Int64 in [1102, 1103] {
                let options = self.options()
                let number = try withStore(at: directory, options: options, self.takeNumber)
                #expect(number == expected)
            }
            try self.restore(directory, as: 501, skipping: 1000)
            let number = try withStore(at: directory, options: self.options(), self.takeNumber)
            #expect(number == 2104)
        }
    }

    @Test func messagesKeepTheirRequestIDAndLaterOnesHaveAnotherKind() throws {
        try withDirectory { directory in
            var ids: [String] = []
            try withStore(at: directory) { ids.append(try self.send($0)) }
            #expect(ids == ["outbox/shop/1"])
            try self.restore(directory, as: 500, skipping: 0)
            try withStore(at: directory) { store in
                let old = try store.readAndWait { try $0.pendingOutbox(after: 0, limit: 10) }
                ids = old.map { store.generations.requestID(ofOutbox: $0.id, from: "shop") }
                #expect(ids == ["outbox/shop/1"])
                #expect(try self.send(store) == "outbox/shop/500/1025")
            }
            try self.restore(directory, as: 501, skipping: 0)
            try withStore(at: directory) { store in
                let old = try store.readAndWait { try $0.pendingOutbox(after: 0, limit: 10) }
                ids = old.map { store.generations.requestID(ofOutbox: $0.id, from: "shop") }
                #expect(ids == ["outbox/shop/1", "outbox/shop/500/1025"])
                #expect(try self.send(store) == "outbox/shop/501/2049")
            }
        }
    }

    @Test(arguments: [Int64(1), 499, 500])
    func aLifeWithoutAHigherNumberIsRefused(generation: Int64) throws {
        try withDirectory { directory in
            try withStore(at: directory) { _ in }
            try self.restore(directory, as: 500, skipping: 0)
            let path = directory + "/shop.db"
            let refusal = StoreError.oldGeneration(path: path, found: 500, asked: generation)
            #expect(throws: refusal) {
                _ = try StoreCopy.beginLife(of: path, generation: generation, numbersToSkip: 0)
            }
        }
    }
}
