// SPDX-License-Identifier: MIT
// The index of a WAL: plain memory, shared by the connections of one file. It is gone when the last
// of them is closed, and new after a power cut, whatever the dead still hold.
#include "disk.h"
#include <stdlib.h>
#include <string.h>

static struct sd_file *file_of(sqlite3_file *base) { return (struct sd_file *)base; }
static void enter(struct sd_file *file) { pthread_mutex_lock(&file->boot->disk->mutex); }

static int leave(struct sd_file *file, int code) {
    pthread_mutex_unlock(&file->boot->disk->mutex);
    return code;
}

static void join(struct sd_file *file, int region_size) {
    struct inode *inode = file->inode;
    if (!inode->shared_memory) {
        inode->shared_memory = disk_allocate(NULL, sizeof *inode->shared_memory);
        *inode->shared_memory = (struct shared_memory){.region_size = region_size};
    }
    file->shared_memory = inode->shared_memory;
    file->shared_memory->users++;
    file->next_user = file->shared_memory->files;
    file->shared_memory->files = file;
}

void shm_leave(struct sd_file *file) {
    struct shared_memory *memory = file->shared_memory;
    if (!memory) return;
    file->shared_memory = NULL;
    file->shared_mask = file->exclusive_mask = 0;
    struct sd_file **link = &memory->files;
    while (*link != file) link = &(*link)->next_user;
    *link = file->next_user;
    if (--memory->users > 0) return;
    if (file->inode->shared_memory == memory) file->inode->shared_memory = NULL;
    for (int i = 0; i < memory->count; i++) free(memory->regions[i]);
    free(memory->regions);
    free(memory);
}

int shm_map(sqlite3_file *base, int region, int size, int extends, void volatile **memory) {
    struct sd_file *file = file_of(base);
    *memory = NULL;
    enter(file);
    uint64_t number = file->inode->number;
    if (!disk_begins(file->boot, SD_SHARED_MEMORY, false, number, region, size)) {
        return leave(file, SQLITE_IOERR_SHMMAP);
    }
    if (!file->shared_memory) join(file, size);
    struct shared_memory *shared = file->shared_memory;
    if (region >= shared->count) {
        if (!extends) return leave(file, SQLITE_OK);
        uint64_t wanted = (uint64_t)(region + 1 - shared->count) * size;
        if (disk_free(file->boot->disk) < wanted) return leave(file, SQLITE_IOERR_SHMSIZE);
        shared->regions = disk_allocate(shared->regions, (region + 1) * sizeof(void *));
        while (shared->count <= region) {
            shared->regions[shared->count] = disk_allocate(NULL, size);
            memset(shared->regions[shared->count++], 0, size);
        }
    }
    *memory = shared->regions[region];
    return leave(file, SQLITE_OK);
}

int shm_lock(sqlite3_file *base, int offset, int count, int flags) {
    struct sd_file *file = file_of(base);
    uint16_t mask = (uint16_t)(((1u << count) - 1) << offset);
    enter(file);
    if (flags & SQLITE_SHM_UNLOCK) {
        file->shared_mask &= ~mask;
        file->exclusive_mask &= ~mask;
        return leave(file, SQLITE_OK);
    }
    if (file_is_dead(file)) return leave(file, SQLITE_IOERR_SHMLOCK);
    bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    struct sd_file *other = file->shared_memory ? file->shared_memory->files : NULL;
    for (; other; other = other->next_user) {
        if (other == file) continue;
        if ((other->exclusive_mask & mask) || (exclusive && (other->shared_mask & mask))) {
            return leave(file, SQLITE_BUSY);
        }
    }
    if (exclusive) file->exclusive_mask |= mask;
    if (!exclusive) file->shared_mask |= mask;
    return leave(file, SQLITE_OK);
}

void shm_barrier(sqlite3_file *base) {
    (void)base;
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

int shm_unmap(sqlite3_file *base, int deletes) {
    (void)deletes;
    struct sd_file *file = file_of(base);
    enter(file);
    shm_leave(file);
    return leave(file, SQLITE_OK);
}
