// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Customers: their profile, and what they ordered.
extension OrderService {
    /// Adds or changes a customer.
    ///
    /// The same content again changes nothing, not even the version.
    func upsertCustomer(
        _ request: CustomerV1.UpsertCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<CustomerV1.UpsertCustomerReply> {
        var customer = try Self.complete(request.customer ?? CustomerV1.Customer())
        let before = try CustomerTable.find(customer.customerID, in: tx)
        if let before, let refusal = before.standing.endRefusal(of: before.customerID) {
            throw refusal
        }
        if customer.version != 0, customer.version != before?.version ?? 0 {
            throw OrderError.versionConflict(
                customer: customer.customerID,
                expected: customer.version,
                found: before?.version ?? 0
            )
        }
        customer.version = before?.version ?? 0
        customer.createdAtMs = before?.createdAtMs ?? tx.time.milliseconds
        // Other calls change these.
        customer.blocked = before?.blocked ?? false
        customer.blockReason = before?.blockReason ?? ""
        (customer.mergedInto, customer.anonymised) = ("", false)
        if customer != before {
            customer.version += 1
            try CustomerTable.save(customer, in: tx)
            // Without the name: what the feed has it keeps.
            let event = before == nil ? "created" : "updated"
            try self.publish(event, customer.customerID, event, tx, context)
        }
        let created = before == nil
        return .replyKeeping(
            CustomerV1.UpsertCustomerReply(customer: customer, created: created),
            kept: CustomerV1.UpsertCustomerReply(customer: customer.reference, created: created)
        )
    }

    /// A repeat of UpsertCustomer under the same request id: the profile as it is now.
    func replayUpsertCustomer(
        _ request: CustomerV1.UpsertCustomerRequest,
        _ kept: CustomerV1.UpsertCustomerReply,
        _ tx: Transaction
    ) throws -> Answer<CustomerV1.UpsertCustomerReply> {
        .reply(
            CustomerV1.UpsertCustomerReply(
                customer: try self.customerNow(kept.customer, tx),
                created: kept.created
            )
        )
    }

    /// The profile, as it is now, of the customer that a stored reply names.
    func customerNow(
        _ kept: CustomerV1.Customer?,
        _ tx: Transaction
    ) throws -> CustomerV1.Customer? {
        try CustomerTable.find(kept?.customerID ?? "", in: tx) ?? kept
    }

    /// Tells the feed of a customer; `what` follows the customer's id in the sentence.
    func publish(
        _ event: String,
        _ id: String,
        _ what: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: "customer.\(event)",
            subject: id,
            summary: "Customer \(id) \(what)",
            actor: actor(context)
        )
    }

    /// A customer with the count and the volume of their orders.
    func getCustomer(
        _ request: CustomerV1.GetCustomerRequest,
        _ reader: Reader
    ) throws -> CustomerV1.GetCustomerReply {
        guard let customer = try CustomerTable.find(request.customerID, in: reader) else {
            throw OrderError.unknownCustomer(request.customerID)
        }
        let (orders, volume) = try CustomerTable.history(of: request.customerID, in: reader)
        return CustomerV1.GetCustomerReply(customer: customer, orders: orders, volume: volume)
    }

    /// Customers by key, a page at a time.
    func listCustomers(
        _ request: CustomerV1.ListCustomersRequest,
        _ reader: Reader
    ) throws -> CustomerV1.ListCustomersReply {
        let size = request.page.size()
        var customers = try CustomerTable.page(
            after: try boundedText(request.page?.pageToken ?? "", field: "page.page_token"),
            text: try boundedText(request.text, field: "text"),
            limit: size + 1,
            in: reader
        )
        let more = customers.count > size
        if more { customers.removeLast() }
        return CustomerV1.ListCustomersReply(
            customers: customers,
            nextPageToken: more ? customers.last?.customerID ?? "" : ""
        )
    }

    private static func complete(
        _ customer: CustomerV1.Customer
    ) throws(OrderError) -> CustomerV1.Customer {
        _ = try key(customer.customerID, field: "customer.customer_id")
        guard !customer.name.isEmpty else {
            throw .invalid(
                field: "customer.name",
                value: "",
                remedy: "Send the name of the person or the company."
            )
        }
        _ = try plainText(customer.name, field: "customer.name")
        _ = try plainText(customer.contact, field: "customer.contact")
        _ = try emailAddress(customer.email, field: "customer.email")
        _ = try plainText(customer.phone, field: "customer.phone")
        if customer.preferredPayment != .unspecified {
            _ = try paymentMethod(customer.preferredPayment, field: "customer.preferred_payment")
        }
        guard ["", "en", "tr"].contains(customer.language) else {
            throw .invalid(
                field: "customer.language",
                value: customer.language,
                remedy: "Send en or tr, or nothing for en."
            )
        }
        var complete = customer
        complete.address = try plainAddress(
            customer.address ?? CommonV1.Address(),
            field: "customer.address"
        )
        complete.addresses = try Self.labelled(customer.addresses)
        return complete
    }

    /// The most addresses beside its own that one customer has.
    private static let addressesMax = 20

    /// The addresses by their labels, each of which names one.
    private static func labelled(
        _ addresses: [CustomerV1.LabelledAddress]
    ) throws(OrderError) -> [CustomerV1.LabelledAddress] {
        guard addresses.count <= Self.addressesMax else {
            throw .invalid(
                field: "customer.addresses",
                value: "\(addresses.count) addresses",
                remedy: "Send at most \(Self.addressesMax)."
            )
        }
        var labels: Set<String> = []
        var complete: [CustomerV1.LabelledAddress] = []
        for (index, labelled) in addresses.enumerated() {
            let field = "customer.addresses[\(index)]"
            let label = try key(labelled.label, field: "\(field).label")
            guard labels.insert(label).inserted else {
                throw .invalid(
                    field: "\(field).label",
                    value: label,
                    remedy: "Give each address a label of its own."
                )
            }
            let address = try plainAddress(
                labelled.address ?? CommonV1.Address(),
                field: "\(field).address"
            )
            complete.append(.init(label: label, address: address))
        }
        return complete.sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
    }
}

extension CustomerV1.Customer {
    /// Whether it may place orders.
    var standing: CustomerStanding {
        if self.anonymised { return .anonymised }
        if !self.mergedInto.isEmpty { return .merged(into: self.mergedInto) }
        return self.blocked ? .blocked(reason: self.blockReason) : .good
    }

    /// What names the customer and says nothing of the person.
    var reference: Self { Self(customerID: self.customerID, version: self.version) }
}
