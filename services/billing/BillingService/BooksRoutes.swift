// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import ServiceKit

/// The books' part of the contracts: documents, journal, receivables, payables, periods.
enum BooksRoutes {
    static func register(in routes: Routes, time: any TimeSource) {
        self.registerDocuments(in: routes)
        self.registerJournal(in: routes)
        self.registerReceivables(in: routes, time: time)
        self.registerPayables(in: routes)
    }

    private static func registerDocuments(in routes: Routes) {
        typealias Contract = BillingV1.BillingService
        let (invoices, notes) = (InvoiceHandlers(), CreditNoteHandlers())
        routes.mutation(Contract.createInvoice, invoices.create)
        routes.mutation(Contract.sendInvoice, invoices.send)
        routes.query(Contract.getInvoice) { request, reader, _ in
            try invoices.get(request, reader)
        }
        routes.query(Contract.listInvoices) { request, reader, _ in
            try invoices.list(request, reader)
        }
        routes.mutation(Contract.createCreditNote, notes.create)
        routes.query(Contract.getCreditNote) { request, reader, _ in
            try notes.get(request, reader)
        }
        routes.query(Contract.listCreditNotes) { request, reader, _ in
            try notes.list(request, reader)
        }
        routes.query(Contract.renderDocument) { request, reader, _ in
            try notes.render(request, reader)
        }
    }

    private static func registerJournal(in routes: Routes) {
        let (ledger, periods) = (LedgerHandlers(), PeriodHandlers())
        routes.mutation(BillingV1.BillingService.post, ledger.post)
        routes.query(BillingV1.BillingService.listJournal) { request, reader, _ in
            try ledger.list(request, reader)
        }
        routes.query(BillingV1.BillingService.trialBalance) { request, reader, _ in
            try ledger.trialBalance(request, reader)
        }
        typealias Contract = AccountingV1.AccountingService
        routes.mutation(Contract.closePeriod, periods.close)
        routes.mutation(Contract.reverse, periods.reverse)
        routes.query(Contract.getPeriod) { _, reader, _ in try periods.get(reader) }
    }

    private static func registerReceivables(in routes: Routes, time: any TimeSource) {
        typealias Contract = AccountingV1.AccountingService
        let (receivables, money) = (ReceivableHandlers(), MoneyHandlers())
        let customers = CustomerHandlers()
        routes.mutation(Contract.recordPayment, receivables.record)
        routes.mutation(Contract.allocate, receivables.allocate)
        routes.mutation(Contract.unapply, receivables.unapply)
        routes.mutation(Contract.writeOff, receivables.writeOff)
        routes.query(Contract.listCustomerPayments) { request, reader, _ in
            try receivables.list(request, reader)
        }
        routes.query(Contract.statement) { request, reader, _ in
            try ReceivableReports.statement(request, reader)
        }
        routes.query(Contract.aging) { request, reader, _ in
            try ReceivableReports.aging(request, reader, now: time.now)
        }
        routes.query(Contract.taxReport) { request, reader, _ in
            try ReceivableReports.tax(request, reader)
        }
        routes.mutation(Contract.recordChargeback, money.recordChargeback)
        routes.mutation(Contract.recordPayout, money.recordPayout)
        routes.mutation(Contract.recordClaim, money.recordClaim)
        routes.mutation(Contract.eraseCustomer, customers.erase)
        routes.mutation(Contract.mergeAccounts, customers.merge)
    }

    private static func registerPayables(in routes: Routes) {
        typealias Contract = AccountingV1.AccountingService
        let (receipts, bills) = (ReceiptHandlers(), BillHandlers())
        routes.mutation(Contract.recordReceipt, receipts.record)
        routes.mutation(Contract.recordVendorBill, bills.record)
        routes.mutation(Contract.decideVendorBill, bills.decide)
        routes.mutation(Contract.payVendorBill, bills.pay)
        routes.query(Contract.listVendorBills) { request, reader, _ in
            try bills.list(request, reader)
        }
        routes.mutation(Contract.paySupplier, MoneyHandlers().paySupplier)
    }
}
