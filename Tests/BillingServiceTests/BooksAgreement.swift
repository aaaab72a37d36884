// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Store
import Testing

@testable import BillingService

/// What the accounts say, and what the tables behind them do.
extension Billing {
    /// By account: what the tables come to; a debit is above zero.
    private static let tables: [(account: Int64, sum: String)] = [
        (1100, "SELECT coalesce(sum(receivable - settled), 0) FROM invoice"),
        (
            2200,
            """
            SELECT -coalesce((SELECT sum(deposit) FROM payment), 0)
                - coalesce((SELECT sum(unapplied) FROM customer_payment), 0)
                - coalesce((SELECT sum(deposit_left) FROM advance_invoice), 0)
            """
        ),
        (2210, "SELECT -coalesce(sum(balance), 0) FROM store_credit"),
        (2220, "SELECT -coalesce(sum(owed - paid_out), 0) FROM credit_note"),
        (
            1010,
            """
            SELECT coalesce((SELECT sum(captured - refunded - lost) FROM payment_tender
                    WHERE method = 'CARD'), 0)
                - coalesce((SELECT sum(credit - debit)
                    FROM journal_entry JOIN journal_line
                      ON line_key >= entry_id * 128 AND line_key < entry_id * 128 + 128
                    WHERE rule IN ('payout', 'payout-reversed') AND account = 1010), 0)
            """
        ),
    ]

    /// Every account that a table stands behind is what the table says.
    func expectAgreement(
        _ comment: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try self.store.readAndWait { reader in
            for (account, sum) in Self.tables {
                let balance =
                    try reader.first(
                        """
                        SELECT coalesce(sum(debit) - sum(credit), 0) FROM account_balance
                        WHERE account = $1
                        """,
                        account
                    ) { $0.int(0) }
                let expected = try reader.first(.init(composed: sum)) { $0.int(0) }
                #expect(
                    balance == expected,
                    "\(account) \(comment)",
                    sourceLocation: sourceLocation
                )
            }
        }
    }

    /// The service's present time.
    func now() throws -> Int64 {
        try self.store.writeAndWait { $0.time.milliseconds }
    }

    func closePeriod(before: Int64) async throws(RPCError) {
        _ = try await self.call(Accounting.closePeriod, .init(beforeMs: before))
    }

    /// Writes the promise of a capture, of which the provider then tells late.
    func promiseCapture(
        _ amount: Int64,
        shipment: String = "SH-100001-1",
        at milliseconds: Int64
    ) throws -> PaymentOperation {
        try self.store.writeAndWait { tx in
            var payment = try stored(try PaymentTable.find(order: "SO-100001", in: tx), "payment")
            let share = try payment.shares(ofCapture: amount)[0]
            let operation = PaymentOperation.capture(
                share,
                of: try stored(payment.tender(share.position), "tender"),
                payment,
                shipment: shipment,
                at: Timestamp(milliseconds: milliseconds)
            )
            try OperationTable.insert(operation, in: tx)
            payment.beginCapture(share)
            try PaymentTable.save(&payment, in: tx)
            return operation
        }
    }
}
