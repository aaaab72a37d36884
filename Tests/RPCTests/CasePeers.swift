// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import ServiceKit
import Wire
import WireCases

@testable import RPC

/// The end of a connection that a case plays, right or wrong.
protocol CasePeer: AnyObject {
    /// Writes in one piece.
    func send(_ bytes: [UInt8])
    /// Says no more, in order or by a reset.
    func end(isReset: Bool)
    /// More bytes, none yet, or that nothing comes any more.
    func receive() -> Received
}

enum Received {
    case bytes([UInt8])
    case nothing
    case end
}

extension CasePeer {
    /// The next frame in words; nil at the end.
    func nextFrame(_ reader: inout FrameReader) async -> String? {
        let limit = ContinuousClock.now + patience
        while true {
            if let frame = reader.next() { return frame }
            switch self.receive() {
            case .bytes(let bytes): reader.append(bytes)
            case .nothing:
                if ContinuousClock.now > limit { return "NOTHING came" }
                await Task.yield()
            case .end: return nil
            }
        }
    }
}

/// A real socket.
final class TCPPeer: CasePeer {
    private var descriptor: FileDescriptor?

    /// Connects.
    init(to endpoint: Endpoint) throws {
        let descriptor = try Socket.connect(to: endpoint)
        Socket.disableNagle(descriptor)
        _ = Self.wait(descriptor.raw, for: Int16(POLLOUT), 10_000)
        self.descriptor = consume descriptor
    }

    /// Takes the next connection of a listener; ETIMEDOUT when none comes for two minutes.
    init(acceptedFrom listener: borrowing FileDescriptor) throws {
        for _ in 0..<12 {
            _ = Self.wait(listener.raw, for: Int16(POLLIN), 10_000)
            guard let accepted = try Socket.accept(listener) else { continue }
            Socket.disableNagle(accepted)
            self.descriptor = consume accepted
            return
        }
        throw SystemError(call: "accept", code: ETIMEDOUT)
    }

    func send(_ bytes: [UInt8]) {
        guard let raw = self.raw else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            guard Self.wait(raw, for: Int16(POLLOUT), 10_000),
                let sent = try? rest.withUnsafeBytes({
                    try Socket.send($0, rawDescriptor: raw)
                })
            else { return }
            rest = rest.dropFirst(sent)
        }
    }

    func end(isReset: Bool) {
        guard let raw = self.raw else { return }
        if !isReset { return Socket.endOutput(ofRaw: raw) }
        guard let descriptor = self.descriptor.take() else { return }
        Socket.resetOnClose(descriptor)
        descriptor.close()
    }

    func receive() -> Received {
        guard let raw = self.raw else { return .end }
        if !Self.wait(raw, for: Int16(POLLIN), 10) { return .nothing }
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        do {
            let count = try chunk.withUnsafeMutableBytes {
                try Socket.receive(into: $0, rawDescriptor: raw)
            }
            guard let count else { return .nothing }
            return count == 0 ? .end : .bytes(Array(chunk[..<count]))
        } catch {
            return .end
        }
    }

    private var raw: Int32? {
        if self.descriptor == nil { return nil }
        return self.descriptor?.raw
    }

    private static func wait(_ raw: Int32, for events: Int16, _ milliseconds: Int32) -> Bool {
        var request = pollfd(fd: raw, events: events, revents: 0)
        while true {
            let count = poll(&request, 1, milliseconds)
            if count >= 0 { return count > 0 }
        }
    }
}

/// One end of a link in memory, on a scheduler whose clock is moved by hand.
final class MemoryPeer: CasePeer, LinkOwner, @unchecked Sendable {
    private let scheduler: ManualScheduler
    private let link: any Link
    // Touched on the scheduler's thread only, as the link is.
    private var arrived: [UInt8] = []
    private var isOver = false

    /// Takes over a link that `make` makes on the scheduler's thread.
    init(on scheduler: ManualScheduler, _ make: @escaping @Sendable () -> any Link) {
        self.scheduler = scheduler
        self.link = scheduler.loop.runAndWait { Made(link: make()) }.link
        scheduler.loop.runAndWait { self.link.start(owner: self) }
    }

    /// Carries the link to the test's thread, which only hands it back.
    private struct Made: @unchecked Sendable {
        let link: any Link
    }

    func send(_ bytes: [UInt8]) {
        self.scheduler.loop.runAndWait { bytes.withUnsafeBytes { _ = self.link.write($0) } }
        self.settle()
    }

    func end(isReset: Bool) {
        self.scheduler.loop.runAndWait { isReset ? self.link.abort() : self.link.finish() }
        self.settle()
    }

    func receive() -> Received {
        self.settle()
        return self.scheduler.loop.runAndWait {
            let bytes = self.arrived
            self.arrived = []
            return bytes.isEmpty ? (self.isOver ? .end : .nothing) : .bytes(bytes)
        }
    }

    func settle() { self.scheduler.settleTurns() }

    func linkReceived(_ bytes: UnsafeRawBufferPointer) { self.arrived += bytes }

    func linkWritable() {}

    func linkEnded(_ reason: String?) { self.isOver = true }
}

extension WireLimits {
    /// The same for a real clock, by which a busy machine must not be too slow.
    var withoutHaste: WireLimits {
        var limits = self
        limits.handshakeTimeout = .seconds(600)
        limits.frameTimeout = .seconds(600)
        limits.keepAliveTimeout = .seconds(600)
        limits.drainTimeout = .seconds(600)
        return limits
    }
}

extension ManualScheduler {
    /// Lets all take place that takes turn after turn: a byte's way to the other end and back.
    func settleTurns() {
        for _ in 0..<8 { self.settle() }
    }
}

/// Lines of what happened, by stream: what two sockets' ends see has no order between streams.
func byStream(_ lines: [String]) -> [Int: [String]] {
    Dictionary(grouping: lines) { line in
        let words = line.split(separator: " ")
        let isOfConnection = ["GOAWAY", "PREFACE", "PONG", "PING"].contains(words[0])
        return isOfConnection || words.count < 2 ? 0 : Int(words[1]) ?? 0
    }
}

/// How long a test waits for what must come: long, because all tests share two threads; only a hang
/// ever takes it.
let patience: Duration = .seconds(600)

/// Asks again until the answer is yes.
func eventually(_ ask: () -> Bool) async -> Bool {
    let limit = ContinuousClock.now + patience
    while !ask() {
        if ContinuousClock.now > limit { return false }
        await Task.yield()
    }
    return true
}
