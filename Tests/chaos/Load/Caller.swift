// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Protobuf
import RPC

/// Calls a service as a client should: what has no definite answer is repeated under the same key.
///
/// Used on the loop's thread alone.
struct Caller: Sendable {
    let loop: EventLoop
    let channels: [Channel]

    /// Streams one connection may carry is 128 by default; fewer leave room for repetitions.
    private static let callsPerChannel = 64
    /// With the pauses below some ten minutes, longer than any case.
    private static let attemptsMax: UInt32 = 1200

    init(_ endpoint: Endpoint, loop: EventLoop, calls: Int) {
        self.loop = loop
        self.channels = (0..<max(1, calls / Self.callsPerChannel)).map { _ in
            Channel(to: endpoint, loop: loop, identity: "chaos")
        }
    }

    func close() { for channel in self.channels { channel.close() } }

    /// Calls until there is a definite answer; `done` gets the reply or the refusal, once.
    ///
    /// `turn` chooses the connection, `key` is the idempotency key, `repeated` is told of every repetition.
    func call<Request: Sendable, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        turn: Int,
        key: String,
        timeout: Duration = .seconds(5),
        attempt: UInt32 = 1,
        repeated: @escaping @Sendable (RPCError) -> Void,
        done: @escaping @Sendable (Result<Reply, RPCError>) -> Void
    ) {
        var options = CallOptions(timeout: timeout, requestID: key)
        options.actor = "chaos"
        options.attempt = attempt
        options.waitForReady = true
        self.channels[turn % self.channels.count].call(method, request, options: options) {
            guard case .failure(let error) = $0, Self.isOpen(error), attempt < Self.attemptsMax
            else { return done($0) }
            repeated(error)
            let pause = Duration.milliseconds(min(500, 20 << Int64(min(attempt, 5))))
            _ = self.loop.schedule(at: self.loop.now + max(pause, error.retryAfter ?? .zero)) {
                self.call(
                    method,
                    request,
                    turn: turn + 1,
                    key: key,
                    timeout: timeout,
                    attempt: attempt + 1,
                    repeated: repeated,
                    done: done
                )
            }
        }
    }

    /// Whether the outcome is not known yet.
    private static func isOpen(_ error: RPCError) -> Bool {
        switch error.code {
        case .unavailable, .deadlineExceeded, .aborted, .resourceExhausted, .cancelled,
            .internalError, .unknown, .dataLoss:
            true
        default: false
        }
    }
}
