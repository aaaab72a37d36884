// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store

/// The order service's word of customers who are forgotten, or were two in one.
enum Customers {
    /// Empties what says who a customer is and where: addresses, proofs and notes; countries stay.
    static func erase(
        _ request: FulfillmentV1.EraseCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.EraseCustomerReply> {
        let customer = try checkedKey(request.customerID, "customer_id")
        let orders = try OrderPlanTable.orders(of: customer, in: tx)
        var texts: Set<String> = []
        for order in orders {
            if var plan = try OrderPlanTable.find(order, in: tx) {
                texts.formUnion(try plan.personalTexts())
                try plan.erase()
                try OrderPlanTable.save(plan, of: order, in: tx)
            }
            for var shipment in try ShipmentTable.ofOrder(order, in: tx) {
                texts.formUnion(shipment.shipTo.personalTexts)
                texts.insert(shipment.proofOfDelivery)
                shipment.erase()
                try ShipmentTable.save(&shipment, in: tx)
            }
            try CarrierEventTable.eraseNotes(of: order, in: tx)
        }
        try tx.eraseReplies(holding: texts)
        try tx.publish(
            type: "customer.erased",
            subject: customer,
            summary: "Addresses and proofs of customer \(customer) erased, \(orders.count) orders",
            actor: context.cause
        )
        return .reply(.init())
    }

    /// What was the duplicate's is the other's, and what is planned later in the duplicate's name.
    static func merge(
        _ request: FulfillmentV1.MergeCustomersRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.MergeCustomersReply> {
        let duplicate = try checkedKey(request.duplicateID, "duplicate_id")
        // Two mergers may come in the other order: B into C before A into B.
        let customer = try Signposts.customer(
            now: try checkedKey(request.intoID, "into_id"),
            in: tx
        )
        guard duplicate != customer, duplicate != request.intoID else {
            throw FulfillmentError.invalid(
                field: "into_id",
                value: request.intoID,
                remedy: "another customer than the duplicate is required"
            )
        }
        let count = try OrderPlanTable.move(from: duplicate, to: customer, in: tx)
        try Signposts.leave(at: duplicate, to: customer, in: tx)
        try tx.publish(
            type: "customer.merged",
            subject: customer,
            summary: "Customer \(duplicate) merged into \(customer), \(count) orders",
            actor: context.cause
        )
        return .reply(.init())
    }
}

extension OrderPlan {
    /// What says who the receiver and the payer are.
    func personalTexts() throws -> [String] {
        let terms = try OrchestratorV1.ShipmentTerms.decode(self.terms)
        return self.shipTo.personalTexts + (terms.billTo?.personalTexts ?? [])
    }

    /// Only the countries stay, of where it goes and of where the bill goes.
    mutating func erase() throws {
        self.shipTo = self.shipTo.erased
        var terms = try OrchestratorV1.ShipmentTerms.decode(self.terms)
        terms.billTo = terms.billTo?.erased
        self.terms = terms.encoded()
    }
}

extension Shipment {
    /// Only the country stays; what people noted may name the receiver.
    mutating func erase() {
        self.shipTo = self.shipTo.erased
        self.proofOfDelivery = ""
        self.exceptionNote = ""
        self.claim?.note = ""
    }
}

extension CommonV1.Address {
    /// What could name a person; cities and codes are shared by many.
    var personalTexts: [String] { [self.name, self.street] }

    /// The country alone.
    var erased: Self { Self(country: self.country) }
}
