// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// An open file descriptor with one owner; closed when the owner lets go of it.
public struct FileDescriptor: ~Copyable, Sendable {
    /// The number, for calls that borrow it; it must not outlive this value.
    public let raw: Int32

    /// Takes ownership of an open descriptor.
    public init(owning raw: Int32) {
        self.raw = raw
    }

    deinit {
        Self.close(self.raw)
    }

    /// Closes it now.
    ///
    /// The C function is `close`.
    ///
    /// Errors are not reported: Linux has released the number in every case, and what was written is
    /// made durable by `fsync`, not by this.
    public consuming func close() {
        Self.close(self.raw)
        discard self
    }

    /// Gives up ownership; the caller must see to closing the number.
    public consuming func release() -> Int32 {
        let raw = self.raw
        discard self
        return raw
    }

    /// Reads what is there into `buffer`; 0 at the end, nil when a non-blocking read would wait.
    public borrowing func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int? {
        let raw = self.raw
        return try systemUnlessBlocked("read") { Glibc.read(raw, buffer.baseAddress, buffer.count) }
    }

    /// Writes a part or all of `bytes`; nil when a non-blocking write would wait.
    public borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int? {
        let raw = self.raw
        return try systemUnlessBlocked("write") { Glibc.write(raw, bytes.baseAddress, bytes.count) }
    }

    /// Writes all of `bytes` to a blocking descriptor.
    public borrowing func writeAll(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            guard let written = try self.write(part) else {
                throw SystemError(call: "write", code: EAGAIN)
            }
            rest = rest.dropFirst(written)
        }
    }

    private static func close(_ raw: Int32) {
        // Linux frees the number even on EINTR, so a retry could close a stranger's descriptor.
        let result = Glibc.close(raw)
        precondition(result == 0 || errno != EBADF, "close of \(raw), which is not open")
    }
}

/// A pipe, both ends closed on exec and blocking.
///
/// The C function is `pipe2`.
///
/// - Returns: The end to read from and the end to write to.
/// - Throws: EMFILE or ENFILE when descriptors run out.
public func makePipe() throws(SystemError) -> Pipe {
    var ends: (Int32, Int32) = (-1, -1)
    _ = try withUnsafeMutablePointer(to: &ends) { pointer throws(SystemError) -> Int32 in
        try pointer.withMemoryRebound(to: Int32.self, capacity: 2) { both throws(SystemError) in
            try system("pipe2") { clinux_pipe(both) }
        }
    }
    return Pipe(
        reader: FileDescriptor(owning: ends.0),
        writer: FileDescriptor(owning: ends.1)
    )
}

/// The two ends of a pipe.
public struct Pipe: ~Copyable {
    /// Where what was written comes out.
    public var reader: FileDescriptor
    /// Where it goes in.
    public var writer: FileDescriptor

    /// Closes the writing end, so that the reader sees the end when no other process holds it.
    public consuming func closeWriter() -> FileDescriptor {
        self.writer.close()
        return self.reader
    }
}
