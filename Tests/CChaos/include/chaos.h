// SPDX-License-Identifier: MIT
// What the chaos program asks of Linux that Swift cannot call: variadic ioctls, namespaces, mounts.
#pragma once

/// Puts the children of this process (and its mounts, at once) into namespaces of their own:
/// processes, mounts, network.
///
/// Only the first child is the init of the new process namespace: when it ends, all others are
/// killed. The caller must have one thread and start none afterwards. Returns 0 or errno.
int chaos_isolate(void);

/// In that first child: its own /proc, the loopback interface up, SIGKILL when the parent ends.
/// Returns 0 or errno.
int chaos_settle_inside(void);

/// Stops an ext4 file system as a power cut does: what was not synced is lost, the journal is not
/// written out (EXT4_IOC_SHUTDOWN with NOLOGFLUSH). `fd` is any file of it. Returns 0 or errno.
int chaos_cut_power(int fd);
