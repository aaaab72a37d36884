// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Synchronization
import Testing

/// Runs `body` with a loop, and stops it.
func withLoop<Value>(_ body: (EventLoop) throws -> Value) throws -> Value {
    let loop = try EventLoop(name: "test")
    defer { loop.stop() }
    return try body(loop)
}

/// The thread that waits for descriptors, timers and work.
@Suite(.timeLimit(.minutes(20))) struct EventLoopTests {
    @Test func runsWorkOfOneThreadInOrder() throws {
        try withLoop { loop in
            let seen = Mutex<[Int]>([])
            for number in 0..<1000 { loop.execute { seen.withLock { $0.append(number) } } }
            loop.runAndWait {}
            #expect(seen.withLock { $0 } == Array(0..<1000))
        }
    }

    @Test func knowsItsOwnThread() throws {
        try withLoop { loop in
            #expect(!loop.isCurrent)
            #expect(loop.runAndWait { loop.isCurrent })
        }
    }

    @Test func firesTimersInTheOrderOfTheirTimesAndNeverEarly() throws {
        try withLoop { loop in
            let seen = Mutex<[Int]>([])
            let done = OneShot<MonotonicInstant>()
            let start = loop.now
            loop.schedule(at: start + .milliseconds(20)) { done.set(loop.now) }
            loop.schedule(at: start + .milliseconds(10)) { seen.withLock { $0.append(2) } }
            loop.schedule(at: start + .milliseconds(5)) { seen.withLock { $0.append(1) } }
            #expect(done.wait() - start >= .milliseconds(20))
            #expect(seen.withLock { $0 } == [1, 2])
        }
    }

    @Test func aCancelledTimerDoesNotFire() throws {
        try withLoop { loop in
            let fired = Atomic<Bool>(false)
            // In one turn, so that the loop cannot get to the timer in between.
            loop.runAndWait {
                let token = loop.schedule(at: loop.now) { fired.store(true, ordering: .relaxed) }
                loop.cancel(token)
            }
            let done = OneShot<Void>()
            loop.schedule(at: loop.now + .milliseconds(10)) { done.set(()) }
            done.wait()
            let hasFired = fired.load(ordering: .relaxed)
            #expect(!hasFired)
        }
    }

    @Test func tellsWhenADescriptorIsReadable() throws {
        try withLoop { loop in
            let pipe = try LinuxIO.makePipe()
            let read = OneShot<UInt8>()
            let reader = Reader(pipe.reader.raw)
            try loop.runAndWait {
                try reader.start(on: loop) { read.set($0) }
            }
            try [42].withUnsafeBytes { try pipe.writer.writeAll($0) }
            #expect(read.wait() == 42)
            loop.runAndWait { reader.stop(on: loop) }
        }
    }

    @Test func anEventFetchedForAnOldOwnerDoesNotReachTheNewOne() throws {
        try withLoop { loop in
            let pipes = try (0..<2).map { _ in PipeBox(try LinuxIO.makePipe()) }
            let strays = Atomic<Int>(0)
            let registrations = Mutex<[Registration]>([])
            // Both turn readable in one batch; whichever comes first replaces both registrations.
            try loop.runAndWait { () throws(SystemError) in
                for pipe in pipes {
                    let registration = try loop.register(
                        raw: pipe.readerNumber,
                        interest: .readable
                    ) { _ in
                        let old = registrations.withLock { registrations in
                            defer { registrations = [] }
                            return registrations
                        }
                        for registration in old { loop.unregister(registration) }
                        for pipe in pipes {
                            _ = try? loop.register(raw: pipe.readerNumber, interest: []) { _ in
                                strays.add(1, ordering: .relaxed)
                            }
                        }
                    }
                    registrations.withLock { $0.append(registration) }
                }
                for pipe in pipes { pipe.writeOneByte() }
            }
            loop.runAndWait {}
            loop.runAndWait {}
            let count = strays.load(ordering: .relaxed)
            #expect(count == 0)
        }
    }

    @Test func callsTurnEndsOnceATurn() throws {
        try withLoop { loop in
            let counter = TurnCounter()
            loop.runAndWait { loop.atEndOfTurn(counter) }
            loop.runAndWait {}
            #expect(loop.runAndWait { counter.count } == 1)
        }
    }

    @Test func dropsWorkAfterStop() throws {
        let loop = try EventLoop(name: "a name longer than fifteen bytes")
        loop.stop()
        loop.execute { Issue.record("ran after stop") }
        loop.stop()
    }
}

/// Safe because it is touched only on the loop's thread.
private final class TurnCounter: TurnEnd, @unchecked Sendable {
    var count = 0

    func turnEnded() { self.count += 1 }
}

/// Safe because a pipe's ends may be used by any thread.
private final class PipeBox: @unchecked Sendable {
    private let pipe: LinuxIO.Pipe

    init(_ pipe: consuming LinuxIO.Pipe) {
        self.pipe = pipe
    }

    var readerNumber: Int32 { self.pipe.reader.raw }

    func writeOneByte() {
        _ = try? [UInt8(1)].withUnsafeBytes { try self.pipe.writer.write($0) }
    }
}

/// Safe because it is touched only on the loop's thread.
private final class Reader: @unchecked Sendable {
    private let raw: Int32
    private var registration: Registration?

    init(_ raw: Int32) {
        self.raw = raw
    }

    func start(on loop: EventLoop, _ handler: @escaping @Sendable (UInt8) -> Void)
        throws(SystemError)
    {
        let raw = self.raw
        self.registration = try loop.register(raw: raw, interest: .readable) { _ in
            var byte: UInt8 = 0
            if Glibc.read(raw, &byte, 1) == 1 { handler(byte) }
        }
    }

    func stop(on loop: EventLoop) {
        if let registration = self.registration.take() { loop.unregister(registration) }
    }
}
