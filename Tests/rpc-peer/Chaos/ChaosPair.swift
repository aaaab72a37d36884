// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// A client's connection and the one to the server that belongs to it.
///
/// Safe to send because it is touched only on the loop's thread.
final class ChaosPair: @unchecked Sendable {
    private static let readBytesMax = 16 << 10
    /// What may be on its way in one direction.
    private static let heldBytesMax = 256 << 10

    private let loop: EventLoop
    private var plan: ChaosPlan
    private let client: ChaosEnd
    private let server: ChaosEnd
    private var passed = 0
    private var isSilent = false
    private var isOver = false
    private var ended: () -> Void = {}
    private var met: (ChaosProxy.Fate) -> Void = { _ in }
    private var split: (Int) -> Void = { _ in }

    init(
        _ client: consuming FileDescriptor,
        _ server: consuming FileDescriptor,
        plan: ChaosPlan,
        loop: EventLoop
    ) {
        self.client = ChaosEnd(client, isConnecting: false, loop: loop)
        self.server = ChaosEnd(server, isConnecting: true, loop: loop)
        self.plan = plan
        self.loop = loop
    }

    /// Starts to pass bytes; tells of the end, of the fate, and of bytes that pass alone.
    func start(
        ended: @escaping () -> Void,
        met: @escaping (ChaosProxy.Fate) -> Void,
        split: @escaping (Int) -> Void
    ) {
        self.ended = ended
        self.met = met
        self.split = split
        self.server.start { self.ready(self.server, $0) }
        self.client.start { self.ready(self.client, $0) }
    }

    private func other(than end: ChaosEnd) -> ChaosEnd {
        end === self.client ? self.server : self.client
    }

    private func ready(_ end: ChaosEnd, _ readiness: Readiness) {
        if self.isOver { return }
        // Gone in both directions; told again and again until it is closed.
        if !readiness.isDisjoint(with: .ended) { return self.isGone(end) }
        if readiness.contains(.writable), !end.flush() { return self.isGone(end) }
        guard readiness.contains(.readable) else { return self.endIfBothSaidSo() }
        switch end.receive(atMost: Self.readBytesMax) {
        case .bytes(let bytes): self.pass(bytes, to: self.other(than: end))
        case .nothing: break
        case .end: self.isSilent ? self.isGone(end) : self.pass(nil, to: self.other(than: end))
        case .broken: self.isGone(end)
        }
        self.control(end)
    }

    /// A socket is no more: the other one is told, unless nobody is told anything.
    private func isGone(_ end: ChaosEnd) {
        guard self.isSilent else { return self.finish(isReset: true) }
        end.close(isReset: false)
        if !self.other(than: end).isOpen { self.finish(isReset: false) }
    }

    /// Reads on only while the other side takes what there is.
    private func control(_ end: ChaosEnd) {
        if self.isOver { return }
        end.setReading(self.isSilent || self.other(than: end).heldBytes < Self.heldBytesMax)
    }

    /// Sends bytes on, or the end (nil), behind what is held back already.
    private func pass(_ bytes: [UInt8]?, to end: ChaosEnd) {
        // Read and thrown away, so that the end of each side is still seen.
        if self.isSilent { return }
        end.heldBytes += bytes?.count ?? 0
        end.due = max(end.due + .nanoseconds(1), self.loop.now + self.plan.delay())
        let singles = bytes.map { self.plan.singles(of: $0.count) } ?? 0
        self.split(singles)
        self.loop.schedule(at: end.due) { self.deliver(bytes, singles: singles, to: end) }
    }

    private func deliver(_ bytes: [UInt8]?, singles: Int, to end: ChaosEnd) {
        if self.isOver || self.isSilent { return }
        guard let bytes else { return self.sayNoMore(to: end) }
        for index in 0..<singles where !end.write(bytes[index...index]) {
            return self.isGone(end)
        }
        guard end.write(bytes[singles...]) else { return self.isGone(end) }
        self.control(self.other(than: end))
        self.passed += bytes.count
        if self.passed >= self.plan.bytes, self.passed - bytes.count < self.plan.bytes {
            self.meetFate()
        }
    }

    private func sayNoMore(to end: ChaosEnd) {
        end.endOutput()
        self.endIfBothSaidSo()
    }

    private func endIfBothSaidSo() {
        if self.client.hasEndedOutput, self.server.hasEndedOutput { self.finish(isReset: false) }
    }

    private func meetFate() {
        self.met(self.plan.fate)
        switch self.plan.fate {
        case .reset: self.finish(isReset: true)
        case .clientSaysNoMore: self.sayNoMore(to: self.server)
        case .serverSaysNoMore: self.sayNoMore(to: self.client)
        case .silence: self.isSilent = true
        }
    }

    private func finish(isReset: Bool) {
        if self.isOver { return }
        self.isOver = true
        self.client.close(isReset: isReset)
        self.server.close(isReset: isReset)
        self.ended()
        self.ended = {}
    }
}
