// SPDX-License-Identifier: MIT

/// What must hold of one service's tables: a query that must find no row.
///
/// The first column of a row that is found says in what it does not hold.
public struct FileRule: Sendable {
    /// Whose tables: `inventory`.
    public let service: String
    /// Its name, in hyphens.
    public let name: String
    /// What is wrong when a row is found.
    public let words: String
    /// The query.
    public let sql: String

    /// Makes a rule.
    public init(_ service: String, _ name: String, _ words: String, _ sql: String) {
        self.service = service
        self.name = name
        self.words = words
        self.sql = sql
    }

    /// The services that have tables.
    public static let services = ["order", "inventory", "billing", "fulfillment", "orchestrator"]

    /// What holds at any moment, whatever is under way.
    public static let always = stock + ledger + services.flatMap(Self.anyService)

    /// What holds, too, when nothing is under way.
    public static let atRest =
        [
            FileRule(
                "billing",
                "payments-decided",
                "the payment provider was not heard on it",
                """
                SELECT 'PAY-' || payment_number || ' tender ' || position || ' is ' || state
                FROM payment_tender WHERE state IN ('authorizing', 'unknown')
                UNION ALL
                SELECT 'PAY-' || payment_number || ' ' || kind || ' of ' || amount || ' is ' || state
                FROM payment_operation WHERE state = 'open'
                """
            )
        ]
        + services.flatMap(Self.anyServiceAtRest)

    private static func anyServiceAtRest(_ service: String) -> [FileRule] {
        [
            FileRule(
                service,
                "outbox-drains",
                "a message to a peer was not delivered",
                "SELECT id || ' ' || method FROM outbox"
            ),
            FileRule(
                service,
                "calls-end",
                "a call is in progress for ever",
                "SELECT key FROM barrier WHERE state = 0"
            ),
        ]
    }

    private static let stock = [
        FileRule(
            "inventory",
            "stock-in-bounds",
            "stock is outside its bounds",
            "SELECT sku FROM stock WHERE reserved < 0 OR reserved > on_hand"
        ),
        FileRule(
            "inventory",
            "never-oversold",
            "more was reserved than there was",
            "SELECT sku FROM movements WHERE reserved > on_hand"
        ),
        FileRule(
            "inventory",
            "reserved-is-promised",
            "reserved is not the sum of the open reservations",
            // CROSS: a line leads to its reservation, the other way round all lines would be read.
            """
            WITH promised AS (
                SELECT l.sku, l.location, SUM(l.quantity - l.issued) AS units
                FROM reservation_lines l
                CROSS JOIN reservations r ON r.reservation_number = l.line_key / 65536
                WHERE r.state IN (1, 2) GROUP BY l.sku, l.location)
            SELECT s.sku FROM stock s LEFT JOIN promised p USING (sku, location)
            WHERE s.reserved <> COALESCE(p.units, 0)
            """
        ),
        FileRule(
            "inventory",
            "stock-moves",
            "on hand is not the sum of the movements",
            """
            SELECT s.sku FROM stock s WHERE s.on_hand <> COALESCE((
                SELECT SUM(m.on_hand_delta) FROM movements m
                WHERE m.sku = s.sku AND m.location = s.location), 0)
            """
        ),
    ]

    private static let ledger = [
        FileRule(
            "billing",
            "entries-balance",
            "an entry does not balance",
            """
            SELECT CAST(line_key / 128 AS TEXT) FROM journal_line
            GROUP BY line_key / 128, currency HAVING SUM(debit) <> SUM(credit)
            """
        ),
        FileRule(
            "billing",
            "balances-add-up",
            "the debits and credits of an account are not the sums of its lines",
            """
            WITH lines AS (
                SELECT account, currency, SUM(debit) AS debit, SUM(credit) AS credit
                FROM journal_line NOT INDEXED GROUP BY account, currency)
            SELECT 'account ' || account || ' ' || currency || ' has debits ' || b.debit
                || ' and credits ' || b.credit || ', its lines ' || COALESCE(l.debit, 0)
                || ' and ' || COALESCE(l.credit, 0)
            FROM account_balance b LEFT JOIN lines l USING (account, currency)
            WHERE b.debit <> COALESCE(l.debit, 0) OR b.credit <> COALESCE(l.credit, 0)
            UNION ALL
            SELECT 'account ' || account || ' ' || currency || ' has lines and no balance'
            FROM lines l WHERE NOT EXISTS (
                SELECT 1 FROM account_balance b
                WHERE b.account = l.account AND b.currency = l.currency)
            """
        ),
        FileRule(
            "billing",
            "invoices-gapless",
            "invoice numbers have a gap",
            """
            SELECT COUNT(*) || ' invoices' FROM invoice
            HAVING COUNT(*) <> COALESCE(MAX(invoice_number), 0)
            """
        ),
    ]

    private static func anyService(_ service: String) -> [FileRule] {
        [
            FileRule(
                service,
                "file-undamaged",
                "the file is damaged",
                """
                SELECT integrity_check FROM pragma_integrity_check(10) WHERE integrity_check <> 'ok'
                UNION ALL
                SELECT 'a row of ' || "table" || ' refers to no row of ' || parent
                FROM pragma_foreign_key_check
                """
            ),
            FileRule(
                service,
                "feed-gapless",
                "the change feed has a gap",
                """
                SELECT COUNT(*) || ' facts' FROM feed
                HAVING COUNT(*) <> COALESCE(MAX(sequence), 0)
                """
            ),
            FileRule(
                service,
                "outbox-refused",
                "a message to a peer was refused",
                "SELECT id || ' ' || method || ': ' || reason FROM outbox_dead"
            ),
        ]
    }
}
