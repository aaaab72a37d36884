// SPDX-License-Identifier: MIT
#include "disk.h"
#include <stdlib.h>
#include <string.h>

static struct entry *find(struct sd_disk *disk, const char *path) {
    for (size_t i = 0; i < disk->entry_count; i++) {
        if (strcmp(disk->entries[i].path, path) == 0) return &disk->entries[i];
    }
    return NULL;
}

struct inode *directory_find(struct sd_disk *disk, const char *path) {
    struct entry *entry = find(disk, path);
    return entry ? entry->states[entry->count - 1] : NULL;
}

static void append(struct entry *entry, struct inode *inode) {
    if (entry->count > 0 && entry->states[entry->count - 1]) {
        entry->states[entry->count - 1]->links--;
    }
    if (inode) inode->links++;
    entry->states = disk_allocate(entry->states, (entry->count + 1) * sizeof *entry->states);
    entry->states[entry->count++] = inode;
    inode_retain(inode);
}

void directory_set(struct sd_disk *disk, const char *path, struct inode *inode) {
    struct entry *entry = find(disk, path);
    if (!entry) {
        if (disk->entry_count == disk->entry_capacity) {
            disk->entry_capacity = disk->entry_capacity ? disk->entry_capacity * 2 : 8;
            disk->entries =
                disk_allocate(disk->entries, disk->entry_capacity * sizeof *disk->entries);
        }
        entry = &disk->entries[disk->entry_count++];
        size_t length = strlen(path) + 1;
        *entry = (struct entry){.path = disk_allocate(NULL, length)};
        memcpy(entry->path, path, length);
        append(entry, NULL);
    }
    append(entry, inode);
}

/// Leaves a name one state out of its history.
static void settle(struct sd_disk *disk, struct entry *entry, size_t chosen) {
    struct inode *inode = entry->states[chosen];
    inode_retain(inode);
    if (inode) inode->links++;
    if (entry->states[entry->count - 1]) entry->states[entry->count - 1]->links--;
    for (size_t i = 0; i < entry->count; i++) inode_release(disk, entry->states[i]);
    entry->states[0] = inode;
    entry->count = 1;
}

static void forget_unused(struct sd_disk *disk) {
    size_t kept = 0;
    for (size_t i = 0; i < disk->entry_count; i++) {
        struct entry entry = disk->entries[i];
        if (entry.count == 1 && !entry.states[0]) {
            free(entry.path);
            free(entry.states);
        } else {
            disk->entries[kept++] = entry;
        }
    }
    disk->entry_count = kept;
}

/// The length of the directory's part of a path, without its slash.
static size_t parent(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) : 0;
}

void directory_sync(struct sd_disk *disk, const char *path, const char *member) {
    size_t length = member ? parent(member) : strcmp(path, ".") == 0 ? 0 : strlen(path);
    const char *name = member ? member : path;
    for (size_t i = 0; i < disk->entry_count; i++) {
        struct entry *entry = &disk->entries[i];
        if (parent(entry->path) != length || memcmp(entry->path, name, length) != 0) continue;
        settle(disk, entry, entry->count - 1);
    }
    forget_unused(disk);
}

void directory_restart(struct sd_disk *disk, enum sd_survival survival) {
    for (size_t i = 0; i < disk->entry_count; i++) {
        struct entry *entry = &disk->entries[i];
        size_t chosen = 0;
        if (survival == SD_KEEP_ALL) chosen = entry->count - 1;
        if (survival == SD_KEEP_SOME || survival == SD_TEAR) {
            chosen = disk_random(&disk->luck) % entry->count;
        }
        settle(disk, entry, chosen);
    }
    forget_unused(disk);
}

void directory_clear(struct sd_disk *disk) {
    for (size_t i = 0; i < disk->entry_count; i++) {
        struct entry *entry = &disk->entries[i];
        for (size_t j = 0; j < entry->count; j++) inode_release(disk, entry->states[j]);
        free(entry->path);
        free(entry->states);
    }
    free(disk->entries);
    disk->entries = NULL;
    disk->entry_count = 0;
}
