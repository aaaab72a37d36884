// SPDX-License-Identifier: MIT
// What SQLite does not ask of a WAL that a process left: whether it was damaged.
#pragma once

#include <stdint.h>
#include <sqlite3.h>
#include "frames.h"

/// What `wal_trim` found.
struct wal_found {
    /// Frames up to the end of the last whole transaction.
    int64_t frames;
    /// The first frame that was damaged after it had been written, from 1; 0 is the header; -1 none.
    int64_t damaged;
};

/// Looks at the WAL that a process left which did not close it, and cuts off what follows the last
/// transaction; the caller is to make it durable.
///
/// SQLite takes a WAL to end where a checksum does not hold, since a power cut leaves that at its
/// end. Damage to what was committed before looks the same to it, and would undo what follows. It is
/// told apart by what comes after: a later transaction is only written once the ones before it are
/// on the disk. Damage to the last transaction cannot be told apart, and undoes it.
///
/// Returns SQLITE_OK also when damage was found, then nothing was changed; else the disk's error.
int wal_trim(const char *vfs, const char *database, struct wal_found *found);
