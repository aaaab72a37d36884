// SPDX-License-Identifier: MIT
#include "seal.h"
#include <string.h>
#include "CLinux.h"

// "SEAL": the second word of a seal is the first one combined with it.
static const uint32_t mark = 0x4C414553;

/// The number is part of it, so that a page in another one's place is not whole.
static uint32_t sum(const uint8_t *page, uint64_t number) {
    uint32_t crc = clinux_crc32c(0, &number, sizeof number);
    return clinux_crc32c(crc, page, page_bytes - seal_bytes);
}

void page_seal(uint8_t *page, uint64_t number) {
    uint32_t crc = sum(page, number);
    uint32_t seal[2] = {crc, crc ^ mark};
    memcpy(page + page_bytes - seal_bytes, seal, seal_bytes);
}

bool page_is_whole(const uint8_t *page, uint64_t number) {
    uint32_t crc = sum(page, number);
    uint32_t seal[2] = {crc, crc ^ mark};
    return memcmp(page + page_bytes - seal_bytes, seal, seal_bytes) == 0;
}

bool page_wants_seals(const uint8_t *first_page) { return first_page[20] == seal_bytes; }

bool page_tells_seals(const uint8_t *first_page) {
    uint32_t seal[2];
    memcpy(seal, first_page + page_bytes - seal_bytes, seal_bytes);
    return page_wants_seals(first_page) || (seal[0] ^ seal[1]) == mark;
}
