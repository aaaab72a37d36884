// SPDX-License-Identifier: MIT
import Audit

let ledgerFileRules = [
    OutsideRule(
        .ledger,
        name: "ledger-rows",
        demand: "entries are numbered 1, 2, 3, …, each has two or more lines numbered from 0, and "
            + "no line is without its entry",
        in: "billing",
        // The cast gives an affinity: without one SQLite makes no index for the join.
        query: """
            WITH lines AS (
                SELECT CAST(line_key / 128 AS INTEGER) AS entry, count(*) AS lines,
                    max(line_key % 128) AS last
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
    OutsideRule(
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
