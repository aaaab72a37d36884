// SPDX-License-Identifier: MIT
import Wire

/// Whether the server did the work of a call that failed; what a caller may repeat freely.
public typealias Processed = Wire.Processed

/// Which step of which saga a call is, so that a participant does it once.
public typealias SagaStepKey = Wire.SagaStepKey

/// Why a call did not succeed.
public struct RPCError: Error, Hashable, Sendable {
    /// The kind of failure; never `ok`.
    public var code: StatusCode
    /// For people; cut to 1 KiB when sent.
    public var message: String
    /// For programs: what exactly was refused, and what to do next.
    public var details: [ErrorReason]
    /// Whether the work may have been done.
    ///
    /// UNAVAILABLE alone does not tell.
    public var processed: Processed
    /// How long the server asks to be left alone; nil when it does not say.
    public var retryAfter: Duration?

    /// Makes an error; a refusal by a handler ran to its end, hence `processed` is `yes` by default.
    public init(
        _ code: StatusCode,
        _ message: String,
        details: [ErrorReason] = [],
        processed: Processed = .yes,
        retryAfter: Duration? = nil
    ) {
        self.code = code
        self.message = message
        self.details = details
        self.processed = processed
        self.retryAfter = retryAfter
    }
}

extension RPCError {
    /// The reason of a request that is larger than the server takes: it will never pass.
    public static let messageTooLarge = "MESSAGE_TOO_LARGE"
}

extension RPCError: CustomStringConvertible {
    /// The code and the message: `NOT_FOUND: no order SO-100001`.
    public var description: String { "\(self.code.name): \(self.message)" }
}

/// One reason why a call was refused, in a form that programs read.
///
/// Wire: an `oms.common.v1.ErrorDetail` in the details of an END.
public struct ErrorReason: Hashable, Sendable {
    /// A stable word in capitals, for example `INSUFFICIENT_STOCK`.
    public var reason: String
    /// The field at fault, as a path: `lines[3].quantity`; may be empty.
    public var field: String
    /// The value at fault, cut to 120 characters when sent; may be empty.
    public var value: String
    /// What to do next; may be empty.
    public var remedy: String

    /// Makes a reason.
    public init(_ reason: String, field: String = "", value: String = "", remedy: String = "") {
        self.reason = reason
        self.field = field
        self.value = value
        self.remedy = remedy
    }
}

/// An error of a module that knows which status it means to a caller.
///
/// Any other error that reaches the server becomes INTERNAL with a call id, and its cause goes to
/// the log alone.
public protocol RPCErrorConvertible: Error {
    /// What the caller is told.
    var rpcError: RPCError { get }
}

extension RPCError: RPCErrorConvertible {
    /// Itself.
    public var rpcError: RPCError { self }
}
