// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga

/// What a participant's answer means to a saga.
enum OutcomeRules {
    /// Reasons that say nothing about the step itself: it may have happened all the same.
    ///
    /// FENCED: a newer orchestrator acts. KEY_CONFLICT: a call of other content happened under
    /// this key. IN_PROGRESS: the first call is still under way.
    private static let undecided: Set<String> = ["FENCED", "KEY_CONFLICT", "IN_PROGRESS"]

    /// What the answer to a saga's call means, with the facts that it brings.
    static func outcome(
        of result: Result<[UInt8], RPCError>,
        _ call: SagaCall,
        _ live: LiveSaga
    ) -> Outcome {
        guard case .success(let reply) = result, call.operation == .forward else {
            return self.outcome(of: result)
        }
        let step = live.saga.definition.steps[call.step].name
        guard let facts = try? live.input.facts(of: step, reply: reply, in: live.saga) else {
            // It happened, and nobody can read what came of it: a newer release may.
            return .unknown(reason: "MALFORMED_REPLY")
        }
        return .ok(reply, facts: facts)
    }

    static func outcome(of result: Result<[UInt8], RPCError>) -> Outcome {
        switch result {
        case .success(let reply): .ok(reply)
        case .failure(let error): self.outcome(of: error)
        }
    }

    private static func outcome(of error: RPCError) -> Outcome {
        #if OMS_PLANTED_BUGS
            if PlantedBug.timeoutIsRefusal.isOn, error.code == .deadlineExceeded {
                return .failed(reason: "TIMEOUT")
            }
        #endif
        let reason = error.details.first.map(\.reason) ?? ""
        let word = reason.isEmpty ? error.code.name : reason
        switch error.code {
        case .invalidArgument, .notFound, .failedPrecondition, .alreadyExists, .outOfRange,
            .permissionDenied, .unimplemented, .aborted:
            guard !self.undecided.contains(reason) else { return .unknown(reason: word) }
            // ABORTED without a reason of its own only asks to come again.
            guard error.code != .aborted || !reason.isEmpty else { return .unknown(reason: word) }
            return .failed(reason: word)
        case .ok, .cancelled, .unknown, .deadlineExceeded, .resourceExhausted, .internalError,
            .unavailable, .dataLoss, .unauthenticated:
            return .unknown(reason: word)
        }
    }

    /// Whether the participant is there: it answered, even if it refused.
    static func isAnswer(_ result: Result<[UInt8], RPCError>) -> Bool {
        guard case .failure(let error) = result else { return true }
        switch error.code {
        case .unavailable, .deadlineExceeded, .resourceExhausted, .cancelled: return false
        default: return true
        }
    }
}
