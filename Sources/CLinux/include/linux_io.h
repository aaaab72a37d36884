// SPDX-License-Identifier: MIT
// System calls whose C shape Swift imports badly or glibc does not wrap.
#pragma once

#include <malloc.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/types.h>
#include <time.h>

/// What one file descriptor is ready for, in the layout the event loop reads.
struct clinux_ready {
    uint64_t tag;
    uint32_t events;
};

/// `epoll_ctl` with a 64-bit tag; `operation` is EPOLL_CTL_ADD, MOD or DEL.
int clinux_epoll_control(int epoll, int operation, int fd, uint32_t events, uint64_t tag);

/// `syncfs`, which glibc declares for GNU sources only.
int clinux_sync_file_system(int fd);

/// `epoll_wait` for at most 256 events at a time.
int clinux_epoll_wait(int epoll, struct clinux_ready *ready, int capacity, int timeout_ms);

/// `pidfd_open`: a descriptor that turns readable when the process ends.
int clinux_pidfd_open(pid_t pid);

/// Queues the closing of all descriptors from `first` up in a child to be spawned.
int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// Queues a change of directory in a child to be spawned.
int clinux_spawn_change_directory(posix_spawn_file_actions_t *actions, const char *path);

/// `accept4` without the peer's address; the descriptor is non-blocking and closed on exec.
int clinux_accept(int listener);

/// `pipe2` with O_CLOEXEC.
int clinux_pipe(int *ends);

/// `pthread_setname_np` of the calling thread; `name` has at most 15 bytes.
void clinux_name_thread(const char *name);

/// `sched_setscheduler` of the calling thread to SCHED_IDLE, or back to SCHED_OTHER.
int clinux_set_background(int background);

/// `sem_clockwait` on CLOCK_MONOTONIC.
int clinux_semaphore_wait(sem_t *semaphore, const struct timespec *until);

/// `eventfd` starting at 0, non-blocking and closed on exec.
int clinux_eventfd(void);

/// `signalfd` for a set of signals, non-blocking and closed on exec.
int clinux_signalfd(const sigset_t *signals);

/// Reads one signal's number from a `signalfd`; 0 when none waits.
int clinux_read_signal(int fd);

/// `environ`: the environment of this process, for handing on.
char **clinux_environment(void);
