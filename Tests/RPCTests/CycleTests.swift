// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing

@testable import RPC

/// Servers that call servers.
@Suite(.timeLimit(.minutes(20))) struct CycleTests {
    /// A server of one stream per connection whose handler asks the next server.
    private static func server(_ loop: EventLoop, _ identity: String) -> Server {
        var options = ServerOptions()
        options.limits.streamsMax = 1
        return Server(loop: loop, identity: identity, options: options)
    }

    @Test func aCycleOfCallsThroughPoolsOfOneIsServed() async throws {
        let loop = try EventLoop(name: "cycle")
        defer { loop.stop() }
        let (a, b) = (Self.server(loop, "a"), Self.server(loop, "b"))
        let (toA, toB) = (a.inProcessChannel(identity: "b"), b.inProcessChannel(identity: "a"))
        a.handle(path: "a/Start", kind: .unary) { context, request, responder in
            Self.pass(toB, "b/Middle", context, Array(request), responder)
        }
        b.handle(path: "b/Middle", kind: .unary) { context, request, responder in
            Self.pass(toA, "a/End", context, Array(request), responder)
        }
        a.handle(path: "a/End", kind: .unary) { $2.reply(Array($1)) }
        let caller = a.inProcessChannel(identity: "caller")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        caller.callRaw(path: "a/Start", payload: [5], options: .patient) { outcome.put($0) }
        #expect(await outcome.next() == .success([5]))
        for channel in [toA, toB, caller] { channel.close() }
        a.close()
        b.close()
        loop.runAndWait {}
    }

    @Test func aCycleWithoutAnEndIsBoundedByItsDeadline() async throws {
        let loop = try EventLoop(name: "cycle")
        defer { loop.stop() }
        let (a, b) = (Self.server(loop, "a"), Self.server(loop, "b"))
        let (toA, toB) = (a.inProcessChannel(identity: "b"), b.inProcessChannel(identity: "a"))
        a.handle(path: "a/Ask", kind: .unary) { context, request, responder in
            Self.pass(toB, "b/Ask", context, Array(request), responder)
        }
        b.handle(path: "b/Ask", kind: .unary) { context, request, responder in
            Self.pass(toA, "a/Ask", context, Array(request), responder)
        }
        a.handle(path: "a/Echo", kind: .unary) { $2.reply(Array($1)) }
        let caller = a.inProcessChannel(identity: "caller")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        let short = CallOptions(timeout: .milliseconds(200))
        caller.callRaw(path: "a/Ask", payload: [5], options: short) { outcome.put($0) }
        #expect(await outcome.next().failure?.code == .deadlineExceeded)
        // The pools are free again.
        caller.callRaw(path: "a/Echo", payload: [6], options: .patient) { outcome.put($0) }
        #expect(await outcome.next() == .success([6]))
        toA.callRaw(path: "a/Echo", payload: [7], options: .patient) { outcome.put($0) }
        #expect(await outcome.next() == .success([7]))
        for channel in [toA, toB, caller] { channel.close() }
        a.close()
        b.close()
        loop.runAndWait {}
    }

    private static func pass(
        _ next: Channel,
        _ path: String,
        _ context: CallContext,
        _ payload: [UInt8],
        _ responder: Responder
    ) {
        next.callRaw(path: path, payload: payload, options: context.cascade(atMost: .seconds(5))) {
            switch $0 {
            case .success(let reply): responder.reply(reply)
            case .failure(let error): responder.fail(error)
            }
        }
    }

    /// A gives 500 ms, B burns 300, B's own time-out of 5 s does not count.
    @Test func theThirdServerSeesWhatTheSecondHasLeft() async throws {
        let pair = try TroubledPair()
        defer { pair.close() }
        let scheduler = pair.scheduler
        let toThird = pair.channel()
        let second = Server(scheduler: scheduler, identity: "second")
        let arrived = Mailbox<(CallContext, [UInt8], Responder)>()
        second.handle(path: "b/Ask", kind: .unary) { context, request, responder in
            arrived.put((context, Array(request), responder))
        }
        let seen = Mailbox<Duration>()
        pair.server.handle(path: "c/Ask", kind: .unary) { context, _, responder in
            seen.put(context.remaining)
            responder.reply([1])
        }
        let caller = second.inProcessChannel(identity: "first")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        let options = CallOptions(timeout: .milliseconds(500))
        caller.callRaw(path: "b/Ask", payload: [], options: options) { outcome.put($0) }
        pair.settle()
        let (context, request, responder) = await arrived.next()
        await pair.advance(by: .milliseconds(300))
        Self.pass(toThird, "c/Ask", context, request, responder)
        pair.settle()
        let left = await seen.next()
        #expect(left > .zero && left <= .milliseconds(200))
        #expect(await outcome.next() == .success([1]))
        caller.close()
        toThird.close()
        second.close()
        pair.settle()
    }
}
