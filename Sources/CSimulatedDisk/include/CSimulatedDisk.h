// SPDX-License-Identifier: MIT
// A disk in memory, as a SQLite VFS, that can lose its power and fail on demand.
//
// Each file has two images: what programs see, and what has reached the platter. A write goes to the
// first and is remembered; a sync takes what is remembered to the second. A file's name has a history
// of the same kind, which ends when its directory is synced. When the power comes back, what was not
// synced is there or not, as asked for.
//
// Every function may be called from any thread. Nothing here asks the system for anything but memory;
// where that is refused, the process ends.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct sd_disk sd_disk;

/// What can be counted, and made to fail.
enum sd_operation {
    SD_READ,
    SD_WRITE,
    SD_SYNC,
    SD_TRUNCATE,
    SD_OPEN,
    SD_DELETE,
    SD_SYNC_DIRECTORY,
    SD_SIZE,
    SD_SHARED_MEMORY,
    SD_OPERATIONS,
};

/// What becomes of writes and names that were not synced when the power went.
enum sd_survival {
    /// None of them is there.
    SD_LOSE_ALL,
    /// All of them are there.
    SD_KEEP_ALL,
    /// Each is there or not; a later one may be there without an earlier one.
    SD_KEEP_SOME,
    /// As before, and a write may be there in part, in sectors of 512 bytes; a file may have grown
    /// without what was written to it.
    SD_TEAR,
};

/// Makes an empty disk; `seed` decides all that is left to chance.
sd_disk *sd_create(uint64_t seed);

/// Gives the disk up; it goes away with the last file that is still open on it.
void sd_release(sd_disk *disk);

/// The name of the VFS that connections open files with until the next restart or kill: with seals over
/// it, as over the system's, or without.
const char *sd_vfs_name(sd_disk *disk, bool sealed);

/// Sets what SQLite is told the time is, in milliseconds since the epoch.
void sd_set_time(sd_disk *disk, int64_t milliseconds);

/// Makes SQLite's own random numbers, of which a process has one sequence, start over from `seed`.
void sd_seed_sqlite(uint32_t seed);

/// Makes SQLite do without locks, in a process of which one thread uses it; false once SQLite has begun.
bool sd_use_one_thread(void);

// Power

/// From now on every operation fails and changes nothing.
void sd_cut_power(sd_disk *disk);

/// The same once `operations` more have been done of those that change anything.
void sd_cut_power_after(sd_disk *disk, uint64_t operations);

/// Cuts the power and turns it on again: what is open is dead for good, locks are gone.
void sd_restart(sd_disk *disk, enum sd_survival survival);

/// Ends the process that used the disk, power or not: what is open is dead for good, locks are gone,
/// files are as programs saw them.
void sd_kill(sd_disk *disk);

/// Whether the power is on.
bool sd_has_power(sd_disk *disk);

// Faults

/// The `nth` operation of this kind from now fails, and those after it until `times` have.
void sd_fail(sd_disk *disk, enum sd_operation operation, uint64_t nth, uint64_t times);

/// Whether syncs say that they are done and do nothing.
void sd_set_lying(sd_disk *disk, bool lies);

/// How many bytes the files may have together, the index of a WAL among them.
void sd_set_capacity(sd_disk *disk, uint64_t bytes);

/// Takes back all of the above, but not what the files have suffered.
void sd_heal(sd_disk *disk);

/// Turns one bit of a file over, on the platter too; false when the file is not that long.
bool sd_flip(sd_disk *disk, const char *path, uint64_t bit);

// Files

/// The size of a file as programs see it; -1 when there is none.
int64_t sd_size(sd_disk *disk, const char *path);

/// The number of a file, from 1, which no other has; 0 when there is none.
uint64_t sd_identity(sd_disk *disk, const char *path);

/// Copies at most `length` bytes from the start of a file; returns how many.
size_t sd_copy(sd_disk *disk, const char *path, void *bytes, size_t length);

/// Puts a file in the place of what was there, durably; keeps those who have it open on the old one.
void sd_put(sd_disk *disk, const char *path, const void *bytes, size_t length);

/// Removes a file, durably; false when there is none.
bool sd_remove(sd_disk *disk, const char *path);

/// Writes what a file holds over itself and syncs it; false when that failed or there is none.
bool sd_rewrite(sd_disk *disk, const char *path);

/// Makes the names in a directory durable; false when that failed.
bool sd_sync_directory(sd_disk *disk, const char *path);

// What happened

/// How many operations of a kind there were.
uint64_t sd_count(sd_disk *disk, enum sd_operation operation);

/// How many operations there were that change anything.
uint64_t sd_changes(sd_disk *disk);

/// Bytes of writes that no sync has taken to the platter yet.
uint64_t sd_unsynced(sd_disk *disk);

/// A number made of all operations so far: their kinds, files, places and lengths.
uint64_t sd_trace(sd_disk *disk);

/// A number made of all files as programs see them: their names and bytes.
uint64_t sd_digest(sd_disk *disk);
