// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import ServiceKit

@testable import RPC

/// A link that delays, cuts up, holds back or loses what goes through it; on one scheduler's thread.
final class TroubledLink: Link, LinkOwner, @unchecked Sendable {
    /// What befalls the bytes.
    struct Trouble {
        /// Takes nothing more to write, as a socket whose peer does not read.
        var isStuck = false
        /// The most bytes taken or delivered at once.
        var bytesAtOnce = Int.max
        /// The longest wait before a delivery, drawn anew for each.
        var delay: Duration = .zero
        /// One delivery in so many breaks the link instead; 0 for none.
        var breaksOneIn = 0
    }

    private let inner: any Link
    private let scheduler: ManualScheduler
    private var owner: (any LinkOwner)?
    private var arrived: [UInt8] = []
    private var isAwaited = false
    private var hasEnded = false
    private var generator: SeededGenerator
    var trouble: Trouble

    init(_ inner: any Link, on scheduler: ManualScheduler, _ trouble: Trouble, seed: UInt64) {
        self.inner = inner
        self.scheduler = scheduler
        self.trouble = trouble
        self.generator = SeededGenerator(seed: seed)
    }

    var peerName: String { self.inner.peerName }

    func start(owner: any LinkOwner) {
        self.owner = owner
        self.inner.start(owner: self)
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        if self.trouble.isStuck { return 0 }
        let count = min(bytes.count, self.trouble.bytesAtOnce)
        let taken = self.inner.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        // What did not fit the inner link is told by it.
        if taken == count, count < bytes.count { self.later { self.owner?.linkWritable() } }
        return taken
    }

    /// Lets what was held back go on.
    func free() {
        self.trouble.isStuck = false
        self.owner?.linkWritable()
    }

    func setReading(_ reading: Bool) { self.inner.setReading(reading) }

    func finish() {
        self.owner = nil
        self.inner.finish()
    }

    func abort() {
        self.owner = nil
        self.inner.abort()
    }

    func linkReceived(_ bytes: UnsafeRawBufferPointer) {
        self.arrived += bytes
        self.awaitDelivery()
    }

    func linkWritable() {
        if !self.trouble.isStuck { self.owner?.linkWritable() }
    }

    func linkEnded(_ reason: String?) {
        self.hasEnded = true
        self.awaitDelivery()
    }

    private func awaitDelivery() {
        if self.isAwaited { return }
        self.isAwaited = true
        self.later { self.deliver() }
    }

    private func deliver() {
        self.isAwaited = false
        guard let owner = self.owner else { return }
        let breaks = self.trouble.breaksOneIn
        if breaks > 0, Int.random(in: 1...breaks, using: &self.generator) == 1 {
            return self.breakOff(owner)
        }
        let most = max(1, min(self.arrived.count, self.trouble.bytesAtOnce))
        let piece = Array(self.arrived.prefix(Int.random(in: 1...most, using: &self.generator)))
        self.arrived.removeFirst(piece.count)
        if !piece.isEmpty { piece.withUnsafeBytes { owner.linkReceived($0) } }
        if !self.arrived.isEmpty { return self.awaitDelivery() }
        guard self.hasEnded, let owner = self.owner.take() else { return }
        owner.linkEnded(nil)
    }

    private func breakOff(_ owner: any LinkOwner) {
        self.owner = nil
        // Now and then the other side still gets what was under way.
        Bool.random(using: &self.generator) ? self.inner.abort() : self.inner.finish()
        owner.linkEnded("the link broke")
    }

    private func later(_ work: @escaping @Sendable () -> Void) {
        let most = self.trouble.delay.clampedNanoseconds
        let wait = Int64.random(in: 0...max(0, most), using: &self.generator)
        self.scheduler.schedule(at: self.scheduler.now + .nanoseconds(wait), work)
    }
}

/// A server and a channel on a clock moved by hand, with trouble between them.
final class TroubledPair: Connector, @unchecked Sendable {
    let scheduler: ManualScheduler
    let server: Server
    let destination = "a troubled server"
    private let trouble: TroubledLink.Trouble
    private var links: [TroubledLink] = []
    /// When the channel tried to connect; touched on the scheduler's thread, as `links` is.
    private var attempts: [MonotonicInstant] = []
    private var isRefusing = false

    init(
        _ trouble: TroubledLink.Trouble = TroubledLink.Trouble(),
        options: ServerOptions = ServerOptions()
    ) throws {
        let scheduler = try ManualScheduler(time: ManualTime())
        self.scheduler = scheduler
        self.trouble = trouble
        self.server = Server(scheduler: scheduler, identity: "troubled", options: options)
        self.server.handle(path: Harness.echo, kind: .unary) { $2.reply(Array($1)) }
    }

    func channel(_ options: ChannelOptions = ChannelOptions()) -> Channel {
        Channel(through: self, scheduler: self.scheduler, identity: "test", options: options)
    }

    func connect() throws(SystemError) -> any Link {
        self.attempts.append(self.scheduler.now)
        if self.isRefusing { throw SystemError(call: "connect", code: 111) }
        let link = TroubledLink(
            self.server.acceptInMemory(),
            on: self.scheduler,
            self.trouble,
            seed: UInt64(self.attempts.count)
        )
        self.links.append(link)
        return link
    }

    /// Runs `body` where links may be touched, with the latest link.
    func onLink(_ body: @escaping @Sendable (TroubledLink) -> Void) {
        self.scheduler.loop.runAndWait { self.links.last.map(body) }
        self.settle()
    }

    func refuseConnections() {
        self.scheduler.loop.runAndWait { self.isRefusing = true }
    }

    var attemptTimes: [MonotonicInstant] { self.scheduler.loop.runAndWait { self.attempts } }

    func settle() { self.scheduler.settleTurns() }

    /// Moves the clock in steps, so that what one step sets off has taken place before the next.
    func advance(by duration: Duration) async {
        let end = self.scheduler.now + duration
        while self.scheduler.now < end {
            self.scheduler.advance(by: min(.milliseconds(5), end - self.scheduler.now))
            self.settle()
            // Other tests, on real clocks, need the thread too.
            await Task.yield()
        }
    }

    func close() {
        self.server.close()
        self.settle()
        self.scheduler.stop()
    }
}

/// Runs `body` with a server and troubled links to it.
func withTrouble(
    _ trouble: TroubledLink.Trouble = TroubledLink.Trouble(),
    options: ServerOptions = ServerOptions(),
    _ body: (TroubledPair) async throws -> Void
) async throws {
    let pair = try TroubledPair(trouble, options: options)
    defer { pair.close() }
    try await body(pair)
}
