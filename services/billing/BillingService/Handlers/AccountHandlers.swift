// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What customers may owe, what they are owed, and which orders a person looks at.
struct AccountHandlers: Sendable {
    let screening: Screening
    let time: any TimeSource

    // MARK: Terms

    /// Sets what a customer may owe; the version, unless 0, must be the present one.
    func setTerms(
        _ request: AccountingV1.SetTermsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.SetTermsReply> {
        var terms = try CreditTerms(request.terms ?? .init())
        let present = try CreditTermsTable.find(customer: terms.customerID, in: tx)
        try Self.require(terms.version, "terms.version", is: present.version)
        terms.version = present.version + 1
        try CreditTermsTable.save(terms, in: tx)
        let limit = terms.limit.map { "limit \($0)" } ?? "no limit"
        try tx.publish(
            type: "account.terms",
            subject: terms.customerID,
            summary: "\(terms.customerID): \(limit), \(terms.paymentDays) days"
                // The reason is a text on a person, and the feed keeps what it has.
                + (terms.isOnHold ? ", on hold" : ""),
            actor: context.cause
        )
        return .reply(AccountingV1.SetTermsReply(terms: terms.message))
    }

    private static func require(
        _ version: Int64,
        _ field: String,
        is present: Int64
    ) throws(BillingError) {
        guard version == 0 || version == present else {
            throw .payment(.versionConflict(field: field, expected: version, found: present))
        }
    }

    /// Where a customer stands, by currency.
    func account(
        _ request: AccountingV1.GetAccountRequest,
        _ reader: Reader
    ) throws -> AccountingV1.GetAccountReply {
        let customer = try checkedKey(request.customerID, "customer_id")
        let terms = try CreditTermsTable.find(customer: customer, in: reader)
        var codes = Set(try PaymentTable.currencies(customer: customer, in: reader))
        codes.formUnion(try StoreCredit.currencies(customer: customer, in: reader))
        codes.formUnion(try Receivables.currencies(customer: customer, in: reader).map(\.code))
        if let limit = terms.limit { codes.insert(limit.currency.code) }
        return AccountingV1.GetAccountReply(
            terms: terms.message,
            standings: try codes.sorted().map { code in
                try self.standing(
                    customer,
                    try stored(Currency(code), "payment.currency"),
                    terms,
                    reader
                )
            }
        )
    }

    private func standing(
        _ customer: String,
        _ currency: Currency,
        _ terms: CreditTerms,
        _ reader: Reader
    ) throws -> AccountingV1.AccountStanding {
        var standing = AccountingV1.AccountStanding(currency: currency.code)
        standing.receivableMinor = try Receivables.open(
            customer: customer,
            currency: currency,
            in: reader
        )
        standing.overdueMinor = try Receivables.overdue(
            customer: customer,
            currency: currency,
            at: self.time.now,
            in: reader
        )
        standing.committedMinor = try PaymentTable.committed(
            customer: customer,
            currency,
            in: reader
        )
        standing.unappliedMinor = try Receivables.unapplied(
            customer: customer,
            currency: currency,
            in: reader
        )
        let storeCredit = try StoreCredit.standing(customer: customer, currency, in: reader)
        standing.storeCreditMinor = storeCredit.balance - storeCredit.held
        standing.storeCreditHeldMinor = storeCredit.held
        if let limit = terms.limit, limit.currency == currency {
            standing.availableMinor =
                limit.minorUnits - standing.receivableMinor - standing.committedMinor
                + standing.unappliedMinor
        }
        return standing
    }

    // MARK: Screening

    /// Sets the rules; authorizations go by them once they are committed.
    func setScreening(
        _ request: AccountingV1.SetScreeningRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.SetScreeningReply> {
        var rules = try ScreeningRules(request.rules ?? .init())
        let present = try ScreeningTable.find(in: tx)
        // Set already, perhaps by this very call before a crash.
        if !rules.isSame(as: present) {
            try Self.require(rules.version, "rules.version", is: present.version)
            rules.version = present.version + 1
            try ScreeningTable.save(rules, in: tx)
            try tx.publish(
                type: "account.screening",
                subject: "screening",
                summary: "Orders above \(rules.reviewAbove.map { "\($0)" } ?? "any amount")"
                    + " and more than \(rules.ordersPerHourMax) an hour are held; 0 is any number",
                actor: context.cause
            )
        }
        let screening = self.screening
        return .perform(
            Effect(
                run: { $0(true) },
                then: { (_: Bool, tx) in
                    try screening.load(tx)
                    return .reply(
                        AccountingV1.SetScreeningReply(
                            rules: try ScreeningTable.find(in: tx).message
                        )
                    )
                }
            )
        )
    }

    /// The rules there are.
    func getScreening(_ reader: Reader) throws -> AccountingV1.GetScreeningReply {
        AccountingV1.GetScreeningReply(rules: try ScreeningTable.find(in: reader).message)
    }

    // MARK: Store credit

    /// Gives store credit out of goodwill, or takes it back; never more than is free.
    func grantStoreCredit(
        _ request: AccountingV1.GrantStoreCreditRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.GrantStoreCreditReply> {
        let customer = try Signposts.customer(
            now: try checkedKey(request.customerID, "customer_id"),
            in: tx
        )
        let reason = try checkedText(request.reason, "reason")
        let amount = try Self.signedAmount(request.amount)
        let event = "grant:\(context.requestKey)"
        let balance = try StoreCredit.add(
            customer: customer,
            amount: amount.minorUnits,
            currency: amount.currency,
            reference: event,
            in: tx
        )
        let rule = amount.minorUnits > 0 ? PostingRule.goodwill : PostingRule.goodwill.reversal
        try Ledger.post(
            rule,
            event: event,
            order: "",
            [.amount: abs(amount.minorUnits)],
            amount.currency,
            memo: reason,
            at: tx.time,
            in: tx
        )
        try tx.publish(
            type: "account.store-credit",
            subject: customer,
            summary: "\(customer): \(amount) of store credit out of goodwill: \(reason)",
            actor: context.cause
        )
        let left = Money(minorUnits: balance, currency: amount.currency)
        return .reply(AccountingV1.GrantStoreCreditReply(balance: CommonV1.Money(left)))
    }

    /// An amount that may be below zero, and is not zero.
    private static func signedAmount(_ money: CommonV1.Money?) throws(BillingError) -> Money {
        var absolute = money ?? .init()
        let isBelowZero = absolute.minorUnits < 0
        // The magnitude of the least number does not fit; it is too large either way.
        absolute.minorUnits = Int64(clamping: absolute.minorUnits.magnitude)
        let checked = try checkedMoney(absolute, "amount")
        guard checked.minorUnits > 0 else {
            throw .invalid(
                field: "amount",
                value: "0",
                remedy: "an amount is required; below zero takes store credit back"
            )
        }
        return isBelowZero
            ? Money(minorUnits: -checked.minorUnits, currency: checked.currency) : checked
    }
}

extension AccountHandlers {
    /// Binds the methods on customers' accounts.
    func register(in routes: Routes) {
        typealias Contract = AccountingV1.AccountingService
        let accounts = self
        routes.mutation(Contract.setTerms, accounts.setTerms)
        routes.query(Contract.getAccount) { request, reader, _ in
            try accounts.account(request, reader)
        }
        routes.mutation(Contract.setScreening, accounts.setScreening)
        routes.query(Contract.getScreening) { _, reader, _ in try accounts.getScreening(reader) }
        routes.mutation(Contract.grantStoreCredit, accounts.grantStoreCredit)
    }
}
