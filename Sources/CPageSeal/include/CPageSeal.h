// SPDX-License-Identifier: MIT
// A SQLite VFS over another one, that gives out no page of a database file or WAL that is not as it was
// written.
//
// In a database file whose pages keep 8 bytes free at their end (byte 20 of the file is 8), each page
// ends in a seal: the CRC-32C of its number and its bytes, and the same combined with a constant,
// which tells a seal from anything else. It is made as the page is written to the file and checked
// as it is read. A file without seals is read and written as it is.
//
// A page in a WAL has no seal yet: SQLite's own checksum of its frame is checked as it is read, which
// SQLite itself only looks at as it recovers the WAL. So a checkpoint seals nothing that is damaged.
//
// What is not as it was written gives SQLITE_IOERR_DATA. Pages have 4096 bytes; a file with seals is not
// read or written in others. Journals and temporary files are left alone.
#pragma once

#include <stdbool.h>
#include <sqlite3.h>

/// The VFS; filled in by `seal_prepare`.
struct seal_vfs {
    sqlite3_vfs vfs;
    char name[64];
};

/// Makes `seal` a VFS named `sealed-` and the name of `base`, for the caller to register; `base` must
/// outlive it, and both what is open on them.
void seal_prepare(struct seal_vfs *seal, sqlite3_vfs *base);

/// The name of the VFS over SQLite's default one, registered by the first call. From any thread.
const char *seal_system_vfs(void);

/// Keeps room for seals at the end of each page of a new file, before anything is written to it.
///
/// Does nothing to a file that has pages, nor where another VFS would leave the room empty. Returns
/// SQLITE_OK, or why SQLite refuses.
int seal_keep_room(sqlite3 *database);

/// Makes `copy`, a new file that is to get the pages of `original` one by one, have seals if that has.
///
/// Returns SQLITE_OK, or SQLITE_MISUSE when pages with seals would come to a VFS that makes none, or to a
/// file that has pages of the other kind.
int seal_as(sqlite3 *copy, sqlite3 *original);

/// In words, what this thread last found not to be as it was written; empty when there was nothing.
const char *seal_last_finding(void);
