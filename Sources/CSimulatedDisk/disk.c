// SPDX-License-Identifier: MIT
#include "disk.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *disk_allocate(void *old, size_t bytes) {
    void *memory = realloc(old, bytes);
    if (!memory) abort();
    return memory;
}

uint64_t disk_random(uint64_t *state) {
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/// FNV-1a, a word at a time where only order and values matter.
static uint64_t mix(uint64_t hash, uint64_t value) {
    return (hash ^ value) * 0x100000001B3u;
}

static uint64_t mix_bytes(uint64_t hash, const void *bytes, size_t length) {
    const uint8_t *p = bytes;
    for (size_t i = 0; i < length; i++) hash = mix(hash, p[i]);
    return hash;
}

static const uint64_t hash_start = 0xCBF29CE484222325u;

static void lock(sd_disk *disk) { pthread_mutex_lock(&disk->mutex); }
static void unlock(sd_disk *disk) { pthread_mutex_unlock(&disk->mutex); }

// MARK: Life

static void boot_start(sd_disk *disk) {
    struct boot *boot = disk_allocate(NULL, sizeof *boot);
    memset(boot, 0, sizeof *boot);
    boot->disk = disk;
    boot->older = disk->boot;
    snprintf(
        boot->name, sizeof boot->name, "simulated-%llu-%llu", (unsigned long long)disk->number,
        (unsigned long long)++disk->boots);
    vfs_init(boot);
    disk->boot = boot;
    seal_prepare(&boot->sealed, &boot->vfs);
    sqlite3_vfs_register(&boot->vfs, 0);
    sqlite3_vfs_register(&boot->sealed.vfs, 0);
}

static void boot_end(struct boot *boot) {
    sqlite3_vfs_unregister(&boot->sealed.vfs);
    sqlite3_vfs_unregister(&boot->vfs);
}

sd_disk *sd_create(uint64_t seed) {
    static uint64_t disks;
    // As a real connection does before the library starts; later it is refused, which is no harm.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sd_disk *disk = disk_allocate(NULL, sizeof *disk);
    memset(disk, 0, sizeof *disk);
    pthread_mutex_init(&disk->mutex, NULL);
    disk->references = 1;
    disk->number = __atomic_add_fetch(&disks, 1, __ATOMIC_RELAXED);
    disk->luck = seed;
    disk->noise = ~seed;
    disk->capacity = UINT64_MAX;
    disk->trace = hash_start;
    disk->has_power = true;
    disk->cut_at = UINT64_MAX;
    boot_start(disk);
    return disk;
}

void disk_release(sd_disk *disk) {
    lock(disk);
    bool last = --disk->references == 0;
    unlock(disk);
    if (!last) return;
    directory_clear(disk);
    while (disk->boot) {
        struct boot *older = disk->boot->older;
        free(disk->boot);
        disk->boot = older;
    }
    pthread_mutex_destroy(&disk->mutex);
    free(disk);
}

void sd_release(sd_disk *disk) {
    boot_end(disk->boot);
    disk_release(disk);
}

const char *sd_vfs_name(sd_disk *disk, bool sealed) {
    lock(disk);
    const char *name = sealed ? disk->boot->sealed.name : disk->boot->name;
    unlock(disk);
    return name;
}

void sd_set_time(sd_disk *disk, int64_t milliseconds) {
    lock(disk);
    disk->milliseconds = milliseconds;
    unlock(disk);
}

void sd_seed_sqlite(uint32_t seed) {
    // Zero would mean "from the VFS that is the default", which is the system's.
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, seed ? (int)seed : 1, NULL);
    sqlite3_randomness(0, NULL);
}

bool sd_use_one_thread(void) {
    return sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK;
}

// MARK: Power

void sd_cut_power(sd_disk *disk) {
    lock(disk);
    disk->has_power = false;
    unlock(disk);
}

void sd_cut_power_after(sd_disk *disk, uint64_t operations) {
    lock(disk);
    disk->cut_at = disk->changes + operations;
    unlock(disk);
}

bool sd_has_power(sd_disk *disk) {
    lock(disk);
    bool has_power = disk->has_power;
    unlock(disk);
    return has_power;
}

/// Makes everything open dead: it belongs to a boot that is over.
static void boot_again(sd_disk *disk) {
    boot_end(disk->boot);
    for (struct inode *inode = disk->inodes; inode; inode = inode->next) inode_abandon(inode);
    boot_start(disk);
}

void sd_restart(sd_disk *disk, enum sd_survival survival) {
    lock(disk);
    directory_restart(disk, survival);
    for (struct inode *inode = disk->inodes; inode; inode = inode->next) {
        inode_restart(disk, inode, survival);
    }
    boot_again(disk);
    disk->has_power = true;
    disk->cut_at = UINT64_MAX;
    unlock(disk);
}

void sd_kill(sd_disk *disk) {
    lock(disk);
    boot_again(disk);
    unlock(disk);
}

// MARK: Operations

static bool fault_is_due(struct fault *fault) {
    if (fault->times == 0) return false;
    if (fault->wait > 1) {
        fault->wait--;
        return false;
    }
    if (fault->times != UINT64_MAX) fault->times--;
    return true;
}

bool disk_begins(
    struct boot *boot, enum sd_operation operation, bool changes, uint64_t file, uint64_t offset,
    uint64_t length) {
    sd_disk *disk = boot->disk;
    if (boot != disk->boot || !disk->has_power) return false;
    if (changes && disk->changes == disk->cut_at) {
        disk->has_power = false;
        return false;
    }
    if (changes) disk->changes++;
    disk->counts[operation]++;
    disk->trace = mix(mix(mix(mix(disk->trace, operation), file), offset), length);
    return !fault_is_due(&disk->faults[operation]);
}

uint64_t disk_free(sd_disk *disk) {
    if (disk->capacity == UINT64_MAX) return UINT64_MAX;
    uint64_t used = 0;
    for (struct inode *inode = disk->inodes; inode; inode = inode->next) {
        if (inode->links == 0 && inode->handles == 0) continue;
        used += inode->seen.size;
        struct shared_memory *memory = inode->shared_memory;
        if (memory) used += (uint64_t)memory->count * memory->region_size;
    }
    return used < disk->capacity ? disk->capacity - used : 0;
}

// MARK: Faults

void sd_fail(sd_disk *disk, enum sd_operation operation, uint64_t nth, uint64_t times) {
    lock(disk);
    disk->faults[operation] = (struct fault){.wait = nth, .times = times};
    unlock(disk);
}

void sd_set_lying(sd_disk *disk, bool lies) {
    lock(disk);
    disk->lies = lies;
    unlock(disk);
}

void sd_set_capacity(sd_disk *disk, uint64_t bytes) {
    lock(disk);
    disk->capacity = bytes;
    unlock(disk);
}

void sd_heal(sd_disk *disk) {
    lock(disk);
    memset(disk->faults, 0, sizeof disk->faults);
    disk->lies = false;
    disk->capacity = UINT64_MAX;
    disk->cut_at = UINT64_MAX;
    unlock(disk);
}

bool sd_flip(sd_disk *disk, const char *path, uint64_t bit) {
    lock(disk);
    struct inode *inode = directory_find(disk, path);
    uint64_t byte = bit / 8;
    uint8_t mask = (uint8_t)(1u << (bit % 8));
    bool exists = inode && byte < inode->seen.size;
    if (exists) inode->seen.bytes[byte] ^= mask;
    if (exists && byte < inode->durable.size) inode->durable.bytes[byte] ^= mask;
    unlock(disk);
    return exists;
}

// MARK: Files

int64_t sd_size(sd_disk *disk, const char *path) {
    lock(disk);
    struct inode *inode = directory_find(disk, path);
    int64_t size = inode ? (int64_t)inode->seen.size : -1;
    unlock(disk);
    return size;
}

uint64_t sd_identity(sd_disk *disk, const char *path) {
    lock(disk);
    struct inode *inode = directory_find(disk, path);
    uint64_t number = inode ? inode->number : 0;
    unlock(disk);
    return number;
}

size_t sd_copy(sd_disk *disk, const char *path, void *bytes, size_t length) {
    lock(disk);
    struct inode *inode = directory_find(disk, path);
    size_t size = inode ? inode->seen.size : 0;
    if (size < length) length = size;
    if (length > 0) memcpy(bytes, inode->seen.bytes, length);
    unlock(disk);
    return length;
}

void sd_put(sd_disk *disk, const char *path, const void *bytes, size_t length) {
    lock(disk);
    struct inode *inode = inode_create(disk);
    inode_write(inode, 0, bytes, length);
    inode_sync(inode);
    directory_set(disk, path, inode);
    directory_sync(disk, NULL, path);
    unlock(disk);
}

bool sd_remove(sd_disk *disk, const char *path) {
    lock(disk);
    bool exists = directory_find(disk, path) != NULL;
    if (exists) {
        directory_set(disk, path, NULL);
        directory_sync(disk, NULL, path);
    }
    unlock(disk);
    return exists;
}

bool sd_rewrite(sd_disk *disk, const char *path) {
    lock(disk);
    struct inode *inode = directory_find(disk, path);
    bool succeeds = inode
        && disk_begins(disk->boot, SD_WRITE, true, inode->number, 0, inode->seen.size)
        && disk_begins(disk->boot, SD_SYNC, true, inode->number, 0, 0);
    if (succeeds && !disk->lies) inode_rewrite(inode);
    unlock(disk);
    return succeeds;
}

bool sd_sync_directory(sd_disk *disk, const char *path) {
    lock(disk);
    bool begins = disk_begins(disk->boot, SD_SYNC_DIRECTORY, true, 0, 0, 0);
    if (begins && !disk->lies) directory_sync(disk, path, NULL);
    unlock(disk);
    return begins;
}

// MARK: What happened

uint64_t sd_count(sd_disk *disk, enum sd_operation operation) {
    lock(disk);
    uint64_t count = disk->counts[operation];
    unlock(disk);
    return count;
}

uint64_t sd_changes(sd_disk *disk) {
    lock(disk);
    uint64_t changes = disk->changes;
    unlock(disk);
    return changes;
}

uint64_t sd_unsynced(sd_disk *disk) {
    lock(disk);
    uint64_t bytes = 0;
    for (struct inode *inode = disk->inodes; inode; inode = inode->next) {
        bytes += inode->log.size;
    }
    unlock(disk);
    return bytes;
}

uint64_t sd_trace(sd_disk *disk) {
    lock(disk);
    uint64_t trace = disk->trace;
    unlock(disk);
    return trace;
}

uint64_t sd_digest(sd_disk *disk) {
    lock(disk);
    uint64_t digest = hash_start;
    for (size_t i = 0; i < disk->entry_count; i++) {
        struct entry *entry = &disk->entries[i];
        struct inode *inode = entry->states[entry->count - 1];
        if (!inode) continue;
        digest = mix_bytes(digest, entry->path, strlen(entry->path) + 1);
        digest = mix_bytes(digest, inode->seen.bytes, inode->seen.size);
    }
    unlock(disk);
    return digest;
}
