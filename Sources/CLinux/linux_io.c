// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "linux_io.h"
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { events_max = 256 };

int clinux_epoll_control(int epoll, int operation, int fd, uint32_t events, uint64_t tag) {
    struct epoll_event event = {.events = events, .data = {.u64 = tag}};
    return epoll_ctl(epoll, operation, fd, &event);
}

int clinux_epoll_wait(int epoll, struct clinux_ready *ready, int capacity, int timeout_ms) {
    struct epoll_event events[events_max];
    int count = epoll_wait(epoll, events, capacity < events_max ? capacity : events_max, timeout_ms);
    for (int i = 0; i < count; i++) {
        ready[i].tag = events[i].data.u64;
        ready[i].events = events[i].events;
    }
    return count;
}

int clinux_pidfd_open(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int clinux_spawn_change_directory(posix_spawn_file_actions_t *actions, const char *path) {
    return posix_spawn_file_actions_addchdir_np(actions, path);
}

int clinux_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC); }

int clinux_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

void clinux_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

int clinux_set_background(int background) {
    struct sched_param none = {0};
    return sched_setscheduler(0, background ? SCHED_IDLE : SCHED_OTHER, &none);
}

int clinux_semaphore_wait(sem_t *semaphore, const struct timespec *until) {
    return sem_clockwait(semaphore, CLOCK_MONOTONIC, until);
}

int clinux_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int clinux_signalfd(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

int clinux_read_signal(int fd) {
    struct signalfd_siginfo info;
    ssize_t count = read(fd, &info, sizeof info);
    return count == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

char **clinux_environment(void) { return environ; }

int clinux_sync_file_system(int fd) {
    return syncfs(fd);
}
