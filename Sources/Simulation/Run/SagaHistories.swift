// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

/// What the histories of sagas say: that a saga which turned back undid its steps last to first, and
/// did nothing forward any more.
struct SagaHistories {
    private let caller: Caller

    init(_ caller: Caller) {
        self.caller = caller
    }

    func findings() throws -> [SimulationFinding] {
        typealias Service = OrchestratorV1.OrchestratorService
        var findings: [SimulationFinding] = []
        var page = CommonV1.PageRequest(pageSize: 1000)
        repeat {
            let request = OrchestratorV1.ListSagasRequest(page: page, state: .compensated)
            let list = try self.ask(Service.listSagas, request)
            for saga in list.sagas {
                let found = try self.ask(Service.getSaga, .init(sagaID: saga.sagaID))
                findings += Self.findings(in: found)
            }
            page.pageToken = list.nextPageToken
        } while !page.pageToken.isEmpty
        return findings
    }

    private func ask<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request
    ) throws -> Reply {
        let path = method.path
        return try Reply.decode(
            try self.caller.waitRaw("orchestrator", path: path, request.encoded()).get()
        )
    }

    static func findings(in reply: OrchestratorV1.GetSagaReply) -> [SimulationFinding] {
        let id = reply.saga?.sagaID ?? ""
        let names = (reply.saga?.steps ?? []).map(\.name)
        var hasTurned = false
        var last = names.count
        var findings: [SimulationFinding] = []
        for event in reply.history {
            let isUndoing = event.summary.hasPrefix("compensation")
            if event.type == "saga.compensating" { hasTurned = true }
            if event.type == "step.called", hasTurned, !isUndoing {
                let words = "\(event.subject) was called after the saga had turned back"
                findings.append(.init(rule: "no-way-forward", subject: id, words: words))
            }
            guard event.type == "step.succeeded", isUndoing,
                let index = names.firstIndex(of: event.subject)
            else { continue }
            if index >= last {
                let words = "\(event.subject) was undone after \(names[min(last, names.count - 1)])"
                findings.append(.init(rule: "undone-in-reverse", subject: id, words: words))
            }
            last = index
        }
        return findings
    }
}
