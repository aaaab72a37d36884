// SPDX-License-Identifier: MIT

/// Whose step of a saga a request frame is, as its meta says: docs/PROTOCOL.md, section 4.
struct SagaStamp: Equatable {
    private static let operationTag: UInt8 = 9
    private static let epochTag: UInt8 = 10
    private static let forward: UInt8 = 1

    /// Whether it acts; false when it undoes.
    var isForward = false
    /// The life of the orchestrator that sent it.
    var epoch: Int64 = 0

    /// Nil when the frame is no step of a saga.
    init?(_ frame: [UInt8]) {
        guard frame.count >= FrameReader.headerBytes else { return nil }
        var operation: UInt8?
        var at = FrameReader.headerBytes
        let end = min(frame.count, at + (Int(frame[4]) << 8 | Int(frame[5])))
        while at + 3 <= end {
            let length = Int(frame[at + 1]) << 8 | Int(frame[at + 2])
            let value = frame[(at + 3)...].prefix(length)
            if frame[at] == Self.operationTag { operation = value.first }
            if frame[at] == Self.epochTag {
                self.epoch = value.reduce(0) { $0 << 8 | Int64($1) }
            }
            at += 3 + length
        }
        guard let operation else { return nil }
        self.isForward = operation == Self.forward
    }
}
