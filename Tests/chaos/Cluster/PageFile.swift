// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A SQLite file as pages, for spoiling a bit of one.
///
/// What the file format says of it: pages are numbered from 1; the header of the first takes 100 bytes;
/// each page of a b-tree, after that header, begins with its type.
struct PageFile {
    static let pageSize = 4096
    private static let headerSize = 100
    private static let types: Set<UInt8> = [2, 5, 10, 13]
    private static let logHeaderSize = 32
    private static let frameHeaderSize = 24

    let path: String
    let bytes: [UInt8]
    /// Pages that are read from the log, not from here.
    private let logged: Set<Int>

    init(_ path: String) throws {
        self.path = path
        self.bytes = try Files.read(path)
        let log = (try? Files.read(path + "-wal")) ?? []
        var logged: Set<Int> = []
        var at = Self.logHeaderSize
        while at + Self.frameHeaderSize <= log.count {
            logged.insert(log[at..<at + 4].reduce(0) { $0 << 8 | Int($1) })
            at += Self.frameHeaderSize + Self.pageSize
        }
        self.logged = logged
    }

    var pageCount: Int { self.bytes.count / Self.pageSize }

    /// Where the types of the b-tree pages are that are read from this file.
    var typeOffsets: [Int] {
        (1...max(1, self.pageCount)).lazy.filter { !self.logged.contains($0) }
            .map { $0 == 1 ? Self.headerSize : ($0 - 1) * Self.pageSize }
            .filter { $0 < self.bytes.count && Self.types.contains(self.bytes[$0]) }
    }

    /// The bits whose change makes of a type what is none.
    static func spoilingBits(of type: UInt8) -> [Int] {
        (0..<8).filter { !self.types.contains(type ^ 1 << UInt8($0)) }
    }

    /// Turns one bit over, in the file.
    func flip(bit: Int, at offset: Int) throws {
        let file = open(self.path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw Trouble("\(self.path) cannot be opened: errno \(errno)") }
        defer { close(file) }
        var byte = self.bytes[offset] ^ 1 << UInt8(bit)
        guard pwrite(file, &byte, 1, off_t(offset)) == 1 else {
            throw Trouble("\(self.path) cannot be written: errno \(errno)")
        }
    }

    /// The file as it was read.
    func restore() throws { try Files.writeAtomically(self.bytes, to: self.path) }
}
