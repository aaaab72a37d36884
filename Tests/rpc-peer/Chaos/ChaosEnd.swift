// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// One socket of a troubled connection.
///
/// Safe to send because it is touched only on the loop's thread.
final class ChaosEnd: @unchecked Sendable {
    enum Received {
        case bytes([UInt8])
        case nothing
        case end
        case broken
    }

    private let loop: EventLoop
    private let raw: Int32
    private var descriptor: FileDescriptor?
    private var registration: Registration?
    private var interest: Interest
    private var isReading = true
    private var isConnecting: Bool
    private var hasEndedInput = false
    /// The peer is to hear the end behind what waits.
    private var endsOutput = false
    private(set) var hasEndedOutput = false
    /// What the socket did not take yet.
    private var waiting: [UInt8] = []
    /// Bytes for this socket that are held back or wait.
    var heldBytes = 0
    /// When the last of what is held back is due: nothing overtakes.
    var due = MonotonicInstant(nanoseconds: 0)

    init(_ descriptor: consuming FileDescriptor, isConnecting: Bool, loop: EventLoop) {
        Socket.disableNagle(descriptor)
        self.raw = descriptor.raw
        self.descriptor = consume descriptor
        self.isConnecting = isConnecting
        self.interest = isConnecting ? .writable : .readable
        self.loop = loop
    }

    func start(_ ready: @escaping @Sendable (Readiness) -> Void) {
        self.registration = try? self.loop.register(
            raw: self.raw,
            interest: self.interest,
            handler: ready
        )
    }

    var isOpen: Bool { self.descriptor != nil }

    func setReading(_ reading: Bool) {
        self.isReading = reading
        self.updateInterest()
    }

    private func updateInterest() {
        guard let registration = self.registration else { return }
        var wanted: Interest = []
        if self.isReading, !self.hasEndedInput { wanted.insert(.readable) }
        if self.isConnecting || !self.waiting.isEmpty { wanted.insert(.writable) }
        if wanted == self.interest { return }
        self.interest = wanted
        try? self.loop.update(registration, interest: wanted)
    }

    func receive(atMost most: Int) -> Received {
        guard self.isOpen else { return .nothing }
        let received: Received = self.loop.withReadBuffer { buffer in
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(most))
            do {
                let count = try Socket.receive(into: room, rawDescriptor: self.raw)
                guard let count else { return .nothing }
                return count == 0 ? .end : .bytes(Array(room[..<count]))
            } catch {
                return .broken
            }
        }
        if case .end = received { self.hasEndedInput = true }
        self.updateInterest()
        return received
    }

    /// Sends, or lets wait; false when the peer is gone.
    func write(_ bytes: ArraySlice<UInt8>) -> Bool {
        if !self.isOpen { return false }
        self.waiting += bytes
        return self.isConnecting || self.flush(isConnected: false)
    }

    /// Sends what waits; `isConnected` when the socket has just said that it is writable.
    func flush(isConnected: Bool = true) -> Bool {
        if isConnected, self.isConnecting {
            guard Socket.pendingError(ofRaw: self.raw) == 0 else { return false }
            self.isConnecting = false
        }
        while !self.waiting.isEmpty {
            do {
                let sent = try self.waiting.withUnsafeBytes {
                    try Socket.send($0, rawDescriptor: self.raw)
                }
                guard let sent else { break }
                self.waiting.removeFirst(sent)
                self.heldBytes -= sent
            } catch {
                return false
            }
        }
        if self.endsOutput { self.endOutput() }
        self.updateInterest()
        return true
    }

    /// Tells the peer that no more comes, behind what waits.
    func endOutput() {
        self.endsOutput = true
        guard self.waiting.isEmpty, !self.isConnecting, !self.hasEndedOutput, self.isOpen
        else { return }
        self.hasEndedOutput = true
        Socket.endOutput(ofRaw: self.raw)
    }

    func close(isReset: Bool) {
        if let registration = self.registration.take() { self.loop.unregister(registration) }
        guard let descriptor = self.descriptor.take() else { return }
        if isReset { Socket.resetOnClose(descriptor) }
        descriptor.close()
    }
}
