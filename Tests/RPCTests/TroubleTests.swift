// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Testing

@testable import RPC

/// Links that hold back or break, on a clock moved by hand.
@Suite(.timeLimit(.minutes(20))) struct TroubleTests {
    typealias Outcome = Result<[UInt8], RPCError>

    private func start(
        _ channel: Channel,
        _ payload: [UInt8],
        _ timeout: Duration,
        into outcomes: Mailbox<Outcome>
    ) {
        channel.callRaw(
            path: Harness.echo,
            payload: payload,
            options: CallOptions(timeout: timeout)
        ) { outcomes.put($0) }
    }

    @Test func callsWhoseBytesCannotLeaveEndAtTheirDeadlineAndMemoryIsBounded() async throws {
        try await withTrouble { pair in
            let channel = pair.channel()
            let first = Mailbox<Outcome>()
            self.start(channel, [1], .seconds(60), into: first)
            pair.settle()
            #expect(await first.next() == .success([1]))
            pair.onLink { $0.trouble.isStuck = true }

            // 5 MiB may wait in the connection, and 16 MiB before it; the rest is refused at once.
            let outcomes = Mailbox<Outcome>()
            let large = [UInt8](repeating: 7, count: 100_000)
            for _ in 0..<300 { self.start(channel, large, .milliseconds(500), into: outcomes) }
            pair.settle()
            let refused = outcomes.count
            #expect((300 - 60 - 168...300 - 50 - 160).contains(refused))
            for _ in 0..<refused {
                let error = await outcomes.next().failure
                #expect(error?.code == .resourceExhausted)
                #expect(error?.processed == .no)
            }
            await pair.advance(by: .milliseconds(499))
            #expect(outcomes.count == 0)
            await pair.advance(by: .milliseconds(20))
            #expect(outcomes.count == 300 - refused)
            for _ in refused..<300 {
                #expect(await outcomes.next().failure?.code == .deadlineExceeded)
            }
            // The peer reads again, and nothing has to be set right by hand.
            pair.onLink { $0.free() }
            self.start(channel, [2], .seconds(60), into: first)
            for _ in 0..<20 { pair.settle() }
            #expect(await first.next() == .success([2]))
            #expect(outcomes.count == 0)
            channel.close()
        }
    }

    @Test func clientsOfALostServerComeBackSpreadOut() async throws {
        var serverOptions = ServerOptions()
        serverOptions.connectionsPerIdentityMax = 500
        serverOptions.handshakesMax = 500
        try await withTrouble(options: serverOptions) { pair in
            let channels = (0..<500).map { number in
                var options = ChannelOptions()
                options.seed = UInt64(number)
                return pair.channel(options)
            }
            let outcomes = Mailbox<Outcome>()
            for channel in channels { self.start(channel, [1], .seconds(60), into: outcomes) }
            pair.settle()
            for _ in channels { #expect(await outcomes.next() == .success([1])) }
            await pair.advance(by: .seconds(2))
            pair.refuseConnections()
            pair.server.close()
            pair.settle()
            let lost = pair.scheduler.now
            var patient = CallOptions(timeout: .seconds(50))
            patient.waitForReady = true
            for channel in channels {
                channel.callRaw(path: Harness.echo, payload: [], options: patient) {
                    outcomes.put($0)
                }
            }
            pair.settle()
            await pair.advance(by: .seconds(30))
            let waits = pair.attemptTimes.map { ($0 - lost).clampedNanoseconds }.filter { $0 > 0 }
            // Every client goes on trying, and no tenth of a bound sees a crowd: the first bound is
            // 50 ms, the last 2 s, when one attempt a second makes 100 in a tenth.
            #expect(waits.count > 500 * 15)
            self.expectSpread(waits, width: 5_000_000, within: 0..<50_000_000, most: 120)
            let late: Range<Int64> = 5_000_000_000..<30_000_000_000
            self.expectSpread(waits, width: 200_000_000, within: late, most: 160)
            for channel in channels { channel.close() }
        }
    }

    private func expectSpread(
        _ waits: [Int64],
        width: Int64,
        within range: Range<Int64>,
        most: Int
    ) {
        let bins = Dictionary(grouping: waits.filter(range.contains)) { $0 / width }
        let crowd = bins.values.map(\.count).max() ?? 0
        #expect(crowd <= most, "\(crowd) attempts within \(width) ns")
    }

    @Test func aServerThatNeverGreetsDoesNotResetTheWaits() async throws {
        try await withTrouble { pair in
            // The link breaks with its first delivery, which is the server's HELLO.
            let silent = try TroubledPair(TroubledLink.Trouble(breaksOneIn: 1))
            defer { silent.close() }
            let channel = silent.channel()
            var patient = CallOptions(timeout: .seconds(60))
            patient.waitForReady = true
            let outcomes = Mailbox<Outcome>()
            channel.callRaw(path: Harness.echo, payload: [], options: patient) { outcomes.put($0) }
            silent.settle()
            await silent.advance(by: .seconds(59))
            #expect(outcomes.count == 0)
            // About one a second once the waits have grown; started over, it were forty a second.
            #expect((20...120).contains(silent.attemptTimes.count))
            await silent.advance(by: .seconds(2))
            #expect(await outcomes.next().failure?.code == .deadlineExceeded)
            channel.close()
            withExtendedLifetime(pair) {}
        }
    }

    /// Small pieces, delays, breaks: ten thousand calls, each ends once, and nothing is left behind.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyCallEndsOnceWhateverTheLinkDoes(seed: UInt64) async throws {
        let trouble = TroubledLink.Trouble(
            bytesAtOnce: seed == 1 ? 40 : 3000,
            delay: seed == 1 ? .microseconds(300) : .milliseconds(2),
            breaksOneIn: 2000
        )
        try await withTrouble(trouble) { pair in
            var options = ChannelOptions()
            options.seed = seed
            let channel = pair.channel(options)
            let tally = Mutex((right: 0, wrong: 0, failed: 0))
            let ends = Mutex([Int: Int]())
            var started = 0
            for round in 0..<100 {
                for number in 0..<100 {
                    let size = number % 10 == 0 ? 5000 : number
                    let payload = [UInt8](repeating: UInt8(round), count: seed == 1 ? 10 : size)
                    let call = started
                    started += 1
                    channel.callRaw(
                        path: Harness.echo,
                        payload: payload,
                        options: CallOptions(timeout: .seconds(5))
                    ) { result in
                        ends.withLock { $0[call, default: 0] += 1 }
                        tally.withLock { tally in
                            switch result {
                            case .success(payload): tally.right += 1
                            case .success: tally.wrong += 1
                            case .failure: tally.failed += 1
                            }
                        }
                    }
                }
                await pair.advance(by: .milliseconds(100))
            }
            await pair.advance(by: .seconds(10))
            let sums = tally.withLock { $0 }
            #expect(sums.wrong == 0)
            #expect(sums.right + sums.failed == started)
            #expect(ends.withLock { $0.count == started && $0.values.allSatisfy { $0 == 1 } })
            #expect(sums.right > started / 2, "\(sums)")
            #expect(sums.failed > 0, "no call met trouble")
            #expect(pair.attemptTimes.count > 1, "no link broke")
            channel.close()
            pair.settle()
            await pair.advance(by: .seconds(2))
            let core = pair.server.core
            let left = pair.scheduler.loop.runAndWait {
                (core.openConnections, core.deadlines.count)
            }
            #expect(left == (0, 0))
        }
    }
}
