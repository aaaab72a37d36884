// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Glibc

/// The socket calls, on non-blocking descriptors that are closed on exec.
public enum Socket {
    /// Opens a listening socket.
    ///
    /// The C functions are `socket`, `bind` and `listen`.
    ///
    /// SO_REUSEADDR is set, so a restart need not wait for old connections to fade.
    ///
    /// - Parameters:
    ///   - endpoint: Where to listen; port 0 lets the system choose.
    ///   - backlog: How many connections may wait to be accepted; the system holds it to somaxconn.
    /// - Returns: The listening descriptor.
    /// - Throws: EADDRINUSE when another listens there, EACCES for a port below 1024.
    public static func listen(
        on endpoint: Endpoint,
        backlog: Int32 = 1024
    ) throws(SystemError) -> FileDescriptor {
        let descriptor = try Self.make(endpoint)
        try Self.set(descriptor.raw, SOL_SOCKET, SO_REUSEADDR, 1)
        let raw = descriptor.raw
        _ = try system("bind") { endpoint.address.withPointer { bind(raw, $0, $1) } }
        _ = try system("listen") { Glibc.listen(raw, backlog) }
        return descriptor
    }

    /// Begins a connection.
    ///
    /// The C function is `connect`.
    ///
    /// The descriptor turns writable when it is decided; then ask `pendingError(of:)`.
    ///
    /// - Parameter endpoint: Where to.
    /// - Returns: The connecting descriptor.
    /// - Throws: What `connect` says at once, for example ENETUNREACH.
    public static func connect(to endpoint: Endpoint) throws(SystemError) -> FileDescriptor {
        let descriptor = try Self.make(endpoint)
        let raw = descriptor.raw
        do throws(SystemError) {
            _ = try system("connect") {
                endpoint.address.withPointer { Glibc.connect(raw, $0, $1) }
            }
        } catch  where error.code == EINPROGRESS {
            // Decided later, by the loop.
        }
        return descriptor
    }

    /// Takes one waiting connection.
    ///
    /// The C function is `accept4`.
    ///
    /// - Parameter listener: A listening descriptor.
    /// - Returns: The connection, or nil when none waits (or the one that did is gone again).
    /// - Throws: EMFILE, ENFILE, ENOBUFS or ENOMEM when the system has no room; wait, then try again.
    public static func accept(
        _ listener: borrowing FileDescriptor
    ) throws(SystemError) -> FileDescriptor? {
        try Self.accept(rawDescriptor: listener.raw)
    }

    /// `accept` for owners that cannot lend their descriptor.
    package static func accept(
        rawDescriptor raw: Int32
    ) throws(SystemError) -> FileDescriptor? {
        do throws(SystemError) {
            let accepted = try systemUnlessBlocked("accept4") { clinux_accept(raw) }
            guard let accepted else { return nil }
            return FileDescriptor(owning: accepted)
        } catch {
            // A connection that died in the queue reports its own error here (accept(2)).
            let transient = [
                ECONNABORTED, ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH,
                EOPNOTSUPP, ENETUNREACH, EPERM,
            ]
            if transient.contains(error.code) { return nil }
            throw error
        }
    }

    /// What a finished connection attempt came to: 0, or an error number.
    public static func pendingError(of descriptor: borrowing FileDescriptor) -> Int32 {
        Self.pendingError(ofRaw: descriptor.raw)
    }

    /// `pendingError` for owners that cannot lend their descriptor.
    package static func pendingError(ofRaw raw: Int32) -> Int32 {
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        let result = getsockopt(raw, SOL_SOCKET, SO_ERROR, &code, &length)
        return result == 0 ? code : errno
    }

    /// Where the descriptor is bound; tells the port the system chose.
    public static func localEndpoint(
        of descriptor: borrowing FileDescriptor
    ) throws(SystemError) -> Endpoint {
        var address = SocketAddress()
        let raw = descriptor.raw
        _ = try system("getsockname") { address.withMutablePointer { getsockname(raw, $0, $1) } }
        guard let endpoint = Endpoint(address) else {
            throw SystemError(call: "getsockname", code: EAFNOSUPPORT)
        }
        return endpoint
    }

    /// Who is at the other end; nil when it is gone already.
    public static func peer(of descriptor: borrowing FileDescriptor) -> Endpoint? {
        Self.peer(ofRaw: descriptor.raw)
    }

    /// `peer` for owners that cannot lend their descriptor.
    package static func peer(ofRaw raw: Int32) -> Endpoint? {
        var address = SocketAddress()
        let result = address.withMutablePointer { getpeername(raw, $0, $1) }
        return result == 0 ? Endpoint(address) : nil
    }

    /// Sends small writes at once (TCP_NODELAY); refusals are ignored, the socket may be gone.
    public static func disableNagle(_ descriptor: borrowing FileDescriptor) {
        try? Self.set(descriptor.raw, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    }

    /// How long sent bytes may stay unacknowledged before the connection counts as broken.
    ///
    /// Without it a peer that vanished is noticed after some fifteen minutes. TCP_USER_TIMEOUT.
    public static func setUserTimeout(
        _ timeout: Duration,
        of descriptor: borrowing FileDescriptor
    ) {
        let milliseconds = Int32(clamping: max(1, timeout.wholeMilliseconds))
        try? Self.set(descriptor.raw, Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, milliseconds)
    }

    /// Bounds what the system queues for a connection in each direction, so that what is written now
    /// does not stand behind megabytes written before it.
    ///
    /// What was received and not read is bounded by SO_RCVBUF, of which the system takes about half
    /// for itself after doubling it; what was written and not sent by TCP_NOTSENT_LOWAT. What is on its
    /// way is bounded by the receiver alone, so a connection carries at most about `bytes` per round
    /// trip. Refusals are ignored, the socket may be gone.
    public static func boundQueues(_ bytes: Int32, of descriptor: borrowing FileDescriptor) {
        try? Self.set(descriptor.raw, SOL_SOCKET, SO_RCVBUF, bytes)
        try? Self.set(descriptor.raw, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, bytes)
    }

    /// Sends a part or all of `bytes`, never raising SIGPIPE.
    ///
    /// The C function is `send`.
    ///
    /// - Parameters:
    ///   - bytes: What to send.
    ///   - descriptor: A connected descriptor.
    /// - Returns: How many went, or nil when the system's buffer is full.
    /// - Throws: EPIPE, ECONNRESET, ETIMEDOUT when the connection is gone.
    public static func send(
        _ bytes: UnsafeRawBufferPointer,
        on descriptor: borrowing FileDescriptor
    ) throws(SystemError) -> Int? {
        try Self.send(bytes, rawDescriptor: descriptor.raw)
    }

    /// `send` for owners that cannot lend their descriptor.
    package static func send(
        _ bytes: UnsafeRawBufferPointer,
        rawDescriptor raw: Int32
    ) throws(SystemError) -> Int? {
        try systemUnlessBlocked("send") {
            Glibc.send(raw, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Reads what has arrived.
    ///
    /// The C function is `recv`.
    ///
    /// - Parameters:
    ///   - buffer: Where to put it.
    ///   - descriptor: A connected descriptor.
    /// - Returns: How many bytes came, 0 at the end, or nil when there is nothing yet.
    /// - Throws: ECONNRESET, ETIMEDOUT when the connection is gone.
    public static func receive(
        into buffer: UnsafeMutableRawBufferPointer,
        from descriptor: borrowing FileDescriptor
    ) throws(SystemError) -> Int? {
        try Self.receive(into: buffer, rawDescriptor: descriptor.raw)
    }

    /// `receive` for owners that cannot lend their descriptor.
    package static func receive(
        into buffer: UnsafeMutableRawBufferPointer,
        rawDescriptor raw: Int32
    ) throws(SystemError) -> Int? {
        try systemUnlessBlocked("recv") { recv(raw, buffer.baseAddress, buffer.count, 0) }
    }

    /// Tells the peer that no more comes.
    ///
    /// The C function is `shutdown`.
    public static func endOutput(_ descriptor: borrowing FileDescriptor) {
        Self.endOutput(ofRaw: descriptor.raw)
    }

    /// `endOutput` for owners that cannot lend their descriptor.
    package static func endOutput(ofRaw raw: Int32) {
        _ = shutdown(raw, Int32(SHUT_WR))
    }

    /// Makes the coming `close` reset the connection instead of ending it in order (SO_LINGER 0).
    public static func resetOnClose(_ descriptor: borrowing FileDescriptor) {
        var value = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        _ = setsockopt(descriptor.raw, SOL_SOCKET, SO_LINGER, &value, size)
    }

    private static func make(_ endpoint: Endpoint) throws(SystemError) -> FileDescriptor {
        let family = Int32(endpoint.address.storage.ss_family)
        let type = Int32(
            SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        )
        return FileDescriptor(owning: try system("socket") { socket(family, type, 0) })
    }

    private static func set(
        _ raw: Int32,
        _ level: Int32,
        _ option: Int32,
        _ value: Int32
    ) throws(SystemError) {
        var value = value
        let size = socklen_t(MemoryLayout<Int32>.size)
        _ = try system("setsockopt") { setsockopt(raw, level, option, &value, size) }
    }
}
