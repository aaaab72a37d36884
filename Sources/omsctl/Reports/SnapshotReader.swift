// SPDX-License-Identifier: MIT
import Audit
import OMSProtos
import RPC

/// Reads everything the services hold, through their own methods.
struct SnapshotReader: Sendable {
    private let run: Invocation

    /// Calls under way at most.
    private static let callsAtOnce = 32

    init(_ run: Invocation) {
        self.run = run
    }

    func read() async throws -> Snapshot { try await self.read(SnapshotCall.all) }

    func openSagas() async throws -> [OrchestratorV1.Saga] {
        try await self.read([.openSagas]).openSagas
    }

    private func read(_ calls: [SnapshotCall]) async throws -> Snapshot {
        var snapshot = Snapshot()
        var open = calls
        while !open.isEmpty {
            let batch = open.suffix(Self.callsAtOnce)
            open.removeLast(batch.count)
            let replies = try await withThrowingTaskGroup(
                of: (SnapshotCall, [UInt8]).self
            ) { group in
                for call in batch { group.addTask { (call, try await self.reply(to: call)) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            for (call, reply) in replies { open += try call.take(reply, into: &snapshot) }
        }
        return snapshot
    }

    private func reply(to call: SnapshotCall) async throws -> [UInt8] {
        guard let service = ServiceName(rawValue: call.service) else {
            throw Failure(status: .internalError, message: "no service \(call.service)")
        }
        return try await self.run.callRaw(service, path: call.path, payload: call.request)
    }
}
