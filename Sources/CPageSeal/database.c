// SPDX-License-Identifier: MIT
#include "seal.h"
#include <string.h>

static int below_read(struct seal_file *file, void *bytes, int length, sqlite3_int64 offset) {
    return file_below(file)->pMethods->xRead(file_below(file), bytes, length, offset);
}

static int64_t page_at(sqlite3_int64 offset) { return offset / page_bytes + 1; }

static bool is_page(int length, sqlite3_int64 offset) {
    return length == page_bytes && offset % page_bytes == 0;
}

static void settle(struct seal_file *file, bool is_sealed) {
    file->is_settled = true;
    file->is_sealed = is_sealed;
}

int database_opened(struct seal_file *file) {
    sqlite3_int64 size;
    int code = file_below(file)->pMethods->xFileSize(file_below(file), &size);
    if (code != SQLITE_OK || size < page_bytes) return code;
    // No lock is held yet: half of the page may be newer, but what tells that there are seals stays.
    code = below_read(file, file->scratch, page_bytes, 0);
    if (code == SQLITE_OK) settle(file, page_tells_seals(file->scratch));
    return code;
}

void database_is_empty(struct seal_file *file) {
    file->is_settled = false;
    file->is_sealed = file->makes_seals;
}

bool database_makes_seals(struct seal_file *file, bool makes_seals) {
    file->makes_seals = makes_seals;
    if (!file->is_settled) file->is_sealed = makes_seals;
    return file->is_sealed == makes_seals;
}

static int read_page(struct seal_file *file, void *page, sqlite3_int64 offset) {
    int code = below_read(file, page, page_bytes, offset);
    // What is shorter than a page, and nothing of ours, is for SQLite to refuse.
    bool is_there = code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
    if (is_there && offset == 0 && !file->is_settled) settle(file, page_tells_seals(page));
    if (!file->is_sealed) return code;
    // SQLite takes what is beyond the end of a file for zeros, and zeros can be a page of a long text.
    if (code == SQLITE_IOERR_SHORT_READ) return seal_finding("missing page", page_at(offset));
    if (code != SQLITE_OK || page_is_whole(page, (uint64_t)page_at(offset))) return code;
    return seal_finding("page", page_at(offset));
}

int database_read(struct seal_file *file, void *bytes, int length, sqlite3_int64 offset) {
    if (is_page(length, offset)) return read_page(file, bytes, offset);
    // Of the header alone, read without a lock, SQLite takes nothing for true before it reads page 1.
    bool is_header = offset + length <= database_header_bytes;
    if (!file->is_sealed || is_header) return below_read(file, bytes, length, offset);
    sqlite3_int64 within = offset % page_bytes;
    if (within + length > page_bytes) return seal_finding("length of page", page_at(offset));
    int code = read_page(file, file->scratch, offset - within);
    if (code == SQLITE_OK) memcpy(bytes, file->scratch + within, (size_t)length);
    return code;
}

int database_write(struct seal_file *file, const void *bytes, int length, sqlite3_int64 offset) {
    if (is_page(length, offset)) {
        if (offset == 0) settle(file, page_wants_seals(bytes));
        if (file->is_sealed) {
            memcpy(file->scratch, bytes, page_bytes - seal_bytes);
            page_seal(file->scratch, (uint64_t)page_at(offset));
            bytes = file->scratch;
        }
    } else if (file->is_sealed || (offset == 0 && length > 20 && page_wants_seals(bytes))) {
        // Room for seals in pages of another length.
        return SQLITE_IOERR_WRITE;
    }
    return file_below(file)->pMethods->xWrite(file_below(file), bytes, length, offset);
}
