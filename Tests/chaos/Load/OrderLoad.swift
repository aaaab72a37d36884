// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC

/// Buyers who come at a fixed rate, however long they wait; some are delivered to, some cancel.
///
/// Safe to send because what is not a constant is touched only on the loop's thread.
final class OrderLoad: @unchecked Sendable {
    struct Tally: Sendable {
        var placed = 0
        /// Buyers who were told the number of their order.
        var accepted = 0
        var confirmed = 0
        var rejected = 0
        var delivered = 0
        var cancelled = 0
        var repetitions = 0
        /// Orders and errands under way.
        var open = 0
        /// Buyers who were sent away, because too many waited.
        var turnedAway = 0
        /// Definite refusals of what should not be refused; at most ten different ones.
        var failures: [String: Int] = [:]

        var decided: Int { self.confirmed + self.rejected }
    }

    private static let waitMs: UInt32 = 10_000
    private static let tick: Duration = .milliseconds(5)

    let rate: Int
    private let openMax: Int
    private let mix: OrderMix
    private let acks: Acknowledgements
    private let loop: EventLoop
    private let orders: Caller
    private let errands: Errands
    private var tally = Tally()
    private var goodput: Goodput
    private var start = Clock.now
    private var begun = 0
    private var next = 0
    private var pace: Int
    private var isStopped = true

    /// - Parameters:
    ///   - cluster: Where the buyers order; the endpoints are read now.
    ///   - rate: Orders a second.
    ///   - openMax: How many buyers may wait; who comes then is turned away.
    ///   - run: Part of every client reference; unique in the cluster.
    ///   - seed: Draws the orders.
    ///   - acks: Where the decided ones are noted.
    /// - Throws: When the cluster file tells no endpoints.
    init(
        _ cluster: Cluster,
        rate: Int,
        openMax: Int,
        run: String,
        seed: UInt64,
        acks: Acknowledgements
    ) throws {
        self.rate = rate
        self.pace = rate
        self.openMax = openMax
        self.mix = OrderMix(run: run, seed: seed)
        self.acks = acks
        self.loop = try EventLoop(name: "buyers")
        let order = try cluster.endpoint(of: .order)
        self.orders = Caller(order, loop: self.loop, calls: max(1024, openMax / 4))
        self.errands = Errands(
            orders: Caller(order, loop: self.loop, calls: 128),
            fulfillment: Caller(
                try cluster.endpoint(of: .fulfillment),
                loop: self.loop,
                calls: 256
            )
        )
        self.goodput = Goodput(start: self.start)
    }

    // MARK: From outside

    /// Lets the buyers come, at `rate` or at another one.
    func run(pace: Int? = nil) {
        self.loop.execute {
            self.pace = pace ?? self.rate
            self.start = Clock.now
            self.begun = 0
            let wasStopped = self.isStopped
            self.isStopped = false
            if wasStopped { self.goOn() }
        }
    }

    /// No more buyers come; those who are there are served.
    func stop() { self.loop.execute { self.isStopped = true } }

    /// How it stands.
    func look() -> Tally { self.loop.runAndWait { self.tally } }

    /// What was decided when.
    func decisions() -> Goodput { self.loop.runAndWait { self.goodput } }

    /// Stops and waits until everything under way has ended; false when it has not in time.
    func finish(atMost time: Duration) -> Bool {
        self.stop()
        return Clock.wait(atMost: time) { self.look().open == 0 } != nil
    }

    /// Gives everything up.
    func close() {
        self.loop.execute {
            self.isStopped = true
            self.orders.close()
            self.errands.close()
        }
        self.loop.stop()
    }

    // MARK: On the loop's thread

    private func goOn() {
        if self.isStopped { return }
        let passed = (Clock.now - self.start).wholeMilliseconds
        let due = Int(passed) * self.pace / 1000
        while self.begun < due {
            self.begun += 1
            if self.tally.open < self.openMax { self.place() } else { self.tally.turnedAway += 1 }
        }
        self.loop.schedule(at: self.loop.now + Self.tick) { self.goOn() }
    }

    private func place() {
        let number = self.next
        self.next += 1
        self.tally.open += 1
        self.tally.placed += 1
        let request = self.mix.order(number, waitMs: Self.waitMs)
        self.orders.call(
            OrderV1.OrderService.placeOrder,
            request,
            turn: number,
            key: "chaos:\(request.clientReference)",
            timeout: .milliseconds(Int64(Self.waitMs)) + .seconds(5),
            repeated: { _ in self.tally.repetitions += 1 },
            done: { result in
                switch result {
                case .success(let reply):
                    self.tally.accepted += 1
                    self.answered(number, request.clientReference, reply.orderID, reply.state)
                case .failure(let error): self.failed("PlaceOrder", error)
                }
            }
        )
    }

    /// An answer that came before the decision is asked for again, until there is one.
    private func answered(
        _ number: Int,
        _ reference: String,
        _ order: String,
        _ state: OrderV1.OrderState
    ) {
        guard state == .pending || state == .cancelling else {
            return self.decided(number, reference, order, state)
        }
        self.loop.schedule(at: self.loop.now + .milliseconds(200)) {
            self.orders.call(
                OrderV1.OrderService.getOrder,
                OrderV1.GetOrderRequest(orderID: order),
                turn: number,
                key: "",
                repeated: { _ in self.tally.repetitions += 1 },
                done: { result in
                    switch result {
                    case .success(let reply):
                        let state = reply.order?.state ?? .pending
                        self.answered(number, reference, order, state)
                    case .failure(let error): self.failed("GetOrder of an accepted order", error)
                    }
                }
            )
        }
    }

    private func decided(
        _ number: Int,
        _ reference: String,
        _ order: String,
        _ state: OrderV1.OrderState
    ) {
        self.acks.add(reference, order, state.name)
        self.goodput.count(at: Clock.now)
        if state == .rejected || state == .cancelled {
            self.tally.rejected += 1
            self.tally.open -= 1
            return
        }
        self.tally.confirmed += 1
        // A counter sale is handed over already.
        let fate = state == .confirmed ? self.mix.fate(of: number) : .rest
        switch fate {
        case .rest: self.tally.open -= 1
        case .deliver:
            self.errands.deliver(order, turn: number) { self.ended("delivery", $0) }
        case .cancel:
            self.errands.cancel(order, turn: number) { self.ended("cancellation", $0) }
        }
    }

    private func ended(_ errand: String, _ error: RPCError?) {
        if let error { return self.failed(errand, error) }
        self.tally.open -= 1
        if errand == "delivery" { self.tally.delivered += 1 } else { self.tally.cancelled += 1 }
    }

    private func failed(_ what: String, _ error: RPCError) {
        self.tally.open -= 1
        let text = "\(what): \(error)"
        if self.tally.failures.count < 10 || self.tally.failures[text] != nil {
            self.tally.failures[text, default: 0] += 1
        }
    }
}
