// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl saga`.
enum SagaCommands {
    static let all = [list, show, retry, resolve]

    private static let saga = Positional(name: "SAGA", help: "a saga such as place-order:SO-100001")

    static let list = Command(
        path: ["saga", "list"],
        summary: "List sagas",
        method: OrchestratorV1.OrchestratorService.listSagas.path,
        options: [
            Option(name: "state", value: "STATE", help: "only in this state", choices: states),
            Option(name: "type", value: "TYPE", help: "only of this type"),
            Option(name: "key", value: "KEY", help: "only of this order or shipment"),
            .flag("open", "only those that have not ended"),
            .limit,
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let state = run.value("state").flatMap {
            OrchestratorV1.SagaState(name: Words.contractName($0))
        }
        let sagas = try await run.pages(limit: limit) { (reply: OrchestratorV1.ListSagasReply) in
            (reply.sagas, reply.nextPageToken)
        } fetch: { page in
            let request = OrchestratorV1.ListSagasRequest(
                page: page,
                state: state ?? .unspecified,
                type: run.value("type") ?? "",
                openOnly: run.flag("open"),
                businessKey: run.value("key") ?? ""
            )
            return try await run.call(
                .orchestrator,
                OrchestratorV1.OrchestratorService.listSagas,
                request
            )
        }
        run.show(sagas) {
            var table = Table([
                .left("SAGA"), .left("STATE"), .left("STEP"), .left("STARTED"), .left("FINISHED"),
                .left("REASON"),
            ])
            for saga in sagas {
                let step = saga.steps.last { $0.state != .pending && $0.state != .skipped }
                table.add(
                    saga.sagaID,
                    Show.word(saga.state.name),
                    step?.name ?? "-",
                    Show.time(saga.startedAtMs),
                    Show.time(saga.finishedAtMs),
                    Show.dash(saga.reason)
                )
            }
            return table.text
        }
    }

    static let show = Command(
        path: ["saga", "show"],
        summary: "Tell a saga's story: its steps and everything that happened",
        method: OrchestratorV1.OrchestratorService.getSaga.path,
        positionals: [saga]
    ) { run in
        let request = OrchestratorV1.GetSagaRequest(sagaID: run.positional(0))
        let reply = try await run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.getSaga,
            request
        )
        run.show(reply) { Self.page(reply) }
    }

    static let retry = Command(
        path: ["saga", "retry"],
        summary: "Try a parked saga's step again",
        method: OrchestratorV1.OrchestratorService.retrySaga.path,
        positionals: [saga],
        options: [Option(name: "reason", value: "TEXT", help: "why", isRequired: true)]
    ) { run in
        let request = OrchestratorV1.RetrySagaRequest(
            sagaID: run.positional(0),
            reason: run.value("reason") ?? ""
        )
        let reply = try await run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.retrySaga,
            request
        )
        run.show(reply) { Self.page(OrchestratorV1.GetSagaReply(saga: reply.saga)) }
    }

    static let resolve = Command(
        path: ["saga", "resolve"],
        summary: "Tell a parked saga what its step's outcome was",
        method: OrchestratorV1.OrchestratorService.resolveStep.path,
        positionals: [saga, Positional(name: "STEP", help: "the step's name")],
        options: [
            Option(
                name: "outcome",
                value: "OUTCOME",
                help: "what happened",
                isRequired: true,
                choices: ["ok", "failed"]
            ),
            Option(name: "evidence", value: "TEXT", help: "what shows it", isRequired: true),
        ]
    ) { run in
        let request = OrchestratorV1.ResolveStepRequest(
            sagaID: run.positional(0),
            step: run.positional(1),
            outcome: run.value("outcome") == "ok" ? .ok : .failed,
            evidence: run.value("evidence") ?? ""
        )
        let reply = try await run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.resolveStep,
            request
        )
        run.show(reply) { Self.page(OrchestratorV1.GetSagaReply(saga: reply.saga)) }
    }

    static let states = OrchestratorV1.SagaState.allCases.filter { $0 != .unspecified }
        .map { Show.word($0.name) }

    private static func page(_ reply: OrchestratorV1.GetSagaReply) -> String {
        let saga = reply.saga ?? OrchestratorV1.Saga()
        var steps = Table([
            .left("STEP"), .left("KIND"), .left("STATE"), .right("ATTEMPTS"), .left("LAST ERROR"),
        ])
        for step in saga.steps {
            steps.add(
                step.name,
                step.kind,
                Show.word(step.state.name),
                String(step.attempts),
                Show.dash(step.lastError)
            )
        }
        var text = Show.facts([
            ("Saga", saga.sagaID), ("State", Show.word(saga.state.name)),
            ("Reason", Show.dash(saga.reason)), ("Started", Show.time(saga.startedAtMs)),
            ("Finished", Show.time(saga.finishedAtMs)),
        ])
        text += "\n" + steps.text
        if !reply.history.isEmpty {
            var history = Table([.left("TIME"), .left("STEP"), .left("WHAT HAPPENED")])
            for event in reply.history {
                let step = event.subject == saga.sagaID ? "-" : event.subject
                history.add(Show.time(event.occurredAtMs), step, event.summary)
            }
            text += "\n" + history.text
        }
        let step = saga.parkedStep?.name ?? ""
        return text
            + NextStep.list(
                saga.allowedVerbs.map { NextStep.saga($0, saga.sagaID, step: step) }
            )
    }
}
