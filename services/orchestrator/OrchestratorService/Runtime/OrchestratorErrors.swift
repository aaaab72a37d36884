// SPDX-License-Identifier: MIT
import RPC
import Saga
import ServiceKit
import Store

// The refusals of the orchestrator, each with the word a program can go by.
extension RPCError {
    static func unknownType(_ type: String, known: [String]) -> RPCError {
        Refusal(
            .invalidArgument,
            "no saga type \(type)",
            reason: "UNKNOWN_SAGA_TYPE",
            field: "type",
            value: type,
            remedy: "use one of \(known.joined(separator: ", "))"
        ).rpcError
    }

    static func badKey(_ key: String) -> RPCError {
        Refusal(
            .invalidArgument,
            "the business key is not 1 to 64 visible ASCII characters",
            reason: "INVALID_BUSINESS_KEY",
            field: "business_key",
            value: key,
            remedy: "name what the saga is about, such as SO-100001"
        ).rpcError
    }

    static func badInput(_ type: String) -> RPCError {
        Refusal(
            .invalidArgument,
            "the input is not that of \(type), or is about another business key",
            reason: "INVALID_INPUT",
            field: "input",
            remedy: "encode the input message of the type, with the key of the request in it; "
                + "a later cancellation of an order has the key ORDER/N, N from 2"
        ).rpcError
    }

    static var signalIncomplete: RPCError {
        Refusal(
            .invalidArgument,
            "a signal needs a name and an id",
            reason: "INVALID_SIGNAL",
            field: "signal_id",
            remedy: "send both; a repeat carries the same id"
        ).rpcError
    }

    static func noSuchSaga(_ id: String) -> RPCError {
        Refusal(
            .notFound,
            "no saga \(id)",
            reason: "SAGA_NOT_FOUND",
            field: "saga_id",
            value: id,
            remedy: "list sagas; ids read TYPE:BUSINESS_KEY"
        ).rpcError
    }

    /// Not decided, so that a sender keeps its message until a program with the definition runs.
    static func versionMissing(_ row: SagaRow) -> RPCError {
        RPCError(
            .unavailable,
            "this program does not hold definition \(String(row.hash, radix: 16)) of \(row.type)",
            details: [
                ErrorReason(
                    ParkReason.versionMissing.word,
                    field: "saga_id",
                    value: row.id,
                    remedy: "run the release that started the saga"
                )
            ],
            processed: .no,
            retryAfter: .seconds(5)
        )
    }

    static func notStored(_ error: any Error) -> RPCError {
        if let error = error as? StoreError, error == .diskFull {
            return RPCError(
                .resourceExhausted,
                "the disk of the orchestrator is full",
                processed: .no,
                retryAfter: .seconds(1)
            )
        }
        return RPCError(
            .unavailable,
            "the saga could not be stored",
            processed: .maybe,
            retryAfter: .milliseconds(200)
        )
    }

    static func refused(_ issue: SagaIssue, _ saga: SagaInstance) -> RPCError {
        let verbs = saga.allowedVerbs.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            issue == .evidenceMissing ? .invalidArgument : .failedPrecondition,
            "\(saga.id): \(issue.sentence)",
            reason: issue.word,
            field: "saga_id",
            value: saga.id,
            remedy: verbs.isEmpty ? "nothing to do: look at the saga" : "allowed now: \(verbs)"
        ).rpcError
    }
}

extension SagaIssue {
    /// The word in `ErrorDetail.reason`.
    var word: String {
        switch self {
        case .ended: "SAGA_ENDED"
        case .alreadyAwake, .asleep, .lateOutcome, .notDue: "NOTHING_CHANGED"
        case .duplicateSignal: "DUPLICATE_SIGNAL"
        case .alreadyCompensating: "ALREADY_COMPENSATING"
        case .pastPivot: "PAST_PIVOT"
        case .nothingToRetry: "NOTHING_TO_RETRY"
        case .noSuchStep: "NO_SUCH_STEP"
        case .stepNotParked: "STEP_NOT_PARKED"
        case .replyNeeded: "REPLY_NEEDED"
        case .evidenceMissing: "REASON_REQUIRED"
        case .signalLimit: "SIGNAL_LIMIT"
        }
    }

    /// For people.
    var sentence: String {
        switch self {
        case .ended: "the saga has ended"
        case .alreadyAwake, .asleep, .lateOutcome, .notDue: "nothing changed"
        case .duplicateSignal: "this signal came before"
        case .alreadyCompensating: "the saga is turning back already"
        case .pastPivot: "the point of no return is passed; only forward"
        case .nothingToRetry: "nothing is parked or waiting for its next attempt"
        case .noSuchStep: "the saga has no such step"
        case .stepNotParked: "only a parked step can be resolved"
        case .replyNeeded: "later steps need what this one answers; it can only be retried"
        case .evidenceMissing: "say why: an operator's verb is recorded with its reason"
        case .signalLimit: "the saga takes no more signals, or the payload is above 4096 bytes"
        }
    }
}
