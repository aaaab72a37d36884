// SPDX-License-Identifier: MIT
import Audit

let ledgerFileRules = [
    FileRule(
        .ledger,
        name: "ledger-columns",
        demand: "the debits and the credits of an account are each the sum of its lines",
        in: "billing",
        query: """
            WITH lines AS (
                SELECT account, currency, sum(debit) AS debit, sum(credit) AS credit
                FROM journal_line NOT INDEXED GROUP BY account, currency)
            SELECT 'account ' || account || ' ' || currency,
                'debits ' || b.debit || ' and credits ' || b.credit || ', its lines come to '
                || coalesce(l.debit, 0) || ' and ' || coalesce(l.credit, 0)
            FROM account_balance b LEFT JOIN lines l USING (account, currency)
            WHERE b.debit <> coalesce(l.debit, 0) OR b.credit <> coalesce(l.credit, 0)
            UNION ALL
            SELECT 'account ' || account || ' ' || currency, 'has lines and no balance'
            FROM lines l WHERE NOT EXISTS (
                SELECT 1 FROM account_balance b
                WHERE b.account = l.account AND b.currency = l.currency)
            """
    ),
    FileRule(
        .ledger,
        name: "ledger-rows",
        demand: "entries are numbered 1, 2, 3, …, each has two or more lines numbered from 0, and "
            + "no line is without its entry",
        in: "billing",
        query: """
            WITH lines AS (
                SELECT line_key / 128 AS entry, count(*) AS lines, max(line_key % 128) AS last
                FROM journal_line NOT INDEXED GROUP BY line_key / 128)
            SELECT 'entry ' || entry_id, 'comes as number ' || place FROM (
                SELECT entry_id, row_number() OVER (ORDER BY entry_id) AS place
                FROM journal_entry NOT INDEXED)
            WHERE entry_id <> place
            UNION ALL
            SELECT 'entry ' || entry_id, 'has ' || coalesce(lines, 0)
                || ' lines, the last is number ' || coalesce(last, -1)
            FROM journal_entry e LEFT JOIN lines l ON l.entry = e.entry_id
            WHERE lines IS NULL OR lines < 2 OR last <> lines - 1
            UNION ALL
            SELECT 'entry ' || entry, 'has lines and does not exist' FROM lines
            WHERE NOT EXISTS (SELECT 1 FROM journal_entry WHERE entry_id = entry)
            """
    ),
    FileRule(
        .ledger,
        name: "ledger-immutable",
        demand: "the triggers that refuse to change or delete rows of the books are in place",
        in: "billing",
        query: """
            SELECT 'table ' || t.column1, 'has no trigger that refuses ' || v.column1
            FROM (VALUES ('journal_entry'), ('journal_line'), ('store_credit_entry')) AS t,
                (VALUES ('UPDATE'), ('DELETE')) AS v
            WHERE NOT EXISTS (
                SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = t.column1
                    AND sql LIKE '%BEFORE ' || v.column1 || ' ON %raise(ABORT,%')
            """
    ),
]
