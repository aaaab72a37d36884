// SPDX-License-Identifier: MIT

/// How a call ended, in gRPC's 17 codes.
///
/// Which to choose when refusing: `unavailable` when the same call may succeed a moment later,
/// `aborted` when the whole transaction has to be done again, `failedPrecondition` when a person or
/// another call must change something first, `invalidArgument` when no state could make it succeed.
///
/// The meanings are those of https://github.com/grpc/grpc/blob/v1.60.0/doc/statuscodes.md.
public enum StatusCode: UInt8, Hashable, Sendable, CaseIterable {
    /// It did what was asked.
    case ok = 0
    /// The caller gave it up.
    case cancelled = 1
    /// It failed for a reason that nobody classified.
    case unknown = 2
    /// The request is wrong whatever the state.
    case invalidArgument = 3
    /// The time was up; the work may have been done all the same.
    case deadlineExceeded = 4
    /// What was asked for is not there.
    case notFound = 5
    /// What was to be made is there.
    case alreadyExists = 6
    /// The caller may not do this.
    case permissionDenied = 7
    /// A quota, a queue or a disk is full.
    case resourceExhausted = 8
    /// The state does not allow it; a repeat will not help before the state has changed.
    case failedPrecondition = 9
    /// Another got in between; start over from reading.
    case aborted = 10
    /// Past the end of a valid range.
    case outOfRange = 11
    /// There is no such method.
    case unimplemented = 12
    /// A promise of the server's own is broken.
    case internalError = 13
    /// The server cannot be reached or does not take calls now.
    case unavailable = 14
    /// Data was lost or damaged for good.
    case dataLoss = 15
    /// It is not known who calls.
    case unauthenticated = 16

    /// The name the specification uses, for example `INVALID_ARGUMENT`.
    public var name: String {
        switch self {
        case .ok: "OK"
        case .cancelled: "CANCELLED"
        case .unknown: "UNKNOWN"
        case .invalidArgument: "INVALID_ARGUMENT"
        case .deadlineExceeded: "DEADLINE_EXCEEDED"
        case .notFound: "NOT_FOUND"
        case .alreadyExists: "ALREADY_EXISTS"
        case .permissionDenied: "PERMISSION_DENIED"
        case .resourceExhausted: "RESOURCE_EXHAUSTED"
        case .failedPrecondition: "FAILED_PRECONDITION"
        case .aborted: "ABORTED"
        case .outOfRange: "OUT_OF_RANGE"
        case .unimplemented: "UNIMPLEMENTED"
        case .internalError: "INTERNAL"
        case .unavailable: "UNAVAILABLE"
        case .dataLoss: "DATA_LOSS"
        case .unauthenticated: "UNAUTHENTICATED"
        }
    }
}
