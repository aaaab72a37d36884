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
        if customer.version != 0, customer.version != before?.version ?? 0 {
            throw OrderError.versionConflict(
                customer: customer.customerID,
                expected: customer.version,
                found: before?.version ?? 0
            )
        }
        customer.version = before?.version ?? 0
        customer.createdAtMs = before?.createdAtMs ?? tx.time.milliseconds
        if customer != before {
            customer.version += 1
            try CustomerTable.save(customer, in: tx)
            let event = before == nil ? "created" : "updated"
            try tx.publish(
                type: "customer.\(event)",
                subject: customer.customerID,
                summary: "Customer \(customer.customerID) \(event): \(customer.name)",
                actor: actor(context)
            )
        }
        return .reply(CustomerV1.UpsertCustomerReply(customer: customer, created: before == nil))
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
        let size = pageSize(request.page)
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
        _ = try boundedText(customer.name, field: "customer.name")
        _ = try boundedText(customer.contact, field: "customer.contact")
        _ = try boundedText(customer.email, field: "customer.email")
        _ = try boundedText(customer.phone, field: "customer.phone")
        if customer.preferredPayment != .unspecified {
            _ = try paymentMethod(customer.preferredPayment, field: "customer.preferred_payment")
        }
        var complete = customer
        complete.address = try boundedAddress(
            customer.address ?? CommonV1.Address(),
            field: "customer.address"
        )
        return complete
    }
}
