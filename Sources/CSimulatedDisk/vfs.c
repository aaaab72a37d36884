// SPDX-License-Identifier: MIT
// The methods SQLite calls. What they promise is what SQLite's own VFS for unix promises, no more.
#include "disk.h"
#include <stdlib.h>
#include <string.h>

static struct sd_file *file_of(sqlite3_file *base) { return (struct sd_file *)base; }
static struct boot *boot_of(sqlite3_vfs *vfs) { return vfs->pAppData; }

static void enter(struct boot *boot) { pthread_mutex_lock(&boot->disk->mutex); }

static int leave(struct boot *boot, int code) {
    pthread_mutex_unlock(&boot->disk->mutex);
    return code;
}

bool file_is_dead(struct sd_file *file) {
    struct sd_disk *disk = file->boot->disk;
    return file->boot != disk->boot || !disk->has_power;
}

// MARK: Reading and writing

static int file_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 offset) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    struct inode *inode = file->inode;
    if (!disk_begins(file->boot, SD_READ, false, inode->number, offset, length)) {
        return leave(file->boot, SQLITE_IOERR_READ);
    }
    uint64_t there = (uint64_t)offset < inode->seen.size ? inode->seen.size - offset : 0;
    size_t copied = there < (uint64_t)length ? there : (uint64_t)length;
    if (copied > 0) memcpy(bytes, inode->seen.bytes + offset, copied);
    memset((uint8_t *)bytes + copied, 0, length - copied);
    return leave(file->boot, copied < (size_t)length ? SQLITE_IOERR_SHORT_READ : SQLITE_OK);
}

static int file_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 offset) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    struct inode *inode = file->inode;
    if (!disk_begins(file->boot, SD_WRITE, true, inode->number, offset, length)) {
        return leave(file->boot, SQLITE_IOERR_WRITE);
    }
    // A full disk takes what it can.
    uint64_t end = inode->seen.size > (uint64_t)offset ? inode->seen.size : (uint64_t)offset;
    uint64_t grows = (uint64_t)offset + length > end ? (uint64_t)offset + length - end : 0;
    uint64_t space = grows > 0 ? disk_free(file->boot->disk) : 0;
    uint64_t refused = grows > space ? grows - space : 0;
    if (refused < (uint64_t)length) inode_write(inode, offset, bytes, length - refused);
    return leave(file->boot, refused > 0 ? SQLITE_FULL : SQLITE_OK);
}

static int file_truncate(sqlite3_file *base, sqlite3_int64 size) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    if (!disk_begins(file->boot, SD_TRUNCATE, true, file->inode->number, size, 0)) {
        return leave(file->boot, SQLITE_IOERR_TRUNCATE);
    }
    inode_truncate(file->inode, size);
    return leave(file->boot, SQLITE_OK);
}

static int sync_directory(struct boot *boot, const char *member) {
    if (!disk_begins(boot, SD_SYNC_DIRECTORY, true, 0, 0, 0)) return SQLITE_IOERR_DIR_FSYNC;
    if (!boot->disk->lies) directory_sync(boot->disk, NULL, member);
    return SQLITE_OK;
}

static int file_sync(sqlite3_file *base, int flags) {
    (void)flags;
    struct sd_file *file = file_of(base);
    enter(file->boot);
    if (!disk_begins(file->boot, SD_SYNC, true, file->inode->number, 0, 0)) {
        if (!file_is_dead(file)) inode_drop_changes(file->inode);
        return leave(file->boot, SQLITE_IOERR_FSYNC);
    }
    if (!file->boot->disk->lies) inode_sync(file->inode);
    int code = SQLITE_OK;
    if (file->syncs_directory) {
        code = sync_directory(file->boot, file->path);
        file->syncs_directory = code != SQLITE_OK;
    }
    return leave(file->boot, code);
}

static int file_size(sqlite3_file *base, sqlite3_int64 *size) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    if (!disk_begins(file->boot, SD_SIZE, false, file->inode->number, 0, 0)) {
        return leave(file->boot, SQLITE_IOERR_FSTAT);
    }
    *size = (sqlite3_int64)file->inode->seen.size;
    return leave(file->boot, SQLITE_OK);
}

// MARK: Locks

static int unlock_to(struct sd_file *file, int level) {
    struct inode *inode = file->inode;
    if (file->lock <= level) return SQLITE_OK;
    if (!file_is_dead(file)) {
        if (inode->reserved == file) inode->reserved = NULL;
        if (inode->pending == file) inode->pending = NULL;
        if (level == SQLITE_LOCK_NONE) inode->shared_locks--;
    }
    file->lock = level;
    return SQLITE_OK;
}

static int lock_to(struct sd_file *file, int level) {
    struct inode *inode = file->inode;
    if (file->lock >= level) return SQLITE_OK;
    if (file_is_dead(file)) return SQLITE_IOERR_LOCK;
    if (inode->pending && inode->pending != file) return SQLITE_BUSY;
    if (file->lock == SQLITE_LOCK_NONE) {
        inode->shared_locks++;
        file->lock = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED) {
        if (inode->reserved && inode->reserved != file) return SQLITE_BUSY;
        inode->reserved = file;
        file->lock = SQLITE_LOCK_RESERVED;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        inode->pending = file;
        file->lock = SQLITE_LOCK_PENDING;
        if (inode->shared_locks > 1) return SQLITE_BUSY;
        file->lock = SQLITE_LOCK_EXCLUSIVE;
    }
    return SQLITE_OK;
}

static int file_lock(sqlite3_file *base, int level) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    return leave(file->boot, lock_to(file, level));
}

static int file_unlock(sqlite3_file *base, int level) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    return leave(file->boot, unlock_to(file, level));
}

static int file_check_reserved(sqlite3_file *base, int *reserved) {
    struct sd_file *file = file_of(base);
    enter(file->boot);
    *reserved = file->inode->reserved != NULL;
    return leave(file->boot, file_is_dead(file) ? SQLITE_IOERR_CHECKRESERVEDLOCK : SQLITE_OK);
}

// MARK: The rest of a file

static int file_control(sqlite3_file *base, int operation, void *argument) {
    (void)base, (void)operation, (void)argument;
    return SQLITE_NOTFOUND;
}

static int file_sector_size(sqlite3_file *base) {
    (void)base;
    return 4096;
}

static int file_characteristics(sqlite3_file *base) {
    (void)base;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int file_close(sqlite3_file *base) {
    struct sd_file *file = file_of(base);
    struct sd_disk *disk = file->boot->disk;
    enter(file->boot);
    unlock_to(file, SQLITE_LOCK_NONE);
    shm_leave(file);
    if (file->deletes_on_close && file->path && !file_is_dead(file)) {
        directory_set(disk, file->path, NULL);
    }
    file->inode->handles--;
    inode_release(disk, file->inode);
    free(file->path);
    leave(file->boot, SQLITE_OK);
    disk_release(disk);
    return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};

// MARK: Names

static const int journals =
    SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;

/// The file to open, made when allowed; null when there is none or the disk says no.
static struct inode *find_or_create(
    struct boot *boot, const char *path, int flags, bool *is_new) {
    struct inode *inode = path ? directory_find(boot->disk, path) : NULL;
    *is_new = !inode;
    bool creates = !path || (flags & SQLITE_OPEN_CREATE);
    if (!inode && !creates) return NULL;
    if (inode && creates && (flags & SQLITE_OPEN_EXCLUSIVE)) return NULL;
    uint64_t number = inode ? inode->number : 0;
    if (!disk_begins(boot, SD_OPEN, *is_new && path, number, 0, 0)) return NULL;
    if (inode) return inode;
    inode = inode_create(boot->disk);
    if (path) directory_set(boot->disk, path, inode);
    return inode;
}

static int vfs_open(
    sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *base, int flags, int *out_flags) {
    struct boot *boot = boot_of(vfs);
    struct sd_file *file = file_of(base);
    memset(file, 0, sizeof *file);
    enter(boot);
    bool is_new;
    struct inode *inode = find_or_create(boot, path, flags, &is_new);
    if (!inode) return leave(boot, SQLITE_CANTOPEN);
    file->boot = boot;
    file->inode = inode;
    inode_retain(inode);
    inode->handles++;
    boot->disk->references++;
    if (path) {
        size_t length = strlen(path) + 1;
        file->path = disk_allocate(NULL, length);
        memcpy(file->path, path, length);
    }
    file->syncs_directory = path && is_new && (flags & journals);
    file->deletes_on_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    file->base.pMethods = &methods;
    if (out_flags) *out_flags = flags;
    return leave(boot, SQLITE_OK);
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
    struct boot *boot = boot_of(vfs);
    enter(boot);
    struct inode *inode = directory_find(boot->disk, path);
    if (!inode) return leave(boot, SQLITE_IOERR_DELETE_NOENT);
    if (!disk_begins(boot, SD_DELETE, true, inode->number, 0, 0)) {
        return leave(boot, SQLITE_IOERR_DELETE);
    }
    directory_set(boot->disk, path, NULL);
    return leave(boot, syncs ? sync_directory(boot, path) : SQLITE_OK);
}

static int vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *result) {
    struct boot *boot = boot_of(vfs);
    enter(boot);
    if (boot != boot->disk->boot || !boot->disk->has_power) {
        return leave(boot, SQLITE_IOERR_ACCESS);
    }
    struct inode *inode = directory_find(boot->disk, path);
    // As on unix, an empty file counts as none when it is looked for.
    *result = inode && (flags != SQLITE_ACCESS_EXISTS || inode->seen.size > 0);
    return leave(boot, SQLITE_OK);
}

static int vfs_full_pathname(sqlite3_vfs *vfs, const char *path, int size, char *full) {
    (void)vfs;
    size_t length = strlen(path) + 1;
    if (length > (size_t)size) return SQLITE_CANTOPEN;
    memcpy(full, path, length);
    return SQLITE_OK;
}

// MARK: Time and chance

static int vfs_randomness(sqlite3_vfs *vfs, int length, char *bytes) {
    struct boot *boot = boot_of(vfs);
    enter(boot);
    for (int i = 0; i < length; i++) bytes[i] = (char)disk_random(&boot->disk->noise);
    return leave(boot, length);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
    struct boot *boot = boot_of(vfs);
    enter(boot);
    boot->disk->slept_microseconds += microseconds;
    return leave(boot, microseconds);
}

static int vfs_time(sqlite3_vfs *vfs, sqlite3_int64 *milliseconds) {
    static const int64_t epoch = 210866760000000;  // In milliseconds of the Julian period.
    struct boot *boot = boot_of(vfs);
    enter(boot);
    *milliseconds =
        epoch + boot->disk->milliseconds + boot->disk->slept_microseconds / 1000;
    return leave(boot, SQLITE_OK);
}

static int vfs_time_in_days(sqlite3_vfs *vfs, double *days) {
    sqlite3_int64 milliseconds;
    int code = vfs_time(vfs, &milliseconds);
    *days = (double)milliseconds / 86400000.0;
    return code;
}

static int vfs_last_error(sqlite3_vfs *vfs, int length, char *text) {
    (void)vfs, (void)length, (void)text;
    return 0;
}

void vfs_init(struct boot *boot) {
    boot->vfs = (sqlite3_vfs){
        .iVersion = 2,
        .szOsFile = sizeof(struct sd_file),
        .mxPathname = 512,
        .zName = boot->name,
        .pAppData = boot,
        .xOpen = vfs_open,
        .xDelete = vfs_delete,
        .xAccess = vfs_access,
        .xFullPathname = vfs_full_pathname,
        .xRandomness = vfs_randomness,
        .xSleep = vfs_sleep,
        .xCurrentTime = vfs_time_in_days,
        .xGetLastError = vfs_last_error,
        .xCurrentTimeInt64 = vfs_time,
    };
}
