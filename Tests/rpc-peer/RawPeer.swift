// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Glibc

// The floor: frames of fixed size echoed over bare sockets and epoll, nothing encoded or decoded.
// All frames that one read brought go back in one send.

private let frameBytes = 108
private let bufferBytes = 1 << 20

/// One socket and what it has not sent.
private final class RawSocket {
    let descriptor: Int32
    private let buffer = UnsafeMutableRawPointer.allocate(byteCount: bufferBytes, alignment: 16)
    private var held = 0

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
    }

    /// Reads, and gives the whole frames to `body`, which may change them; then sends them back.
    ///
    /// False when the peer is gone.
    func turn(_ body: (UnsafeMutableRawPointer, Int) -> Void) -> Bool {
        let got = recv(self.descriptor, self.buffer + self.held, bufferBytes - self.held, 0)
        if got <= 0 { return false }
        self.held += got
        let whole = self.held / frameBytes
        if whole == 0 { return true }
        body(self.buffer, whole)
        return self.send(whole)
    }

    /// Sends so many frames from the start of the buffer.
    func send(_ frames: Int) -> Bool {
        var sent = 0
        while sent < frames * frameBytes {
            let count = Glibc.send(
                self.descriptor,
                self.buffer + sent,
                frames * frameBytes - sent,
                Int32(MSG_NOSIGNAL)
            )
            if count <= 0 { return false }
            sent += count
        }
        self.held = max(0, self.held - sent)
        memmove(self.buffer, self.buffer + sent, self.held)
        return true
    }

    /// Fills a frame before the first send.
    func fill(_ position: Int, with id: UInt32) {
        memset(self.buffer + position * frameBytes, 0x6F, frameBytes)
        self.buffer.storeBytes(of: id, toByteOffset: position * frameBytes, as: UInt32.self)
    }
}

private func watch(_ epoll: Int32, _ descriptor: Int32) {
    clinux_epoll_control(
        epoll,
        EPOLL_CTL_ADD,
        descriptor,
        EPOLLIN.rawValue,
        UInt64(UInt32(bitPattern: descriptor))
    )
}

private func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
}

private func withAddress<Result>(
    _ address: inout sockaddr_in,
    _ body: (UnsafeMutablePointer<sockaddr>) -> Result
) -> Result {
    withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
}

/// Echoes frames until its lifetime is over.
func runRawServer(_ options: Options) -> Never {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(options.port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard withAddress(&address, { bind(listener, $0, size) }) == 0, listen(listener, 64) == 0,
        withAddress(&address, { getsockname(listener, $0, &size) }) == 0
    else { Options.fail("cannot listen: errno \(errno)") }
    tell("PORT \(UInt16(bigEndian: address.sin_port))")
    let epoll = epoll_create1(0)
    watch(epoll, listener)
    var sockets: [Int32: RawSocket] = [:]
    var ready = [clinux_ready](repeating: clinux_ready(), count: 64)
    while true {
        let count = clinux_epoll_wait(epoll, &ready, 64, -1)
        for event in ready.prefix(Int(max(0, count))) {
            let descriptor = Int32(event.tag)
            if descriptor == listener {
                let accepted = accept(listener, nil, nil)
                sockets[accepted] = RawSocket(accepted)
                watch(epoll, accepted)
            } else if sockets[descriptor]?.turn({ _, _ in }) != true {
                sockets[descriptor] = nil
                close(descriptor)
            }
        }
    }
}

/// Keeps frames going round in a closed loop and prints what the other clients print.
func runRawClient(_ options: Options) {
    let epoll = epoll_create1(0)
    var sockets: [Int32: RawSocket] = [:]
    let order = (0..<options.connections).map { _ in
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(options.port)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard withAddress(&address, { connect(descriptor, $0, size) }) == 0 else {
            Options.fail("cannot connect: errno \(errno)")
        }
        watch(epoll, descriptor)
        let socket = RawSocket(descriptor)
        sockets[descriptor] = socket
        return socket
    }
    var measure = Measure(options)
    tell(measure.windowLine)
    var begun = [MonotonicInstant](repeating: Measure.now, count: options.outstanding)
    for (position, socket) in order.enumerated() {
        let ids = Array(stride(from: position, to: options.outstanding, by: order.count))
        for (place, id) in ids.enumerated() { socket.fill(place, with: UInt32(id)) }
        if !ids.isEmpty, !socket.send(ids.count) { Options.fail("cannot send") }
    }
    var ready = [clinux_ready](repeating: clinux_ready(), count: 64)
    while Measure.now < measure.window.end {
        let count = clinux_epoll_wait(epoll, &ready, 64, 1000)
        for event in ready.prefix(Int(max(0, count))) {
            let isThere = sockets[Int32(event.tag)]?.turn { buffer, frames in
                let now = Measure.now
                for frame in 0..<frames {
                    let id = buffer.load(fromByteOffset: frame * frameBytes, as: UInt32.self)
                    measure.call(from: begun[Int(id)], to: now)
                    begun[Int(id)] = now
                }
            }
            if isThere != true { Options.fail("the server is gone") }
        }
    }
    tell(measure.resultLine)
}
