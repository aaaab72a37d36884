// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

@testable import BillingService

typealias Accounting = AccountingV1.AccountingService

/// A line of one unit, with its tax at 18 %.
func line(_ net: Int64, tax: Int64 = 0, sku: String = "CHAI") -> BillingV1.InvoiceLine {
    .init(
        sku: sku,
        quantity: 1,
        unitPrice: usd(net),
        gross: usd(net),
        net: usd(net),
        taxRate: tax == 0 ? "" : "0.18",
        tax: usd(tax)
    )
}

func debit(_ account: UInt32, _ amount: Int64) -> BillingV1.JournalLine {
    .init(account: account, debitMinor: amount, currency: "USD")
}

func credit(_ account: UInt32, _ amount: Int64) -> BillingV1.JournalLine {
    .init(account: account, creditMinor: amount, currency: "USD")
}

extension Billing {
    /// Invoices one line of a shipment, on account unless told.
    @discardableResult
    func invoice(
        _ net: Int64,
        tax: Int64 = 0,
        freight: Int64 = 0,
        cost: Int64 = 0,
        order: String = "SO-100001",
        shipment: String = "SH-100001-1",
        customer: String = "ALFKI",
        method: OrderV1.PaymentMethod = .onAccount,
        at: Int64 = 0,
        billTo: CommonV1.Address? = nil,
        beforeShipment: Bool = false
    ) async throws -> BillingV1.Invoice {
        let reply = try await self.call(
            BillingV1.BillingService.createInvoice,
            .init(
                orderID: order,
                shipmentID: beforeShipment ? "" : shipment,
                customerID: customer,
                lines: [line(net, tax: tax)],
                freight: usd(freight),
                method: method,
                cost: usd(cost),
                issuedAtMs: at,
                billTo: billTo,
                beforeShipment: beforeShipment
            )
        )
        return reply.invoice ?? .init()
    }

    func readInvoice(_ number: String = "INV-000001") async throws -> BillingV1.Invoice {
        let reply = try await self.call(
            BillingV1.BillingService.getInvoice,
            .init(invoiceNumber: number)
        )
        return reply.invoice ?? .init()
    }

    /// Credits one line of an order.
    @discardableResult
    func creditNote(
        _ net: Int64,
        tax: Int64 = 0,
        freight: Int64 = 0,
        fee: Int64 = 0,
        order: String = "SO-100001",
        reference: String = "RMA-1",
        to: BillingV1.CreditTo = .refund,
        at: Int64 = 0
    ) async throws -> BillingV1.CreateCreditNoteReply {
        try await self.call(
            BillingV1.BillingService.createCreditNote,
            .init(
                orderID: order,
                customerID: "ALFKI",
                reference: reference,
                lines: [line(net, tax: tax)],
                freight: usd(freight),
                fee: usd(fee),
                creditTo: to,
                reason: "came back",
                issuedAtMs: at
            )
        )
    }

    /// Records money that came in by bank transfer.
    @discardableResult
    func receive(
        _ amount: Int64,
        reference: String = "BANK 1",
        customer: String = "ALFKI",
        allocations: [AccountingV1.Allocation] = [],
        at: Int64 = 0,
        order: String = "",
        rounding: UInt32 = 0,
        keep: Bool = false,
        currency: String = "USD"
    ) async throws -> AccountingV1.CustomerPayment {
        let reply = try await self.call(
            Accounting.recordPayment,
            .init(
                customerID: customer,
                amount: .init(minorUnits: amount, currency: currency),
                method: .bankTransfer,
                reference: reference,
                allocations: allocations,
                receivedAtMs: at,
                orderID: order,
                roundingMinorMax: rounding,
                keepUnapplied: keep
            )
        )
        return reply.payment ?? .init()
    }

    /// A card payment was disputed and lost.
    @discardableResult
    func chargeBack(
        _ amount: Int64,
        reference: String = "DISPUTE 1",
        order: String = "SO-100001"
    ) async throws -> Int64 {
        let reply = try await self.call(
            Accounting.recordChargeback,
            .init(orderID: order, amount: usd(amount), reference: reference)
        )
        return reply.entryID
    }

    /// Posts an entry with its lines, as by hand or from an outbox.
    @discardableResult
    func post(
        _ event: String,
        _ rule: String,
        _ lines: [BillingV1.JournalLine],
        order: String = "",
        at: Int64 = 0
    ) async throws -> Int64 {
        let reply = try await self.call(
            BillingV1.BillingService.post,
            .init(eventID: event, rule: rule, lines: lines, occurredAtMs: at, orderID: order)
        )
        return reply.entryID
    }

    func journal(_ fact: String = "") async throws -> [BillingV1.JournalEntry] {
        try await self.call(BillingV1.BillingService.listJournal, .init(eventID: fact)).entries
    }

    /// The lines of the last entry of a rule, as account → debit − credit.
    func posted(_ rule: String) async throws -> [UInt32: Int64] {
        let entry = try await self.journal().last { $0.rule == rule }
        return Dictionary(
            (entry?.lines ?? []).map { ($0.account, $0.debitMinor - $0.creditMinor) },
            uniquingKeysWith: +
        )
    }

    /// The balance of an account of what was posted before a time.
    func balance(_ account: UInt32, asOf: Int64) async throws -> Int64 {
        let reply = try await self.call(
            BillingV1.BillingService.trialBalance,
            .init(asOfMs: asOf)
        )
        return reply.accounts.first { $0.account == account }?.balanceMinor ?? 0
    }

    /// The change feed's types so far.
    func events() throws -> [String] {
        try self.store.readAndWait { reader in
            try reader.all("SELECT type FROM feed ORDER BY sequence") { $0.text(0) }
        }
    }
}
