// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>
#include "CPageSeal.h"
#include "frames.h"

enum {
    seal_bytes = 8,
    /// What is at the start of page 1; SQLite reads it by itself, to learn the length of pages.
    database_header_bytes = 100,
    /// A frame, and from the one before it the checksum that its own begins with.
    chained_frame_bytes = 8 + page_bytes + frame_bytes,
};

/// An open database file or WAL; the file of the VFS below comes right after it.
///
/// Used by one thread at a time, as its connection is.
struct seal_file {
    sqlite3_file base;
    bool is_wal;
    /// Of a database file: whether its pages have seals; whether page 1 has said so since the file was
    /// last seen empty; and whether they are to have them when it is empty.
    bool is_sealed, is_settled, makes_seals;
    /// Of a WAL: the first frame whose checksum does not hold at present; see `wal_write`.
    int64_t unsettled;
    /// Of a WAL: the frame whose header was written last, when its page was not yet; or -1.
    int64_t begun;
    uint8_t scratch[chained_frame_bytes];
};

static inline sqlite3_file *file_below(struct seal_file *file) {
    return (sqlite3_file *)(file + 1);
}

/// Remembers what was found, and gives the code for it.
int seal_finding(const char *what, int64_t number);

// MARK: Pages (page.c)

/// Writes the seal of page `number`, from 1, to its end.
void page_seal(uint8_t *page, uint64_t number);
bool page_is_whole(const uint8_t *page, uint64_t number);
/// Whether the first page of a file is of one with seals. Either sign of it suffices, since a bit of the
/// other may be wrong.
bool page_tells_seals(const uint8_t *first_page);
/// Whether what is written as the first page says that the pages keep room for seals.
bool page_wants_seals(const uint8_t *first_page);

// MARK: Database files (database.c)

/// Finds out whether the file has seals, as it is opened.
int database_opened(struct seal_file *file);
/// Notes that the file is empty, as after its creation was rolled back: the next one may be another's.
void database_is_empty(struct seal_file *file);
/// Sets whether pages written from now on get seals, of a file that has none yet; false when it has pages
/// of the other kind.
bool database_makes_seals(struct seal_file *file, bool makes_seals);
int database_read(struct seal_file *file, void *bytes, int length, sqlite3_int64 offset);
int database_write(struct seal_file *file, const void *bytes, int length, sqlite3_int64 offset);

// MARK: WALs (wal.c)

int wal_read(struct seal_file *file, void *bytes, int length, sqlite3_int64 offset);
int wal_write(struct seal_file *file, const void *bytes, int length, sqlite3_int64 offset);
