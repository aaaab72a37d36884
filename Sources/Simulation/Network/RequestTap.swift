// SPDX-License-Identifier: MIT
import CLinux

/// Finds the requests in what a client sends: docs/PROTOCOL.md, sections 1 to 3.
final class RequestTap {
    private static let prefaceBytes = 8
    private static let headerBytes = 16
    private static let helloType: UInt8 = 1
    private static let requestType: UInt8 = 2
    /// END_STREAM without MORE: the request is whole in its frame.
    private static let wholeMask: UInt8 = 0x03
    private static let whole: UInt8 = 0x01

    private let found: (_ greeting: [UInt8], _ request: [UInt8]) -> Void
    private var pending: [UInt8] = []
    /// The preface and HELLO, once seen whole.
    private var greeting: [UInt8] = []

    init(found: @escaping (_ greeting: [UInt8], _ request: [UInt8]) -> Void) {
        self.found = found
    }

    func sent(_ bytes: UnsafeRawBufferPointer) {
        self.pending += bytes
        while let frame = self.nextFrame() {
            if frame[6] == Self.helloType, self.greeting.count == Self.prefaceBytes {
                self.greeting += frame
            } else if frame[6] == Self.requestType, frame[7] & Self.wholeMask == Self.whole {
                self.found(self.greeting, frame)
            }
        }
    }

    /// Takes the next frame that is there whole.
    private func nextFrame() -> [UInt8]? {
        if self.greeting.isEmpty {
            guard self.pending.count >= Self.prefaceBytes else { return nil }
            self.greeting = Array(self.pending.prefix(Self.prefaceBytes))
            self.pending.removeFirst(Self.prefaceBytes)
        }
        guard self.pending.count >= Self.headerBytes else { return nil }
        let body = self.pending[0..<4].reduce(0) { $0 << 8 | Int($1) }
        let count = Self.headerBytes + body
        guard self.pending.count >= count else { return nil }
        let frame = Array(self.pending.prefix(count))
        self.pending.removeFirst(count)
        return frame
    }

    /// The same frame as the first request of another connection.
    static func asFirst(_ frame: [UInt8]) -> [UInt8] {
        var frame = frame
        frame.replaceSubrange(8..<12, with: [0, 0, 0, 1])
        let crc = frame.withUnsafeBytes { bytes in
            bytes.baseAddress.map { clinux_crc32c(0, $0, 12) } ?? 0
        }
        frame.replaceSubrange(
            12..<16,
            with: (0..<4).map { UInt8(truncatingIfNeeded: crc >> (24 - 8 * $0)) }
        )
        return frame
    }
}
