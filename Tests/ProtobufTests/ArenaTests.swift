// SPDX-License-Identifier: MIT
import Testing

@testable import Protobuf

/// The memory of one call: aligned, apart, and never more than the limit.
@Suite struct ArenaTests {
    @Test func handsOutAlignedPiecesThatDoNotOverlap() {
        withArena(limitBytes: 1 << 20) { arena in
            var pieces: [(start: UInt, end: UInt)] = []
            for size in [0, 1, 7, 8, 9, 1000, 5000, 1, 100_000, 3] {
                guard let memory = arena.allocate(size) else {
                    Issue.record("refused \(size)")
                    return
                }
                memory.initializeMemory(as: UInt8.self, repeating: 0xAA, count: size)
                let start = UInt(bitPattern: memory)
                #expect(start % 8 == 0)
                #expect(pieces.allSatisfy { $0.end <= start || start + UInt(size) <= $0.start })
                pieces.append((start, start + UInt(size)))
            }
            let isExhausted = arena.isExhausted
            #expect(!isExhausted)
        }
    }

    @Test func staysOnTheStackUntilThatIsFull() {
        withArena(limitBytes: 0) { arena in
            let given = (0..<128).map { _ in arena.allocate(8) }
            let wasExhausted = arena.isExhausted
            let refused = arena.allocate(8)
            let isExhausted = arena.isExhausted
            #expect(given.allSatisfy { $0 != nil })
            #expect(!wasExhausted)
            #expect(refused == nil)
            #expect(isExhausted)
        }
    }

    @Test func refusesWhatWouldPassTheLimit() {
        withArena(limitBytes: 10_000) { arena in
            let refused = [10_001, .max, -1].map { arena.allocate($0) }
            let largest = arena.allocate(9_984)
            let oneMore = arena.allocate(1025)
            #expect(refused.allSatisfy { $0 == nil })
            #expect(largest != nil)
            #expect(oneMore == nil)
        }
    }

    @Test(arguments: [
        (0, 65_536), (100, 65_536 + 3200), (1 << 20, (32 << 20) + 65_536), (2 << 20, 64 << 20),
        (.max, 64 << 20),
    ])
    func limitsGrowWithTheMessageUpToTheHardLimit(messageBytes: Int, bytes: Int) {
        #expect(DecodingLimits.default.arenaBytesMax(messageBytes: messageBytes) == bytes)
    }
}
