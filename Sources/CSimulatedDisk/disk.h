// SPDX-License-Identifier: MIT
// What the parts of the simulated disk share. `disk->mutex` is held around all of it.
#pragma once

#include <pthread.h>
#include <sqlite3.h>
#include "CPageSeal.h"
#include "CSimulatedDisk.h"

// MARK: Files (inode.c)

struct image {
    uint8_t *bytes;
    size_t size, capacity;
};

/// A write or truncation since the last sync; its bytes are in the file's `log`.
struct change {
    uint64_t offset;
    size_t length, at;
    bool truncates;
};

/// The index of a WAL, which SQLite shares between the connections of a file.
struct shared_memory {
    void **regions;
    int count, region_size, users;
    struct sd_file *files;
};

/// A file, with a name or without.
struct inode {
    struct inode *next;
    uint64_t number;
    /// Open handles, names as programs see them, and both with what names have stood for.
    int handles, links, references;
    struct image seen, durable, log;
    struct change *changes;
    size_t change_count, change_capacity;
    /// SQLite's locks on a database file: who has which.
    int shared_locks;
    struct sd_file *reserved, *pending;
    struct shared_memory *shared_memory;
};

struct inode *inode_create(struct sd_disk *disk);
void inode_retain(struct inode *inode);
void inode_release(struct sd_disk *disk, struct inode *inode);
void inode_write(struct inode *inode, uint64_t offset, const void *bytes, size_t length);
void inode_truncate(struct inode *inode, uint64_t size);
/// Takes what is remembered to the platter.
void inode_sync(struct inode *inode);

/// Puts all that programs see on the platter.
void inode_rewrite(struct inode *inode);
/// What Linux does when that fails: the pages count as clean, and are never written again.
void inode_drop_changes(struct inode *inode);
/// What is on the platter and survives of the rest becomes what is seen.
void inode_restart(struct sd_disk *disk, struct inode *inode, enum sd_survival survival);

/// The locks and shared memory of those who had it open are gone.
void inode_abandon(struct inode *inode);

void image_put(struct image *image, uint64_t offset, const void *bytes, size_t length);
void image_resize(struct image *image, size_t size);

// MARK: Names (directory.c)

/// A name, and what it has stood for since its directory was synced, oldest first; null is nothing.
struct entry {
    char *path;
    struct inode **states;
    size_t count;
};

struct inode *directory_find(struct sd_disk *disk, const char *path);
/// Gives a name to a file, or to nothing.
void directory_set(struct sd_disk *disk, const char *path, struct inode *inode);
/// Syncs the directory `path`, or with null the one that `member` is in.
void directory_sync(struct sd_disk *disk, const char *path, const char *member);
void directory_restart(struct sd_disk *disk, enum sd_survival survival);
void directory_clear(struct sd_disk *disk);

// MARK: The disk (disk.c)

/// The life of the process that uses the disk, with a VFS of its own, so that nothing from before a
/// power cut or a kill can reach what comes after it.
struct boot {
    sqlite3_vfs vfs;
    struct seal_vfs sealed;
    char name[48];
    struct sd_disk *disk;
    struct boot *older;
};

struct fault {
    uint64_t wait, times;
};

struct sd_disk {
    pthread_mutex_t mutex;
    /// The owner and the open handles.
    int references;
    uint64_t number, boots;
    struct boot *boot;
    struct inode *inodes;
    struct entry *entries;
    size_t entry_count, entry_capacity;
    uint64_t next_inode;
    uint64_t luck, noise;
    int64_t milliseconds, slept_microseconds;
    bool has_power, lies;
    uint64_t cut_at, capacity;
    struct fault faults[SD_OPERATIONS];
    uint64_t counts[SD_OPERATIONS], changes, trace;
};

/// Counts an operation; false when it fails, because of the power or of a fault.
bool disk_begins(
    struct boot *boot, enum sd_operation operation, bool changes, uint64_t file, uint64_t offset,
    uint64_t length);
/// Bytes that may still be written beyond the ends of files.
uint64_t disk_free(struct sd_disk *disk);
void disk_release(struct sd_disk *disk);
/// The next of a sequence (SplitMix64).
uint64_t disk_random(uint64_t *state);

void *disk_allocate(void *old, size_t bytes);

// MARK: SQLite (vfs.c, shm.c)

/// An open file.
struct sd_file {
    sqlite3_file base;
    struct boot *boot;
    struct inode *inode;
    /// For what happens to the name: null for a temporary file.
    char *path;
    int lock;
    /// The first sync of a new journal or WAL makes its name durable, as SQLite does on unix.
    bool syncs_directory, deletes_on_close;
    struct shared_memory *shared_memory;
    struct sd_file *next_user;
    uint16_t shared_mask, exclusive_mask;
};

void vfs_init(struct boot *boot);
bool file_is_dead(struct sd_file *file);

int shm_map(sqlite3_file *base, int region, int size, int extends, void volatile **memory);
int shm_lock(sqlite3_file *base, int offset, int count, int flags);
void shm_barrier(sqlite3_file *base);
int shm_unmap(sqlite3_file *base, int deletes);
void shm_leave(struct sd_file *file);
