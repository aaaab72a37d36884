// SPDX-License-Identifier: MIT
import Ambient
import Protobuf
import RPC
import Store
import Synchronization

/// What a mutation's route is made of, once for all of its calls.
struct Mutation<Request: Message, Reply: Message>: Sendable {
    typealias Handler = @Sendable (Request, Transaction, CallContext) throws -> Answer<Reply>
    typealias ReplayHandler = @Sendable (Request, Reply, Transaction) throws -> Answer<Reply>

    let path: String
    let compensation: CompensationRule
    let handler: Handler
    let onReplay: ReplayHandler?
    let counters: MethodCounters
}

/// One call of a mutation: from the loop to the writer, through the barrier, and back.
///
/// `decide` and `conclude` run inside a transaction; `settled` runs after its commit, and only it
/// answers the caller. So nobody hears of anything that is not durable.
final class MutationCall<Request: Message, Reply: Message>: Sendable {
    /// What the transaction left to do after its commit.
    enum Settlement: Sendable {
        case reply([UInt8])
        case refuse(RPCError)
        case hold(HoldTable.Ticket, atMost: Duration)
        case perform(Effect<Reply>)
    }

    private let mutation: Mutation<Request, Reply>
    private let kit: RouteResources
    private let request: Request
    private let context: CallContext
    private let key: BarrierKey
    private let fingerprint: Fingerprint
    private let responder: Responder
    /// Set while the transaction that lets the caller wait is not committed.
    private let ticket = Mutex<HoldTable.Ticket?>(nil)

    init(
        _ mutation: Mutation<Request, Reply>,
        kit: RouteResources,
        request: Request,
        context: CallContext,
        key: BarrierKey,
        fingerprint: Fingerprint,
        responder: Responder
    ) {
        self.mutation = mutation
        self.kit = kit
        self.request = request
        self.context = context
        self.key = key
        self.fingerprint = fingerprint
        self.responder = responder
    }

    /// Queues the call for the writer.
    func start() {
        self.kit.store.write(
            { try self.decide($0) },
            completion: { self.settled($0) }
        )
    }

    // MARK: On the writer thread, inside the transaction

    private func decide(_ transaction: Transaction) throws -> Settlement {
        guard self.kit.time.monotonic < self.context.deadline else { throw CallExpired() }
        let claim = try transaction.claim(
            self.key,
            method: self.mutation.path,
            fingerprint: self.fingerprint
        )
        switch claim {
        case .fresh:
            return try self.run(transaction) {
                try self.mutation.handler(self.request, transaction, self.context)
            }
        case .inProgress:
            // Begun by a process that died, or (a compensation) by its action: the handler knows.
            #if OMS_PLANTED_BUGS
                let isLive = self.kit.live.contains(self.key) && !PlantedBug.inProgressIgnored.isOn
            #else
                let isLive = self.kit.live.contains(self.key)
            #endif
            guard !isLive else { return .refuse(.inProgress) }
            return try self.run(transaction) {
                try self.mutation.handler(self.request, transaction, self.context)
            }
        case .replay(let stored): return try self.replay(stored, transaction)
        case .conflict: return .refuse(.keyConflict(self.context.requestID))
        case .tombstoned: return .refuse(.tombstoned)
        case .fenced(let epoch): return .refuse(.fenced(by: epoch))
        }
    }

    /// Runs a decision; a definite refusal takes back what it wrote and is stored in its stead.
    private func run(
        _ transaction: Transaction,
        _ body: () throws -> Answer<Reply>
    ) throws -> Settlement {
        let answer: Answer<Reply>
        do {
            answer = try transaction.attempt(body)
        } catch let error as any RPCErrorConvertible {
            answer = .refuse(error.rpcError)
        }
        return try self.store(answer, transaction)
    }

    private func store(
        _ answer: Answer<Reply>,
        _ transaction: Transaction
    ) throws -> Settlement {
        switch answer {
        case .reply(let reply):
            let bytes = reply.encoded()
            try transaction.complete(self.key, StoredReply(payload: bytes))
            return .reply(bytes)
        case .replyKeeping(let reply, let kept):
            try transaction.complete(self.key, StoredReply(payload: kept.encoded()))
            return .reply(reply.encoded())
        case .refuse(let error):
            if error.code.isDefiniteRefusal {
                try transaction.complete(self.key, StoredReply(error))
            }
            return .refuse(error)
        case .hold(let reply, let subject, let atMost):
            let bytes = reply.encoded()
            try transaction.complete(self.key, StoredReply(payload: bytes))
            return self.hold(bytes, subject, atMost)
        case .perform(let effect):
            do {
                try transaction.markInProgress(self.key)
            } catch StoreError.notClaimed {
                // In progress already: a further effect of the same call.
            }
            self.kit.live.insert(self.key)
            return .perform(effect)
        }
    }

    /// A repetition of a call that was answered.
    private func replay(_ stored: StoredReply, _ transaction: Transaction) throws -> Settlement {
        if let error = RPCError(stored) { return .refuse(error) }
        guard let onReplay = self.mutation.onReplay else { return .reply(stored.payload) }
        let reply = try Reply.decode(stored.payload)
        do {
            switch try transaction.attempt({ try onReplay(self.request, reply, transaction) }) {
            case .reply(let reply), .replyKeeping(let reply, _): return .reply(reply.encoded())
            case .refuse(let error): return .refuse(error)
            case .hold(let reply, let subject, let atMost):
                return self.hold(reply.encoded(), subject, atMost)
            case .perform: throw ReplayWithEffect()
            }
        } catch let error as any RPCErrorConvertible {
            return .refuse(error.rpcError)
        }
    }

    private func hold(_ pending: [UInt8], _ subject: String, _ atMost: Duration) -> Settlement {
        let responder = self.responder
        let counters = self.mutation.counters
        let ticket = self.kit.holds.enter(subject, pending: pending) { bytes in
            counters.ok.add()
            responder.reply(bytes)
        }
        guard let ticket else { return .reply(pending) }
        self.ticket.withLock { $0 = ticket }
        return .hold(ticket, atMost: atMost)
    }

    // MARK: After the commit

    private func settled(_ result: Result<Settlement, any Error>) {
        switch result {
        case .success(.reply(let bytes)):
            self.mutation.counters.ok.add()
            self.kit.failpoints.pass(.replyBefore)
            self.responder.reply(bytes)
            self.kit.failpoints.pass(.replyAfter)
        case .success(.refuse(let error)):
            self.mutation.counters.refused.add()
            self.responder.fail(error)
        case .success(.hold(let ticket, let atMost)):
            self.kit.holds.arm(ticket, until: self.holdEnd(atMost))
        case .success(.perform(let effect)):
            self.perform(effect)
        case .failure(let error):
            self.kit.live.remove(self.key)
            if let ticket = self.ticket.withLock({ $0.take() }) {
                self.kit.holds.withdraw(ticket)
            }
            self.responder.fail(
                self.kit.failure(
                    error,
                    of: self.mutation.path,
                    self.mutation.counters,
                    self.context
                )
            )
        }
    }

    /// When a hold must end so that the reply still arrives in time: a tenth of what is left of
    /// the deadline, at least 20 ms, is kept for the way back.
    private func holdEnd(_ atMost: Duration) -> MonotonicInstant {
        let now = self.kit.time.monotonic
        let left = self.context.deadline - now
        return min(now + atMost, now + (left - max(left / 10, .milliseconds(20))))
    }

    // MARK: Effects

    private func perform(_ effect: Effect<Reply>) {
        let once = Once()
        let accepted = self.kit.effects.run {
            self.kit.failpoints.pass(.effectBefore)
            effect.start { conclusion in
                guard once.first() else { return }
                self.kit.failpoints.pass(.effectAfter)
                self.conclude(conclusion, attemptsLeft: 50)
            }
        }
        if accepted { return }
        // The intent is durable and nobody acts on it: the repetition of the call will.
        self.kit.live.remove(self.key)
        self.mutation.counters.failed.add()
        self.responder.fail(.overloaded(processed: .maybe))
    }

    /// Feeds an outcome back as a command of its own.
    private func conclude(
        _ conclusion: @escaping Effect<Reply>.Conclusion,
        attemptsLeft: Int
    ) {
        self.kit.store.write(
            admission: .reserved,
            { transaction in try self.run(transaction) { try conclusion(transaction) } },
            completion: { result in
                if case .failure(let error as StoreError) = result, error.isPassing,
                    attemptsLeft > 0
                {
                    self.kit.scheduler.schedule(at: self.kit.time.monotonic + .milliseconds(100)) {
                        self.conclude(conclusion, attemptsLeft: attemptsLeft - 1)
                    }
                    return
                }
                self.concluded(result)
            }
        )
    }

    private func concluded(_ result: Result<Settlement, any Error>) {
        if case .success(.perform) = result {
        } else {
            self.kit.live.remove(self.key)
        }
        self.settled(result)
    }
}

/// The deadline passed before the writer came to the call; it was not executed.
struct CallExpired: Error {}

/// A replay may look and wait; an effect would happen a second time.
struct ReplayWithEffect: Error {}
