// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// A thread of our own: the cooperative pool must not wait for a disk.
struct Worker: Sendable {
    private let thread: pthread_t

    /// Starts the thread; `name` is shown by `top -H`, its first 15 bytes.
    init(name: String, body: @escaping @Sendable () -> Void) {
        let start = Unmanaged.passRetained(Start(name: name, body: body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
                clinux_name_thread(String(start.name.prefix(15)))
                start.body()
                return nil
            },
            start.toOpaque()
        )
        precondition(code == 0, "no thread: errno \(code)")
        self.thread = thread
    }

    /// Whether the caller is this thread.
    var isCurrent: Bool { pthread_equal(pthread_self(), self.thread) != 0 }

    /// Waits for the thread to end.
    ///
    /// Once.
    func join() {
        pthread_join(self.thread, nil)
    }

    /// Lets the thread end by itself.
    ///
    /// Instead of `join`.
    func detach() {
        pthread_detach(self.thread)
    }

    private final class Start {
        let name: String
        let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }
}
