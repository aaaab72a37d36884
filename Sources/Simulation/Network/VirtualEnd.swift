// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC

/// What travels on a connection.
enum Parcel {
    case bytes([UInt8])
    /// The sender has no more to say.
    case end
    /// The connection is broken.
    case reset
}

/// One end of a connection, as a process has it.
///
/// Safe to send because a simulation has one thread.
final class VirtualEnd: Link, @unchecked Sendable {
    /// What a socket's buffers take.
    private static let capacityBytes = 256 << 10

    let process: VirtualProcess
    let machine: Int
    let peerName: String
    private weak var connection: VirtualConnection?
    private var owner: (any LinkOwner)?
    private var inbox: [UInt8] = []
    private var isReading = true
    /// What ended the connection, kept until the input before it is read.
    private var ending: Parcel?
    private(set) var isOver = false
    /// Bytes written here that the other end's owner has not got.
    private var unread = 0
    private var isBlocked = false

    init(_ connection: VirtualConnection, _ process: VirtualProcess, machine: Int, peer: String) {
        self.connection = connection
        self.process = process
        self.machine = machine
        self.peerName = peer
    }

    // MARK: As a link

    func start(owner: any LinkOwner) {
        self.owner = owner
        self.process.execute { [self] in self.deliver() }
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard !self.isOver, let connection else { return bytes.count }
        let count = min(max(0, Self.capacityBytes - self.unread), bytes.count)
        if count > 0 {
            self.unread += count
            connection.send(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)), from: self)
        }
        if count < bytes.count { self.isBlocked = true }
        return count
    }

    func setReading(_ reading: Bool) {
        let resumes = reading && !self.isReading
        self.isReading = reading
        if resumes { self.process.execute { [self] in self.deliver() } }
    }

    func finish() { self.leave(.end) }

    func abort() { self.leave(.reset) }

    private func leave(_ last: Parcel) {
        self.owner = nil
        self.inbox = []
        guard !self.isOver else { return }
        self.isOver = true
        self.connection?.send(last, from: self)
        self.connection?.ended()
    }

    // MARK: What comes, within a turn of the process

    func take(_ parcel: Parcel) {
        if self.isOver { return }
        switch parcel {
        case .bytes(let bytes): self.inbox += bytes
        case .end:
            if self.ending == nil { self.ending = parcel }
        case .reset:
            // What was not read by now is lost.
            self.inbox = []
            self.ending = parcel
        }
        self.deliver()
    }

    private func deliver() {
        guard let owner = self.owner else { return }
        if self.isReading, !self.inbox.isEmpty {
            let bytes = self.inbox
            self.inbox = []
            bytes.withUnsafeBytes { owner.linkReceived($0) }
            self.connection?.wasRead(bytes.count, by: self)
        }
        guard self.inbox.isEmpty, let ending = self.ending, let owner = self.owner else { return }
        self.owner = nil
        self.isOver = true
        self.connection?.ended()
        if case .reset = ending {
            owner.linkEnded("connection reset by peer")
        } else {
            owner.linkEnded(nil)
        }
    }

    /// The other end's owner got bytes of ours, so there is room for more.
    func roomCame(_ count: Int) {
        self.unread -= count
        guard self.isBlocked, !self.isOver else { return }
        self.isBlocked = false
        self.owner?.linkWritable()
    }

    /// Lets go of the owner: the process is dead.
    func drop() {
        self.isOver = true
        self.owner = nil
        self.inbox = []
    }

    /// The attempt to connect came to nothing.
    func refuse(_ reason: String) {
        guard !self.isOver else { return }
        self.isOver = true
        let owner = self.owner
        self.owner = nil
        owner?.linkEnded(reason)
    }
}
