// SPDX-License-Identifier: MIT

/// Finds the requests in what a client sends.
final class RequestTap {
    private static let helloType: UInt8 = 1
    private static let requestType: UInt8 = 2
    /// END_STREAM without MORE: the request is whole in its frame.
    private static let wholeMask: UInt8 = 0x03
    private static let whole: UInt8 = 0x01

    private let found: (_ greeting: [UInt8], _ request: [UInt8]) -> Void
    private var reader = FrameReader()
    private var hello: [UInt8]?

    init(found: @escaping (_ greeting: [UInt8], _ request: [UInt8]) -> Void) {
        self.found = found
    }

    func sent(_ bytes: UnsafeRawBufferPointer) {
        self.reader.add(bytes)
        while let frame = self.reader.next() {
            if frame[6] == Self.helloType, self.hello == nil {
                self.hello = frame
            } else if frame[6] == Self.requestType, frame[7] & Self.wholeMask == Self.whole {
                self.found((self.reader.preface ?? []) + (self.hello ?? []), frame)
            }
        }
    }

    /// The same frame as the first request of another connection.
    static func asFirst(_ frame: [UInt8]) -> [UInt8] {
        var frame = frame
        frame.replaceSubrange(8..<12, with: [0, 0, 0, 1])
        frame.replaceSubrange(12..<16, with: FrameReader.headerSum(frame))
        return frame
    }
}
