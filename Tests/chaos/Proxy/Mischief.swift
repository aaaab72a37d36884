// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// What a bad network does to frames: some come late, and later than those behind them, some calls come
/// twice, some requests or answers never come, some connections break within a frame.
///
/// Frames of one stream keep their order, as the protocol demands; streams overtake each other. Touched
/// only on the proxy's thread; hence `@unchecked`.
final class Mischief: Meddler, @unchecked Sendable {
    /// How often something happens to a frame, in a million.
    private enum Odds {
        static let late = 20_000
        static let twice = 20_000
        static let lost = 1000
        static let cut = 3000
    }

    private static let lateness: ClosedRange<Int64> = 1...1000
    /// How much later a call comes a second time: before and after its end, and that of its saga.
    private static let secondTime: ClosedRange<Int64> = 0...3000
    private static let echoesMax = 64

    private enum Side { case client, server }

    private struct Lane: Hashable {
        let pipe: ObjectIdentifier
        let side: Side
        let stream: UInt32
    }

    private let loop: EventLoop
    /// Paths of the methods that may be called twice: those with one answer.
    private let methods: Set<String>
    private var generator: SeededGenerator
    private var isActive = false
    /// Frames that are late, and all behind them on their lane.
    private var held: [Lane: [Frame]] = [:]
    /// Requests so far that will come twice.
    private var recorded: [Lane: [Frame]] = [:]
    /// Lanes on which nothing comes through any more.
    private var silent: Set<Lane> = []
    private var echoes = 0
    /// The next break comes after so many bytes of its frame.
    private var cutAfter = 0
    private(set) var counts: [String: Int] = [:]
    /// At how many different bytes of a frame a connection broke.
    private(set) var cutOffsets: Set<Int> = []

    init(loop: EventLoop, methods: Set<String>, seed: UInt64) {
        self.loop = loop
        self.methods = methods
        self.generator = SeededGenerator(seed: seed)
    }

    /// Begins, or lets all that comes from now on pass.
    func set(active: Bool) { self.loop.runAndWait { self.isActive = active } }

    func fromClient(_ frame: Frame, _ pipe: Pipe) {
        if self.isActive { self.record(frame, pipe) }
        self.take(frame, pipe, from: .client)
    }

    func fromServer(_ frame: Frame, _ pipe: Pipe) { self.take(frame, pipe, from: .server) }

    func ended(_ pipe: Pipe) {
        let id = ObjectIdentifier(pipe)
        self.held = self.held.filter { $0.key.pipe != id }
        self.recorded = self.recorded.filter { $0.key.pipe != id }
        self.silent = self.silent.filter { $0.pipe != id }
    }

    // MARK: Late, lost, cut

    private func take(_ frame: Frame, _ pipe: Pipe, from side: Side) {
        // What is the connection's own passes: it is no call's.
        guard frame.kind != .preface, frame.stream > 0 else { return self.pass(frame, pipe, side) }
        let lane = Lane(pipe: ObjectIdentifier(pipe), side: side, stream: frame.stream)
        if self.silent.contains(lane) {
            if frame.kind == .end { self.silent.remove(lane) }
            return
        }
        if self.held[lane] != nil {
            self.held[lane]?.append(frame)
            return
        }
        guard self.isActive else { return self.pass(frame, pipe, side) }
        switch Int.random(in: 0..<1_000_000, using: &self.generator) {
        case ..<Odds.late: self.hold(frame, pipe, lane)
        case ..<(Odds.late + Odds.lost): self.lose(frame, lane)
        case ..<(Odds.late + Odds.lost + Odds.cut): self.cut(frame, pipe, side)
        default: self.pass(frame, pipe, side)
        }
    }

    private func pass(_ frame: Frame, _ pipe: Pipe, _ side: Side) {
        switch side {
        case .client: pipe.toServer(frame)
        case .server: pipe.toClient(frame)
        }
    }

    private func hold(_ frame: Frame, _ pipe: Pipe, _ lane: Lane) {
        self.count("frame late, overtaken by others")
        self.held[lane] = [frame]
        self.later(Self.lateness) {
            for frame in self.held.removeValue(forKey: lane) ?? [] {
                self.pass(frame, pipe, lane.side)
            }
        }
    }

    /// From this frame on nothing of its call comes through in this direction.
    private func lose(_ frame: Frame, _ lane: Lane) {
        self.count(lane.side == .client ? "request lost" : "reply lost")
        // An END is the last; a request has no last frame that tells, its lane goes with its pipe.
        if frame.kind != .end { self.silent.insert(lane) }
    }

    private func cut(_ frame: Frame, _ pipe: Pipe, _ side: Side) {
        self.count("connection broken within a frame")
        let offset = self.cutAfter % frame.bytes.count
        self.cutAfter += 1
        self.cutOffsets.insert(offset)
        pipe.cut(within: frame, after: offset, toServer: side == .client)
    }

    // MARK: Twice

    /// Keeps the frames of some requests, which are sent again once they are whole.
    private func record(_ frame: Frame, _ pipe: Pipe) {
        let lane = Lane(pipe: ObjectIdentifier(pipe), side: .client, stream: frame.stream)
        switch frame.kind {
        case .request:
            guard self.methods.contains(frame.text(1)),
                Int.random(in: 0..<1_000_000, using: &self.generator) < Odds.twice
            else { return }
            self.recorded[lane] = [frame]
        case .data: self.recorded[lane]?.append(frame)
        case .cancel: self.recorded[lane] = nil
        default: return
        }
        guard frame.isLastOfRequest, let request = self.recorded.removeValue(forKey: lane),
            self.echoes < Self.echoesMax
        else { return }
        self.echoes += 1
        self.count("request twice")
        self.later(Self.secondTime) { self.sendAgain(request, pipe) }
    }

    private func sendAgain(_ request: [Frame], _ pipe: Pipe) {
        guard let echo = Echo(pipe) else {
            self.echoes -= 1
            return
        }
        echo.send(request) { _ in
            self.echoes -= 1
            // Not from within its own callback.
            self.loop.execute { echo.close() }
        }
    }

    private func later(_ range: ClosedRange<Int64>, _ work: @escaping @Sendable () -> Void) {
        let pause = Duration.milliseconds(Int64.random(in: range, using: &self.generator))
        self.loop.schedule(at: self.loop.now + pause, work)
    }

    private func count(_ kind: String) { self.counts[kind, default: 0] += 1 }
}
