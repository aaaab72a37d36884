// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Payments, invoices and the double-entry ledger.
///
/// See `services/billing/README.md`.
public struct BillingService: Service {
    /// `billing`.
    public static let name = "billing"
    /// oms.billing.v1.BillingService.
    public static let contracts = [
        BillingV1.BillingService.descriptor, AccountingV1.AccountingService.descriptor,
    ]
    /// The orchestrator, whose sagas wait to be told that they are paid.
    public static let peers = ["orchestrator"]
    /// The tables.
    public static let migrations = billingMigrations

    private let store: Store
    private let payments: PaymentHandlers
    private let recovery: Recovery
    let accounts: AccountHandlers

    /// A billing service with the built-in provider, whose journal lies beside the database.
    public init(_ environment: ServiceEnvironment) throws {
        let journal = "\(environment.dataDirectory)/provider.journal"
        self.init(environment, provider: try SimulatedProvider(journal: journal))
    }

    init(
        _ environment: ServiceEnvironment,
        provider: any PaymentProvider,
        payable: @escaping PaymentHandlers.PayableCreditNote = {
            try CreditNotes.payable(number: $0, in: $1)
        }
    ) {
        self.store = environment.store
        let screening = Screening()
        self.payments = PaymentHandlers(
            provider: provider,
            screening: screening,
            payable: payable
        )
        self.accounts = AccountHandlers(screening: screening, time: environment.time)
        self.recovery = Recovery(
            store: environment.store,
            provider: provider,
            log: environment.log
        )
    }

    /// Binds each method of the contract.
    public func register(in routes: Routes) {
        typealias Contract = BillingV1.BillingService
        let (payments, invoices, ledger) = (self.payments, InvoiceHandlers(), LedgerHandlers())

        routes.mutation(Contract.authorize, payments.authorize)
        routes.mutation(Contract.capture, payments.capture)
        routes.mutation(Contract.void, payments.void)
        routes.mutation(Contract.refund, payments.refund)
        routes.mutation(Contract.approvePayment, payments.approve)
        routes.mutation(Contract.pay, payments.pay)
        routes.mutation(Contract.authorizeMore, payments.authorizeMore)
        routes.mutation(Contract.reduceAuthorization, payments.reduce)
        routes.query(Contract.getPayment) { request, reader, _ in
            try PaymentQueries.get(request, reader)
        }
        routes.query(Contract.listPayments) { request, reader, _ in
            try PaymentQueries.list(request, reader)
        }

        routes.mutation(Contract.createInvoice, invoices.create)
        routes.query(Contract.getInvoice) { request, reader, _ in try invoices.get(request, reader)
        }
        routes.query(Contract.listInvoices) { request, reader, _ in
            try invoices.list(request, reader)
        }

        routes.mutation(Contract.post, ledger.post)
        routes.query(Contract.listJournal) { request, reader, _ in try ledger.list(request, reader)
        }
        routes.query(Contract.trialBalance) { _, reader, _ in try ledger.trialBalance(reader) }
        routes.watch(Contract.watch)
        self.registerAccounts(in: routes)
    }

    /// Reads the screening rules, and settles the payments that a crash left open.
    public func recover() throws {
        try self.store.readAndWait {
            try self.accounts.screening.load($0)
            try self.recovery.start($0)
        }
    }

    /// Settles, once a minute, payments that the provider could not tell of before.
    public var chores: [Chore] {
        [
            Chore(name: "settle-open-payments", every: .seconds(60)) { [recovery] in
                try recovery.start($0)
            }
        ]
    }
}
