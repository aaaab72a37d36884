// SPDX-License-Identifier: MIT
import LinuxIO

/// One end of a pair of links in memory, both on one scheduler.
///
/// Bytes written during a turn are delivered at its end, as a socket's would be at the next.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class MemoryLink: Link, TurnEnd, @unchecked Sendable {
    private static let capacityBytes = 256 << 10

    private let scheduler: any Scheduler
    private var owner: (any LinkOwner)?
    /// Cleared when either end is over.
    private weak var other: MemoryLink?
    /// Written by the other end, not yet delivered here.
    private var inbox: [UInt8] = []
    private var isReading = true
    private var isAwaited = false
    private var isEnding = false
    private var isBlocked = false
    let peerName: String

    private init(scheduler: any Scheduler, peerName: String) {
        self.scheduler = scheduler
        self.peerName = peerName
    }

    /// Two ends that deliver to each other.
    static func pair(on scheduler: any Scheduler) -> (client: MemoryLink, server: MemoryLink) {
        let client = MemoryLink(scheduler: scheduler, peerName: "in-process server")
        let server = MemoryLink(scheduler: scheduler, peerName: "in-process client")
        client.other = server
        server.other = client
        return (client, server)
    }

    func start(owner: any LinkOwner) {
        self.owner = owner
        self.await()
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let other = self.other else { return bytes.count }
        let room = max(0, Self.capacityBytes - other.inbox.count)
        let count = min(room, bytes.count)
        other.inbox.append(contentsOf: bytes.prefix(count))
        if count < bytes.count { self.isBlocked = true }
        other.await()
        return count
    }

    func setReading(_ reading: Bool) {
        self.isReading = reading
        if reading { self.await() }
    }

    func finish() {
        self.owner = nil
        let other = self.other
        self.other = nil
        other?.other = nil
        other?.isEnding = true
        other?.await()
    }

    func abort() {
        self.inbox = []
        self.finish()
    }

    private func await() {
        guard !self.isAwaited, self.owner != nil else { return }
        guard !self.inbox.isEmpty || self.isEnding else { return }
        self.isAwaited = true
        self.scheduler.atEndOfTurn(self)
    }

    func turnEnded() {
        self.isAwaited = false
        if self.isReading, !self.inbox.isEmpty {
            var bytes: [UInt8] = []
            swap(&bytes, &self.inbox)
            bytes.withUnsafeBytes { self.owner?.linkReceived($0) }
            if self.inbox.isEmpty {
                bytes.removeAll(keepingCapacity: true)
                self.inbox = bytes
            }
            if let other = self.other, other.isBlocked {
                other.isBlocked = false
                other.owner?.linkWritable()
            }
        }
        if self.isEnding, self.inbox.isEmpty, let owner = self.owner {
            self.owner = nil
            owner.linkEnded(nil)
        }
    }
}
