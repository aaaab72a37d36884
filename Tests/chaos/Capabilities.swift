// SPDX-License-Identifier: MIT
import CChaos
import Glibc
import LinuxIO

/// What the machine lets us do; each is tried at the start, and what is missing is reported.
enum Capability: String, CaseIterable, Sendable {
    case root, namespaces, tmpfs, loop, shutdown, strace, nft, compiler

    var meaning: String {
        switch self {
        case .root: "user id 0"
        case .namespaces: "namespaces for processes, mounts, network"
        case .tmpfs: "mounting a tmpfs"
        case .loop: "mounting ext4 from a file"
        case .shutdown: "EXT4_IOC_SHUTDOWN"
        case .strace: "strace with fault injection"
        case .nft: "network namespaces joined by veth, and nftables"
        case .compiler: "a C compiler, for a preloaded library"
        }
    }
}

/// The result of trying them all.
struct Capabilities {
    private(set) var missing: [Capability: String] = [:]

    /// Tries everything; what is mounted for it is unmounted again.
    init(folder: String, isIsolated: Bool) {
        if geteuid() != 0 { self.missing[.root] = "user id \(geteuid())" }
        if !isIsolated { self.missing[.namespaces] = "unshare was refused" }
        self.try(.tmpfs) { try Self.tryTmpfs(folder) }
        self.tryExt4(folder)
        self.try(.strace) { try Self.tryStrace() }
        self.try(.nft) {
            guard isIsolated else { throw Trouble("no network namespace of our own") }
            let networks = try Networks("\(folder)/try-networks")
            defer { networks.remove() }
            for cut in Networks.Cut.allCases {
                try networks.cut(.order, cut, alsoBuyers: true)
                try networks.heal()
            }
        }
        self.try(.compiler) {
            guard Self.compiler != nil else { throw Trouble("neither clang nor gcc is installed") }
        }
    }

    static var compiler: String? {
        ["clang", "gcc", "cc"].lazy.compactMap(Tool.path).first
            ?? ["/opt/swift/usr/bin/clang"].first { access($0, X_OK) == 0 }
    }

    private mutating func `try`(_ capability: Capability, _ body: () throws -> Void) {
        do {
            try body()
        } catch {
            self.missing[capability] = "\(error)"
        }
    }

    private static func tryTmpfs(_ folder: String) throws {
        let place = "\(folder)/try-tmpfs"
        try Files.makeDirectory(place)
        try Tool.need("mount", ["-t", "tmpfs", "-o", "size=1m", "chaos", place])
        try Tool.need("umount", [place])
    }

    private mutating func tryExt4(_ folder: String) {
        var disk: Ext4Disk?
        self.try(.loop) { disk = try Ext4Disk(folder: folder, name: "try", megabytes: 16) }
        guard let disk else {
            self.missing[.shutdown] = "no ext4 to try it on"
            return
        }
        defer { disk.remove() }
        self.try(.shutdown) { try disk.cutPower() }
    }

    private static func tryStrace() throws {
        guard let strace = Tool.path("strace") else { throw Trouble("strace is not installed") }
        let inject = ["-f", "-o", "/dev/null", "-e", "inject=fdatasync:error=EIO:when=1"]
        guard Tool.run(strace, inject + ["/bin/true"]) else {
            throw Trouble("strace cannot trace or inject here")
        }
    }
}
