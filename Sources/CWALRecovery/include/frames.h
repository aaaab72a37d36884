// SPDX-License-Identifier: MIT
// The format of a WAL whose pages have 4096 bytes: what CWALRecovery and CPageSeal share.
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum {
    page_bytes = 4096,
    wal_header_bytes = 32,
    frame_header_bytes = 24,
    frame_bytes = frame_header_bytes + page_bytes,
};

/// Where a frame begins; the first is 0.
static inline int64_t frame_offset(int64_t frame) {
    return wal_header_bytes + frame * (int64_t)frame_bytes;
}

/// Whether the checksum in a frame's header is that of the frame, after the one before it.
bool frame_is_whole(const uint8_t *frame, const uint8_t *checksum_before);
/// Whether the frame is the last of a transaction.
bool frame_commits(const uint8_t *frame);
bool wal_header_is_whole(const uint8_t *header);
