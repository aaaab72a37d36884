// SPDX-License-Identifier: MIT
#include "seal.h"
#include <string.h>

/// The frame whose page is at `offset`; -1 when none is.
static int64_t frame_of_page(sqlite3_int64 offset) {
    int64_t start = offset - frame_header_bytes - wal_header_bytes;
    return start >= 0 && start % frame_bytes == 0 ? start / frame_bytes : -1;
}

/// The frame that begins at `offset`; -1 when none does.
static int64_t frame_of_header(sqlite3_int64 offset) {
    return frame_of_page(offset + frame_header_bytes);
}

/// Where the checksum is that the one of a frame begins with: in the header of the WAL, or in that of
/// the frame before.
static int64_t checksum_before(int64_t frame) {
    return frame == 0 ? 24 : frame_offset(frame - 1) + 16;
}

int wal_read(struct seal_file *file, void *bytes, int length, sqlite3_int64 offset) {
    const struct sqlite3_io_methods *methods = file_below(file)->pMethods;
    int64_t frame = length == page_bytes ? frame_of_page(offset) : -1;
    if (frame < 0 || frame >= file->unsettled) {
        return methods->xRead(file_below(file), bytes, length, offset);
    }
    int64_t start = checksum_before(frame);
    int chained = (int)(frame_offset(frame + 1) - start);
    int code = methods->xRead(file_below(file), file->scratch, chained, start);
    if (code == SQLITE_IOERR_SHORT_READ) return seal_finding("missing frame", frame + 1);
    if (code != SQLITE_OK) return code;
    const uint8_t *whole = file->scratch + chained - frame_bytes;
    if (!frame_is_whole(whole, file->scratch)) return seal_finding("frame", frame + 1);
    memcpy(bytes, whole + frame_header_bytes, page_bytes);
    return SQLITE_OK;
}

/// Notes from where on the checksums do not hold.
///
/// A transaction that changes a page which it has already moved to the WAL, to have room in memory, puts
/// it in its old place there. From there on checksums do not hold, until the headers are written anew,
/// one by one, before the commit. Nobody else reads these frames before that.
static void note(struct seal_file *file, int length, sqlite3_int64 offset) {
    if (offset < wal_header_bytes) {
        file->unsettled = INT64_MAX;
        file->begun = -1;
        return;
    }
    int64_t begun = file->begun;
    file->begun = -1;
    int64_t header = length == frame_header_bytes ? frame_of_header(offset) : -1;
    if (header >= 0) {
        file->begun = header;
        if (header == file->unsettled) file->unsettled++;
        return;
    }
    int64_t touched = (offset - wal_header_bytes) / frame_bytes;
    if (touched != begun && touched < file->unsettled) file->unsettled = touched;
}

int wal_write(struct seal_file *file, const void *bytes, int length, sqlite3_int64 offset) {
    note(file, length, offset);
    return file_below(file)->pMethods->xWrite(file_below(file), bytes, length, offset);
}
