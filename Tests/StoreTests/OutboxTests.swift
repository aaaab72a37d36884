// SPDX-License-Identifier: MIT
import Store
import Synchronization
import Testing

private func message(_ key: String) -> OutboxMessage {
    OutboxMessage(
        peer: "orchestrator",
        method: "oms.orchestrator.v1.OrchestratorService/Start",
        orderingKey: key,
        payload: [1, 2, 3],
        actor: "ada",
        traceID: .max
    )
}

/// Calls that are made after the commit.
@Suite struct OutboxTests {
    @Test func handsOverWhatWasCommittedInOrder() throws {
        try withStore { store in
            let sent = Mutex<[OutboxMessage]>([])
            store.onOutbox { messages in sent.withLock { $0 += messages } }
            let commands = try store.whileHeld {
                (0..<20).map { i in
                    store.begin { tx in
                        try tx.enqueue(message("\(i)"))
                        _ = try? tx.attempt {
                            try tx.enqueue(message("inner"))
                            throw Refusal()
                        }
                        if i % 4 == 0 { throw Refusal() }
                        try tx.enqueue(message("\(i) again"))
                    }
                }
            }
            for command in commands { _ = command.result.wait() }
            let pending = try store.readAndWait { try $0.pendingOutbox(after: 0, limit: 100) }
            store.close()
            let handed = sent.withLock { $0 }
            #expect(handed == pending)
            let keys = (0..<20).filter { $0 % 4 != 0 }.flatMap { ["\($0)", "\($0) again"] }
            #expect(handed.map(\.orderingKey) == keys)
            #expect(handed.map(\.id) == Array(1...30))
            var expected = message("1")
            expected.id = 1
            #expect(handed.first == expected)
        }
    }

    @Test func neverUsesAnIDTwice() throws {
        try withDirectory { directory in
            var seen: Set<Int64> = []
            for _ in 0..<3 {
                try withStore(at: directory) { store in
                    let ids = try store.writeAndWait { tx in
                        try (0..<1500).map { _ in try tx.enqueue(message("k")) }
                    }
                    #expect(ids == ids.sorted())
                    #expect(seen.isDisjoint(with: ids))
                    seen.formUnion(ids)
                    try store.writeAndWait { try $0.deleteOutbox(ids) }
                }
            }
            #expect(seen.count == 4500)
        }
    }

    @Test func neverUsesAnIDTwiceAfterABlockWasTakenBack() throws {
        try withDirectory { directory in
            let first = try withStore(at: directory) { store in
                _ = try? store.writeAndWait { tx in
                    for _ in 0..<3000 { try tx.enqueue(message("lost")) }
                    throw Refusal()
                }
                return try store.writeAndWait { try $0.enqueue(message("kept")) }
            }
            let second = try withStore(at: directory) { store in
                try store.writeAndWait { try $0.enqueue(message("kept")) }
            }
            #expect(first == 1)
            #expect(second > first)
        }
    }

    @Test func forgetsWhatWasAnswered() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                for i in 0..<6 { try tx.enqueue(message("\(i)")) }
            }
            try store.writeAndWait { try $0.deleteOutbox([1, 3, 99]) }
            let left = try store.readAndWait { try $0.pendingOutbox(after: 2, limit: 2) }
            #expect(left.map(\.id) == [4, 5])
        }
    }

    @Test func buriesWhatWasRefused() throws {
        try withStore { store in
            try store.writeAndWait { _ = try $0.enqueue(message("k")) }
            let buried = try store.writeAndWait { try $0.buryOutbox(1, reason: "NOT_FOUND") }
            let again = try store.writeAndWait { try $0.buryOutbox(1, reason: "NOT_FOUND") }
            #expect(buried)
            #expect(!again)
            let dead = try store.readAndWait { reader in
                try reader.deadOutbox(after: 0, limit: 9).map { $0.message.orderingKey + $0.reason }
            }
            #expect(dead == ["kNOT_FOUND"])
            let left = try store.readAndWait { try $0.pendingOutbox(after: 0, limit: 9) }
            #expect(left.isEmpty)
        }
    }
}
