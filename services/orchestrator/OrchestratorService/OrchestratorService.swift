// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Saga
import ServiceKit
import Store

/// The saga orchestrator: carries orders through the other services, and back when one refuses.
public struct OrchestratorService: FileQueryable {
    /// `orchestrator`.
    public static let name = "orchestrator"
    /// The contract of `oms.orchestrator.v1`.
    public static let contracts = [OrchestratorV1.OrchestratorService.descriptor]
    /// The tables of the sagas, their history, their counts and what is parked.
    public static let migrations = OrchestratorSchema.migrations
    /// All four participants.
    public static let peers = SagaTypes.all.participants

    let runtime: SagaRuntime

    /// Makes the orchestrator over its open store; a start counts as a new epoch.
    public init(_ environment: ServiceEnvironment) throws {
        try self.init(environment, types: .all, options: RuntimeOptions(seed: environment.seed))
    }

    init(_ environment: ServiceEnvironment, types: SagaTypes, options: RuntimeOptions) throws {
        let (epoch, lastNumber) = try environment.store.writeAndWait { transaction in
            (try transaction.nextEpoch(), try transaction.lastSagaNumber())
        }
        self.runtime = SagaRuntime(
            environment,
            types: types,
            options: options,
            epoch: epoch,
            lastNumber: lastNumber
        )
    }

    /// Lets every saga go on that was not finished; needs no new traffic.
    public func recover() throws {
        let runtime = self.runtime
        runtime.scheduler.execute { runtime.resumeAll() }
    }

    /// Binds the methods of the contract.
    public func register(in routes: Routes) {
        self.registerCommands(in: routes)
        self.registerVerbs(in: routes)
        self.registerGet(in: routes)
        Self.registerLists(of: self.runtime.types, in: routes)
    }

    /// Binds the lists, which read the tables alone; what a running saga has not stored is not there.
    public static func registerQueries(in routes: Routes, time: any TimeSource) {
        self.registerLists(of: .all, in: routes)
    }

    /// Start and Signal are keyed by the business: (type, business key) and signal id.
    private func registerCommands(in routes: Routes) {
        let runtime = self.runtime
        routes.raw(OrchestratorV1.OrchestratorService.start) { request, _, done in
            let id = SagaIDs.id(type: request.type, key: request.businessKey)
            runtime.start(request) { result in
                done(result.map { OrchestratorV1.StartReply(sagaID: id, attached: $0) })
            }
        }
        routes.raw(OrchestratorV1.OrchestratorService.signal) { request, _, done in
            runtime.signal(request) { result in
                done(result.map { OrchestratorV1.SignalReply(accepted: $0) })
            }
        }
    }

    /// The verbs of an operator are keyed by request id, like any other mutation.
    private func registerVerbs(in routes: Routes) {
        let runtime = self.runtime
        routes.mutation(OrchestratorV1.OrchestratorService.retrySaga) { request, _, context in
            let event = SagaEvent.retry(reason: context.signed(request.reason))
            return .perform(
                runtime.effect(request.sagaID, event, context) {
                    OrchestratorV1.RetrySagaReply(saga: $0)
                }
            )
        }
        routes.mutation(OrchestratorV1.OrchestratorService.resolveStep) { request, _, context in
            guard request.outcome == .ok || request.outcome == .failed else {
                throw RPCError.outcomeRequired
            }
            let event = SagaEvent.resolve(
                step: request.step,
                ok: request.outcome == .ok,
                evidence: context.signed(request.evidence)
            )
            return .perform(
                runtime.effect(request.sagaID, event, context) {
                    OrchestratorV1.ResolveStepReply(saga: $0)
                }
            )
        }
    }

    private func registerGet(in routes: Routes) {
        let runtime = self.runtime
        routes.raw(OrchestratorV1.OrchestratorService.getSaga) { request, _, done in
            runtime.settle(request.sagaID) {
                runtime.store.read({ try runtime.types.get(request, $0) }) { result in
                    done(result.mapError { $0 as? RPCError ?? .notRead })
                }
            }
        }
    }

    private static func registerLists(of types: SagaTypes, in routes: Routes) {
        routes.query(OrchestratorV1.OrchestratorService.listSagas) { request, reader, _ in
            try types.list(request, reader)
        }
        routes.query(OrchestratorV1.OrchestratorService.countSagas) { _, reader, _ in
            try types.count(reader)
        }
        routes.query(OrchestratorV1.OrchestratorService.groupSagas) { _, reader, _ in
            try types.group(reader)
        }
        routes.watch(OrchestratorV1.OrchestratorService.watch)
    }
}

extension SagaRuntime {
    /// A verb as an effect of the mutation that asks for it.
    fileprivate func effect<Reply: Sendable>(
        _ id: String,
        _ event: SagaEvent,
        _ context: CallContext,
        _ reply: @escaping @Sendable (OrchestratorV1.Saga) -> Reply
    ) -> Effect<Reply> {
        Effect(
            run: { (done: @escaping @Sendable (Result<OrchestratorV1.Saga, RPCError>) -> Void) in
                self.scheduler.execute { self.operate(id, event, context, done) }
            },
            then: { result, _ in .reply(reply(try result.get())) }
        )
    }
}

extension CallContext {
    /// What an operator said, with who said it; empty stays empty, and is refused.
    fileprivate func signed(_ text: String) -> String {
        text.isEmpty || self.actor.isEmpty ? text : "\(self.actor): \(text)"
    }
}

extension RPCError {
    fileprivate static var outcomeRequired: RPCError {
        Refusal(
            .invalidArgument,
            "say whether the step has happened",
            reason: "OUTCOME_REQUIRED",
            field: "outcome",
            remedy: "resolve with ok or failed"
        ).rpcError
    }

    fileprivate static var notRead: RPCError {
        RPCError(.unavailable, "the saga could not be read", processed: .no)
    }
}
