// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Saga
import ServiceKit
import Store

// What the methods of the service ask of the runtime; all on its thread.
extension SagaRuntime {
    /// What a method gets back.
    typealias Done<Reply> = @Sendable (Result<Reply, RPCError>) -> Void

    /// Stores a new saga and lets it begin, or attaches to the one of the same type and key.
    func start(_ request: OrchestratorV1.StartRequest, _ done: @escaping Done<Bool>) {
        let entry: SagaTypes.Entry
        let input: any SagaInput
        do {
            (entry, input) = try self.types.admit(request)
        } catch {
            return done(.failure(error))
        }
        let id = SagaIDs.id(type: request.type, key: request.businessKey)
        if let live = self.live[id] {
            return self.whenStored(live) { result in
                done(result.map { _ in true }.mapError(RPCError.notStored))
            }
        }
        let live = self.makeNew(id, request, entry.definition, input)
        self.keep(live)
        #if OMS_PLANTED_BUGS
            if PlantedBug.startNotStored.isOn {
                done(.success(false))
                return self.whenStored(live) { if case .success(.stored) = $0 { self.begin(live) } }
            }
        #endif
        self.whenStored(live) { result in
            switch result {
            case .success(.attached): done(.success(true))
            case .failure(let error): done(.failure(.notStored(error)))
            case .success(.stored):
                done(.success(false))
                self.begin(live)
            }
        }
    }

    private func makeNew(
        _ id: String,
        _ request: OrchestratorV1.StartRequest,
        _ definition: SagaDefinition,
        _ input: any SagaInput
    ) -> LiveSaga {
        self.lastNumber += 1
        let live = LiveSaga(
            number: self.lastNumber,
            type: request.type,
            input: input,
            saga: SagaInstance(id: id, definition: definition, facts: input.facts, at: self.now),
            new: SagaWrite.New(
                id: id,
                type: request.type,
                businessKey: request.businessKey,
                hash: definition.hash,
                input: request.input
            ),
            storedState: .running,
            version: 0
        )
        self.writer.mark(live, urgent: true)
        return live
    }

    /// While memory is full a stored saga waits in the table.
    private func begin(_ live: LiveSaga) {
        guard self.hasRoom else {
            self.loader.hasBacklog = true
            return self.forget(live)
        }
        self.feed(live, .start)
    }

    /// Gives a saga a signal; false when it had ended.
    func signal(_ request: OrchestratorV1.SignalRequest, _ done: @escaping Done<Bool>) {
        guard !request.name.isEmpty, !request.signalID.isEmpty else {
            return done(.failure(.signalIncomplete))
        }
        let event = SagaEvent.signal(
            id: request.signalID,
            name: request.name,
            payload: request.payload
        )
        self.withSaga(request.sagaID, done) { live in
            switch self.feed(live, event) {
            case .accepted, .deferred, .ignored(.duplicateSignal):
                #if OMS_PLANTED_BUGS
                    if PlantedBug.signalNotStored.isOn { return done(.success(true)) }
                #endif
                self.whenStored(live) { result in
                    done(result.map { _ in true }.mapError(RPCError.notStored))
                }
            case .ignored: done(.success(false))
            case .refused(let issue): done(.failure(.refused(issue, live.saga)))
            }
        }
    }

    /// Does an operator's verb and shows the saga as it then stands.
    func operate(
        _ id: String,
        _ event: SagaEvent,
        _ context: CallContext,
        _ done: @escaping Done<OrchestratorV1.Saga>
    ) {
        self.withSaga(id, done) { live in
            // The end of the saga empties what it is made of.
            let settlement = live.settlement(by: event, context)
            switch self.feed(live, event) {
            case .accepted, .deferred:
                // Told with the write that says the step is resolved: a repeat would find it resolved.
                if let settlement { live.messages.append(settlement) }
                self.whenStored(live) { result in
                    done(result.map { _ in live.view }.mapError(RPCError.notStored))
                }
            case .ignored(let issue), .refused(let issue):
                done(.failure(.refused(issue, live.saga)))
            }
        }
    }

    /// Brings what memory knows of a saga to the disk, so that a query sees it.
    func settle(_ id: String, _ done: @escaping @Sendable () -> Void) {
        guard let live = self.live[id] else { return done() }
        self.whenStored(live) { _ in done() }
    }

    private func withSaga<Reply>(
        _ id: String,
        _ done: @escaping Done<Reply>,
        _ body: @escaping @Sendable (LiveSaga) -> Void
    ) {
        self.find(id) { found in
            switch found {
            case .success(let live?): body(live)
            case .success(nil): done(.failure(.noSuchSaga(id)))
            case .failure(let error): done(.failure(error))
            }
        }
    }
}

extension SagaTypes {
    /// The type and the input of a start, or why there can be no such saga.
    func admit(
        _ request: OrchestratorV1.StartRequest
    ) throws(RPCError) -> (Entry, any SagaInput) {
        guard let entry = self.named(request.type) else {
            throw .unknownType(request.type, known: self.names)
        }
        guard SagaIDs.isKey(request.businessKey) else { throw .badKey(request.businessKey) }
        guard let input = try? entry.decode(request.input),
            input.isAbout(request.businessKey)
        else { throw .badInput(request.type) }
        return (entry, input)
    }
}
