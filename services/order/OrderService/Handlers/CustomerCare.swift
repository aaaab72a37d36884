// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// What operators decide about customers: blocking, merging, anonymising.
extension OrderService {
    /// Lets the customer place no more orders; those under way go on.
    func blockCustomer(
        _ request: CustomerV1.BlockCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<CustomerV1.BlockCustomerReply> {
        let reason = try requiredReason(request.reason)
        var customer = try self.living(request.customerID, "customer_id", tx)
        if !customer.blocked || customer.blockReason != reason {
            (customer.blocked, customer.blockReason) = (true, reason)
            customer.version += 1
            try CustomerTable.save(customer, in: tx)
            try self.publish("blocked", customer.customerID, "blocked: \(reason)", tx, context)
        }
        return .replyKeeping(
            CustomerV1.BlockCustomerReply(customer: customer),
            kept: CustomerV1.BlockCustomerReply(customer: customer.reference)
        )
    }

    /// Lets the customer place orders again.
    func unblockCustomer(
        _ request: CustomerV1.UnblockCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<CustomerV1.UnblockCustomerReply> {
        let reason = try requiredReason(request.reason)
        var customer = try self.living(request.customerID, "customer_id", tx)
        if customer.blocked {
            (customer.blocked, customer.blockReason) = (false, "")
            customer.version += 1
            try CustomerTable.save(customer, in: tx)
            try self.publish("unblocked", customer.customerID, "unblocked: \(reason)", tx, context)
        }
        return .replyKeeping(
            CustomerV1.UnblockCustomerReply(customer: customer),
            kept: CustomerV1.UnblockCustomerReply(customer: customer.reference)
        )
    }

    /// Gives everything of a duplicate to the customer it is; the duplicate stays as a signpost.
    func mergeCustomers(
        _ request: CustomerV1.MergeCustomersRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<CustomerV1.MergeCustomersReply> {
        let reason = try requiredReason(request.reason)
        guard request.duplicateID != request.intoID else {
            throw OrderError.invalid(
                field: "into_id",
                value: request.intoID,
                remedy: "Name another customer than the duplicate."
            )
        }
        var duplicate = try self.living(request.duplicateID, "duplicate_id", tx)
        let into = try self.living(request.intoID, "into_id", tx)
        let (old, new) = (duplicate.customerID, into.customerID)
        let orders = try CustomerChanges.move(from: old, to: new, in: tx)
        duplicate.mergedInto = new
        duplicate.version += 1
        try CustomerTable.save(duplicate, in: tx)
        try self.publish("merged", old, "merged into \(new): \(reason)", tx, context)
        try self.publish("updated", new, "took over \(old), \(orders) orders", tx, context)
        try tx.enqueue(
            .toBilling(
                AccountingV1.AccountingService.mergeAccounts,
                .init(duplicateID: old, intoID: new),
                about: new,
                context
            )
        )
        try tx.enqueue(
            .toFulfillment(
                FulfillmentV1.FulfillmentService.mergeCustomers,
                .init(duplicateID: old, intoID: new),
                about: new,
                context
            )
        )
        return .replyKeeping(
            CustomerV1.MergeCustomersReply(customer: into, ordersMoved: Int64(orders)),
            kept: CustomerV1.MergeCustomersReply(
                customer: into.reference,
                ordersMoved: Int64(orders)
            )
        )
    }

    /// Takes the person out of every record, here and in the other services.
    func anonymiseCustomer(
        _ request: CustomerV1.AnonymiseCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<CustomerV1.AnonymiseCustomerReply> {
        let reason = try requiredReason(request.reason)
        let id = try self.living(request.customerID, "customer_id", tx).customerID
        if let open = try CustomerChanges.open(id, in: tx) {
            throw Refusal(
                .failedPrecondition,
                "Customer \(id) still has \(open) open",
                reason: "CUSTOMER_IN_USE",
                field: "customer_id",
                value: open,
                remedy: "Wait until \(open) has ended, or cancel it."
            )
        }
        // The signposts to it are the same person.
        for one in try CustomerChanges.merged(into: id, in: tx) + [id] {
            try CustomerChanges.erase(one, in: tx)
            try self.publish("anonymised", one, "anonymised: \(reason)", tx, context)
            try tx.enqueue(
                .toBilling(
                    AccountingV1.AccountingService.eraseCustomer,
                    .init(customerID: one),
                    about: id,
                    context
                )
            )
            try tx.enqueue(
                .toFulfillment(
                    FulfillmentV1.FulfillmentService.eraseCustomer,
                    .init(customerID: one),
                    about: id,
                    context
                )
            )
        }
        return .reply(
            CustomerV1.AnonymiseCustomerReply(customer: try CustomerTable.find(id, in: tx))
        )
    }

    /// The customer of an id, when it can still be changed; `field` is what named it.
    private func living(
        _ id: String,
        _ field: String,
        _ tx: Transaction
    ) throws -> CustomerV1.Customer {
        guard let customer = try CustomerTable.find(key(id, field: field), in: tx) else {
            throw OrderError.unknownCustomer(id)
        }
        if let refusal = customer.standing.endRefusal(of: id) { throw refusal }
        return customer
    }

    /// What a customer ordered, by month, and how it paid.
    func customerHistory(
        _ request: CustomerV1.CustomerHistoryRequest,
        _ reader: Reader
    ) throws -> CustomerV1.CustomerHistoryReply {
        let id = request.customerID
        guard let customer = try CustomerTable.find(id, in: reader) else {
            throw OrderError.unknownCustomer(id)
        }
        let period = try ReportPeriod(from: request.fromMs, before: request.beforeMs)
        let (from, before) = (period.from, period.before)
        let span = try CustomerHistory.span(of: id, from: from, before: before, in: reader)
        return CustomerV1.CustomerHistoryReply(
            customer: customer,
            months: try ReportPeriod.bounded(
                try CustomerHistory.months(
                    of: id,
                    from: from,
                    before: before,
                    limit: ReportPeriod.rowsMax + 1,
                    in: reader
                )
            ),
            methods: try CustomerHistory.methods(of: id, from: from, before: before, in: reader),
            orders: span.orders,
            returns: try CustomerHistory.returns(of: id, from: from, before: before, in: reader),
            firstOrderAtMs: span.first,
            lastOrderAtMs: span.last
        )
    }
}

/// The operator's reason itself, when there is one of a length to read.
func requiredReason(_ reason: String) throws(OrderError) -> String {
    guard !reason.allSatisfy(\.isWhitespace), reason.utf8.count <= 500 else {
        throw .invalid(
            field: "reason",
            value: reason,
            remedy: "Say why, in 1 to 500 bytes; the feed keeps it, so name nobody."
        )
    }
    return reason
}
