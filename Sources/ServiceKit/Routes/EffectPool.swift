// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import Synchronization

/// A few threads that run effects, so that neither the writer nor the loop waits for the world.
///
/// Threads start with the first effect: a service without effects has none, nor has one whose
/// effects an executor runs.
final class EffectPool: Sendable {
    typealias Work = @Sendable () -> Void

    static let threadsMax = 4
    /// Effects that may wait for a thread; their callers' deadlines run meanwhile.
    static let queueMax = 4096

    private struct State {
        var queue = FIFO<Work>()
        var queued = 0
        var threads: [pthread_t] = []
        var idle = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = Semaphore()
    private let executor: (any WorkExecutor)?

    /// Makes a pool without a thread.
    ///
    /// - Parameter executor: Runs the effects in place of threads, which never start then.
    init(executor: (any WorkExecutor)? = nil) {
        self.executor = executor
    }

    /// Queues an effect; false when the queue is full or closed, and then it will not run.
    func run(_ work: @escaping Work) -> Bool {
        if let executor = self.executor { return self.run(work, on: executor) }
        let accepted = self.state.withLock { state in
            guard !state.isClosed, state.queued < Self.queueMax else { return false }
            state.queue.append(work)
            state.queued += 1
            if state.queued > state.idle, state.threads.count < Self.threadsMax {
                self.startThread(&state)
            }
            return !state.threads.isEmpty
        }
        if accepted { self.signal.post() }
        return accepted
    }

    private func run(_ work: @escaping Work, on executor: any WorkExecutor) -> Bool {
        let accepted = self.state.withLock { state in
            guard !state.isClosed, state.queued < Self.queueMax else { return false }
            state.queued += 1
            return true
        }
        guard accepted else { return false }
        executor.execute(.effect) {
            let isClosed = self.state.withLock { state in
                state.queued -= 1
                return state.isClosed
            }
            if !isClosed { work() }
        }
        return true
    }

    /// Ends the threads after what they are doing; effects still queued do not run, and their
    /// intents are resolved after the next start.
    func close() {
        let threads = self.state.withLock { state in
            state.isClosed = true
            defer { state.threads = [] }
            return state.threads
        }
        for _ in threads { self.signal.post() }
        for thread in threads { pthread_join(thread, nil) }
    }

    private func startThread(_ state: inout State) {
        var thread = pthread_t()
        let unmanaged = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<EffectPool>.fromOpaque(argument).takeRetainedValue().work()
                return nil
            },
            unmanaged.toOpaque()
        )
        if code == 0 {
            state.threads.append(thread)
        } else {
            unmanaged.release()
        }
    }

    private func work() {
        while true {
            self.state.withLock { $0.idle += 1 }
            self.signal.wait()
            let (work, isClosed) = self.state.withLock { state in
                state.idle -= 1
                if state.isClosed { return (nil as Work?, true) }
                let work = state.queue.popFirst()
                if work != nil { state.queued -= 1 }
                return (work, false)
            }
            if isClosed { return }
            work?()
        }
    }
}

/// POSIX's `sem_t`, at an address that does not move.
///
/// Safe because the semaphore's own calls synchronise, and the pointer never changes.
final class Semaphore: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        self.semaphore = .allocate(capacity: 1)
        self.semaphore.initialize(to: sem_t())
        sem_init(self.semaphore, 0, 0)
    }

    deinit {
        sem_destroy(self.semaphore)
        self.semaphore.deallocate()
    }

    func post() {
        sem_post(self.semaphore)
    }

    func wait() {
        while sem_wait(self.semaphore) != 0, errno == EINTR {}
    }
}
