// SPDX-License-Identifier: MIT

/// Reads one side's bytes as frames, as they come, by the document alone.
struct FrameScan {
    struct Frame {
        let header: RawHeader
        let meta: ArraySlice<UInt8>
        let payload: ArraySlice<UInt8>
    }

    private var bytes: [UInt8] = []
    private var position = 0
    private var isPastPreface = false
    /// Set when the bytes are no frames any more; then nothing follows.
    private(set) var isBroken = false

    /// Whether a frame has begun that is not whole.
    var isInFrame: Bool { self.position < self.bytes.count }

    mutating func add(_ more: UnsafeRawBufferPointer) {
        if self.isBroken { return }
        if self.position == self.bytes.count {
            self.bytes.removeAll(keepingCapacity: true)
            self.position = 0
        }
        self.bytes.append(contentsOf: more)
    }

    /// The next whole frame; its CRCs are right.
    mutating func next() -> Frame? {
        if self.isBroken { return nil }
        if !self.isPastPreface {
            guard self.bytes.count - self.position >= 8 else { return nil }
            self.isBroken = !self.bytes[self.position...].starts(
                with: FrameBuilder.preface.prefix(5)
            )
            self.isPastPreface = true
            self.position += 8
            if self.isBroken { return nil }
        }
        guard self.bytes.count - self.position >= RawHeader.size else { return nil }
        let start = self.position
        let header = self.bytes.withUnsafeBytes {
            RawHeader(UnsafeRawBufferPointer(rebasing: $0[start...]))
        }
        guard let header, header.payload >= 0 else {
            self.isBroken = true
            return nil
        }
        let body = start + RawHeader.size
        guard self.bytes.count >= body + header.body else { return nil }
        self.position = body + header.body
        if header.has(RawHeader.bodyCRC), !self.hasRightCRC(body, header.body - 4) {
            self.isBroken = true
            return nil
        }
        let meta = body + header.meta
        return Frame(
            header: header,
            meta: self.bytes[body..<meta],
            payload: self.bytes[meta..<(meta + header.payload)]
        )
    }

    private func hasRightCRC(_ body: Int, _ covered: Int) -> Bool {
        self.bytes.withUnsafeBytes { bytes in
            crc32c(bytes, body, covered) == bytes.number(body + covered, 4)
        }
    }
}
