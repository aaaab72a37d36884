// SPDX-License-Identifier: MIT
// What Swift cannot import by itself: epoll's packed event, variadic calls, CRC32C.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include "linux_io.h"

/// CRC-32C (Castagnoli, reflected, as in RFC 3720) of `length` bytes, continuing from `seed`.
///
/// Start with `seed` 0. Uses SSE 4.2 where the CPU has it, else a table.
uint32_t clinux_crc32c(uint32_t seed, const void *bytes, size_t length);

/// The same without the CPU's help; for machines that have none, and for the test that compares.
uint32_t clinux_crc32c_portable(uint32_t seed, const void *bytes, size_t length);
