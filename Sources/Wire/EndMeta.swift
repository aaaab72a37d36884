// SPDX-License-Identifier: MIT

/// Whether the server did the work of a call that failed; what a caller may repeat freely.
public enum Processed: UInt8, Hashable, Sendable {
    /// It certainly did not begin.
    case no = 0
    /// Nobody can say.
    case maybe = 1
    /// It ran to its end.
    case yes = 2
}

/// How a call ended.
public struct EndMeta: Hashable, Sendable {
    /// One of gRPC's 17 status codes, 0 to 16; 0 is OK.
    public var code: UInt8
    /// For people; cut to 1 KiB of whole characters when sent.
    public var message: String
    /// For programs, at most 8 KiB; left out when longer.
    public var details: [UInt8]
    /// Whether the work was done.
    public var processed: Processed
    /// How long to wait before asking again; sent in whole milliseconds.
    public var retryAfter: Duration?

    /// The longest message on the wire, in bytes.
    public static let messageBytesMax = 1 << 10
    /// The longest details on the wire, in bytes.
    public static let detailsBytesMax = 8 << 10
    /// The call succeeded.
    public static let ok = EndMeta(code: 0, processed: .yes)

    /// Makes an end.
    public init(
        code: UInt8,
        message: String = "",
        details: [UInt8] = [],
        processed: Processed,
        retryAfter: Duration? = nil
    ) {
        self.code = code
        self.message = message
        self.details = details
        self.processed = processed
        self.retryAfter = retryAfter
    }

    /// Copies a received end.
    public init(_ head: EndHead) {
        self.init(
            code: head.code,
            message: String(wire: head.message),
            details: Array(head.details),
            processed: head.processed,
            retryAfter: head.retryAfter
        )
    }
}

/// A received end, still in the receive buffer: valid until the connection's next event.
public struct EndHead {
    /// One of gRPC's 17 status codes; a number above 16 arrives as 2, UNKNOWN.
    public var code: UInt8
    /// For people; not yet checked to be UTF-8.
    public var message: UnsafeRawBufferPointer
    /// For programs.
    public var details: UnsafeRawBufferPointer
    /// Whether the work was done.
    public var processed: Processed
    var retryAfterMs: UInt32?

    /// How long to wait before asking again.
    public var retryAfter: Duration? { self.retryAfterMs.map { .milliseconds(Int64($0)) } }
}

/// The status codes that this module itself answers with; the whole list is the RPC module's.
enum Status {
    static let cancelled: UInt8 = 1
    static let unknown: UInt8 = 2
    static let invalidArgument: UInt8 = 3
    static let deadlineExceeded: UInt8 = 4
    static let resourceExhausted: UInt8 = 8
    static let unimplemented: UInt8 = 12
    static let internalError: UInt8 = 13
    static let unavailable: UInt8 = 14
    static let dataLoss: UInt8 = 15
    static let last: UInt8 = 16
}
