// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import Synchronization

/// A closed loop of callers: each places an order, waits for its decision, and places the next.
///
/// A call whose outcome is not known is repeated under the same request id until it is.
final class LoadRun: Sendable {
    struct Result: Sendable {
        var confirmed = 0
        var rejected = 0
        /// Decided neither way when the answer came.
        var pending = 0
        var retries = 0
        /// Refused calls, by message; at most ten different ones are kept.
        var failures: [String: Int] = [:]
        /// From first send to decision, in nanoseconds, one per order.
        var latencies: [Int64] = []
    }

    /// Told each answer that is not asked for again, and the client reference it is about.
    typealias Answered =
        @Sendable (Swift.Result<OrderV1.PlaceOrderReply, RPCError>, String) -> Void

    private struct State {
        var next = 0
        var result = Result()
    }

    /// Streams one connection may carry is 128 by default; half of it leaves room for retries.
    private static let callersPerChannel = 64
    private static let attemptsMax: UInt32 = 200

    private let plan: LoadPlan
    private let orders: Int
    private let waitMs: UInt32
    private let channels: [Channel]
    private let loop: EventLoop
    private let time: any TimeSource
    private let progress: @Sendable (Int) -> Void
    private let answered: Answered
    private let state = Mutex(State())
    private let done = OneShot<Void>()

    /// Opens as many connections as the callers need.
    ///
    /// `progress` is told the number of finished orders, `answered` each order's answer; both on the
    /// loop's thread.
    init(
        _ plan: LoadPlan,
        orders: Int,
        concurrency: Int,
        waitMs: UInt32,
        endpoint: Endpoint,
        habits: ChannelOptions,
        loop: EventLoop,
        time: any TimeSource,
        progress: @escaping @Sendable (Int) -> Void,
        answered: @escaping Answered
    ) {
        self.plan = plan
        self.orders = orders
        self.waitMs = waitMs
        self.loop = loop
        self.time = time
        self.progress = progress
        self.answered = answered
        let count = (concurrency + Self.callersPerChannel - 1) / Self.callersPerChannel
        self.channels = (0..<count).map { _ in
            Channel(to: endpoint, loop: loop, identity: "omsctl-load", options: habits)
        }
        self.state.withLock { $0.result.latencies.reserveCapacity(orders) }
    }

    /// Places all orders with so many outstanding; blocks until the last has its answer.
    func run(concurrency: Int) -> Result {
        for caller in 0..<min(concurrency, self.orders) { self.placeNext(caller) }
        if self.orders > 0 { self.done.wait() }
        return self.state.withLock { $0.result }
    }

    private func placeNext(_ caller: Int) {
        let number = self.state.withLock { state -> Int? in
            guard state.next < self.orders else { return nil }
            defer { state.next += 1 }
            return state.next
        }
        guard let number else { return }
        let request = self.plan.order(number, waitMs: self.waitMs)
        self.send(request, caller, attempt: 1, since: self.time.monotonic)
    }

    private func send(
        _ request: OrderV1.PlaceOrderRequest,
        _ caller: Int,
        attempt: UInt32,
        since: MonotonicInstant
    ) {
        var options = CallOptions()
        options.timeout = .milliseconds(Int64(self.waitMs)) + .seconds(5)
        options.requestID = "load:\(request.clientReference)"
        options.actor = "load"
        options.attempt = attempt
        options.waitForReady = true
        let channel = self.channels[caller % self.channels.count]
        channel.call(OrderV1.OrderService.placeOrder, request, options: options) { result in
            switch result {
            case .success(let reply):
                self.answered(result, request.clientReference)
                self.finish(caller, since) { outcome in
                    switch reply.state {
                    case .rejected, .cancelled: outcome.rejected += 1
                    case .pending, .cancelling: outcome.pending += 1
                    default: outcome.confirmed += 1
                    }
                }
            case .failure(let error) where Self.isOutcomeOpen(error) && attempt < Self.attemptsMax:
                self.state.withLock { $0.result.retries += 1 }
                let pause = Duration.milliseconds(min(500, 10 << Int64(min(attempt, 6))))
                _ = self.loop.schedule(at: self.time.monotonic + pause) {
                    self.send(request, caller, attempt: attempt + 1, since: since)
                }
            case .failure(let error):
                self.answered(result, request.clientReference)
                self.finish(caller, since) { outcome in
                    let text = "\(error.code): \(error.message)"
                    if outcome.failures.count < 10 || outcome.failures[text] != nil {
                        outcome.failures[text, default: 0] += 1
                    }
                }
            }
        }
    }

    /// Whether the call may be repeated under its key, and may have been done.
    static func isOutcomeOpen(_ error: RPCError) -> Bool {
        switch error.code {
        case .unavailable, .deadlineExceeded, .aborted, .resourceExhausted, .cancelled,
            .internalError,
            .unknown:
            true
        default: false
        }
    }

    private func finish(_ caller: Int, _ since: MonotonicInstant, _ note: (inout Result) -> Void) {
        let now = self.time.monotonic
        let (finished, isLast) = self.state.withLock { state in
            note(&state.result)
            state.result.latencies.append((now - since).clampedNanoseconds)
            let finished = state.result.latencies.count
            return (finished, finished == self.orders)
        }
        self.progress(finished)
        if isLast { self.done.set(()) } else { self.placeNext(caller) }
    }
}
