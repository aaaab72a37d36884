// The one place that includes <sqlite3.h>, and what Swift cannot import from it: variadic calls.
#pragma once
#include <sqlite3.h>

/// Turns SQLite's memory statistics off, and with them a lock around every allocation.
///
/// Works only before the library is initialised. The C function is `sqlite3_config`.
static inline int csqlite_disable_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Refuses SQL that could corrupt the file. The C function is `sqlite3_db_config`.
static inline int csqlite_set_defensive(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Keeps the last connection from checkpointing as it closes. The C function is `sqlite3_db_config`.
static inline int csqlite_disable_checkpoint_on_close(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

/// Keeps plans whatever is bound, so that binding a pattern does not prepare its statement anew.
/// The C function is `sqlite3_db_config`.
static inline int csqlite_keep_plans(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0);
}
