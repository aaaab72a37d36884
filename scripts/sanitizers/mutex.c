// SPDX-License-Identifier: MIT
// Shows ThreadSanitizer the slow paths of Swift's Mutex; scripts/sanitize preloads it.
//
// Where nobody else holds a Mutex, locking and unlocking it are two atomic operations inlined into
// the caller, which ThreadSanitizer sees. Where threads meet, libswiftSynchronization asks the
// kernel; that library is not instrumented, so without this file what two bodies of one mutex do
// is reported as a race. The symbols are those of Swift 6.2 and 6.3 on Linux (its Mutex is a futex
// with priority inheritance). If a later Swift renames them, canary.swift's sound run says so.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define MUTEX "$s15Synchronization12_MutexHandleV"
#define LOCK MUTEX "9_lockSlowyys6UInt32VF"
#define UNLOCK MUTEX "11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

// Weak: the processes that tests start inherit the preloading, but have no ThreadSanitizer.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

SWIFT void lock_slow(uint32_t thread, SELF mutex) __asm__(LOCK);
SWIFT void unlock_slow(SELF mutex) __asm__(UNLOCK);

static SWIFT void (*real_lock)(uint32_t, SELF);
static SWIFT void (*real_unlock)(SELF);

__attribute__((constructor)) static void find_real(void)
{
    real_lock = dlsym(RTLD_NEXT, LOCK);
    real_unlock = dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock_slow(uint32_t thread, SELF mutex)
{
    real_lock(thread, mutex);
    if (__tsan_acquire)
        __tsan_acquire(mutex);
}

SWIFT void unlock_slow(SELF mutex)
{
    if (__tsan_release)
        __tsan_release(mutex);
    real_unlock(mutex);
}
