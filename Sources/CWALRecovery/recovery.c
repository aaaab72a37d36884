// SPDX-License-Identifier: MIT
#include "CWALRecovery.h"
#include <string.h>

/// The WAL of a process that is gone, in memory.
struct wal {
    uint8_t *bytes;
    int64_t size, frames;
};

static uint8_t *frame_at(const struct wal *wal, int64_t frame) {
    return wal->bytes + frame_offset(frame);
}

static const uint8_t *salt_of(const struct wal *wal) { return wal->bytes + 16; }

static const uint8_t *checksum_before(const struct wal *wal, int64_t frame) {
    return frame == 0 ? wal->bytes + 24 : frame_at(wal, frame - 1) + 16;
}

/// Whether SQLite would take the frame if it took the ones before it.
///
/// The salt tells the frames of this WAL from those of the one whose place it took.
static bool is_valid(const struct wal *wal, int64_t frame, const uint8_t *salt) {
    const uint8_t *bytes = frame_at(wal, frame);
    return memcmp(bytes + 8, salt, 8) == 0
        && frame_is_whole(bytes, checksum_before(wal, frame));
}

/// What a disk writes whole or not at all; larger ones are multiples of it.
static const int sector_bytes = 512;

/// Whether the frame was written to this WAL, for all that its header says; one bit of that may be wrong.
///
/// Where a power cut lost the header, that of an earlier WAL is still there: all of it, or only its
/// commit mark, of the few frames whose salt is in the next sector. What those say is not taken.
static bool is_of_this_wal(const struct wal *wal, int64_t frame) {
    int64_t mark = frame_offset(frame) + 4, end_of_salt = frame_offset(frame) + 15;
    if (mark / sector_bytes != end_of_salt / sector_bytes) return false;
    uint64_t salt, expected;
    memcpy(&salt, frame_at(wal, frame) + 8, sizeof salt);
    memcpy(&expected, salt_of(wal), sizeof expected);
    return __builtin_popcountll(salt ^ expected) <= 1;
}

// MARK: Damage

/// Whether a whole transaction is there after frame `broken`, and after the end of the transaction
/// which that frame is of.
///
/// Nothing is left there of a transaction that was given up: one that failed has no frame that
/// commits, and one that a power cut left in part is cut off by the next start.
static bool is_followed(const struct wal *wal, int64_t broken) {
    bool has_ended = is_of_this_wal(wal, broken) && frame_commits(frame_at(wal, broken));
    for (int64_t frame = broken + 1; frame < wal->frames; frame++) {
        if (!is_valid(wal, frame, salt_of(wal)) || !frame_commits(frame_at(wal, frame))) continue;
        if (has_ended) return true;
        has_ended = true;
    }
    return false;
}

/// Whether frames go with each other: the header is on the disk before any frame is written, so they
/// prove that it was there.
static bool has_frames(const struct wal *wal) {
    static const uint8_t nothing[8];
    for (int64_t frame = 1; frame < wal->frames; frame++) {
        const uint8_t *salt = frame_at(wal, frame - 1) + 8;
        if (memcmp(salt, nothing, 8) != 0 && is_valid(wal, frame, salt)) return true;
    }
    return false;
}

/// Whether one bit of the header is wrong, with the first frame as the witness.
static bool header_is_one_bit_off(const struct wal *wal) {
    bool found = false;
    for (int bit = 0; bit < wal_header_bytes * 8 && !found; bit++) {
        uint8_t mask = (uint8_t)(1u << (bit % 8));
        wal->bytes[bit / 8] ^= mask;
        found = wal_header_is_whole(wal->bytes) && is_valid(wal, 0, salt_of(wal));
        wal->bytes[bit / 8] ^= mask;
    }
    return found;
}

/// Finds the end of the last transaction.
static struct wal_found examine(const struct wal *wal) {
    struct wal_found found = {.frames = 0, .damaged = -1};
    if (wal->frames == 0) return found;
    if (!wal_header_is_whole(wal->bytes)) {
        if (header_is_one_bit_off(wal) || has_frames(wal)) found.damaged = 0;
        return found;
    }
    for (int64_t frame = 0; frame < wal->frames; frame++) {
        if (!is_valid(wal, frame, salt_of(wal))) {
            if (is_followed(wal, frame)) found.damaged = frame + 1;
            return found;
        }
        if (frame_commits(frame_at(wal, frame))) found.frames = frame + 1;
    }
    return found;
}

// MARK: Files

// Less than the 128 KiB at which SQLite's VFS for unix takes the length for another one.
static const int step = 1 << 16;

static int read_all(sqlite3_file *file, struct wal *wal) {
    sqlite3_int64 size;
    int code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK) return code;
    *wal = (struct wal){.size = size, .bytes = sqlite3_malloc64(size > 0 ? size : 1)};
    if (!wal->bytes) return SQLITE_NOMEM;
    if (size >= wal_header_bytes) wal->frames = (size - wal_header_bytes) / frame_bytes;
    for (int64_t at = 0; at < size && code == SQLITE_OK; at += step) {
        int length = size - at < step ? (int)(size - at) : step;
        code = file->pMethods->xRead(file, wal->bytes + at, length, at);
    }
    return code;
}

/// Leaves nothing after frame `frames`.
static int cut_off(sqlite3_file *file, const struct wal *wal, int64_t frames) {
    int64_t size = frames > 0 ? frame_offset(frames) : 0;
    return size < wal->size ? file->pMethods->xTruncate(file, size) : SQLITE_OK;
}

static int trim(sqlite3_vfs *vfs, sqlite3_filename path, struct wal_found *found) {
    sqlite3_file *file = sqlite3_malloc(vfs->szOsFile);
    if (!file) return SQLITE_NOMEM;
    memset(file, 0, vfs->szOsFile);
    struct wal wal = {0};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_WAL;
    int code = vfs->xOpen(vfs, path, file, flags, NULL);
    int exists = 1;
    if (code != SQLITE_OK) vfs->xAccess(vfs, path, SQLITE_ACCESS_EXISTS, &exists);
    if (code == SQLITE_OK) code = read_all(file, &wal);
    if (code == SQLITE_OK) *found = examine(&wal);
    if (code == SQLITE_OK && found->damaged < 0) code = cut_off(file, &wal, found->frames);
    if (file->pMethods) file->pMethods->xClose(file);
    sqlite3_free(wal.bytes);
    sqlite3_free(file);
    // Another process that looked into the file may have been the last to close it.
    return exists ? code : SQLITE_OK;
}

int wal_trim(const char *vfs_name, const char *database, struct wal_found *found) {
    *found = (struct wal_found){.frames = 0, .damaged = -1};
    int code = sqlite3_initialize();
    if (code != SQLITE_OK) return code;
    sqlite3_vfs *vfs = sqlite3_vfs_find(vfs_name);
    if (!vfs) return SQLITE_ERROR;
    char *path = sqlite3_mprintf("%s-wal", database);
    sqlite3_filename name = path ? sqlite3_create_filename(database, "", path, 0, NULL) : NULL;
    code = name ? trim(vfs, sqlite3_filename_wal(name), found) : SQLITE_NOMEM;
    sqlite3_free_filename(name);
    sqlite3_free(path);
    return code;
}
