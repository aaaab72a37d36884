// SPDX-License-Identifier: MIT
import Ambient
import Audit
import BillingService
import FulfillmentService
import InventoryService
import OrchestratorService
import OrderService
import ServiceKit

extension Evidence {
    private static var services: [any FileQueryable.Type] {
        [
            OrderService.self, InventoryService.self, BillingService.self,
            FulfillmentService.self, OrchestratorService.self,
        ]
    }

    /// What the services' own queries tell of their tables, for the rules of `omsctl fsck`.
    ///
    /// - Parameter time: The clock for what queries tell of the present.
    /// - Returns: Everything the five hold.
    /// - Throws: What a query throws.
    func snapshot(at time: any TimeSource) throws -> Snapshot {
        var snapshot = Snapshot()
        var open = SnapshotCall.all
        while let call = open.popLast() {
            open += try call.take(try self.answer(call, time), into: &snapshot)
        }
        return snapshot
    }

    private func answer(_ call: SnapshotCall, _ time: any TimeSource) throws -> [UInt8] {
        guard let service = Self.services.first(where: { $0.name == call.service }) else {
            preconditionFailure("no service \(call.service)")
        }
        return try self.read(call.service) { reader in
            try FileQueries(service, over: reader, time: time)
                .answer(path: call.path, request: call.request)
        }
    }
}
