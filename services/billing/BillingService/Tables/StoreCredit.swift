// SPDX-License-Identifier: MIT
import Commerce
import Store

/// What the company owes its customers outside of an order: account 2210.
///
/// Tables: store_credit, a balance and what of it is held by customer and currency, and
/// store_credit_entry, one row per fact that moved it, never changed. `0 <= held <= balance`.
enum StoreCredit {
    /// Gives a customer store credit, once per reference; a negative amount takes it back.
    ///
    /// - Returns: The balance; as it is now when the reference was known.
    /// - Throws: `insufficientStoreCredit` when that much is not free, `storeCreditDiffers` when the
    ///   reference moved another amount.
    @discardableResult
    static func add(
        customer: String,
        amount: Int64,
        currency: Currency,
        reference: String,
        in tx: Transaction
    ) throws -> Int64 {
        if let known = try self.moved(by: reference, in: tx) {
            guard known == amount else {
                throw BillingError.payment(.storeCreditDiffers(reference: reference))
            }
            return try self.standing(customer: customer, currency, in: tx).balance
        }
        if amount == 0 { return try self.standing(customer: customer, currency, in: tx).balance }
        let balance =
            amount > 0
            ? try self.raise(customer, currency, by: amount, tx)
            : try self.take(customer, currency, -amount, held: 0, tx)
        guard let balance else {
            throw BillingError.payment(
                .insufficientStoreCredit(
                    customer: customer,
                    wanted: Money(minorUnits: -amount, currency: currency)
                )
            )
        }
        try self.record(customer, currency, amount, balance, reference, tx)
        return balance
    }

    /// Holds store credit for a payment; false when that much is not free.
    static func reserve(
        customer: String,
        amount: Int64,
        currency: Currency,
        in tx: Transaction
    ) throws -> Bool {
        if amount == 0 { return true }
        return try tx.run(
            """
            UPDATE store_credit SET held = held + $3
            WHERE customer_id = $1 AND currency = $2 AND balance - held >= $3
            """,
            customer,
            currency.code,
            amount
        ) == 1
    }

    /// Gives up what a payment held.
    static func release(
        customer: String,
        amount: Int64,
        currency: Currency,
        in tx: Transaction
    ) throws {
        if amount == 0 { return }
        let changed = try tx.run(
            """
            UPDATE store_credit SET held = held - $3
            WHERE customer_id = $1 AND currency = $2 AND held >= $3
            """,
            customer,
            currency.code,
            amount
        )
        precondition(changed == 1, "\(customer) holds less than \(amount) of store credit")
    }

    /// Spends what a payment held.
    static func spend(
        customer: String,
        amount: Int64,
        currency: Currency,
        reference: String,
        in tx: Transaction
    ) throws {
        let balance = try stored(
            try self.take(customer, currency, amount, held: amount, tx),
            "store_credit.held"
        )
        try self.record(customer, currency, -amount, balance, reference, tx)
    }

    /// What a customer has, and how much of it is held.
    static func standing(
        customer: String,
        _ currency: Currency,
        in queries: some Queries
    ) throws -> (balance: Int64, held: Int64) {
        try queries.first(
            "SELECT balance, held FROM store_credit WHERE customer_id = $1 AND currency = $2",
            customer,
            currency.code
        ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
    }

    /// The currencies a customer has store credit in.
    static func currencies(customer: String, in queries: some Queries) throws -> [String] {
        try queries.all(
            "SELECT currency FROM store_credit WHERE customer_id = $1 ORDER BY currency",
            customer
        ) { $0.text(0) }
    }

    /// Moves all that a customer has, and what of it is held, to another.
    static func move(
        from duplicate: String,
        to customer: String,
        _ currency: Currency,
        in tx: Transaction
    ) throws {
        let (amount, held) = try self.standing(customer: duplicate, currency, in: tx)
        guard amount > 0 else { return }
        _ = try self.take(duplicate, currency, amount, held: held, tx)
        let balance = try stored(
            try self.raise(customer, currency, by: amount, tx),
            "store_credit.balance"
        )
        let isHeld = try self.reserve(
            customer: customer,
            amount: held,
            currency: currency,
            in: tx
        )
        precondition(isHeld, "\(customer) has less store credit than was just added")
        // Numbered: a duplicate merged before there were signposts may have got store credit again.
        let fact = "merge:\(duplicate):\(customer):\(try self.entryCount(tx))"
        try self.record(duplicate, currency, -amount, 0, "\(fact):out", tx)
        try self.record(customer, currency, amount, balance, "\(fact):in", tx)
    }

    // MARK: Rows

    private static func entryCount(_ tx: Transaction) throws -> Int64 {
        try tx.first("SELECT coalesce(max(entry_id), 0) FROM store_credit_entry") {
            $0.int(0)
        } ?? 0
    }

    private static func moved(by reference: String, in tx: Transaction) throws -> Int64? {
        try tx.first(
            "SELECT amount FROM store_credit_entry WHERE reference = $1",
            reference
        ) { $0.int(0) }
    }

    private static func raise(
        _ customer: String,
        _ currency: Currency,
        by amount: Int64,
        _ tx: Transaction
    ) throws -> Int64? {
        try tx.first(
            """
            INSERT INTO store_credit (customer_id, currency, balance, held) VALUES ($1, $2, $3, 0)
            ON CONFLICT (customer_id, currency) DO UPDATE
            SET balance = store_credit.balance + excluded.balance
            RETURNING balance
            """,
            customer,
            currency.code,
            amount
        ) { $0.int(0) }
    }

    /// Lowers the balance, and what is held of it; nil when that much is not there.
    private static func take(
        _ customer: String,
        _ currency: Currency,
        _ amount: Int64,
        held: Int64,
        _ tx: Transaction
    ) throws -> Int64? {
        try tx.first(
            """
            UPDATE store_credit SET balance = balance - $3, held = held - $4
            WHERE customer_id = $1 AND currency = $2
            AND held >= $4 AND balance - $3 >= held - $4
            RETURNING balance
            """,
            customer,
            currency.code,
            amount,
            held
        ) { $0.int(0) }
    }

    private static func record(
        _ customer: String,
        _ currency: Currency,
        _ amount: Int64,
        _ balance: Int64,
        _ reference: String,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO store_credit_entry (entry_id, reference, customer_id, currency, amount,
                balance, at_ms)
            VALUES ((SELECT coalesce(max(entry_id), 0) + 1 FROM store_credit_entry), $1, $2, $3, $4,
                $5, $6)
            """,
            reference,
            customer,
            currency.code,
            amount,
            balance,
            tx.time
        )
    }
}
