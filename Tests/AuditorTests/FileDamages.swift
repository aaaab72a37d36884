// SPDX-License-Identifier: MIT
import Foundation
import SQLite
import Saga
import Testing

extension FileDamage {
    static let contents = [
        // What else would be read from the page is not judged.
        FileDamage("file-undamaged", "database", "SQLITE_IOERR_DATA", also: ["feed-gapless"]) {
            try $0.overwrite("inventory", index: "feed_subject", "SO-100007", "SO-100008")
        },
        FileDamage("file-undamaged", "order.db", "not a database") { folder in
            try Data(repeating: 7, count: 8192).write(
                to: URL(fileURLWithPath: folder.database("order"))
            )
        },
        FileDamage(
            "files-readable",
            "order.db",
            "ListOrders",
            in: "order",
            "UPDATE orders SET carrier_id = CAST(x'ff' AS TEXT) WHERE order_number = 100007"
        ),
        FileDamage(
            "files-integers",
            "order.mail",
            "1 rows with no whole attempts",
            in: "order",
            "UPDATE mail SET attempts = 1.5 WHERE mail_id = 1"
        ),
    ]

    static let books = [
        FileDamage(
            "balances-add-up",
            "account 1200 USD has debits",
            "are not the sums of its lines",
            in: "billing",
            "UPDATE account_balance SET debit = debit + 5, credit = credit + 5 WHERE account = 1200"
        ),
        FileDamage(
            "entries-balance",
            "billing 1",
            "does not balance",
            also: ["balances-add-up", "ledger-entries", "ledger-balances"],
            in: "billing",
            "UPDATE journal_line SET debit = debit + 1 WHERE line_key = 1 * 128"
        ),
        FileDamage(
            "invoices-gapless",
            "billing 2 invoices",
            "have a gap",
            also: [
                "invoice-numbers", "invoice-totals", "invoices-shipments", "payments-invoices",
                "ledger-documents", "ledger-receivables", "accounts-receivables",
            ],
            in: "billing",
            "UPDATE invoice SET invoice_number = 9 WHERE invoice_number = 2"
        ),
        FileDamage(
            "ledger-rows",
            "entry 2",
            "has 2 lines, the last is number 6",
            in: "billing",
            "UPDATE journal_line SET line_key = line_key + 5 WHERE line_key = 2 * 128 + 1"
        ),
        FileDamage("ledger-immutable", "table journal_line", "refuses DELETE") { folder in
            try folder.run("billing", "DROP TRIGGER journal_line_no_delete")
        },
        FileDamage("provider-once", "PAY-100006:authorize", "was approved twice") { folder in
            try folder.edit("billing/provider.journal") { text in
                let line = text.split(separator: "\n").first { $0.hasPrefix("PAY-100006:auth") }
                text += "\(line ?? "")\n"
            }
        },
        FileDamage(
            "provider-books",
            "PAY-100001:capture:SH-100001-1",
            "capture of 4000 USD was approved and is not in the books",
            in: "billing",
            """
            UPDATE payment_operation SET provider_key = 'PAY-100001:capture-2:SH-100001-1'
            WHERE provider_key = 'PAY-100001:capture:SH-100001-1'
            """
        ),
        FileDamage(
            "provider-books",
            "PAY-100006:authorize",
            "approved, the books say authorize of 1000 USD"
        ) { folder in
            try folder.edit("billing/provider.journal") {
                $0 = $0.replacing(
                    "PAY-100006:authorize\tauthorize\t1000",
                    with: "PAY-100006:authorize\tauthorize\t1001"
                )
            }
        },
        FileDamage(
            "provider-sums",
            "PAY-100006:authorize",
            "captured 0, voided 0, refunded 0; the provider says 1000, 0, 0",
            also: ["provider-books"]
        ) { folder in
            try folder.edit("billing/provider.journal") {
                $0 +=
                    "PAY-100006:capture:SH-100007-1\tcapture\t1000\tUSD\tapproved"
                    + "\tPAY-100006:authorize\n"
            }
        },
    ]

    static let stock = [
        FileDamage(
            "stock-balances",
            "TEA at MAIN",
            "on hand is",
            also: ["ledger-inventory", "stock-moves"],
            in: "inventory",
            "UPDATE stock SET on_hand = on_hand + 1 WHERE sku = 'TEA'"
        ),
        FileDamage(
            "stock-moves",
            "inventory TEA",
            "on hand is not the sum of the movements",
            also: ["ledger-inventory", "stock-balances"],
            in: "inventory",
            "UPDATE stock SET on_hand = on_hand + 1 WHERE sku = 'TEA'"
        ),
        FileDamage(
            "reserved-is-promised",
            "inventory TEA",
            "reserved is not the sum",
            also: ["stock-balances", "stock-reserved"],
            in: "inventory",
            "UPDATE stock SET reserved = reserved + 1 WHERE sku = 'TEA'"
        ),
        FileDamage(
            "stock-in-bounds",
            "inventory CUP",
            "outside its bounds",
            also: ["stock-balances", "stock-reserved", "reserved-is-promised"],
            in: "inventory",
            "UPDATE stock SET reserved = on_hand + 1 WHERE sku = 'CUP'"
        ),
        FileDamage(
            "never-oversold",
            "inventory TEA",
            "more was reserved than there was",
            also: ["stock-movements"],
            in: "inventory",
            "UPDATE movements SET reserved = on_hand + 1 WHERE movement_id = "
                + "(SELECT max(movement_id) FROM movements WHERE sku = 'TEA')"
        ),
        FileDamage(
            "movements-kinds",
            "movement",
            "RESERVE of TEA at MAIN moves on hand by 0, reserved by -2",
            in: "inventory",
            "UPDATE movements SET kind = 2 WHERE kind = 3 AND reference = 'SO-100002'"
        ),
        FileDamage(
            "stock-prefixes",
            "TEA at MAIN",
            "0 on hand, 3 reserved, 0 in quarantine",
            also: ["stock-movements", "movements-gapless"],
            in: "inventory",
            "UPDATE movements SET movement_id = 9999 WHERE kind = 1 AND sku = 'TEA'"
        ),
        FileDamage(
            "movements-gapless",
            "movement",
            "comes as number",
            in: "inventory",
            """
            UPDATE movements SET movement_id = movement_id + 7
            WHERE movement_id = (SELECT max(movement_id) FROM movements)
            """
        ),
    ]

    static let endings = [
        FileDamage(
            "sagas-at-rest",
            "place-order:SO-100007",
            "is running",
            also: ["sagas-counted", "saga-states"],
            in: "orchestrator",
            "UPDATE saga SET state = 1 WHERE id = 'place-order:SO-100007'"
        ),
        FileDamage(
            "calls-end",
            "inventory r/shop-",
            "is in progress for ever",
            in: "inventory",
            "UPDATE barrier SET state = 0 WHERE id = (SELECT min(id) FROM barrier)"
        ),
        FileDamage(
            "payments-decided",
            "PAY-100004 tender 1 is unknown",
            "was not heard on it",
            in: "billing",
            "UPDATE payment_tender SET state = 'unknown' WHERE payment_number = 100004"
        ),
        FileDamage(
            "parked-listed",
            "place-order:SO-100007",
            "is on the list and not parked",
            in: "orchestrator",
            """
            INSERT INTO saga_parked(number, id, type, step, reason, last_error, verbs, parked_at_ms)
            SELECT number, id, type, 'plan', 'r', 'e', 'retry', 1 FROM saga
            WHERE id = 'place-order:SO-100007'
            """,
            "INSERT INTO saga_group(type, step, reason, last_error, count) "
                + "VALUES ('place-order', 'plan', 'r', 'e', 1)"
        ),
        FileDamage(
            "sagas-counted",
            "place-order in state 3",
            "counted 6, there are 5",
            in: "orchestrator",
            "UPDATE saga_count SET count = count + 1 WHERE type = 'place-order' AND state = 3"
        ),
    ]

    static let told = [
        FileDamage("acknowledged-orders", "SO-100099", "is not there") { folder in
            try folder.edit("shop.acks") { $0 += "R-x SO-100099 CONFIRMED\n" }
        },
        FileDamage("acknowledged-orders", "SO-100003", "as CONFIRMED, it is REJECTED") { folder in
            try folder.edit("shop.acks") {
                $0 = $0.replacing("SO-100003 REJECTED", with: "SO-100003 CONFIRMED")
            }
        },
        FileDamage("acknowledged-orders", "SO-100007", "for R-other, it is R-") { folder in
            try folder.edit("shop.acks") { $0 += "R-other SO-100007 CONFIRMED\n" }
        },
        FileDamage(
            "acknowledged-keys",
            "r/shop-",
            "was answered with SO-100097, which is not there",
            in: "order",
            """
            UPDATE barrier SET payload = CAST(replace(CAST(payload AS TEXT), 'SO-100007', 'SO-100097')
                AS BLOB) WHERE method = 'oms.order.v1.OrderService/PlaceOrder'
            """
        ),
        FileDamage(
            "refused-references",
            "R-",
            "was refused with INVALID_ARGUMENT, and is SO-100007"
        ) { folder in
            try folder.edit("shop.acks") {
                $0 = $0.replacing("SO-100007 CONFIRMED", with: "- INVALID_ARGUMENT")
            }
        },
    ]

    static let keys = [
        FileDamage(
            "keys-sound",
            "inventory r/shop-",
            "has a fingerprint of 1 bytes",
            in: "inventory",
            "UPDATE barrier SET fingerprint = x'00' WHERE id = (SELECT min(id) FROM barrier)"
        ),
        FileDamage(
            "effects-once",
            "SH-100001-1 by tender 1",
            "has 2 captures",
            in: "billing",
            "UPDATE payment_operation SET reference = 'SH-100001-1' "
                + "WHERE payment_number = 100004 AND kind = 'capture'"
        ),
    ]

    static let histories = [
        FileDamage(
            "feed-gapless",
            "inventory",
            "has a gap",
            also: ["feeds-linked"],
            in: "inventory",
            "DELETE FROM feed WHERE sequence = 1"
        ),
        FileDamage(
            "feeds-linked",
            "billing event 3",
            "does not follow from the events before it",
            in: "billing",
            "UPDATE feed SET actor = 'nobody' WHERE sequence = 3"
        ),
        FileDamage(
            "feeds-linked",
            "billing event 2",
            "does not follow from the events before it",
            in: "billing",
            "UPDATE feed SET sequence = 9999 WHERE sequence = 2",
            "UPDATE feed SET sequence = 2 WHERE sequence = 3",
            "UPDATE feed SET sequence = 3 WHERE sequence = 9999"
        ),
        FileDamage("feeds-immutable", "order feed", "refuses UPDATE") { folder in
            try folder.run("order", "DROP TRIGGER feed_no_update")
        },
        FileDamage(
            "order-histories",
            "SO-100007",
            "is CONFIRMED, its events lead to REJECTED",
            also: ["feeds-linked"],
            in: "order",
            "UPDATE feed SET type = 'order.rejected' "
                + "WHERE subject = 'SO-100007' AND type = 'order.confirmed'"
        ),
        FileDamage(
            "order-histories",
            "SO-100001",
            "order.confirmed came when it was CONFIRMED",
            also: ["feeds-linked"],
            in: "order",
            "UPDATE feed SET type = 'order.confirmed' "
                + "WHERE subject = 'SO-100001' AND type = 'order.in_fulfillment'"
        ),
        FileDamage(
            "order-versions",
            "SO-100007",
            "is version 3 after 2 events and 0 changes of its customer",
            in: "order",
            "UPDATE orders SET version = version + 1 WHERE order_number = 100007"
        ),
        FileDamage(
            "saga-versions",
            "place-order:SO-100007",
            "is version 1, its history ends at {before}",
            in: "orchestrator",
            "UPDATE saga SET version = 1 WHERE id = 'place-order:SO-100007'"
        )
        // A call that had to be repeated is one more.
        .asking("orchestrator", "SELECT version FROM saga WHERE id = 'place-order:SO-100007'"),
        FileDamage(
            "saga-states",
            "place-order:SO-100007",
            "is WAITING in its row and COMPLETED as stored",
            in: "orchestrator",
            "UPDATE saga SET state = 2 WHERE id = 'place-order:SO-100007'",
            "UPDATE saga_count SET count = count - 1 WHERE type = 'place-order' AND state = 3",
            "INSERT INTO saga_count(type, state, count) VALUES ('place-order', 2, 1) "
                + "ON CONFLICT (type, state) DO UPDATE SET count = saga_count.count + 1"
        ),
    ]

    static let steps = [
        FileDamage(
            "outbox-drains",
            "order 9999 oms.x/Y",
            "was not delivered",
            in: "order",
            """
            INSERT INTO outbox(id, peer, method, ordering_key, payload, actor, trace, at_ms)
            VALUES (9999, 'billing', 'oms.x/Y', 'k', x'', '', 0, 1)
            """
        ),
        FileDamage(
            "messages-refused",
            "order",
            "1 messages were refused",
            also: ["outbox-refused"],
            in: "order",
            """
            INSERT INTO outbox_dead(id, peer, method, ordering_key, payload, actor, trace, at_ms,
                reason, died_at_ms)
            VALUES (9999, 'billing', 'oms.x/Y', 'k', x'', '', 0, 1, 'no', 2)
            """
        ),
        FileDamage(
            "outbox-refused",
            "order 9999 oms.x/Y: no",
            "was refused",
            also: ["messages-refused"],
            in: "order",
            """
            INSERT INTO outbox_dead(id, peer, method, ordering_key, payload, actor, trace, at_ms,
                reason, died_at_ms)
            VALUES (9999, 'billing', 'oms.x/Y', 'k', x'', '', 0, 1, 'no', 2)
            """
        ),
        FileDamage(
            "messages-sent",
            "billing r/outbox/inventory/",
            "was taken, inventory never came to that number",
            in: "inventory",
            "UPDATE store_counter SET value = 1 WHERE name = 'outbox'"
        ),
        FileDamage(
            "sagas-started",
            "place-order:SO-100007",
            "was never started",
            also: ["steps-known"],
            in: "orchestrator",
            "DELETE FROM saga_log WHERE saga = (SELECT number FROM saga WHERE id = "
                + "'place-order:SO-100007')",
            "DELETE FROM saga WHERE id = 'place-order:SO-100007'",
            "UPDATE saga_count SET count = count - 1 WHERE type = 'place-order' AND state = 3"
        ),
        FileDamage(
            "steps-undone-last",
            "inventory c/place-order:SO-100003/reserve",
            "was undone, and then happened",
            in: "inventory",
            "UPDATE barrier SET id = 99999 WHERE key = 'f/place-order:SO-100003/reserve'"
        ),
        FileDamage(
            "steps-undone-last",
            "inventory f/place-order:SO-100007/reserve",
            "is a tombstone of a step that nobody undid",
            also: ["steps-answered"],
            in: "inventory",
            "UPDATE barrier SET state = 2 WHERE key = 'f/place-order:SO-100007/reserve'"
        ),
        FileDamage(
            "steps-answered",
            "place-order:SO-100007",
            "plan was answered as done, no service knows of it",
            in: "fulfillment",
            "DELETE FROM barrier WHERE key = 'f/place-order:SO-100007/plan'"
        ),
        FileDamage(
            "steps-known",
            "fulfillment f/place-order:SO-100007/plan~1",
            "is a further try under a new key, which nobody asked for",
            also: ["steps-answered"],
            in: "fulfillment",
            "UPDATE barrier SET key = key || '~1' WHERE key = 'f/place-order:SO-100007/plan'"
        ),
        FileDamage(
            "steps-known",
            "fulfillment f/place-order:SO-100007/plan~",
            "is no step of its saga",
            also: ["steps-answered"],
            in: "fulfillment",
            "UPDATE barrier SET key = key || '~' WHERE key = 'f/place-order:SO-100007/plan'"
        ),
        FileDamage(
            "steps-known",
            "inventory f/place-order:SO-100999/reserve",
            "is a step of a saga that does not exist",
            in: "inventory",
            """
            INSERT INTO barrier(key, method, fingerprint, state, code, message, details, payload,
                at_ms)
            VALUES ('f/place-order:SO-100999/reserve', 'm', zeroblob(32), 1, 0, '', x'', x'', 1)
            """
        ),
        FileDamage("sagas-turned-back", "place-order:SO-100003", "called step 1") { folder in
            var late: [UInt8] = []
            SagaRecord(
                at: .init(milliseconds: 1),
                kind: .called,
                step: 1,
                operation: .forward,
                attempt: 2,
                text: ""
            ).encode(into: &late)
            let hex = late.map { String(format: "%02x", $0) }.joined()
            try folder.damage(
                "orchestrator",
                [
                    """
                    UPDATE saga_log SET records = CAST(records || x'\(hex)' AS BLOB)
                    WHERE saga = (SELECT number FROM saga WHERE id = 'place-order:SO-100003')
                        AND version = (SELECT max(version) FROM saga_log l
                            WHERE l.saga = saga_log.saga)
                    """
                ]
            )
        },
    ]
}

extension Folder {
    /// Runs one statement as it is.
    func run(_ service: String, _ statement: String) throws {
        let connection = try Connection(path: self.database(service), create: false)
        try connection.run(SQL(composed: statement))
    }

    /// Changes bytes of an index on the disk, which is then not as it was written.
    func overwrite(_ service: String, index: String, _ text: String, _ other: String) throws {
        let root = try Connection(path: self.database(service), create: false).first(
            "SELECT rootpage FROM sqlite_schema WHERE name = $1",
            index
        ) { Int($0.int(0)) }
        let url = URL(fileURLWithPath: self.database(service))
        var bytes = try Data(contentsOf: url)
        let page = try #require(root) - 1
        let range = try #require(
            bytes.range(of: Data(text.utf8), in: page * 4096..<(page + 1) * 4096)
        )
        bytes.replaceSubrange(range, with: Data(other.utf8))
        try bytes.write(to: url)
    }
}
