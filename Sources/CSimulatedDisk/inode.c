// SPDX-License-Identifier: MIT
#include "disk.h"
#include <stdlib.h>
#include <string.h>

static const size_t sector = 512;

// MARK: Images

static void image_reserve(struct image *image, size_t size) {
    if (size <= image->capacity) return;
    size_t capacity = image->capacity ? image->capacity : 4096;
    while (capacity < size) capacity *= 2;
    image->bytes = disk_allocate(image->bytes, capacity);
    image->capacity = capacity;
}

void image_resize(struct image *image, size_t size) {
    image_reserve(image, size);
    if (size > image->size) memset(image->bytes + image->size, 0, size - image->size);
    image->size = size;
}

void image_put(struct image *image, uint64_t offset, const void *bytes, size_t length) {
    if (offset + length > image->size) {
        image_reserve(image, offset + length);
        if (offset > image->size) memset(image->bytes + image->size, 0, offset - image->size);
        image->size = offset + length;
    }
    memcpy(image->bytes + offset, bytes, length);
}

// MARK: Files

struct inode *inode_create(struct sd_disk *disk) {
    struct inode *inode = disk_allocate(NULL, sizeof *inode);
    memset(inode, 0, sizeof *inode);
    inode->number = ++disk->next_inode;
    inode->next = disk->inodes;
    disk->inodes = inode;
    return inode;
}

void inode_retain(struct inode *inode) {
    if (inode) inode->references++;
}

void inode_release(struct sd_disk *disk, struct inode *inode) {
    if (!inode || --inode->references > 0) return;
    struct inode **link = &disk->inodes;
    while (*link != inode) link = &(*link)->next;
    *link = inode->next;
    free(inode->seen.bytes);
    free(inode->durable.bytes);
    free(inode->log.bytes);
    free(inode->changes);
    free(inode);
}

static struct change *remember(struct inode *inode) {
    if (inode->change_count == inode->change_capacity) {
        inode->change_capacity = inode->change_capacity ? inode->change_capacity * 2 : 64;
        inode->changes =
            disk_allocate(inode->changes, inode->change_capacity * sizeof *inode->changes);
    }
    return &inode->changes[inode->change_count++];
}

void inode_write(struct inode *inode, uint64_t offset, const void *bytes, size_t length) {
    image_put(&inode->seen, offset, bytes, length);
    *remember(inode) = (struct change){.offset = offset, .length = length, .at = inode->log.size};
    image_put(&inode->log, inode->log.size, bytes, length);
}

void inode_truncate(struct inode *inode, uint64_t size) {
    image_resize(&inode->seen, size);
    *remember(inode) = (struct change){.offset = size, .truncates = true};
}

static void apply(struct inode *inode, const struct change *change) {
    if (change->truncates) {
        image_resize(&inode->durable, change->offset);
    } else {
        const uint8_t *bytes = inode->log.bytes + change->at;
        image_put(&inode->durable, change->offset, bytes, change->length);
    }
}

void inode_sync(struct inode *inode) {
    for (size_t i = 0; i < inode->change_count; i++) apply(inode, &inode->changes[i]);
    inode_drop_changes(inode);
}

void inode_rewrite(struct inode *inode) {
    inode->durable.size = 0;
    image_put(&inode->durable, 0, inode->seen.bytes, inode->seen.size);
    inode_drop_changes(inode);
}

void inode_drop_changes(struct inode *inode) {
    inode->change_count = 0;
    inode->log.size = 0;
}

// MARK: What survives

/// Puts some sectors of a write on the platter.
static void tear(struct sd_disk *disk, struct inode *inode, const struct change *change) {
    size_t done = 0;
    while (done < change->length) {
        size_t length = sector - (change->offset + done) % sector;
        if (length > change->length - done) length = change->length - done;
        if (disk_random(&disk->luck) & 1) {
            const uint8_t *bytes = inode->log.bytes + change->at + done;
            image_put(&inode->durable, change->offset + done, bytes, length);
        }
        done += length;
    }
    // The new length of a file may be on the platter before what was written there.
    bool grows = change->offset + change->length > inode->durable.size;
    if (grows && disk_random(&disk->luck) % 4 == 0) {
        image_resize(&inode->durable, change->offset + change->length);
    }
}

static void apply_some(struct sd_disk *disk, struct inode *inode, bool tears) {
    // Few, half or most of them: each finds other mistakes.
    static const uint64_t chances[] = {32, 128, 224};
    uint64_t chance = chances[disk_random(&disk->luck) % 3];
    for (size_t i = 0; i < inode->change_count; i++) {
        const struct change *change = &inode->changes[i];
        if (tears && !change->truncates && disk_random(&disk->luck) & 1) {
            tear(disk, inode, change);
        } else if (disk_random(&disk->luck) % 256 < chance) {
            apply(inode, change);
        }
    }
}

void inode_restart(struct sd_disk *disk, struct inode *inode, enum sd_survival survival) {
    if (survival == SD_KEEP_ALL) inode_sync(inode);
    if (survival == SD_KEEP_SOME || survival == SD_TEAR) {
        apply_some(disk, inode, survival == SD_TEAR);
    }
    inode_drop_changes(inode);
    inode->seen.size = 0;
    image_put(&inode->seen, 0, inode->durable.bytes, inode->durable.size);
}

void inode_abandon(struct inode *inode) {
    inode->shared_locks = 0;
    inode->reserved = NULL;
    inode->pending = NULL;
    inode->shared_memory = NULL;
}
