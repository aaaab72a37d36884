// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "chaos.h"

#include <errno.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

int chaos_isolate(void) {
    if (unshare(CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET) != 0) return errno;
    // Mounts made from here on are seen by nobody else, and go with the last process here.
    if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return errno;
    return 0;
}

static int bring_up_loopback(void) {
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return errno;
    struct ifreq request;
    memset(&request, 0, sizeof request);
    strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    int result = ioctl(fd, SIOCSIFFLAGS, &request) == 0 ? 0 : errno;
    close(fd);
    return result;
}

int chaos_settle_inside(void) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) != 0) return errno;
    return bring_up_loopback();
}

// linux/ext4.h is not among the headers of every system.
#define CHAOS_EXT4_SHUTDOWN _IOR('X', 125, uint32_t)
#define CHAOS_NO_LOG_FLUSH 2u

int chaos_cut_power(int fd) {
    uint32_t flags = CHAOS_NO_LOG_FLUSH;
    return ioctl(fd, CHAOS_EXT4_SHUTDOWN, &flags) == 0 ? 0 : errno;
}
