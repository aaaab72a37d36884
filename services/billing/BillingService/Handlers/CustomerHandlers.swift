// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import SQLite
import Store

/// What the order service tells of its customers: one is to be forgotten, two were one.
struct CustomerHandlers: Sendable {
    private static let documents = ["invoice", "credit_note"]
    private static let owned = documents + ["settlement", "customer_payment"]

    /// Names, addresses and free texts on a customer are gone from documents and terms; the amounts
    /// stay.
    func erase(
        _ request: AccountingV1.EraseCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.EraseCustomerReply> {
        let customer = try checkedKey(request.customerID, "customer_id")
        let texts = try tx.all(
            """
            SELECT bill_name, bill_street FROM invoice WHERE customer_id = $1
            UNION SELECT bill_name, bill_street FROM credit_note WHERE customer_id = $1
            """,
            customer
        ) { [$0.text(0), $0.text(1)] }
        try tx.eraseReplies(holding: texts.joined())
        for table in Self.documents {
            try tx.run(
                SQL(
                    composed: """
                        UPDATE \(table) SET bill_name = '', bill_street = '', bill_city = '',
                            bill_region = '', bill_postal_code = '', bill_country = ''
                        WHERE customer_id = $1
                        """
                ),
                customer
            )
        }
        try tx.run("UPDATE credit_note SET reason = '' WHERE customer_id = $1", customer)
        try tx.run("UPDATE credit_terms SET hold_reason = '' WHERE customer_id = $1", customer)
        try tx.publish(
            type: "account.erased",
            subject: customer,
            summary: "Names and addresses of \(customer) erased from documents",
            actor: context.cause
        )
        return .reply(AccountingV1.EraseCustomerReply())
    }

    /// What was the duplicate's is the other's, and what comes later in the duplicate's name.
    func merge(
        _ request: AccountingV1.MergeAccountsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.MergeAccountsReply> {
        let duplicate = try checkedKey(request.duplicateID, "duplicate_id")
        // Two mergers may come in the other order: B into C before A into B.
        let other = try Signposts.customer(
            now: try checkedKey(request.intoID, "into_id"),
            in: tx
        )
        guard duplicate != other, duplicate != request.intoID else {
            throw BillingError.invalid(
                field: "into_id",
                value: request.intoID,
                remedy: "another customer than the duplicate is required"
            )
        }
        for table in Self.owned {
            try tx.run(
                SQL(composed: "UPDATE \(table) SET customer_id = $2 WHERE customer_id = $1"),
                duplicate,
                other
            )
        }
        try CustomerMerge.mergePayments(of: duplicate, into: other, in: tx)
        try Signposts.leave(at: duplicate, to: other, in: tx)
        try tx.publish(
            type: "account.merged",
            subject: other,
            summary: "The account of \(duplicate) is that of \(other)",
            actor: context.cause
        )
        return .reply(AccountingV1.MergeAccountsReply())
    }
}
