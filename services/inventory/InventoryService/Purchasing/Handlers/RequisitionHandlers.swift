// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Opens a requisition by hand.
    func openRequisition(
        _ request: PurchasingV1.OpenRequisitionRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.OpenRequisitionReply> {
        let sku = try key(request.sku, field: "sku")
        let requisition = Requisition(
            number: try RequisitionTable.nextNumber(in: tx),
            state: .proposed,
            sku: sku,
            quantity: try quantity(request.quantity, field: "quantity"),
            location: try location(request.location, in: tx),
            cause: .manual,
            note: try boundedText(request.note, field: "note"),
            raisedAt: tx.time,
            needBy: try instant(request.needByMs, field: "need_by_ms")
        )
        guard let product = try ProductTable.find(sku, in: tx) else {
            throw InventoryError.unknownSKUs([sku])
        }
        guard !product.discontinued else { throw PurchasingError.discontinued(sku: sku) }
        try Requisitions.open(requisition, for: [], tx, actor: actor(context))
        return .reply(
            PurchasingV1.OpenRequisitionReply(requisition: requisition.proto(orders: []))
        )
    }

    /// Says that a requisition may be bought, perhaps in another quantity.
    func approveRequisition(
        _ request: PurchasingV1.ApproveRequisitionRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.ApproveRequisitionReply> {
        var requisition = try RequisitionTable.find(id: request.requisitionID, in: tx)
        if request.quantity != 0 {
            requisition.quantity = try quantity(request.quantity, field: "quantity")
        }
        try requisition.approve()
        let what = "\(requisition.quantity) of \(requisition.sku) may be bought"
        let saved = try self.save(requisition, "approved", what, tx, context)
        return .reply(
            PurchasingV1.ApproveRequisitionReply(requisition: try self.proto(saved, tx))
        )
    }

    /// Says that a requisition will not be bought; an approved one, too, while no RFQ or order has it.
    func rejectRequisition(
        _ request: PurchasingV1.RejectRequisitionRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.RejectRequisitionReply> {
        let reason = try boundedText(request.reason, field: "reason")
        guard !reason.isEmpty else {
            throw InventoryError.invalid(field: "reason", value: "", remedy: "Say why.")
        }
        var requisition = try RequisitionTable.find(id: request.requisitionID, in: tx)
        try requisition.reject()
        let note = requisition.note
        requisition.note = note.isEmpty ? "Rejected: \(reason)" : "\(note)\nRejected: \(reason)"
        let saved = try self.save(requisition, "rejected", "rejected: \(reason)", tx, context)
        return .reply(
            PurchasingV1.RejectRequisitionReply(requisition: try self.proto(saved, tx))
        )
    }

    /// Requisitions by state and SKU, oldest first, a page at a time.
    func listRequisitions(
        _ request: PurchasingV1.ListRequisitionsRequest,
        _ reader: Reader
    ) throws -> PurchasingV1.ListRequisitionsReply {
        let size = request.page.size()
        var requisitions = try RequisitionTable.page(
            state: try known(Int64(request.state.rawValue), RequisitionState.self),
            sku: try boundedText(request.sku, field: "sku"),
            after: try numberToken(request.page),
            limit: size + 1,
            in: reader
        )
        let last = cut(&requisitions, to: size) ? requisitions.last : nil
        return PurchasingV1.ListRequisitionsReply(
            requisitions: try requisitions.map { try self.proto($0, reader) },
            nextPageToken: last.map { String($0.number) } ?? ""
        )
    }

    /// Writes a requisition and tells of it.
    @discardableResult
    func save(
        _ requisition: Requisition,
        _ event: String,
        _ summary: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Requisition {
        let saved = try RequisitionTable.update(requisition, in: tx)
        try tx.publish(
            type: "requisition.\(event)",
            subject: saved.id,
            summary: "\(saved.id): \(summary)",
            actor: actor(context)
        )
        return saved
    }

    private func proto(
        _ requisition: Requisition,
        _ queries: some Queries
    ) throws -> PurchasingV1.Requisition {
        requisition.proto(orders: try RequisitionTable.orders(of: requisition.number, in: queries))
    }
}
