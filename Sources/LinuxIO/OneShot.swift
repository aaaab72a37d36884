// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Glibc
import Synchronization

/// A value that one thread sets once and another waits for.
public final class OneShot<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isSet: SemaphoreBox

    /// Nothing is set yet.
    public init() {
        self.isSet = SemaphoreBox()
    }

    /// Sets the value and releases who waits; only the first call counts.
    public func set(_ value: Value) {
        let isFirst = self.value.withLock { stored in
            if stored != nil { return false }
            stored = value
            return true
        }
        if isFirst { self.isSet.post() }
    }

    /// The value, if it is set by now.
    public var current: Value? { self.value.withLock { $0 } }

    /// Blocks until the value is set.
    ///
    /// Any number of threads may wait.
    public func wait() -> Value {
        while true {
            if let value = self.current { return value }
            self.isSet.wait()
            // Passed on, for another thread that waits.
            self.isSet.post()
        }
    }

    /// Blocks until the value is set, at most for `timeout`; nil when it was not.
    public func wait(atMost timeout: Duration) -> Value? {
        if let value = self.current { return value }
        if self.isSet.wait(atMost: timeout) { self.isSet.post() }
        return self.current
    }
}

/// Safe because `sem_t` is made for use by many threads and never moves.
private final class SemaphoreBox: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        sem_init(self.semaphore, 0, 0)
    }

    deinit {
        sem_destroy(self.semaphore)
        self.semaphore.deallocate()
    }

    func post() { sem_post(self.semaphore) }

    func wait() {
        while sem_wait(self.semaphore) == -1, errno == EINTR {}
    }

    func wait(atMost timeout: Duration) -> Bool {
        var until = timespec()
        clock_gettime(CLOCK_MONOTONIC, &until)
        let total = (Int64(until.tv_nsec) + max(0, timeout.clampedNanoseconds) % 1_000_000_000)
        let seconds = max(0, timeout.clampedNanoseconds) / 1_000_000_000
        until.tv_sec += time_t(seconds + total / 1_000_000_000)
        until.tv_nsec = Int(total % 1_000_000_000)
        while clinux_semaphore_wait(self.semaphore, &until) == -1 {
            if errno != EINTR { return false }
        }
        return true
    }
}
