// SPDX-License-Identifier: MIT
import Glibc

/// Where a TCP server listens: a numeric address and a port.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    /// An IPv4 or IPv6 address in digits, without brackets.
    public let host: String
    /// 0 lets the system choose, when listening.
    public let port: UInt16

    /// Makes an endpoint; nil when `host` is neither a numeric address nor `localhost`.
    ///
    /// Names are not looked up: a look-up can block for seconds, and the loop must not.
    public init?(host: String, port: UInt16) {
        let numeric = host == "localhost" ? "127.0.0.1" : host
        guard Self.address(of: numeric, port: port) != nil else { return nil }
        self.host = numeric
        self.port = port
    }

    private init(known host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// A port of this machine alone (127.0.0.1).
    public static func loopback(port: UInt16) -> Self {
        Self(known: "127.0.0.1", port: port)
    }

    /// Reads `127.0.0.1:7001`, `[::1]:7001` or `localhost:7001`.
    public init?(_ description: String) {
        guard let colon = description.lastIndex(of: ":") else { return nil }
        let digits = description[description.index(after: colon)...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = UInt16(digits)
        else { return nil }
        var host = description[..<colon]
        if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
            guard host.contains(":") else { return nil }
        } else if host.contains(":") {
            return nil
        }
        self.init(host: String(host), port: port)
    }

    /// The text `init(_:)` reads.
    public var description: String {
        self.host.contains(":") ? "[\(self.host)]:\(self.port)" : "\(self.host):\(self.port)"
    }

    /// The address as the socket calls want it.
    var address: SocketAddress {
        guard let address = Self.address(of: self.host, port: self.port) else {
            preconditionFailure("an endpoint holds a numeric address, not \(self.host)")
        }
        return address
    }

    private static func address(of host: String, port: UInt16) -> SocketAddress? {
        var four = sockaddr_in()
        if inet_pton(AF_INET, host, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            return SocketAddress(four)
        }
        var six = sockaddr_in6()
        if inet_pton(AF_INET6, host, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            return SocketAddress(six)
        }
        return nil
    }

    /// Reads what `accept4` or `getsockname` filled in; nil for a family we do not speak.
    init?(_ address: SocketAddress) {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let capacity = socklen_t(text.count)
        switch Int32(address.storage.ss_family) {
        case AF_INET:
            var four = address.load(as: sockaddr_in.self)
            guard inet_ntop(AF_INET, &four.sin_addr, &text, capacity) != nil else { return nil }
            self.init(known: String(nullTerminated: text), port: UInt16(bigEndian: four.sin_port))
        case AF_INET6:
            var six = address.load(as: sockaddr_in6.self)
            guard inet_ntop(AF_INET6, &six.sin6_addr, &text, capacity) != nil else { return nil }
            self.init(known: String(nullTerminated: text), port: UInt16(bigEndian: six.sin6_port))
        default:
            return nil
        }
    }
}

/// A socket address of any family, as the system fills it in.
struct SocketAddress {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)

    init() {}

    init<Family>(_ address: Family) {
        withUnsafeMutableBytes(of: &self.storage) { target in
            withUnsafeBytes(of: address) { target.copyMemory(from: $0) }
        }
        self.length = socklen_t(MemoryLayout<Family>.size)
    }

    func load<Family>(as type: Family.Type) -> Family {
        withUnsafeBytes(of: self.storage) { $0.load(as: type) }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: self.storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, self.length) }
        }
    }

    mutating func withMutablePointer<Result>(
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
    ) -> Result {
        withUnsafeMutablePointer(to: &self.storage) { storage in
            withUnsafeMutablePointer(to: &self.length) { length in
                storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
            }
        }
    }
}
