// SPDX-License-Identifier: MIT
import RPC

/// A refusal in the words of the wire, for handlers that need no error type of their own.
public struct Refusal: RPCErrorConvertible, Hashable {
    /// The status the client sees.
    public let rpcError: RPCError

    /// Makes a refusal with one reason.
    ///
    /// `reason` is a stable word in capitals, `field` the path of the field at fault, `value` what
    /// it held (cut to 120 characters), `remedy` what to do next.
    public init(
        _ code: StatusCode,
        _ message: String,
        reason: String,
        field: String = "",
        value: String = "",
        remedy: String = ""
    ) {
        self.rpcError = RPCError(
            code,
            message,
            details: [
                ErrorReason(
                    reason,
                    field: field,
                    value: String(value.prefix(120)),
                    remedy: remedy
                )
            ]
        )
    }
}

extension StatusCode {
    /// Whether a handler that throws this has decided: the answer is stored under the request's
    /// key, and the outbox takes it as final.
    ///
    /// All others say that nothing was decided; the same key may be tried again.
    public var isDefiniteRefusal: Bool {
        switch self {
        case .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .aborted,
            .outOfRange:
            true
        default: false
        }
    }
}
