// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// The simulated provider's append-only file, one line per fact.
///
/// A line counts once its line feed is on disk. What a crash left behind the last line feed was never
/// answered to anybody, and is cut off when the file is opened.
struct ProviderJournal: ~Copyable {
    enum Fault: Error, CustomStringConvertible {
        /// A whole line that this code did not write: the file was damaged or edited.
        case damaged(path: String, line: Int)
        /// There is no file, and the database knows that the provider was asked: its memory is lost.
        case missing(path: String)

        var description: String {
            switch self {
            case .damaged(let path, let line):
                "\(path):\(line): not a line of the provider's journal; restore the file"
            case .missing(let path):
                "there is no \(path), and payments of this database were asked of the provider, which "
                    + "without it would do them again; put the file back, or restore all services from a "
                    + "backup; if it is lost for good, make an empty one, after which what is under way "
                    + "is asked again, and compare the payments with the provider's report"
            }
        }
    }

    private static let journalBytesMax = 4 << 30

    private let path: String
    private let file: FileDescriptor
    private var durableBytes = 0

    /// Opens or makes the file; throws `Fault` or the system's error.
    init(path: String) throws {
        let isNew = !Files.exists(path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(call: "open", code: errno) }
        let file = FileDescriptor(owning: descriptor)
        if isNew { try Files.syncDirectory(Files.directory(of: path)) }
        self.path = path
        self.file = file
    }

    /// Reads every fact, oldest first, and cuts off a torn end.
    mutating func load(_ each: (ProviderFact) -> Void) throws {
        let bytes = try Files.read(self.path, atMost: Self.journalBytesMax)
        let whole = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)]
        var number = 0
        for line in whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            number += 1
            guard let fact = ProviderFact(line: Substring(decoding: line, as: UTF8.self)) else {
                throw Fault.damaged(path: self.path, line: number)
            }
            each(fact)
        }
        try self.cut(to: whole.count)
    }

    /// Makes lines durable together; when it throws, none of them is.
    mutating func append(_ lines: String) throws {
        do {
            var lines = lines
            try lines.withUTF8 { try self.file.writeAll(UnsafeRawBufferPointer($0)) }
            guard fdatasync(self.file.raw) == 0 else {
                throw SystemError(call: "fdatasync", code: errno)
            }
            self.durableBytes += lines.utf8.count
        } catch {
            try self.cut(to: self.durableBytes)
            throw error
        }
    }

    private mutating func cut(to bytes: Int) throws {
        guard ftruncate(self.file.raw, off_t(bytes)) == 0 else {
            throw SystemError(call: "ftruncate", code: errno)
        }
        self.durableBytes = bytes
    }
}
