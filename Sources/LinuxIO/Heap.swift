// SPDX-License-Identifier: MIT
import CLinux

/// The memory that a process has from the system.
public enum Heap {
    /// Gives every block of 256 KiB and more back to the system as soon as it is freed.
    ///
    /// By itself glibc takes the first large block that is freed as a sign that more will follow, and
    /// keeps those (mallopt(3), M_MMAP_THRESHOLD): what peers once made a service hold would stay. For
    /// the whole process; to be called before it has threads.
    public static func givesLargeBlocksBack() {
        mallopt(M_MMAP_THRESHOLD, 256 << 10)
    }
}
