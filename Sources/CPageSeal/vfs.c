// SPDX-License-Identifier: MIT
// The methods SQLite calls; most pass on to the VFS below.
#include "seal.h"
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static struct seal_file *file_of(sqlite3_file *base) { return (struct seal_file *)base; }
static sqlite3_file *below(sqlite3_file *base) { return file_below(file_of(base)); }
static sqlite3_vfs *vfs_below(sqlite3_vfs *vfs) { return vfs->pAppData; }

// MARK: Findings

static _Thread_local char last_finding[64];

int seal_finding(const char *what, int64_t number) {
    snprintf(
        last_finding, sizeof last_finding, "%s %lld is not as it was written", what,
        (long long)number);
    sqlite3_log(SQLITE_IOERR_DATA, "%s", last_finding);
    return SQLITE_IOERR_DATA;
}

const char *seal_last_finding(void) { return last_finding; }

// MARK: Methods that do something

static int seal_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 offset) {
    struct seal_file *file = file_of(base);
    return file->is_wal ? wal_read(file, bytes, length, offset)
                        : database_read(file, bytes, length, offset);
}

static int seal_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 offset) {
    struct seal_file *file = file_of(base);
    return file->is_wal ? wal_write(file, bytes, length, offset)
                        : database_write(file, bytes, length, offset);
}

static int seal_truncate(sqlite3_file *base, sqlite3_int64 size) {
    int code = below(base)->pMethods->xTruncate(below(base), size);
    if (code == SQLITE_OK && size == 0) database_is_empty(file_of(base));
    return code;
}

static int seal_size(sqlite3_file *base, sqlite3_int64 *size) {
    int code = below(base)->pMethods->xFileSize(below(base), size);
    if (code == SQLITE_OK && *size == 0) database_is_empty(file_of(base));
    return code;
}

/// Of our own: SQLite passes on what it does not know. The argument is a `bool`.
enum {
    control_is_sealed = 0x5EA1,
    control_makes_seals,
};

static int seal_control(sqlite3_file *base, int operation, void *argument) {
    struct seal_file *file = file_of(base);
    switch (operation) {
    case control_is_sealed:
        *(bool *)argument = file->is_sealed;
        return SQLITE_OK;
    case control_makes_seals:
        return database_makes_seals(file, *(bool *)argument) ? SQLITE_OK : SQLITE_MISUSE;
    default:
        return below(base)->pMethods->xFileControl(below(base), operation, argument);
    }
}

// MARK: Methods that pass on

static int seal_close(sqlite3_file *base) { return below(base)->pMethods->xClose(below(base)); }

static int seal_sync(sqlite3_file *base, int flags) {
    return below(base)->pMethods->xSync(below(base), flags);
}

static int seal_lock(sqlite3_file *base, int level) {
    return below(base)->pMethods->xLock(below(base), level);
}

static int seal_unlock(sqlite3_file *base, int level) {
    return below(base)->pMethods->xUnlock(below(base), level);
}

static int seal_check_reserved(sqlite3_file *base, int *reserved) {
    return below(base)->pMethods->xCheckReservedLock(below(base), reserved);
}

static int seal_sector_size(sqlite3_file *base) {
    return below(base)->pMethods->xSectorSize(below(base));
}

static int seal_characteristics(sqlite3_file *base) {
    // SQLITE_IOCAP_SUBPAGE_READ, of later versions: a part of a page cannot be checked by itself.
    return below(base)->pMethods->xDeviceCharacteristics(below(base)) & ~0x00008000;
}

static int seal_shm_map(
    sqlite3_file *base, int region, int size, int extends, void volatile **memory) {
    return below(base)->pMethods->xShmMap(below(base), region, size, extends, memory);
}

static int seal_shm_lock(sqlite3_file *base, int offset, int count, int flags) {
    return below(base)->pMethods->xShmLock(below(base), offset, count, flags);
}

static void seal_shm_barrier(sqlite3_file *base) {
    below(base)->pMethods->xShmBarrier(below(base));
}

static int seal_shm_unmap(sqlite3_file *base, int deletes) {
    return below(base)->pMethods->xShmUnmap(below(base), deletes);
}

// Version 2: without memory mapping, which would hand out pages unchecked.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = seal_close,
    .xRead = seal_read,
    .xWrite = seal_write,
    .xTruncate = seal_truncate,
    .xSync = seal_sync,
    .xFileSize = seal_size,
    .xLock = seal_lock,
    .xUnlock = seal_unlock,
    .xCheckReservedLock = seal_check_reserved,
    .xFileControl = seal_control,
    .xSectorSize = seal_sector_size,
    .xDeviceCharacteristics = seal_characteristics,
    .xShmMap = seal_shm_map,
    .xShmLock = seal_shm_lock,
    .xShmBarrier = seal_shm_barrier,
    .xShmUnmap = seal_shm_unmap,
};

// MARK: The VFS

static int seal_open(
    sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *base, int flags, int *out_flags) {
    sqlite3_vfs *under = vfs_below(vfs);
    // Journals and temporary files go past this one.
    if (!(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))) {
        return under->xOpen(under, path, base, flags, out_flags);
    }
    struct seal_file *file = file_of(base);
    memset(file, 0, sizeof *file);
    file->is_wal = (flags & SQLITE_OPEN_WAL) != 0;
    file->unsettled = INT64_MAX;
    file->begun = -1;
    int code = under->xOpen(under, path, below(base), flags, out_flags);
    if (code == SQLITE_OK && !file->is_wal) {
        code = database_opened(file);
        if (code != SQLITE_OK) seal_close(base);
    }
    if (code == SQLITE_OK) file->base.pMethods = &methods;
    return code;
}

static int seal_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
    return vfs_below(vfs)->xDelete(vfs_below(vfs), path, syncs);
}

static int seal_access(sqlite3_vfs *vfs, const char *path, int flags, int *result) {
    return vfs_below(vfs)->xAccess(vfs_below(vfs), path, flags, result);
}

static int seal_full_pathname(sqlite3_vfs *vfs, const char *path, int size, char *full) {
    return vfs_below(vfs)->xFullPathname(vfs_below(vfs), path, size, full);
}

static int seal_randomness(sqlite3_vfs *vfs, int length, char *bytes) {
    return vfs_below(vfs)->xRandomness(vfs_below(vfs), length, bytes);
}

static int seal_sleep(sqlite3_vfs *vfs, int microseconds) {
    return vfs_below(vfs)->xSleep(vfs_below(vfs), microseconds);
}

static int seal_time_in_days(sqlite3_vfs *vfs, double *days) {
    return vfs_below(vfs)->xCurrentTime(vfs_below(vfs), days);
}

static int seal_time(sqlite3_vfs *vfs, sqlite3_int64 *milliseconds) {
    return vfs_below(vfs)->xCurrentTimeInt64(vfs_below(vfs), milliseconds);
}

static int seal_last_error(sqlite3_vfs *vfs, int length, char *text) {
    return vfs_below(vfs)->xGetLastError(vfs_below(vfs), length, text);
}

void seal_prepare(struct seal_vfs *seal, sqlite3_vfs *base) {
    snprintf(seal->name, sizeof seal->name, "sealed-%s", base->zName);
    seal->vfs = (sqlite3_vfs){
        .iVersion = 2,
        .szOsFile = (int)sizeof(struct seal_file) + base->szOsFile,
        .mxPathname = base->mxPathname,
        .zName = seal->name,
        .pAppData = base,
        .xOpen = seal_open,
        .xDelete = seal_delete,
        .xAccess = seal_access,
        .xFullPathname = seal_full_pathname,
        .xRandomness = seal_randomness,
        .xSleep = seal_sleep,
        .xCurrentTime = seal_time_in_days,
        .xGetLastError = seal_last_error,
        .xCurrentTimeInt64 = seal_time,
    };
}

static struct seal_vfs system_vfs;
static pthread_once_t system_once = PTHREAD_ONCE_INIT;

static void register_system_vfs(void) {
    // Before the library starts, as for any connection: CSQLite's shim says why.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    seal_prepare(&system_vfs, sqlite3_vfs_find(NULL));
    sqlite3_vfs_register(&system_vfs.vfs, 0);
}

const char *seal_system_vfs(void) {
    pthread_once(&system_once, register_system_vfs);
    return system_vfs.name;
}

// MARK: Connections

int seal_keep_room(sqlite3 *database) {
    bool makes_seals = true;
    int code = sqlite3_file_control(database, "main", control_makes_seals, &makes_seals);
    // A VFS without seals would leave the room empty.
    if (code == SQLITE_NOTFOUND) return SQLITE_OK;
    // For a file that has pages this changes nothing.
    int bytes = seal_bytes;
    return sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
}

int seal_as(sqlite3 *copy, sqlite3 *original) {
    bool is_sealed = false;
    sqlite3_file_control(original, "main", control_is_sealed, &is_sealed);
    int code = sqlite3_file_control(copy, "main", control_makes_seals, &is_sealed);
    if (code == SQLITE_NOTFOUND && !is_sealed) return SQLITE_OK;
    return code == SQLITE_OK ? SQLITE_OK : SQLITE_MISUSE;
}
