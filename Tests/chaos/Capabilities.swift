// SPDX-License-Identifier: MIT
import CChaos
import Glibc
import LinuxIO

/// What the machine lets us do; each is tried at the start, and what is missing is reported.
enum Capability: String, CaseIterable, Sendable {
    case root, namespaces, loop, shutdown, compiler

    var meaning: String {
        switch self {
        case .root: "user id 0"
        case .namespaces: "namespaces for processes, mounts, network"
        case .loop: "mounting ext4 from a file"
        case .shutdown: "EXT4_IOC_SHUTDOWN"
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
        self.tryExt4(folder)
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

    private mutating func tryExt4(_ folder: String) {
        var disk: Ext4Disk?
        self.try(.loop) { disk = try Ext4Disk(folder: folder, name: "try", megabytes: 16) }
        guard let disk else { return self.missing[.shutdown] = "no ext4 to try it on" }
        defer { disk.remove() }
        self.try(.shutdown) { try disk.cutPower() }
    }
}
