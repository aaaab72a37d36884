// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Testing

@testable import RPC

/// Replies so large that they are decoded in the background.
@Suite(.timeLimit(.minutes(20))) struct LargeReplyTests {
    /// Around the size from which on a reply is decoded elsewhere, and the largest there is.
    @Test(arguments: Transport.allCases, [65_535, 65_536, 1 << 20, 4 << 20])
    func areWholeAndToldOnTheLoop(transport: Transport, bytes: Int) async throws {
        try await withHarness(transport) { harness in
            let payload = (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
            let told = Mailbox<(isOnLoop: Bool, isWhole: Bool)>()
            harness.channel.callRaw(path: Harness.echo, payload: payload, options: .patient) {
                let isWhole = (try? $0.get()) == payload
                told.put((harness.clientLoop.isCurrent, isWhole))
            }
            let result = await told.next()
            #expect(result.isOnLoop)
            #expect(result.isWhole)
        }
    }

    @Test func manyAtOnceDoNotMixWithSmallOnes() async throws {
        try await withHarness { harness in
            let large = (0..<8).map { number in
                harness.start(
                    Harness.echo,
                    [UInt8](repeating: UInt8(number), count: 300_000),
                    .patient
                ).outcomes
            }
            for number in 0..<100 {
                let payload = [UInt8(number)]
                #expect(await harness.call(Harness.echo, payload, .patient) == .success(payload))
            }
            for (number, outcomes) in large.enumerated() {
                let wanted = [UInt8](repeating: UInt8(number), count: 300_000)
                #expect(await outcomes.next() == .success(wanted))
            }
        }
    }

    @Test func aLoopRunsTheResultOfBackgroundWorkItself() async throws {
        let loop = try EventLoop(name: "offload")
        defer { loop.stop() }
        let seen = Mailbox<(work: Bool, result: Bool)>()
        loop.offload {
            let isOnLoop = loop.isCurrent
            return { seen.put((isOnLoop, loop.isCurrent)) }
        }
        let threads = await seen.next()
        #expect(!threads.work)
        #expect(threads.result)
    }
}
