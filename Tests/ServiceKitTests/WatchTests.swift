// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store
import Testing

private let watch = OrderV1.OrderService.watch

/// The stream of the change feed.
@Suite struct WatchTests {
    @Test func sendsEveryEventInOrderOverManyPages() async throws {
        try await withToy { _, toy, _ in
            try publish(toy, 1...1000)
            var sequences: [Int64] = []
            for try await event in toy.channel.stream(watch, .init()) {
                sequences.append(event.sequence)
            }
            #expect(sequences == Array(1...1000))
        }
    }

    @Test func beginsWhereItIsTold() async throws {
        try await withToy { _, toy, _ in
            try publish(toy, 1...300)
            let first = try await sequences(toy, .init(fromSequence: 299))
            #expect(first == [299, 300])
            #expect(try await sequences(toy, .init(fromSequence: 301)) == [])
        }
    }

    @Test func negativeSequenceIsRefused() async throws {
        try await withToy { _, toy, _ in
            let error = await #expect(throws: RPCError.self) {
                _ = try await sequences(toy, .init(fromSequence: -1))
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.details.first?.field == "from_sequence")
        }
    }

    @Test func aPlaceBeyondTheEndIsRefused() async throws {
        try await withToy { _, toy, _ in
            try publish(toy, 1...3)
            #expect(try await sequences(toy, .init(fromSequence: 4)) == [])
            let error = await #expect(throws: RPCError.self) {
                _ = try await sequences(toy, .init(fromSequence: 5))
            }
            #expect(error?.code == .outOfRange)
            #expect(error?.reason == "BEYOND_FEED")
        }
    }

    /// What is restored hands its sequences out anew: who went on would pass over what they are of now.
    @Test(arguments: [Int64(1), 499])
    func aPlaceOfAGenerationThatWasLeftBehindIsRefused(generation: Int64) async throws {
        try await withRestoredToy { toy in
            let health = try await toy.call(CommonV1.Health.check, .init())
            #expect(health.generation == 500)
            let error = await #expect(throws: RPCError.self) {
                _ = try await sequences(toy, .init(fromSequence: 2, generation: generation))
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.reason == "GENERATION_LEFT")
        }
    }

    /// 0 is what a caller sends that knows of no generations.
    @Test(arguments: [Int64(500), 0])
    func aPlaceOfThePresentGenerationIsTaken(generation: Int64) async throws {
        try await withRestoredToy { toy in
            let request = CommonV1.WatchRequest(fromSequence: 2, generation: generation)
            let seen = try await sequences(toy, request)
            #expect(seen == [2, 3])
        }
    }

    /// A service with three events, whose database then began generation 500.
    private func withRestoredToy(
        _ body: (ServiceHost<ToyService>) async throws -> Void
    ) async throws {
        let network = try ServiceNetwork()
        defer { network.close() }
        network.stub("sink") { _ in }
        let first = try network.host(ToyService.self)
        try publish(first, 1...3)
        first.close()
        _ = try StoreCopy.beginLife(
            of: "\(network.directory)/toy/toy.db",
            generation: 500,
            numbersToSkip: 0
        )
        try await body(try network.host(ToyService.self))
    }

    @Test func sendsOnlyTheSubjectAskedFor() async throws {
        try await withToy { _, toy, _ in
            try publish(toy, 1...600)
            #expect(try await sequences(toy, .init(subject: "s3")).count == 60)
            #expect(try await sequences(toy, .init(subject: "nobody")) == [])
        }
    }

    @Test func followsTheFeedUntilDrained() async throws {
        try await withToy { _, toy, _ in
            try publish(toy, 1...3)
            var iterator = toy.channel.stream(watch, .init(follow: true)).makeAsyncIterator()
            for expected in 1...3 {
                try await expectNext(&iterator, Int64(expected))
            }
            try publish(toy, 4...4)
            try await expectNext(&iterator, 4)
            toy.drain()
            do throws(RPCError) {
                _ = try await iterator.next()
                Issue.record("the stream ended without an error")
            } catch {
                #expect(error.code == .unavailable)
            }
        }
    }

    @Test func followerOfASubjectSleepsThroughOthers() async throws {
        try await withToy { _, toy, _ in
            var iterator = toy.channel
                .stream(watch, .init(subject: "s7", follow: true))
                .makeAsyncIterator()
            try publish(toy, 1...40)
            try await expectNext(&iterator, 7)
            try await expectNext(&iterator, 17)
        }
    }

    @Test func readerThatNeverReadsStopsTheFeedAndNothingElse() async throws {
        try await withToy { _, toy, _ in
            let summary = String(repeating: "x", count: 1000)
            try publish(toy, 1...5000, summary: summary)
            let stream = toy.channel.stream(watch, .init(follow: true))
            var iterator = stream.makeAsyncIterator()
            try await expectNext(&iterator, 1)
            // 5 MB wait behind it; calls on the same connection go on.
            for _ in 1...20 {
                _ = try await toy.call(
                    CustomerV1.CustomerService.upsertCustomer,
                    .named("A"),
                    id: "a"
                )
            }
            try await expectNext(&iterator, 2)
        }
    }

    private func expectNext(
        _ iterator: inout ReplyStream<CommonV1.Event>.AsyncIterator,
        _ sequence: Int64,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let event = try await iterator.next()
        #expect(event?.sequence == sequence, sourceLocation: sourceLocation)
    }

    private func sequences(
        _ toy: ServiceHost<ToyService>,
        _ request: CommonV1.WatchRequest
    ) async throws -> [Int64] {
        var sequences: [Int64] = []
        for try await event in toy.channel.stream(watch, request) {
            sequences.append(event.sequence)
        }
        return sequences
    }

    private func publish(
        _ toy: ServiceHost<ToyService>,
        _ numbers: ClosedRange<Int>,
        summary: String = ""
    ) throws {
        try toy.store.writeAndWait { transaction in
            for number in numbers {
                try transaction.publish(type: "t", subject: "s\(number % 10)", summary: summary)
            }
        }
    }
}
