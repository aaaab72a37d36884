// SPDX-License-Identifier: MIT
// The format of a WAL: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
#include "frames.h"
#include <string.h>

// MARK: Checksums

struct sums {
    uint32_t first, second;
};

static uint32_t big_endian(const uint8_t *bytes) {
    uint32_t word;
    memcpy(&word, bytes, 4);
    return __builtin_bswap32(word);
}

static struct sums stored(const uint8_t *bytes) {
    return (struct sums){big_endian(bytes), big_endian(bytes + 4)};
}

/// SQLite's checksum of a multiple of 8 bytes, in the byte order of the machine or the other one.
static struct sums add(struct sums sums, const uint8_t *bytes, size_t length, bool swapped) {
    for (size_t i = 0; i < length; i += 8) {
        uint32_t words[2];
        memcpy(words, bytes + i, 8);
        if (swapped) {
            words[0] = __builtin_bswap32(words[0]);
            words[1] = __builtin_bswap32(words[1]);
        }
        sums.first += words[0] + sums.second;
        sums.second += words[1] + sums.first;
    }
    return sums;
}

static bool equals(struct sums sums, const uint8_t *bytes) {
    struct sums expected = stored(bytes);
    return sums.first == expected.first && sums.second == expected.second;
}

static struct sums frame_sums(const uint8_t *frame, const uint8_t *checksum_before, bool swapped) {
    struct sums sums = add(stored(checksum_before), frame, 8, swapped);
    return add(sums, frame + frame_header_bytes, page_bytes, swapped);
}

// A WAL is written in one byte order from its beginning; which one it is shows in the result.

bool frame_is_whole(const uint8_t *frame, const uint8_t *checksum_before) {
    return equals(frame_sums(frame, checksum_before, false), frame + 16)
        || equals(frame_sums(frame, checksum_before, true), frame + 16);
}

bool frame_commits(const uint8_t *frame) { return big_endian(frame + 4) != 0; }

bool wal_header_is_whole(const uint8_t *header) {
    uint32_t magic = big_endian(header);
    if ((magic & ~1u) != 0x377f0682) return false;
    bool swapped = (magic & 1) == (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
    return equals(add((struct sums){0, 0}, header, 24, swapped), header + 24);
}
