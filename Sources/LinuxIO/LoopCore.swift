// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// What a descriptor is watched for.
public struct Interest: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32

    /// Makes a set from bits.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Input has come, or its end.
    public static let readable = Self(rawValue: EPOLLIN.rawValue)
    /// There is room for output.
    public static let writable = Self(rawValue: EPOLLOUT.rawValue)
}

/// What a descriptor is ready for.
public struct Readiness: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32

    /// Makes a set from bits.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Input, its end, or an error that reading will tell.
    public static let readable = Self(rawValue: EPOLLIN.rawValue)
    /// Room for output, or an error that writing will tell.
    public static let writable = Self(rawValue: EPOLLOUT.rawValue)
    /// The connection is gone in both directions.
    public static let ended = Self(rawValue: EPOLLHUP.rawValue | EPOLLERR.rawValue)
}

/// Names one registration: the descriptor, and a number that no other registration has.
///
/// A descriptor's number is reused as soon as it is closed; an event that was already fetched for
/// the old owner must not reach the new one.
public struct Registration: Hashable, Sendable {
    let id: UInt32
    let descriptor: Int32

    var tag: UInt64 { UInt64(self.id) << 32 | UInt64(UInt32(bitPattern: self.descriptor)) }
}

/// The loop's state that only its own thread touches, and its epoll descriptor.
///
/// Safe because every access is on the loop's thread; `EventLoop` sees to it.
final class LoopCore: @unchecked Sendable {
    private struct Handler {
        let id: UInt32
        let run: @Sendable (Readiness) -> Void
    }

    static let readBufferBytes = 64 << 10
    private static let batch = 256
    private static let roundsPerTurn = 8

    private let epoll: FileDescriptor
    private let wakeUp: Int32
    private let ready = UnsafeMutablePointer<clinux_ready>.allocate(capacity: LoopCore.batch)
    private var readyCount = 0
    private var nextID: UInt32 = 1
    /// Indexed by descriptor, which the system keeps small.
    private var handlers: [Handler?] = []
    var timers = TimerHeap<EventLoop.Work>()
    var turnEnds: [any TurnEnd] = []
    let readBuffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: LoopCore.readBufferBytes,
        alignment: 16
    )

    init(wakeUp: Int32) throws(SystemError) {
        self.epoll = FileDescriptor(
            owning: try system("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) }
        )
        self.wakeUp = wakeUp
        try self.control(EPOLL_CTL_ADD, wakeUp, .readable, tag: 0)
    }

    deinit {
        self.ready.deallocate()
        self.readBuffer.deallocate()
    }

    /// Whether the last wait found something.
    var hasEvents: Bool { self.readyCount > 0 }

    /// True when something still wants to run before the loop may sleep.
    var hasUnfinishedTurn: Bool { !self.turnEnds.isEmpty }

    func register(
        _ descriptor: Int32,
        _ interest: Interest,
        _ run: @escaping @Sendable (Readiness) -> Void
    ) throws(SystemError) -> Registration {
        let registration = Registration(id: self.nextID, descriptor: descriptor)
        self.nextID = self.nextID == .max ? 1 : self.nextID + 1
        try self.control(EPOLL_CTL_ADD, descriptor, interest, tag: registration.tag)
        let index = Int(descriptor)
        while self.handlers.count <= index { self.handlers.append(nil) }
        self.handlers[index] = Handler(id: registration.id, run: run)
        return registration
    }

    func update(_ registration: Registration, _ interest: Interest) throws(SystemError) {
        guard self.isKnown(registration) else { return }
        let descriptor = registration.descriptor
        try self.control(EPOLL_CTL_MOD, descriptor, interest, tag: registration.tag)
    }

    func unregister(_ registration: Registration) {
        guard self.isKnown(registration) else { return }
        self.handlers[Int(registration.descriptor)] = nil
        try? self.control(EPOLL_CTL_DEL, registration.descriptor, [], tag: 0)
    }

    private func isKnown(_ registration: Registration) -> Bool {
        let index = Int(registration.descriptor)
        return index < self.handlers.count && self.handlers[index]?.id == registration.id
    }

    private func control(
        _ operation: Int32,
        _ descriptor: Int32,
        _ interest: Interest,
        tag: UInt64
    ) throws(SystemError) {
        let epoll = self.epoll.raw
        _ = try system("epoll_ctl") {
            clinux_epoll_control(epoll, operation, descriptor, interest.rawValue, tag)
        }
    }

    func waitForEvents(_ timeoutMilliseconds: Int32) {
        let count = clinux_epoll_wait(
            self.epoll.raw,
            self.ready,
            Int32(Self.batch),
            timeoutMilliseconds
        )
        // EINTR is an empty turn: due times are computed anew.
        precondition(count >= 0 || errno == EINTR, "epoll_wait failed with errno \(errno)")
        self.readyCount = max(0, Int(count))
    }

    func handleEvents() {
        for position in 0..<self.readyCount {
            let event = self.ready[position]
            if event.tag == 0 {
                self.clearWakeUp()
                continue
            }
            let index = Int(event.tag & 0xFFFF_FFFF)
            guard index < self.handlers.count, let handler = self.handlers[index],
                handler.id == UInt32(event.tag >> 32)
            else { continue }
            handler.run(Readiness(rawValue: event.events))
        }
        self.readyCount = 0
    }

    private func clearWakeUp() {
        var count: UInt64 = 0
        _ = withUnsafeMutableBytes(of: &count) { Glibc.read(self.wakeUp, $0.baseAddress, $0.count) }
    }

    /// Calls all that asked for the end of the turn; what they cause waits, in the end, for the next.
    func endTurn() {
        for _ in 0..<Self.roundsPerTurn {
            if self.turnEnds.isEmpty { return }
            var objects: [any TurnEnd] = []
            swap(&objects, &self.turnEnds)
            for object in objects { object.turnEnded() }
            if self.turnEnds.isEmpty {
                // Keeps the capacity for the next turn.
                objects.removeAll(keepingCapacity: objects.count <= 1024)
                self.turnEnds = objects
                return
            }
        }
    }

    func clear() {
        self.handlers = []
        self.turnEnds = []
        self.timers = TimerHeap()
    }
}

extension EventLoop {
    /// Watches a descriptor.
    ///
    /// Only on the loop's thread.
    ///
    /// `handler` is called as long as the descriptor is ready (level-triggered). Unregister before
    /// closing it.
    ///
    /// - Parameters:
    ///   - descriptor: A non-blocking descriptor that stays open until `unregister`.
    ///   - interest: What to watch for; may be nothing, then only `ended` is told.
    ///   - handler: Runs on the loop's thread.
    /// - Returns: The name of the registration.
    /// - Throws: ENOSPC or ENOMEM when the system has no room, EPERM for a regular file.
    public func register(
        _ descriptor: borrowing FileDescriptor,
        interest: Interest,
        handler: @escaping @Sendable (Readiness) -> Void
    ) throws(SystemError) -> Registration {
        try self.register(raw: descriptor.raw, interest: interest, handler: handler)
    }

    /// `register` for owners that cannot lend their descriptor; the same promises hold.
    package func register(
        raw descriptor: Int32,
        interest: Interest,
        handler: @escaping @Sendable (Readiness) -> Void
    ) throws(SystemError) -> Registration {
        precondition(self.isCurrent, "register runs on the loop's thread")
        return try self.core.register(descriptor, interest, handler)
    }

    /// Changes what a descriptor is watched for.
    ///
    /// Only on the loop's thread.
    public func update(_ registration: Registration, interest: Interest) throws(SystemError) {
        precondition(self.isCurrent, "update runs on the loop's thread")
        try self.core.update(registration, interest)
    }

    /// Stops watching; events that were already fetched are dropped.
    ///
    /// Only on the loop's thread.
    public func unregister(_ registration: Registration) {
        precondition(self.isCurrent, "unregister runs on the loop's thread")
        self.core.unregister(registration)
    }

    /// Lends the loop's read buffer of 64 KiB, one for all descriptors.
    ///
    /// Only on the loop's thread.
    public func withReadBuffer<Result, Failure: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(self.core.readBuffer)
    }
}
