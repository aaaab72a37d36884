// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import ServiceKit
import Store

/// Payments, invoices and the double-entry ledger.
///
/// See `services/billing/README.md`.
public struct BillingService: FileQueryable {
    /// `billing`.
    public static let name = "billing"
    /// oms.billing.v1.BillingService.
    public static let contracts = [
        BillingV1.BillingService.descriptor, AccountingV1.AccountingService.descriptor,
    ]
    /// The tables.
    public static let migrations = billingMigrations

    /// Money that came for an order is told to its saga; documents are mailed by the order service.
    public static let peers = ["orchestrator", "order"]

    /// The provider's journal: what it did and the database does not know of yet.
    public static let companions = ["provider.journal"]
    /// Payments, which the provider knows by their numbers.
    public static let numbers = [PaymentTable.number]

    private let store: Store
    private let time: any TimeSource
    private let payments: PaymentHandlers
    private let recovery: Recovery
    let accounts: AccountHandlers

    /// A billing service with the built-in provider, whose journal lies beside the database.
    ///
    /// - Throws: `ProviderJournal.Fault` when the journal is damaged, or missing although the provider was
    ///   asked before; none is made then.
    public init(_ environment: ServiceEnvironment) throws {
        let journal = "\(environment.dataDirectory)/provider.journal"
        if !Files.exists(journal) {
            let wasAsked = try environment.store.readAndWait { try TenderTable.askedProvider($0) }
            if wasAsked { throw ProviderJournal.Fault.missing(path: journal) }
        }
        self.init(environment, provider: try SimulatedProvider(journal: journal))
    }

    package init(_ environment: ServiceEnvironment, provider: any PaymentProvider) {
        self.store = environment.store
        self.time = environment.time
        let screening = Screening()
        self.payments = PaymentHandlers(provider: provider, screening: screening)
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
        let payments = self.payments

        routes.mutation(Contract.authorize, payments.authorize)
        routes.mutation(Contract.capture, payments.capture)
        routes.mutation(Contract.void, payments.void)
        routes.mutation(Contract.refund, payments.refund)
        routes.mutation(Contract.approvePayment, payments.approve)
        routes.mutation(Contract.pay, payments.pay)
        routes.mutation(Contract.authorizeMore, payments.authorizeMore)
        routes.mutation(Contract.reduceAuthorization, payments.reduce)
        routes.watch(Contract.watch)
        Self.registerBooks(in: routes, accounts: self.accounts, time: self.time)
    }

    /// Binds what needs no provider, which is every query.
    private static func registerBooks(
        in routes: Routes,
        accounts: AccountHandlers,
        time: any TimeSource
    ) {
        typealias Contract = BillingV1.BillingService
        routes.query(Contract.getPayment) { request, reader, _ in
            try PaymentQueries.get(request, reader)
        }
        routes.query(Contract.listPayments) { request, reader, _ in
            try PaymentQueries.list(request, reader)
        }
        BooksRoutes.register(in: routes, time: time)
        accounts.register(in: routes)
    }

    /// Binds the queries; the provider is not asked, nor is its journal opened.
    public static func registerQueries(in routes: Routes, time: any TimeSource) {
        let accounts = AccountHandlers(screening: Screening(), time: time)
        Self.registerBooks(in: routes, accounts: accounts, time: time)
    }

    /// Reads the screening rules, and settles the payments that a crash left open.
    public func recover() throws {
        try self.store.readAndWait {
            try self.accounts.screening.load($0)
            try self.recovery.start($0)
        }
    }

    /// Settles, once a minute, payments that the provider could not tell of before, and tells of
    /// invoices whose mail does not arrive.
    public var chores: [Chore] {
        [
            Chore(name: "settle-open-payments", every: .seconds(60)) { [recovery] in
                try recovery.start($0)
            },
            Chore(name: "watch-invoice-mail", every: .seconds(60)) { try MailWatch.check($0) },
        ]
    }
}
