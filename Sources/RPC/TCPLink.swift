// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// A TCP connection on an event loop.
///
/// Safe to send because it is touched only on the loop's thread.
final class TCPLink: Link, @unchecked Sendable {
    private enum Phase { case connecting, open, finishing, over }

    private static let discardBytesMax = 1 << 20
    /// What the system queues at each end: a small call waits behind two to three times this much of a
    /// large message, and a connection carries this much per round trip (64 MB/s where one takes a
    /// millisecond).
    private static let queueBytes: Int32 = 64 << 10
    private static let finishTime: Duration = .seconds(1)

    private let loop: EventLoop
    private let raw: Int32
    private var descriptor: FileDescriptor?
    private var registration: Registration?
    private var owner: (any LinkOwner)?
    private var phase: Phase
    private var interest: Interest
    private var isReading = true
    private var isBlocked = false
    private var discarded = 0
    let peerName: String

    /// Takes over a connection: one that `accept` gave, or one that `connect` began.
    init(
        _ descriptor: consuming FileDescriptor,
        isConnecting: Bool,
        userTimeout: Duration,
        peerName: String,
        loop: EventLoop
    ) {
        Socket.disableNagle(descriptor)
        Socket.boundQueues(Self.queueBytes, of: descriptor)
        Socket.setUserTimeout(userTimeout, of: descriptor)
        self.raw = descriptor.raw
        self.descriptor = consume descriptor
        self.phase = isConnecting ? .connecting : .open
        self.interest = isConnecting ? .writable : .readable
        self.isBlocked = isConnecting
        self.peerName = peerName
        self.loop = loop
    }

    func start(owner: any LinkOwner) {
        self.owner = owner
        do {
            self.registration = try self.loop.register(raw: self.raw, interest: self.interest) {
                self.ready($0)
            }
        } catch {
            self.end("\(error)")
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard self.phase == .open, !self.isBlocked, let written = self.send(bytes) else { return 0 }
        if written < bytes.count { self.block(true) }
        return written
    }

    private func send(_ bytes: UnsafeRawBufferPointer) -> Int? {
        do {
            return try Socket.send(bytes, rawDescriptor: self.raw) ?? 0
        } catch {
            // Told from the loop, as the owner may be in the middle of something.
            self.loop.execute { self.end("\(error)") }
            self.isBlocked = true
            return nil
        }
    }

    func setReading(_ reading: Bool) {
        if self.isReading == reading { return }
        self.isReading = reading
        self.updateInterest()
    }

    private func block(_ blocked: Bool) {
        self.isBlocked = blocked
        self.updateInterest()
    }

    private func updateInterest() {
        guard self.phase == .open, let registration = self.registration else { return }
        var wanted: Interest = []
        if self.isReading { wanted.insert(.readable) }
        if self.isBlocked { wanted.insert(.writable) }
        if wanted == self.interest { return }
        self.interest = wanted
        try? self.loop.update(registration, interest: wanted)
    }

    private func ready(_ readiness: Readiness) {
        switch self.phase {
        case .connecting: self.finishConnecting()
        case .open: self.transfer(readiness)
        case .finishing: self.discardInput()
        case .over: break
        }
    }

    private func finishConnecting() {
        let code = Socket.pendingError(ofRaw: self.raw)
        if code != 0 {
            self.end("\(SystemError(call: "connect", code: code))")
            return
        }
        self.phase = .open
        self.block(false)
        self.owner?.linkWritable()
    }

    private func transfer(_ readiness: Readiness) {
        if self.isReading, !readiness.isDisjoint(with: [.readable, .ended]) {
            self.receive()
        } else if !readiness.isDisjoint(with: .ended) {
            // Nothing is read just now, and epoll would report this again for ever.
            self.end("the connection broke")
        }
        if self.phase == .open, self.isBlocked, readiness.contains(.writable) {
            self.block(false)
            self.owner?.linkWritable()
        }
    }

    /// One read per turn, so that no peer can keep the loop to itself.
    private func receive() {
        let outcome: Result<Int?, SystemError> = self.loop.withReadBuffer { buffer in
            do throws(SystemError) {
                guard let count = try Socket.receive(into: buffer, rawDescriptor: self.raw) else {
                    return .success(nil)
                }
                let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
                if count > 0 { self.owner?.linkReceived(bytes) }
                return .success(count)
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(0): self.end(nil)
        case .success: break
        case .failure(let error): self.end("\(error)")
        }
    }

    private func end(_ reason: String?) {
        guard self.phase != .over else { return }
        let owner = self.owner
        self.abort()
        owner?.linkEnded(reason)
    }

    /// Says that no more comes and waits for the peer to agree: closing with unread input would
    /// reset the connection and could take our last bytes with it.
    func finish() {
        guard self.phase == .open else { return self.abort() }
        self.owner = nil
        self.isReading = true
        self.isBlocked = false
        self.updateInterest()
        self.phase = .finishing
        Socket.endOutput(ofRaw: self.raw)
        self.loop.schedule(at: self.loop.now + Self.finishTime) { self.abort() }
    }

    private func discardInput() {
        let count: Int = self.loop.withReadBuffer { buffer in
            do {
                return try Socket.receive(into: buffer, rawDescriptor: self.raw) ?? -1
            } catch {
                return 0
            }
        }
        if count > 0 { self.discarded += count }
        if count == 0 || self.discarded > Self.discardBytesMax { self.abort() }
    }

    func abort() {
        guard self.phase != .over else { return }
        self.phase = .over
        self.owner = nil
        if let registration = self.registration.take() { self.loop.unregister(registration) }
        self.descriptor.take()?.close()
    }
}

/// Makes TCP connections to one endpoint.
struct TCPConnector: Connector {
    let endpoint: Endpoint
    let userTimeout: Duration
    let loop: EventLoop

    var destination: String { "\(self.endpoint)" }

    func connect() throws(SystemError) -> any Link {
        TCPLink(
            try Socket.connect(to: self.endpoint),
            isConnecting: true,
            userTimeout: self.userTimeout,
            peerName: self.destination,
            loop: self.loop
        )
    }
}
