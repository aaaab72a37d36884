// SPDX-License-Identifier: MIT
import CLinux
import RPC

/// One connection of a ghost: greets, asks, and leaves when it has been answered.
final class Ghost: LinkOwner {
    private static let prefaceBytes = 8
    private static let headerBytes = 16
    private static let endType: UInt8 = 4
    /// MESSAGE: the END of a call that was done.
    private static let messageFlag: UInt8 = 0x08

    private let end: VirtualEnd
    private let greeting: [UInt8]
    private var request: [UInt8]?
    private var heard: [UInt8] = []
    /// Told when what it asked for was done, or had been done before.
    var onDone: (() -> Void)?

    init(_ end: VirtualEnd, _ greeting: [UInt8], _ request: [UInt8]) {
        self.end = end
        self.greeting = greeting
        self.request = request
    }

    func begin() {
        self.end.start(owner: self)
        _ = self.greeting.withUnsafeBytes { self.end.write($0) }
    }

    func linkReceived(_ bytes: UnsafeRawBufferPointer) {
        self.heard += bytes
        // The server has greeted: now it may be asked.
        if let request = self.request.take() {
            _ = request.withUnsafeBytes { self.end.write($0) }
            return
        }
        // Mostly what is answered is nobody's.
        guard let onDone else { return self.end.abort() }
        guard let flags = self.flagsOfEnd() else { return }
        if flags & Self.messageFlag != 0 { onDone() }
        self.end.abort()
    }

    /// The flags of the one END that comes; nil while it has not come, or came damaged.
    private func flagsOfEnd() -> UInt8? {
        var at = Self.prefaceBytes
        while at + Self.headerBytes <= self.heard.count {
            let header = Array(self.heard[at..<(at + Self.headerBytes)])
            let crc = header.withUnsafeBytes { bytes in
                bytes.baseAddress.map { clinux_crc32c(0, $0, 12) } ?? 0
            }
            guard crc == Self.number(header[12..<16]) else { return nil }
            if header[6] == Self.endType { return header[7] }
            at += Self.headerBytes + Int(Self.number(header[0..<4]))
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    func linkWritable() {}

    func linkEnded(_ reason: String?) {}
}
