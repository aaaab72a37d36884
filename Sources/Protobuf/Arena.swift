// SPDX-License-Identifier: MIT
import Glibc

/// Memory for one call of the codec: handed out piece by piece, given back all at once.
///
/// The first piece is the caller's (a kilobyte of stack), so that a usual message needs no malloc.
/// What is handed out is valid until the arena ends, and is never freed before.
public struct Arena: ~Copyable {
    @usableFromInline var cursor: UnsafeMutableRawPointer
    @usableFromInline var end: UnsafeMutableRawPointer
    /// The pieces taken from malloc, newest first; the first word of each points to the next.
    private var chunks: UnsafeMutableRawPointer?
    private var nextChunkBytes = 4096
    private var bytesLeft: Int

    /// Whether a request was refused because it would have passed the limit.
    private(set) var isExhausted = false

    @usableFromInline
    init(first: UnsafeMutableRawBufferPointer, limitBytes: Int) {
        guard let base = first.baseAddress else { preconditionFailure("no first piece") }
        self.cursor = base
        self.end = base + first.count
        self.bytesLeft = limitBytes
    }

    deinit {
        var chunk = self.chunks
        while let this = chunk {
            chunk = this.load(as: UnsafeMutableRawPointer?.self)
            free(this)
        }
    }

    /// Takes `bytes` of memory aligned to 8; nil when the limit would be passed.
    @inlinable
    mutating func allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
        // Compared before it is rounded up, and a size_t beyond Int arrives here as negative.
        guard bytes >= 0, bytes <= self.end - self.cursor else {
            return self.allocateFromNewChunk(bytes)
        }
        let start = self.cursor
        self.cursor += min((bytes &+ 7) & ~7, self.end - self.cursor)
        return start
    }

    @usableFromInline
    mutating func allocateFromNewChunk(_ bytes: Int) -> UnsafeMutableRawPointer? {
        let header = 16
        guard bytes >= 0, bytes <= self.bytesLeft - header else {
            self.isExhausted = true
            return nil
        }
        let size = min(max(self.nextChunkBytes, bytes + header), self.bytesLeft)
        guard let chunk = malloc(size) else {
            self.isExhausted = true
            return nil
        }
        chunk.storeBytes(of: self.chunks, as: UnsafeMutableRawPointer?.self)
        self.chunks = chunk
        self.bytesLeft -= size
        self.nextChunkBytes = min(self.nextChunkBytes * 2, 1 << 20)
        self.cursor = chunk + header
        self.end = chunk + size
        return self.allocate(bytes)
    }
}

/// Runs `body` with an arena that starts on the stack.
@inlinable
func withArena<Result, Failure: Error>(
    limitBytes: Int,
    _ body: (inout Arena) throws(Failure) -> Result
) throws(Failure) -> Result {
    // 1024 is the most the compiler places on the stack without asking the system first.
    try withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) {
        (first) throws(Failure) -> Result in
        var arena = Arena(first: first, limitBytes: limitBytes)
        return try body(&arena)
    }
}
