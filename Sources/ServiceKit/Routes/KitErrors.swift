// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Store

// The refusals that ServiceKit itself gives, each with the word a program can go by.
extension RPCError {
    /// The key's first call is still under way.
    static var inProgress: RPCError {
        var error = Refusal(
            .aborted,
            "the first call under this key is still under way",
            reason: "IN_PROGRESS",
            remedy: "repeat the call under the same key after the pause"
        ).rpcError
        error.processed = .maybe
        error.retryAfter = .milliseconds(50)
        return error
    }

    /// The key belongs to another request.
    static func keyConflict(_ requestID: String) -> RPCError {
        Refusal(
            .alreadyExists,
            "this request id was used for a different request",
            reason: "KEY_CONFLICT",
            field: "request_id",
            value: requestID,
            remedy: "repeat a request unchanged, or give a new one a new id"
        ).rpcError
    }

    /// The action was compensated before it came.
    static var tombstoned: RPCError {
        Refusal(
            .failedPrecondition,
            "this step was compensated before it arrived",
            reason: "TOMBSTONED",
            remedy: "none: the saga has given the step up"
        ).rpcError
    }

    /// A newer orchestrator has taken over.
    static func fenced(by epoch: Int64) -> RPCError {
        Refusal(
            .failedPrecondition,
            "a newer orchestrator has taken over",
            reason: "FENCED",
            field: "epoch",
            value: String(epoch),
            remedy: "stop this orchestrator"
        ).rpcError
    }

    /// A mutation came without a key.
    static var requestIDRequired: RPCError {
        var error = Refusal(
            .invalidArgument,
            "a call that changes something needs a request id",
            reason: "REQUEST_ID_REQUIRED",
            field: "request_id",
            remedy: "choose an id, and repeat it when you repeat the call"
        ).rpcError
        error.processed = .no
        return error
    }

    /// A feed begins at 1.
    static func negativeSequence(_ sequence: Int64) -> RPCError {
        var error = Refusal(
            .invalidArgument,
            "a feed has no negative sequences",
            reason: "NEGATIVE_SEQUENCE",
            field: "from_sequence",
            value: String(sequence),
            remedy: "give 0 for the beginning"
        ).rpcError
        error.processed = .no
        return error
    }

    /// What a caller has kept was told in a life of the database that was left behind by a restore.
    static func generationLeft(_ generation: Int64, present: Int64) -> RPCError {
        var error = Refusal(
            .failedPrecondition,
            "the database was restored from a backup: it is of generation \(present), in which numbers "
                + "were handed out anew, and the cursor is of \(generation)",
            reason: "GENERATION_LEFT",
            field: "generation",
            value: String(generation),
            remedy: "begin anew, without a cursor; what was taken after the backup is void"
        ).rpcError
        error.processed = .no
        return error
    }

    /// A feed has nothing where the caller wants to go on, and never had in this life of the database.
    static func beyondFeed(_ sequence: Int64, head: Int64) -> RPCError {
        var error = Refusal(
            .outOfRange,
            "the feed ends at \(head): the sequence before was not handed out, or by a database that a "
                + "restore has left behind",
            reason: "BEYOND_FEED",
            field: "from_sequence",
            value: String(sequence),
            remedy: "begin anew, with 0; what was taken after the backup is void"
        ).rpcError
        error.processed = .no
        return error
    }

    /// Somebody asked for the health of a contract that is served elsewhere, or nowhere.
    static func noContract(_ name: String) -> RPCError {
        Refusal(
            .notFound,
            "this process does not serve the contract \(name)",
            reason: "NO_CONTRACT",
            field: "service",
            value: name,
            remedy: "give a contract's full name, or none for the process itself"
        ).rpcError
    }

    /// A page token that no reply has given.
    static func badPage(_ token: String) -> RPCError {
        Refusal(
            .invalidArgument,
            "there is no such page",
            reason: "BAD_PAGE",
            field: "page.page_token",
            value: token,
            remedy: "give the next_page_token of a reply, or none"
        ).rpcError
    }

    /// The deadline passed before it was the call's turn.
    static var expiredInQueue: RPCError {
        RPCError(
            .deadlineExceeded,
            "the deadline passed before it was the call's turn",
            processed: .no
        )
    }

    /// Too much waits already.
    static func overloaded(processed: Processed = .no) -> RPCError {
        RPCError(
            .unavailable,
            "too many calls wait",
            processed: processed,
            retryAfter: .milliseconds(100)
        )
    }

    /// A fault of ours, whose cause is in the log under the trace; 0 when the caller gave none.
    static func internalFailure(trace: UInt64) -> RPCError {
        let place = trace == 0 ? "" : " under trace \(trace)"
        return RPCError(
            .internalError,
            "internal error; the service's log has the cause\(place)",
            processed: .maybe
        )
    }

    /// The service's own file is damaged.
    ///
    /// Not for good, as a code would say that a saga takes for a refusal: it may have been the disk.
    static func damagedDatabase(
        _ path: String,
        _ finding: String,
        _ code: StatusCode = .internalError
    ) -> RPCError {
        Refusal(
            code,
            "the service's database cannot be read: \(path): \(finding)",
            reason: "DATABASE_DAMAGED",
            field: "database",
            value: path,
            remedy: "keep the file as it is, and restore all services from an earlier backup"
        ).rpcError
    }

    /// What a caller may know of a store's error; nil for what only the log may.
    init?(_ error: StoreError) {
        switch error {
        case .overloaded: self = .overloaded()
        case .closed:
            self = RPCError(
                .unavailable,
                "the service is stopping",
                processed: .no,
                retryAfter: .milliseconds(500)
            )
        case .diskFull:
            self =
                Refusal(
                    .resourceExhausted,
                    "the disk of the service is full",
                    reason: "DISK_FULL",
                    remedy: "free space on the service's data folder; nothing was changed"
                ).rpcError
            self.processed = .no
        default: return nil
        }
    }

    /// The error a stored reply stands for; nil when it is OK.
    init?(_ stored: StoredReply) {
        guard stored.code != 0 else { return nil }
        self.init(
            StatusCode(rawValue: stored.code) ?? .unknown,
            stored.message,
            details: ErrorReason.decoded(stored.details),
            processed: .yes
        )
    }
}

extension StoredReply {
    /// A refusal as it is kept under its key.
    init(_ error: RPCError) {
        self.init(
            code: error.code.rawValue,
            message: error.message,
            details: ErrorReason.encoded(error.details)
        )
    }
}

extension ErrorReason {
    /// Reasons as the barrier keeps them: an `oms.common.v1.ErrorDetails`, empty for none.
    static func encoded(_ reasons: [ErrorReason]) -> [UInt8] {
        let details = reasons.map {
            CommonV1.ErrorDetail(
                reason: $0.reason,
                field: $0.field,
                value: $0.value,
                remedy: $0.remedy
            )
        }
        return CommonV1.ErrorDetails(details: details).encoded()
    }

    /// The reasons in stored bytes; none when they cannot be read, for they only explain.
    static func decoded(_ bytes: [UInt8]) -> [ErrorReason] {
        guard let stored = try? CommonV1.ErrorDetails.decode(bytes) else { return [] }
        return stored.details.map {
            ErrorReason($0.reason, field: $0.field, value: $0.value, remedy: $0.remedy)
        }
    }
}

extension StoreError {
    /// Whether the same command may succeed a little later.
    var isPassing: Bool { self == .overloaded || self == .diskFull }
}
