// SPDX-License-Identifier: MIT
import LinuxIO

/// One side of a proxied connection: frames in, bytes out.
///
/// Touched only on the loop's thread; hence `@unchecked`.
final class ProxySocket: @unchecked Sendable {
    private let loop: EventLoop
    private let raw: Int32
    private var descriptor: FileDescriptor?
    private var registration: Registration?
    private var splitter = FrameSplitter()
    private var output: [UInt8] = []
    private var isConnecting: Bool
    private(set) var isOver = false
    private var onFrame: ((Frame) -> Void)?
    private var onEnd: (() -> Void)?

    /// A peer that takes so little is cut off.
    private static let outputMax = 64 << 20

    init(_ descriptor: consuming FileDescriptor, isConnecting: Bool, loop: EventLoop) {
        Socket.disableNagle(descriptor)
        self.raw = descriptor.raw
        self.descriptor = consume descriptor
        self.isConnecting = isConnecting
        self.loop = loop
    }

    /// Begins; `onEnd` is told once, when the peer is gone, not after `close` or `reset`.
    func start(onFrame: @escaping (Frame) -> Void, onEnd: @escaping () -> Void) {
        self.onFrame = onFrame
        self.onEnd = onEnd
        do {
            self.registration = try self.loop.register(raw: self.raw, interest: self.interest) {
                self.ready($0)
            }
        } catch {
            self.end()
        }
    }

    func send(_ frame: Frame) { self.send(frame.bytes[...]) }

    func send(_ bytes: ArraySlice<UInt8>) {
        if self.isOver { return }
        self.output += bytes
        if self.output.count > Self.outputMax { return self.end() }
        if !self.isConnecting { self.flush() }
    }

    /// Ends it in order, after what was sent.
    func close() {
        if self.isOver { return }
        self.flush()
        self.forget()
    }

    /// Ends it with a reset.
    func reset() {
        if let descriptor = self.descriptor.take() {
            Socket.resetOnClose(descriptor)
            self.descriptor = consume descriptor
        }
        self.forget()
    }

    private var interest: Interest {
        self.isConnecting || !self.output.isEmpty ? [.readable, .writable] : .readable
    }

    private func ready(_ readiness: Readiness) {
        if self.isConnecting {
            guard Socket.pendingError(ofRaw: self.raw) == 0 else { return self.end() }
            if readiness.contains(.writable) { self.isConnecting = false }
        }
        if readiness.contains(.writable) { self.flush() }
        if !readiness.isDisjoint(with: [.readable, .ended]) { self.receive() }
    }

    private func flush() {
        if self.isOver || self.isConnecting { return }
        do {
            while !self.output.isEmpty {
                let sent = try self.output.withUnsafeBytes {
                    try Socket.send($0, rawDescriptor: self.raw)
                }
                guard let sent else { break }
                self.output.removeFirst(sent)
            }
        } catch {
            return self.end()
        }
        if let registration = self.registration {
            try? self.loop.update(registration, interest: self.interest)
        }
    }

    private func receive() {
        if self.isOver { return }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let frames: [Frame]? = buffer.withUnsafeMutableBytes { buffer in
            guard let count = try? Socket.receive(into: buffer, rawDescriptor: self.raw) else {
                return nil
            }
            guard count > 0 else { return nil }
            return self.splitter.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        guard let frames else { return self.end() }
        for frame in frames { self.onFrame?(frame) }
    }

    private func end() {
        if self.isOver { return }
        let onEnd = self.onEnd
        self.forget()
        onEnd?()
    }

    private func forget() {
        self.isOver = true
        self.onFrame = nil
        self.onEnd = nil
        if let registration = self.registration.take() { self.loop.unregister(registration) }
        self.descriptor.take()?.close()
    }
}
