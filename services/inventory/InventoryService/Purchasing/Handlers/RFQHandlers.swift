// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The most requisitions one RFQ can have.
    static let rfqRequisitionsMax = 100
    /// The most suppliers one RFQ can go to.
    static let rfqSuppliersMax = 100

    /// Asks suppliers what the goods of approved requisitions would cost.
    func sendRFQ(
        _ request: PurchasingV1.SendRFQRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.SendRFQReply> {
        let ids = try distinct(
            request.requisitionIDs,
            atMost: Self.rfqRequisitionsMax,
            field: "requisition_ids"
        )
        guard !ids.isEmpty else {
            throw InventoryError.invalid(
                field: "requisition_ids",
                value: "none",
                remedy: "Send 1 to \(Self.rfqRequisitionsMax)."
            )
        }
        var requisitions = try ids.map { try RequisitionTable.find(id: $0, in: tx) }
        let suppliers = try self.suppliers(request.supplierIDs, for: requisitions, tx)
        let rfq = try RFQTable.insert(
            requisitions: requisitions,
            lines: try Self.lines(of: requisitions),
            suppliers: suppliers,
            in: tx
        )
        for index in requisitions.indices {
            try requisitions[index].ask(in: rfq.number)
            try self.save(requisitions[index], "rfq_sent", "is in \(rfq.id)", tx, context)
        }
        let what = "\(requisitions.count) requisitions sent to \(suppliers.count) suppliers"
        try self.publish("sent", rfq, what, tx, context)
        return .reply(PurchasingV1.SendRFQReply(rfq: try self.view(rfq, at: tx.time, tx)))
    }

    /// The suppliers that were named, else those of the products; refused when there is none.
    private func suppliers(
        _ named: [String],
        for requisitions: [Requisition],
        _ tx: Transaction
    ) throws -> [String] {
        guard named.isEmpty else {
            return try distinct(named, atMost: Self.rfqSuppliersMax, field: "supplier_ids")
                .map { try knownSupplier($0, tx) }
        }
        var suppliers: Set<String> = []
        var without: [String] = []
        for sku in Set(requisitions.map(\.sku)).sorted() {
            let own = try ProductTable.find(sku, in: tx)?.supplierID ?? ""
            if own.isEmpty { without.append(sku) } else { suppliers.insert(own) }
        }
        guard without.isEmpty else { throw PurchasingError.noSupplier(skus: without) }
        return suppliers.sorted()
    }

    /// The requisitions summed up by SKU and location, in that order.
    private static func lines(of requisitions: [Requisition]) throws -> [RFQLine] {
        // At most 100 × (2^31 − 1), which cannot overflow.
        let lines = Dictionary(grouping: requisitions) { Place(sku: $0.sku, location: $0.location) }
            .map { place, requisitions in
                RFQLine(
                    sku: place.sku,
                    location: place.location,
                    quantity: requisitions.reduce(0) { $0 + $1.quantity }
                )
            }
        for line in lines { _ = try quantity(line.quantity, field: "\(line.sku) in all") }
        return lines.sorted { ($0.sku, $0.location) < ($1.sku, $1.location) }
    }

    /// Ends an RFQ without a winner; its requisitions can be bought otherwise.
    func cancelRFQ(
        _ request: PurchasingV1.CancelRFQRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.CancelRFQReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var rfq = try RFQTable.find(try DocumentKind.rfq.number(request.rfqID), in: tx)
        try rfq.cancel()
        try RFQTable.update(rfq, in: tx)
        for number in try RFQTable.requisitions(of: rfq.number, in: tx) {
            var requisition = try RequisitionTable.find(number, in: tx)
            try requisition.reopen()
            try self.save(requisition, "reopened", "\(rfq.id) was cancelled", tx, context)
        }
        let why = reason.isEmpty ? "no reason given" : reason
        try self.publish("cancelled", rfq, "cancelled: \(why)", tx, context)
        return .reply(PurchasingV1.CancelRFQReply(rfq: try self.view(rfq, at: tx.time, tx)))
    }

    func getRFQ(
        _ request: PurchasingV1.GetRFQRequest,
        _ reader: Reader
    ) throws -> PurchasingV1.GetRFQReply {
        let rfq = try RFQTable.find(try DocumentKind.rfq.number(request.rfqID), in: reader)
        return PurchasingV1.GetRFQReply(rfq: try self.view(rfq, at: self.time.now, reader))
    }

    /// RFQs by state, oldest first, a page at a time.
    func listRFQs(
        _ request: PurchasingV1.ListRFQsRequest,
        _ reader: Reader
    ) throws -> PurchasingV1.ListRFQsReply {
        let size = request.page.size()
        var rfqs = try RFQTable.page(
            state: try known(Int64(request.state.rawValue), RFQState.self),
            after: try numberToken(request.page),
            limit: size + 1,
            in: reader
        )
        let last = cut(&rfqs, to: size) ? rfqs.last : nil
        let now = self.time.now
        return PurchasingV1.ListRFQsReply(
            rfqs: try rfqs.map { try self.view($0, at: now, reader) },
            nextPageToken: last.map { String($0.number) } ?? ""
        )
    }

    /// Tells what became of an RFQ.
    func publish(
        _ event: String,
        _ rfq: RFQ,
        _ summary: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: "rfq.\(event)",
            subject: rfq.id,
            summary: "\(rfq.id): \(summary)",
            actor: actor(context)
        )
    }
}

/// A SKU and a location.
struct Place: Hashable, Sendable {
    let sku: String
    let location: String
}
