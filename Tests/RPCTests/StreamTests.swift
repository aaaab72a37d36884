// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import Protobuf
import Synchronization
import Testing

@testable import RPC

/// The streaming methods of the tests.
enum Streams {
    static let held = Method<CommonV1.WatchRequest, CommonV1.Event>(
        path: Harness.holdStream,
        kind: .serverStreaming
    )
}

/// A message that the unary tests need when they do not care.
typealias NoMessage = CommonV1.HealthRequest

/// One request, many replies.
@Suite(.timeLimit(.minutes(20))) struct StreamTests {
    @Test(arguments: Transport.allCases, [0, 1, 3000])
    func bringsAllMessagesInOrder(transport: Transport, count: Int) async throws {
        try await withHarness(transport) { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            Producer(held.responder, count: count, textBytes: 200).start()
            var next: Int64 = 1
            for try await event in stream {
                #expect(event.sequence == next)
                next += 1
            }
            #expect(next == Int64(count) + 1)
        }
    }

    @Test(arguments: Transport.allCases)
    func bringsWhatTheLoopSendsBehindWhatOtherThreadsSentBefore(
        transport: Transport
    ) async throws {
        try await withHarness(transport) { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            let isStanding = Mailbox<Bool>()
            let allSent = OneShot<Void>()
            harness.loop.execute {
                isStanding.put(true)
                allSent.wait()
                held.responder.send(CommonV1.Event(sequence: 11).encoded())
                held.responder.finish()
            }
            // While the loop stands still, what this thread sends can only wait.
            #expect(await isStanding.next())
            for number in 1...10 {
                held.responder.send(CommonV1.Event(sequence: Int64(number)).encoded())
            }
            allSent.set(())
            var numbers: [Int64] = []
            for try await event in stream { numbers.append(event.sequence) }
            #expect(numbers == Array(1...11))
        }
    }

    @Test(arguments: Transport.allCases)
    func stopsAProducerWhoseReaderDoesNotRead(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            let producer = Producer(held.responder, count: 4000, textBytes: 1000)
            producer.start()
            // Calls on the same connection go on as if nothing were.
            for number in UInt8(0)..<20 {
                #expect(await harness.call(Harness.echo, [number]) == .success([number]))
            }
            harness.settle()
            // The credit and both queues hold less than a fifth of what there is to send.
            #expect(producer.sent < 800)
            var count = 0
            for try await _ in stream { count += 1 }
            #expect(count == 4000)
        }
    }

    @Test(arguments: Transport.allCases)
    func aHundredReadersThatDoNotReadCostTheirCreditAndNoMore(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            var streams: [ReplyStream<CommonV1.Event>] = []
            var producers: [Producer] = []
            for _ in 0..<100 {
                streams.append(harness.channel.stream(Streams.held, CommonV1.WatchRequest()))
                let held = await harness.held.next()
                producers.append(Producer(held.responder, count: 4000, textBytes: 1000))
                producers.last?.start()
            }
            for number in UInt8(0)..<20 {
                #expect(await harness.call(Harness.echo, [number]) == .success([number]))
            }
            harness.settle()
            // Of 400 MB not a fifth was made: the credit of each, and the queues before it.
            #expect(producers.allSatisfy { $0.sent < 800 })
            withExtendedLifetime(streams) {}
        }
    }

    @Test(arguments: Transport.allCases)
    func breaksOffAProducerThatDoesNotWait(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            let cancelled = Mailbox<Bool>()
            held.responder.onCancel { cancelled.put(true) }
            let message = CommonV1.Event(summary: String(repeating: "x", count: 10_000)).encoded()
            for _ in 0..<1000 { held.responder.send(message) }
            let error = await failure(of: stream)
            #expect(error?.code == .resourceExhausted)
        }
    }

    @Test(arguments: Transport.allCases)
    func breaksOffWithTheReasonAfterWhatWasSent(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            held.responder.send(CommonV1.Event(sequence: 1).encoded())
            held.responder.fail(RPCError(.dataLoss, "the rest is gone"))
            var reader = stream.makeAsyncIterator()
            let first = try await reader.next()
            #expect(first?.sequence == 1)
            let error = await failureOfNext(&reader)
            #expect(error?.code == .dataLoss)
        }
    }

    @Test(arguments: Transport.allCases)
    func lettingGoOfAStreamCancelsIt(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let cancelled = Mailbox<Bool>()
            do {
                let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
                let held = await harness.held.next()
                held.responder.onCancel { cancelled.put(true) }
                held.responder.send(CommonV1.Event(sequence: 1).encoded())
                for try await event in stream where event.sequence == 1 { break }
            }
            #expect(await cancelled.next())
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    @Test(arguments: Transport.allCases)
    func callsBackForEveryMessageAndTheEnd(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let seen = Mutex<[Int64]>([])
            let end = Mailbox<RPCError?>()
            harness.channel.stream(
                Streams.held,
                CommonV1.WatchRequest(),
                onMessage: { event in seen.withLock { $0.append(event.sequence) } },
                onEnd: { end.put($0.failure) }
            )
            let held = await harness.held.next()
            Producer(held.responder, count: 2000, textBytes: 1000).start()
            #expect(await end.next() == nil)
            #expect(seen.withLock { $0 } == Array(1...2000))
            #expect(end.count == 0)
        }
    }

    @Test func breaksOffAStreamOfMessagesThatAreNone() async throws {
        try await withHarness { harness in
            let end = Mailbox<RPCError?>()
            harness.channel.stream(
                Streams.held,
                CommonV1.WatchRequest(),
                onMessage: { _ in },
                onEnd: { end.put($0.failure) }
            )
            let held = await harness.held.next()
            held.responder.send([0xFF, 0xFF])
            #expect(await end.next()?.code == .internalError)
        }
    }

    @Test func aStreamCannotOutlastItsDeadline() async throws {
        try await withHarness { harness in
            let stream = harness.channel.stream(
                Streams.held,
                CommonV1.WatchRequest(),
                options: CallOptions(timeout: .milliseconds(50))
            )
            _ = await harness.held.next()
            let error = await failure(of: stream)
            #expect(error?.code == .deadlineExceeded)
        }
    }

    /// Sends numbered events as fast as it is let.
    private final class Producer: Sendable {
        private let responder: Responder
        private let count: Int
        private let text: String
        private let progress = Mutex(0)

        init(_ responder: Responder, count: Int, textBytes: Int) {
            self.responder = responder
            self.count = count
            self.text = String(repeating: "x", count: textBytes)
        }

        var sent: Int { self.progress.withLock { $0 } }

        func start() {
            self.responder.onWritable { self.sendSome() }
            self.sendSome()
        }

        private func sendSome() {
            self.progress.withLock { sent in
                while sent < self.count {
                    sent += 1
                    let event = CommonV1.Event(sequence: Int64(sent), summary: self.text)
                    if !self.responder.send(event.encoded()) { return }
                }
                self.responder.finish()
            }
        }
    }
}

/// Why the next message of a stream does not come; nil when it comes, or the stream has ended.
func failureOfNext(_ reader: inout ReplyStream<CommonV1.Event>.AsyncIterator) async -> RPCError? {
    do throws(RPCError) {
        _ = try await reader.next()
        return nil
    } catch {
        return error
    }
}

/// How a stream ends, read to its end; nil for OK.
func failure(of stream: ReplyStream<CommonV1.Event>) async -> RPCError? {
    var reader = stream.makeAsyncIterator()
    do throws(RPCError) {
        while try await reader.next() != nil {}
        return nil
    } catch {
        return error
    }
}
