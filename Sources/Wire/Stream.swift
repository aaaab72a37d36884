// SPDX-License-Identifier: MIT
import Ambient

/// One call as its connection sees it.
///
/// A small unary call lives in this value alone; `bulk` is there only for more.
struct Stream: StreamElement {
    /// How far the call is, and what it may become.
    enum Phase: UInt8 {
        /// Server: the request is still coming in. Becomes running, or is ended.
        case receiving
        /// Server: the application has the request. Becomes cancelled, ending, or is ended.
        case running
        /// Server: the client has no more interest, the application has not ended it yet.
        case cancelled
        /// Server: the application has ended it; messages and END wait. Is ended.
        case ending
        /// Client: waiting for messages and END. Becomes abandoned, or is ended.
        case waiting
        /// Client: the caller has its answer; only END is awaited, to free the slot.
        case abandoned
    }

    /// The number, or 0 in an empty slot of the table.
    var id: UInt32 = 0
    var phase = Phase.waiting
    /// Client: whether messages are handed out one by one.
    var streaming = false
    /// What the server may still stream: a message may start while this is positive.
    var credit: Int64 = 0
    /// Client: what the application has taken and the server has not been told of.
    var returned: Int64 = 0
    /// Server: when a request that is still coming in expires.
    var deadline = MonotonicInstant(nanoseconds: .max)
    /// Client: where in the output the request ends; `.max` while some of it is not there yet.
    var requestEnd = UInt64.max
    /// What large or waiting messages need.
    var bulk: Bulk?

    /// Whether its deadline is this module's to keep, and not the application's.
    var isExpiring: Bool { self.phase == .receiving || self.phase == .ending }

    /// What a message counts against the credit, besides its bytes: so that empty ones count too.
    static let messageOverhead = 16
}

/// The buffers of a stream with large or waiting messages.
final class Bulk {
    /// Incoming: the meta of the request, then the pieces of the message so far.
    var assembly = GrowableBytes()
    /// Incoming: the bytes of `assembly` that are meta.
    var metaBytes = 0
    /// Incoming: whether a message has begun and not ended.
    var isAssembling = false
    /// Incoming, unary reply in DATA: the message is whole and END is awaited.
    var isComplete = false

    /// Outgoing: the waiting messages, each after its length in eight bytes.
    var outgoing = GrowableBytes()
    /// Outgoing: what is left of a message that has begun to travel; its length is gone from above.
    var left: Int?
    /// Outgoing: the END that follows, and whether it carries the last message.
    var end: (meta: EndMeta, carriesMessage: Bool)?
    /// Outgoing: whether the stream has its turn in the round.
    var inRound = false
    /// Outgoing: whether the owner was told to wait.
    var owesWritable = false

    /// Whether a message waits or is under way.
    var hasOutgoing: Bool { self.left != nil || !self.outgoing.isEmpty }

    /// Adds a message to those waiting.
    func enqueue(_ message: UnsafeRawBufferPointer) {
        self.outgoing.reserve(8).setBigEndian(UInt64(message.count), at: 0)
        self.outgoing.commit(8)
        self.outgoing.append(message)
    }

    /// Begins the first waiting message and returns its length.
    func beginMessage() -> Int {
        let length = self.outgoing.bytes.slice(0, 8).wireInteger(UInt64.self) ?? 0
        self.outgoing.consume(8)
        self.left = Int(truncatingIfNeeded: length)
        return Int(truncatingIfNeeded: length)
    }
}
