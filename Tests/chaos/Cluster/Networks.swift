// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A network namespace for each service; ours is the router between them, and drops what a partition
/// asks for.
///
/// All of it is in the namespaces of this run, and goes with them.
final class Networks: Sendable {
    /// Which packets between a service and the others are dropped.
    enum Cut: String, CaseIterable {
        case both = "partition"
        /// It hears the others and is not heard: requests to it are carried out, replies are lost.
        case unheard = "one-way partition, not heard"
        /// It is heard and hears nobody.
        case deaf = "one-way partition, not hearing"
    }

    private static let port: UInt16 = 7400

    /// Lines of a service's script.
    static func wrap(_ service: Service) -> String {
        "exec ip netns exec '\(Self.name(service))' \"$program\" \"$@\""
    }

    private static func name(_ service: Service) -> String { "oms-\(service.rawValue)" }

    private static func number(_ service: Service) -> Int {
        (Service.allCases.firstIndex(of: service) ?? 0) + 1
    }

    private static func address(_ service: Service) -> String { "10.77.\(Self.number(service)).2" }
    private static func router(_ service: Service) -> String { "10.77.\(Self.number(service)).1" }

    /// Makes them, and writes where the services listen into the cluster file of `data`.
    init(_ data: String) throws {
        // The names of network namespaces are files here; nobody else is to see them.
        try Tool.need("mount", ["-t", "tmpfs", "-o", "size=1m", "chaos", "/run"])
        for service in Service.allCases { try Self.make(service) }
        try Files.writeInPlace("1", "/proc/sys/net/ipv4/ip_forward")
        try Self.nft("add table inet chaos")
        for hook in ["forward", "input", "output"] {
            let chain = "type filter hook \(hook) priority 0; policy accept;"
            try Self.nft("add chain inet chaos \(hook) { \(chain) }")
        }
        try Files.makeDirectory(data)
        let lines = Service.allCases.map {
            "service \($0.rawValue) \(Self.address($0)):\(Self.port) 0 0\n"
        }
        try Files.writeAtomically(
            Array(("supervisor 0\n" + lines.joined()).utf8),
            to: "\(data)/cluster"
        )
    }

    private static func make(_ service: Service) throws {
        let (name, link) = (Self.name(service), "chaos\(Self.number(service))")
        func ip(_ words: String) throws {
            try Tool.need("ip", words.split(separator: " ").map(String.init))
        }
        try ip("netns add \(name)")
        try ip("link add \(link) type veth peer name eth0 netns \(name)")
        try ip("addr add \(Self.router(service))/24 dev \(link)")
        try ip("link set \(link) up")
        try ip("-n \(name) addr add \(Self.address(service))/24 dev eth0")
        try ip("-n \(name) link set lo up")
        try ip("-n \(name) link set eth0 up")
        try ip("-n \(name) route add default via \(Self.router(service))")
    }

    /// Cuts a service off from the other services, and from the buyers too if `alsoBuyers`.
    func cut(_ service: Service, _ cut: Cut, alsoBuyers: Bool) throws {
        let address = Self.address(service)
        if cut != .deaf {
            try Self.nft("add rule inet chaos forward ip saddr \(address) drop")
            if alsoBuyers { try Self.nft("add rule inet chaos input ip saddr \(address) drop") }
        }
        if cut != .unheard {
            try Self.nft("add rule inet chaos forward ip daddr \(address) drop")
            if alsoBuyers { try Self.nft("add rule inet chaos output ip daddr \(address) drop") }
        }
    }

    /// Whatever was cut is whole again.
    func heal() throws { try Self.nft("flush table inet chaos") }

    func remove() {
        if let nft = Tool.path("nft") { _ = Tool.run(nft, ["delete", "table", "inet", "chaos"]) }
        if let ip = Tool.path("ip") {
            for service in Service.allCases {
                _ = Tool.run(ip, ["link", "del", "chaos\(Self.number(service))"])
                _ = Tool.run(ip, ["netns", "del", Self.name(service)])
            }
        }
        if let umount = Tool.path("umount") { _ = Tool.run(umount, ["-l", "/run"]) }
    }

    private static func nft(_ command: String) throws { try Tool.need("nft", [command]) }
}

extension Files {
    /// Writes into a file that is there, such as one of /proc.
    static func writeInPlace(_ text: String, _ path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble("\(path) cannot be written") }
        defer { fclose(file) }
        guard fputs(text, file) >= 0, fflush(file) == 0 else {
            throw Trouble("\(path) cannot be written")
        }
    }
}
