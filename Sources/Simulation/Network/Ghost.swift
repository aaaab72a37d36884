// SPDX-License-Identifier: MIT
import RPC

/// One connection of a ghost: greets, asks, and leaves when it has been answered.
final class Ghost: LinkOwner {
    private static let endType: UInt8 = 4
    /// MESSAGE: the END of a call that was done.
    private static let messageFlag: UInt8 = 0x08

    private let end: VirtualEnd
    private let greeting: [UInt8]
    private var request: [UInt8]?
    private var heard = FrameReader()
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
        self.heard.add(bytes)
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
        while let header = self.heard.header() {
            guard Array(header[12..<16]) == FrameReader.headerSum(header) else { return nil }
            if header[6] == Self.endType { return header[7] }
            guard self.heard.next() != nil else { return nil }
        }
        return nil
    }

    func linkWritable() {}

    func linkEnded(_ reason: String?) {}
}
