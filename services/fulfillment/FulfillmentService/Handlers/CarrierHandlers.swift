// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// The carriers.
enum CarrierHandlers {
    /// Adds or changes a carrier; one that is the same keeps its version.
    static func upsert(
        _ request: FulfillmentV1.UpsertCarrierRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.UpsertCarrierReply> {
        var carrier = try Carrier(request.carrier)
        let before = try CarrierTable.find(carrier.id, in: tx)
        carrier.version = before?.version ?? 0
        if carrier != before {
            carrier.version += 1
            try CarrierTable.save(carrier, in: tx)
            try tx.publish(
                type: before == nil ? "carrier.added" : "carrier.changed",
                subject: carrier.id,
                summary: "Carrier \(carrier.name) \(before == nil ? "added" : "changed"),"
                    + " \(carrier.kind == .ownFleet ? "own fleet" : "third party")",
                actor: context.cause
            )
        }
        return .reply(
            FulfillmentV1.UpsertCarrierReply(carrier: carrier.message, created: before == nil)
        )
    }

    static func list(
        _ request: FulfillmentV1.ListCarriersRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.ListCarriersReply {
        let page = Page(request.page)
        let carriers = try CarrierTable.page(after: page.token, limit: page.size, in: reader)
        return FulfillmentV1.ListCarriersReply(
            carriers: carriers.map(\.message),
            nextPageToken: page.nextToken(carriers.map(\.id))
        )
    }
}

extension CallContext {
    /// Who is named in the change feed.
    var cause: String {
        guard let saga else { return self.actor }
        return "saga:\(saga.sagaID)"
    }
}
