// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// Signals as events of a loop, instead of code that runs in the middle of anything.
public enum Signals {
    /// Holds the signals back from their default action, in this thread and those it starts later.
    ///
    /// Call it first thing in `main`, before any thread starts; `watch` then delivers them.
    public static func block(_ signals: [Int32]) {
        var set = Self.set(of: signals)
        let code = pthread_sigmask(SIG_BLOCK, &set, nil)
        precondition(code == 0, "pthread_sigmask(\(signals)) failed with errno \(code)")
    }

    /// Calls `handler` on the loop's thread for every signal that arrives; any thread may call this.
    ///
    /// The signals must have been blocked before the loop started. Signals of one number that come
    /// together are told once, as POSIX has it. The C function is `signalfd`.
    ///
    /// - Parameters:
    ///   - signals: For example SIGTERM and SIGINT.
    ///   - loop: Whose thread runs the handler, for as long as the loop lives.
    ///   - handler: Gets the signal's number.
    /// - Throws: EMFILE or ENFILE when descriptors run out.
    public static func watch(
        _ signals: [Int32],
        on loop: EventLoop,
        handler: @escaping @Sendable (Int32) -> Void
    ) throws(SystemError) {
        var set = Self.set(of: signals)
        let source = SignalSource(
            descriptor: FileDescriptor(owning: try system("signalfd") { clinux_signalfd(&set) })
        )
        loop.execute {
            do {
                // The registration owns the source through its closure.
                _ = try loop.register(source.descriptor, interest: .readable) { _ in
                    while case let signal = source.next(), signal != 0 { handler(signal) }
                }
            } catch {
                preconditionFailure("a signalfd could not be watched: \(error)")
            }
        }
    }

    private static func set(of signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }
}

private final class SignalSource: Sendable {
    let descriptor: FileDescriptor

    init(descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    func next() -> Int32 { clinux_read_signal(self.descriptor.raw) }
}
