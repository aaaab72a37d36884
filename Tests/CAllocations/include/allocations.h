// SPDX-License-Identifier: MIT
// Counts the allocations of the program that this is linked into: it stands in for the C library's
// functions, which the dynamic linker then takes from the program.
#pragma once

#include <stdint.h>

/// How often memory was asked for since the start, by any thread.
uint64_t allocations_count(void);
