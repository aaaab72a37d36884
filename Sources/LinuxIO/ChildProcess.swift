// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Glibc
import Synchronization

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
    /// It called `exit` with this status, 0 to 255.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
}

/// A program this process started and will wait for.
///
/// Nothing is inherited but standard input, output and error: every other descriptor is closed in
/// the child, signals are unblocked and at their defaults. Nothing is killed when this value goes.
public final class ChildProcess: Sendable {
    /// Where an output stream of the child goes.
    public enum Output: Hashable, Sendable {
        /// To the same place as ours.
        case inherit
        /// Nowhere.
        case discard
        /// To the end of a file, which is made when missing (mode 0600).
        case append(path: String)
        /// To a descriptor of ours, which stays ours.
        case descriptor(Int32)
    }

    /// What to start, and how.
    public struct Options: Sendable {
        /// The arguments, without the program's name.
        public var arguments: [String] = []
        /// The whole environment as `NAME=value`; nil passes ours on.
        public var environment: [String]?
        /// The working directory; nil means ours.
        public var directory: String?
        /// Standard input; nil means /dev/null.
        public var input: Int32?
        /// Standard output.
        public var output = Output.inherit
        /// Standard error.
        public var errors = Output.inherit
        /// Whether it leads a new process group, which `kill(group: true)` reaches whole.
        public var ownProcessGroup = false
        /// Whether it leads a new session, so that it outlives the terminal; implies its own group.
        public var ownSession = false

        /// Options with these arguments, all else at its default.
        public init(arguments: [String] = []) {
            self.arguments = arguments
        }
    }

    /// The process id; not reused by the system before `wait` or `onEnd` has told the end.
    public let pid: Int32
    private let end = Mutex<ProcessEnd?>(nil)

    /// Starts `path`.
    ///
    /// The C function is `posix_spawn`.
    ///
    /// - Parameters:
    ///   - path: The program; not looked up in PATH.
    ///   - options: Arguments and surroundings.
    /// - Throws: ENOENT or EACCES when it cannot be run, EAGAIN when processes run out.
    public init(_ path: String, _ options: Options = Options()) throws(SystemError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        try Self.add(options, to: &actions)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        Self.set(options, on: &attributes)

        var arguments = ([path] + options.arguments).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var variables = (options.environment ?? []).map { strdup($0) } + [nil]
        defer { for variable in variables { free(variable) } }

        var pid: pid_t = 0
        try systemReturningCode("posix_spawn") {
            if options.environment != nil {
                return posix_spawn(&pid, path, &actions, &attributes, &arguments, &variables)
            }
            return posix_spawn(&pid, path, &actions, &attributes, &arguments, clinux_environment())
        }
        self.pid = pid
    }

    /// Sends a signal; false when the process has ended.
    ///
    /// The C function is `kill`.
    @discardableResult
    public func kill(_ signal: Int32, group: Bool = false) -> Bool {
        self.end.withLock { end in
            // Under the lock: once the end is told, the number may belong to a stranger.
            if end != nil { return false }
            return Glibc.kill(group ? -self.pid : self.pid, signal) == 0
        }
    }

    /// How it ended, or nil while it runs; collects the system's record of it.
    public func poll() -> ProcessEnd? { self.collect(WNOHANG) }

    /// Blocks until it has ended.
    ///
    /// The C function is `waitpid`.
    public func wait() -> ProcessEnd {
        // Waiting without reaping first, so that `kill` meanwhile does not hang on the lock.
        var info = siginfo_t()
        while waitid(P_PID, id_t(self.pid), &info, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        guard let end = self.collect(0) else {
            preconditionFailure("process \(self.pid) was collected by someone else")
        }
        return end
    }

    /// Calls `handler` once on the loop's thread when the process has ended.
    ///
    /// Any thread.
    ///
    /// - Parameters:
    ///   - loop: Whose thread runs the handler.
    ///   - handler: Gets how it ended.
    /// - Throws: EMFILE or ENFILE when descriptors run out.
    public func onEnd(
        on loop: EventLoop,
        handler: @escaping @Sendable (ProcessEnd) -> Void
    ) throws(SystemError) {
        if let end = self.end.withLock({ $0 }) {
            loop.execute { handler(end) }
            return
        }
        let watch = EndWatch(
            descriptor: FileDescriptor(
                owning: try system("pidfd_open") { clinux_pidfd_open(self.pid) }
            )
        )
        loop.execute {
            do {
                try watch.start(on: loop, collect: { self.poll() }, handler)
            } catch {
                preconditionFailure("a pidfd could not be watched: \(error)")
            }
        }
    }

    private func collect(_ flags: Int32) -> ProcessEnd? {
        self.end.withLock { end in
            if let end { return end }
            var status: Int32 = 0
            var result = waitpid(self.pid, &status, flags)
            while result == -1, errno == EINTR { result = waitpid(self.pid, &status, flags) }
            guard result == self.pid else { return nil }
            // The layout of wait(2): low seven bits are the signal, the next byte the exit status.
            let signal = status & 0x7F
            end = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
            return end
        }
    }

    private static func add(
        _ options: Options,
        to actions: inout posix_spawn_file_actions_t
    ) throws(SystemError) {
        if let directory = options.directory {
            try check { clinux_spawn_change_directory(&actions, directory) }
        }
        // Moved out of the way first: a descriptor of ours may itself be 0, 1 or 2.
        if let input = options.input {
            try check { posix_spawn_file_actions_adddup2(&actions, input, 0) }
        } else {
            try check { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
        }
        try Self.add(options.output, as: 1, to: &actions)
        try Self.add(options.errors, as: 2, to: &actions)
        try check { clinux_spawn_close_from(&actions, 3) }
    }

    private static func add(
        _ output: Output,
        as number: Int32,
        to actions: inout posix_spawn_file_actions_t
    ) throws(SystemError) {
        switch output {
        case .inherit:
            break
        case .discard:
            try check {
                posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_WRONLY, 0)
            }
        case .append(let path):
            let flags = O_WRONLY | O_CREAT | O_APPEND
            try check { posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600) }
        case .descriptor(let descriptor):
            try check { posix_spawn_file_actions_adddup2(&actions, descriptor, number) }
        }
    }

    private static func check(_ body: () -> Int32) throws(SystemError) {
        try systemReturningCode("posix_spawn_file_actions", body)
    }

    private static func set(_ options: Options, on attributes: inout posix_spawnattr_t) {
        var all = sigset_t()
        sigfillset(&all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        if options.ownSession {
            flags |= 0x80  // POSIX_SPAWN_SETSID, which glibc shows only to GNU sources.
        } else if options.ownProcessGroup {
            flags |= POSIX_SPAWN_SETPGROUP
            posix_spawnattr_setpgroup(&attributes, 0)
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }
}

/// A pidfd and its registration; safe because it is touched only on the loop's thread.
final class EndWatch: @unchecked Sendable {
    /// How long until a process that has ended, and cannot be collected yet, is looked at again.
    private static let pause = Duration.milliseconds(20)

    private let raw: Int32
    private var descriptor: FileDescriptor?
    private var registration: Registration?

    init(descriptor: consuming FileDescriptor) {
        self.raw = descriptor.raw
        self.descriptor = consume descriptor
    }

    /// Calls `handler` with what `collect` gives once the descriptor is readable.
    func start(
        on loop: EventLoop,
        collect: @escaping @Sendable () -> ProcessEnd?,
        _ handler: @escaping @Sendable (ProcessEnd) -> Void
    ) throws(SystemError) {
        self.registration = try loop.register(raw: self.raw, interest: .readable) { _ in
            if let registration = self.registration.take() { loop.unregister(registration) }
            self.descriptor.take()?.close()
            Self.tell(loop, collect, handler)
        }
    }

    /// A debugger at the process keeps its end from us until it lets go.
    private static func tell(
        _ loop: EventLoop,
        _ collect: @escaping @Sendable () -> ProcessEnd?,
        _ handler: @escaping @Sendable (ProcessEnd) -> Void
    ) {
        if let end = collect() { return handler(end) }
        loop.schedule(at: loop.now + Self.pause) { Self.tell(loop, collect, handler) }
    }
}
