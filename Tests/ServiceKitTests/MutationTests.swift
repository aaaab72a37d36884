// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store
import Testing

private let upsert = CustomerV1.CustomerService.upsertCustomer

/// Mutations behind the request barrier.
@Suite struct MutationTests {
    @Test func repliesAndPublishes() async throws {
        try await withToy { _, toy, _ in
            let reply = try await toy.call(upsert, .named("Ada"), id: "r1")
            #expect(reply.created)
            let events = try toy.store.readAndWait { try $0.feed(after: 0, limit: 10) }
            #expect(events.map(\.type) == ["customer.upserted"])
            #expect(events.first?.actor == "tester")
        }
    }

    @Test func repetitionGetsTheSameReplyAndNoSecondEffect() async throws {
        try await withToy { _, toy, _ in
            let first = try await toy.call(upsert, .named("Ada"), id: "r1")
            let second = try await toy.call(upsert, .named("Ada"), id: "r1")
            #expect(first == second)
            try expectRuns(toy, 1)
        }
    }

    @Test func repetitionAfterARestartGetsTheSameReply() async throws {
        try await withToy { network, toy, _ in
            let first = try await toy.call(upsert, .named("Ada"), id: "r1")
            toy.close()
            let again = try network.host(ToyService.self)
            #expect(try await again.call(upsert, .named("Ada"), id: "r1") == first)
            try expectRuns(again, 1)
        }
    }

    @Test func otherRequestUnderTheSameKeyIsRefused() async throws {
        try await withToy { _, toy, _ in
            _ = try await toy.call(upsert, .named("Ada"), id: "r1")
            let error = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("Eve"), id: "r1")
            }
            #expect(error?.code == .alreadyExists)
            #expect(error?.reason == "KEY_CONFLICT")
            #expect(error?.details.first?.value == "r1")
            try expectRuns(toy, 1)
        }
    }

    @Test func callWithoutAKeyIsRefused() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("Ada"))
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.details.first?.field == "request_id")
            try expectRuns(toy, 0)
        }
    }

    @Test func undecodableRequestNamesTheField() async throws {
        try await withToy { _, toy, _ in
            let error = await rawFailure(toy, [0x0A, 0x03, 0x12, 0x01, 0xFF])
            #expect(error?.code == .invalidArgument)
            #expect(error?.details.first?.field.hasSuffix("name") == true)
            #expect(error?.processed == .no)
        }
    }

    @Test func malformedRequestIsRefused() async throws {
        try await withToy { _, toy, _ in
            #expect(await rawFailure(toy, [0x0A])?.reason == "MALFORMED")
        }
    }

    /// Payloads that are no message, or one only to cost memory or stack.
    static let hostilePayloads: [(String, [UInt8])] = [
        ("a varint cut off", [0x08, 0x80]),
        ("a varint of eleven bytes", [0x08] + [UInt8](repeating: 0x80, count: 10) + [0x01]),
        ("a length past the end", [0x0A, 0x7F, 0x01]),
        ("a length of 2^63", [0x0A] + [UInt8](repeating: 0xFF, count: 9) + [0x01]),
        ("wire type 3", [0x0B]), ("wire type 4", [0x0C]), ("wire type 6", [0x0E]),
        ("wire type 7", [0x0F]), ("field number 0", [0x00, 0x00]),
        ("a text that is no UTF-8", [0x0A, 0x03, 0x12, 0x01, 0xFF]),
        ("a text with a NUL", [0x0A, 0x04, 0x12, 0x02, 0x41, 0x00]),
        ("unknown fields, two million", [UInt8](repeating: 0x78, count: 4 << 20 - 2)),
    ]

    @Test(arguments: Self.hostilePayloads)
    func aPayloadThatIsNoMessageEndsItsCallAloneAndRunsNothing(
        name: String,
        payload: [UInt8]
    ) async throws {
        try await withToy { _, toy, _ in
            let error = await rawFailure(toy, payload)
            #expect([.invalidArgument, .resourceExhausted].contains(error?.code), "\(name)")
            #expect(error?.processed == .no)
            try expectRuns(toy, 0)
            // The connection goes on, and the key is still free.
            _ = try await toy.call(upsert, .named("Ada"), id: "raw")
            try expectRuns(toy, 1)
        }
    }

    @Test func refusalIsStoredAndItsEffectsAreTakenBack() async throws {
        try await withToy { _, toy, _ in
            for _ in 1...2 {
                let error = await failure { () async throws(RPCError) in
                    try await toy.call(upsert, .named("refused"), id: "r1")
                }
                #expect(error?.code == .failedPrecondition)
                #expect(error?.details == [ErrorReason("NOT_TODAY", value: "c1")])
            }
            try expectRuns(toy, 0)
            let head = try toy.store.readAndWait { try $0.feedHead() }
            #expect(head == 0)
        }
    }

    @Test func refuseKeepsWhatTheHandlerWrote() async throws {
        try await withToy { _, toy, _ in
            for _ in 1...2 {
                let error = await failure { () async throws(RPCError) in
                    try await toy.call(upsert, .named("declined"), id: "r1")
                }
                #expect(error?.reason == "DECLINED")
            }
            try expectRuns(toy, 1)
        }
    }

    @Test func unavailableIsNotStored() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("unavailable"), id: "r1")
            }
            #expect(error?.code == .unavailable)
            // Another body under the same key: the key is free.
            let reply = try await toy.call(upsert, .named("Ada"), id: "r1")
            #expect(reply.created)
        }
    }

    @Test func unknownErrorBecomesInternalAndLeaksNothing() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("broken"), id: "r1")
            }
            #expect(error?.code == .internalError)
            #expect(error?.message.contains("Broken") == false)
            try expectRuns(toy, 0)
        }
    }

    @Test func callThatExpiresInTheQueueIsNotExecuted() async throws {
        try await withToy { network, toy, _ in
            let gate = Gate.holdingTheWriter(of: toy.store)
            async let result = failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("Ada"), id: "r1", timeout: .seconds(1))
            }
            try await eventually("the call is queued") { toy.store.queuedWrites == 1 }
            network.advance(by: .seconds(2))
            gate.open()
            #expect(await result?.code == .deadlineExceeded)
            try await eventually("the writer came to it") {
                toy.counters(upsert).expired.count == 1
            }
            try expectRuns(toy, 0)
        }
    }

    @Test func countersAddUp() async throws {
        try await withToy { _, toy, _ in
            _ = try await toy.call(upsert, .named("Ada"), id: "r1")
            _ = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("refused"), id: "r2")
            }
            _ = await failure { () async throws(RPCError) in
                try await toy.call(upsert, .named("broken"), id: "r3")
            }
            let counters = toy.counters(upsert)
            #expect(counters.started.count == 3)
            #expect(counters.ok.count == 1)
            #expect(counters.refused.count == 1)
            #expect(counters.failed.count == 1)
        }
    }

    /// How often the handler's effect on customer `c1` was kept.
    private func expectRuns(
        _ toy: ServiceHost<ToyService>,
        _ count: Int64,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let runs = try toy.store.readAndWait { reader in
            try reader.first("SELECT runs FROM customer WHERE id = 'c1'") { $0.int(0) } ?? 0
        }
        #expect(runs == count, sourceLocation: sourceLocation)
    }

    private func rawFailure(_ toy: ServiceHost<ToyService>, _ payload: [UInt8]) async -> RPCError? {
        await withCheckedContinuation { continuation in
            let options = CallOptions(timeout: .seconds(5), requestID: "raw")
            toy.channel.callRaw(path: upsert.path, payload: payload, options: options) { result in
                if case .failure(let error) = result {
                    continuation.resume(returning: error)
                } else {
                    continuation.resume(returning: nil)
                }
            }
        }
    }
}
