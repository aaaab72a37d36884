// SPDX-License-Identifier: MIT
import Audit

let endingRules = [
    OutsideRule(
        .terminal,
        name: "sagas-at-rest",
        demand: "every saga has ended, or waits for a signal or for an operator",
        holds: .rest,
        in: "orchestrator",
        query: """
            SELECT id, CASE state WHEN 1 THEN 'is running' ELSE 'is being undone' END
            FROM saga WHERE state IN (1, 4)
            """
    ),
    OutsideRule(
        .terminal,
        name: "parked-listed",
        demand: "a parked saga is on the list of what waits for an operator, and nothing else is",
        in: "orchestrator",
        query: """
            SELECT id, 'is parked and not on the list' FROM saga s WHERE state IN (6, 7)
                AND NOT EXISTS (SELECT 1 FROM saga_parked p WHERE p.number = s.number)
            UNION ALL
            SELECT p.id, 'is on the list and not parked' FROM saga_parked p WHERE NOT EXISTS (
                SELECT 1 FROM saga s WHERE s.number = p.number AND s.state IN (6, 7))
            """
    ),
    OutsideRule(
        .terminal,
        name: "sagas-counted",
        demand: "the counts of sagas, by type and state and of what is parked by cause, are the "
            + "counts of their rows",
        in: "orchestrator",
        query: """
            WITH kept AS (
                SELECT type || ' in state ' || state AS name, count FROM saga_count
                UNION ALL
                SELECT 'parked ' || type || '/' || step || ' ' || reason || ' ' || last_error, count
                FROM saga_group),
            found AS (
                SELECT type || ' in state ' || state AS name, count(*) AS count
                FROM saga NOT INDEXED GROUP BY type, state
                UNION ALL
                SELECT 'parked ' || type || '/' || step || ' ' || reason || ' ' || last_error,
                    count(*) FROM saga_parked NOT INDEXED GROUP BY type, step, reason, last_error)
            SELECT name, 'counted ' || coalesce(k.count, 0) || ', there are '
                || coalesce(f.count, 0)
            FROM kept k FULL JOIN found f USING (name)
            WHERE coalesce(k.count, 0) <> coalesce(f.count, 0)
            """
    ),
]
