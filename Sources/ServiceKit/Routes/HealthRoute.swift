// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store

/// What the health routes of a process go by.
struct HealthSource: Sendable {
    let board: HealthBoard
    /// The full names of the contracts that are served here.
    let contracts: Set<String>
    /// The state with all figures.
    let check: @Sendable (Reader) throws -> CommonV1.HealthReply
    /// A state with the figures that need no reader.
    let brief: @Sendable (HealthBoard.State) -> CommonV1.HealthReply

    /// The process itself has the empty name, as in grpc.health.v1.
    func serves(_ contract: String) -> Bool {
        contract.isEmpty || self.contracts.contains(contract)
    }
}

extension Routes {
    /// Binds the health service that every process has beside its contracts.
    func health(_ source: HealthSource) {
        self.query(CommonV1.Health.check) { request, reader, _ in
            guard source.serves(request.service) else { throw RPCError.noContract(request.service) }
            return try source.check(reader)
        }
        self.stream(CommonV1.Health.watch) { request, responder in
            guard source.serves(request.service) else {
                // The stream stays open: a caller that is told the end would ask again at once.
                responder.send(source.brief(.serviceUnknown).encoded())
                return
            }
            let number = source.board.watch { responder.send(source.brief($0).encoded()) }
            responder.onCancel { source.board.forget(number) }
        }
    }
}
