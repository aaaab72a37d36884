// SPDX-License-Identifier: MIT
import Glibc

/// A bounded queue from any thread to one or more workers.
///
/// A producer takes a lock for a few instructions, and makes a system call only when a worker
/// sleeps.
final class WorkQueue<Element>: @unchecked Sendable {
    // Safe because every stored property is read and written under `mutex` alone.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let filled: UnsafeMutablePointer<pthread_cond_t>
    private let countMax: Int
    private let reserved: Int
    private var waiting: [Element] = []
    private var sleepers = 0
    private var isClosed = false

    /// Makes an empty queue that holds `countMax` elements, `reserved` of them only for those who
    /// say so.
    init(countMax: Int, reserved: Int = 0) {
        self.countMax = countMax
        self.reserved = reserved
        self.mutex = .allocate(capacity: 1)
        self.mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(self.mutex, nil)
        self.filled = .allocate(capacity: 1)
        self.filled.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(self.filled, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(self.filled)
        pthread_mutex_destroy(self.mutex)
        self.filled.deallocate()
        self.mutex.deallocate()
    }

    /// Adds an element, or says why not.
    func push(_ element: Element, _ admission: Admission = .normal) -> StoreError? {
        pthread_mutex_lock(self.mutex)
        let bound = admission == .normal ? self.countMax - self.reserved : self.countMax
        guard !self.isClosed, self.waiting.count < bound else {
            let refusal: StoreError = self.isClosed ? .closed : .overloaded
            pthread_mutex_unlock(self.mutex)
            return refusal
        }
        self.waiting.append(element)
        let wake = self.sleepers > 0
        pthread_mutex_unlock(self.mutex)
        if wake { pthread_cond_signal(self.filled) }
        return nil
    }

    /// Adds an element ahead of all that wait, however many they are, or says why not.
    ///
    /// For the rare one that others wait for.
    func pushFirst(_ element: Element) -> StoreError? {
        pthread_mutex_lock(self.mutex)
        let isClosed = self.isClosed
        if !isClosed { self.waiting.insert(element, at: 0) }
        let wake = self.sleepers > 0
        pthread_mutex_unlock(self.mutex)
        if wake { pthread_cond_signal(self.filled) }
        return isClosed ? .closed : nil
    }

    /// Elements that wait.
    var depth: Int {
        pthread_mutex_lock(self.mutex)
        defer { pthread_mutex_unlock(self.mutex) }
        return self.waiting.count
    }

    enum Taken {
        case some
        case idle
        case closed
    }

    /// Waits for elements and appends them to `batch`.
    ///
    /// - Parameters:
    ///   - batch: Where they go; its storage is reused when it is empty.
    ///   - max: How many at most.
    ///   - idle: How long to wait before `.idle`; nil for ever.
    /// - Returns: `.some`; or `.closed` when the queue is closed and empty.
    func take(into batch: inout [Element], max: Int, idle: Duration?) -> Taken {
        pthread_mutex_lock(self.mutex)
        defer { pthread_mutex_unlock(self.mutex) }
        var deadline = idle.map(Self.deadline(after:))
        while self.waiting.isEmpty {
            if self.isClosed { return .closed }
            self.sleepers += 1
            let code = Self.wait(self.filled, self.mutex, &deadline)
            self.sleepers -= 1
            if code == ETIMEDOUT, self.waiting.isEmpty, !self.isClosed { return .idle }
        }
        self.move(into: &batch, max: max)
        return .some
    }

    /// Appends up to `max` elements that wait to `batch`, without waiting for more.
    func takeMore(into batch: inout [Element], max: Int) {
        pthread_mutex_lock(self.mutex)
        self.move(into: &batch, max: max)
        pthread_mutex_unlock(self.mutex)
    }

    /// Refuses from now on; workers get what waits, then `.closed`.
    func close() {
        pthread_mutex_lock(self.mutex)
        self.isClosed = true
        pthread_mutex_unlock(self.mutex)
        pthread_cond_broadcast(self.filled)
    }

    /// Refuses from now on, and drops what waits.
    func abandon() {
        pthread_mutex_lock(self.mutex)
        self.isClosed = true
        var dropped: [Element] = []
        swap(&dropped, &self.waiting)
        pthread_mutex_unlock(self.mutex)
        // Let go of without the lock: what an element holds may come back here.
        dropped = []
    }

    private func move(into batch: inout [Element], max: Int) {
        if batch.isEmpty, self.waiting.count <= max {
            swap(&self.waiting, &batch)
        } else {
            batch.append(contentsOf: self.waiting.prefix(max))
            self.waiting.removeFirst(min(max, self.waiting.count))
        }
    }

    private static func wait(
        _ condition: UnsafeMutablePointer<pthread_cond_t>,
        _ mutex: UnsafeMutablePointer<pthread_mutex_t>,
        _ deadline: inout timespec?
    ) -> Int32 {
        guard var until = deadline else { return pthread_cond_wait(condition, mutex) }
        return pthread_cond_timedwait(condition, mutex, &until)
    }

    private static func deadline(after duration: Duration) -> timespec {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let (seconds, attoseconds) = duration.components
        let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
        return timespec(
            tv_sec: now.tv_sec + Int(seconds) + nanoseconds / 1_000_000_000,
            tv_nsec: nanoseconds % 1_000_000_000
        )
    }
}
