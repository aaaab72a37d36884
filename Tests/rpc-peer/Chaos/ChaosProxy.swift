// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// Stands between clients and a server and troubles every connection: delays, pieces of one byte,
/// resets, half-closes, and silence for ever.
///
/// Safe to send because what is not a constant is touched only on the loop's thread.
final class ChaosProxy: @unchecked Sendable {
    /// How a connection ends, when it does not end by itself.
    enum Fate: String, CaseIterable, Sendable {
        /// Both sides get a reset.
        case reset = "resets"
        /// The server hears that the client says no more; what it answers still passes.
        case clientSaysNoMore = "client_ends"
        /// The same the other way round.
        case serverSaysNoMore = "server_ends"
        /// Nothing passes any more, and nobody is told.
        case silence = "silences"
    }

    private let target: Endpoint
    private let loop: EventLoop
    private var generator: SeededGenerator
    private var listener: FileDescriptor?
    /// By number, from 1.
    private var pairs: [Int: ChaosPair] = [:]
    private var connections = 0
    private var fates: [Fate: Int] = [:]
    private var singleBytes = 0

    /// Beyond so many connections it accepts none: far more than its callers make.
    private static let pairsMax = 1000

    init(to target: Endpoint, seed: UInt64, loop: EventLoop) {
        self.target = target
        self.loop = loop
        self.generator = SeededGenerator(seed: seed)
    }

    /// Starts to accept on a free port of this machine, which it returns.
    func listen() throws -> UInt16 {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let port = try Socket.localEndpoint(of: listener).port
        let raw = listener.raw
        self.listener = consume listener
        try self.loop.runAndWait {
            _ = try self.loop.register(raw: raw, interest: .readable) { _ in self.accept(raw) }
        }
        return port
    }

    private func accept(_ raw: Int32) {
        guard let client = try? Socket.accept(rawDescriptor: raw) else { return }
        // Both go with their owners when one of these fails.
        guard self.pairs.count < Self.pairsMax, let server = try? Socket.connect(to: self.target)
        else { return }
        self.connections += 1
        let pair = ChaosPair(
            client,
            server,
            plan: ChaosPlan(using: &self.generator),
            loop: self.loop
        )
        let number = self.connections
        self.pairs[number] = pair
        pair.start(
            ended: { self.pairs[number] = nil },
            met: { self.fates[$0, default: 0] += 1 },
            split: { self.singleBytes += $0 }
        )
    }

    /// What has been done so far, names and numbers.
    ///
    /// On the loop's thread.
    var summary: String {
        let fates = Fate.allCases.map { "\($0.rawValue) \(self.fates[$0, default: 0])" }
        return "connections \(self.connections) \(fates.joined(separator: " "))"
            + " single_bytes \(self.singleBytes)"
    }
}

/// What is to happen to one connection.
struct ChaosPlan: Sendable {
    /// After so many bytes, both directions together, its fate comes.
    let bytes: Int
    let fate: ChaosProxy.Fate
    /// Draws delays and pieces.
    var generator: SeededGenerator

    init(using generator: inout SeededGenerator) {
        self.bytes = Int.random(in: 1...2_000_000, using: &generator)
        // Silence is seldom: the calls of a connection wait for its end, half a minute and more.
        let lot = Int.random(in: 0..<20, using: &generator)
        switch lot {
        case 0: self.fate = .silence
        case 1..<8: self.fate = .clientSaysNoMore
        case 8..<14: self.fate = .serverSaysNoMore
        default: self.fate = .reset
        }
        self.generator = SeededGenerator(seed: generator.next())
    }

    /// How long the next piece is held back: mostly not at all.
    mutating func delay() -> Duration {
        let lot = Int.random(in: 0..<100, using: &self.generator)
        if lot < 80 { return .zero }
        let most = lot < 99 ? 5 : 200
        return .milliseconds(Int64.random(in: 0...Int64(most), using: &self.generator))
    }

    /// How many bytes of the next piece pass one by one.
    mutating func singles(of count: Int) -> Int {
        let lot = Int.random(in: 0..<50, using: &self.generator)
        return lot == 0 ? min(count, Int.random(in: 1...300, using: &self.generator)) : 0
    }
}

/// Troubles connections to the server at `--target` until SIGTERM; then says what it did.
func runChaosProxy(_ options: Options) throws {
    Signals.block([SIGTERM])
    let loop = try EventLoop(name: "chaos")
    let proxy = ChaosProxy(to: .loopback(port: options.target), seed: options.seed, loop: loop)
    let stopped = OneShot<Void>()
    try loop.runAndWait {
        try Signals.watch([SIGTERM], on: loop) { _ in
            tell(proxy.summary)
            stopped.set(())
        }
    }
    tell("PORT \(try proxy.listen())")
    stopped.wait()
}
