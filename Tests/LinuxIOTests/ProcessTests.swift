// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import Synchronization
import Testing

@testable import LinuxIO

/// Programs started and waited for.
@Suite(.timeLimit(.minutes(20))) struct ChildProcessTests {
    private static func shell(_ script: String) -> ChildProcess.Options {
        ChildProcess.Options(arguments: ["-c", script])
    }

    @Test(arguments: [Int32(0), 3, 255])
    func tellsTheExitStatus(status: Int32) throws {
        let child = try ChildProcess("/bin/sh", Self.shell("exit \(status)"))
        #expect(child.wait() == .exited(status))
        #expect(child.wait() == .exited(status))
    }

    @Test func tellsTheSignalThatEndedIt() throws {
        let child = try ChildProcess("/bin/sleep", ChildProcess.Options(arguments: ["60"]))
        #expect(child.poll() == nil)
        #expect(child.kill(SIGKILL))
        #expect(child.wait() == .signalled(SIGKILL))
        #expect(!child.kill(SIGKILL))
    }

    @Test func refusesAProgramThatIsNotThere() {
        let error = #expect(throws: SystemError.self) { try ChildProcess("/no/such/program") }
        #expect(error?.code == ENOENT)
    }

    @Test func tellsTheEndOnTheLoop() throws {
        try withLoop { loop in
            let child = try ChildProcess("/bin/sh", Self.shell("exit 7"))
            let end = OneShot<ProcessEnd>()
            try child.onEnd(on: loop) { end.set($0) }
            #expect(end.wait() == .exited(7))
            let again = OneShot<ProcessEnd>()
            try child.onEnd(on: loop) { again.set($0) }
            #expect(again.wait() == .exited(7))
        }
    }

    /// As when a debugger at the process keeps its end to itself for a while.
    @Test func tellsAnEndThatCannotBeCollectedAtOnce() throws {
        try withLoop { loop in
            let pipe = try makePipe()
            let watch = EndWatch(descriptor: pipe.closeWriter())
            let looks = Mutex(0)
            let told = Mutex(0)
            let end = OneShot<ProcessEnd>()
            loop.execute {
                try? watch.start(
                    on: loop,
                    collect: {
                        looks.withLock { count in
                            count += 1
                            return count < 3 ? nil : .exited(7)
                        }
                    },
                    {
                        told.withLock { $0 += 1 }
                        end.set($0)
                    }
                )
            }
            #expect(end.wait() == .exited(7))
            loop.runAndWait {}
            #expect(looks.withLock { $0 } == 3)
            #expect(told.withLock { $0 } == 1)
        }
    }

    @Test func inheritsNothingButTheThreeStreams() throws {
        try withTemporaryDirectory { directory in
            let listener = try Socket.listen(on: .loopback(port: 0))
            // Even a descriptor that forgot close-on-exec.
            let leaky = fcntl(listener.raw, F_DUPFD, 100)
            defer { close(leaky) }
            let path = "\(directory)/out"
            var options = Self.shell("ls /proc/self/fd")
            options.output = .append(path: path)
            #expect(try ChildProcess("/bin/sh", options).wait() == .exited(0))
            let text = String(decoding: try Files.read(path), as: UTF8.self)
            // 3 is the directory that ls itself reads.
            #expect(text.split(separator: "\n") == ["0", "1", "2", "3"])
        }
    }

    @Test func givesTheEnvironmentAndDirectoryAskedFor() throws {
        try withTemporaryDirectory { directory in
            var options = Self.shell("echo $WORD $PWD")
            options.environment = ["WORD=hello"]
            options.directory = directory
            options.output = .append(path: "\(directory)/out")
            #expect(try ChildProcess("/bin/sh", options).wait() == .exited(0))
            let text = String(decoding: try Files.read("\(directory)/out"), as: UTF8.self)
            #expect(text == "hello \(directory)\n")
        }
    }

    @Test func killsAWholeGroup() throws {
        let pipe = try LinuxIO.makePipe()
        var options = Self.shell("sleep 60 & sleep 60")
        options.ownProcessGroup = true
        options.output = .descriptor(pipe.writer.raw)
        let child = try ChildProcess("/bin/sh", options)
        child.kill(SIGKILL, group: true)
        #expect(child.wait() == .signalled(SIGKILL))
        let reader = pipe.closeWriter()
        var byte: UInt8 = 0
        let count = try withUnsafeMutableBytes(of: &byte) { try reader.read(into: $0) }
        // End of file: nobody of the group holds the pipe any more.
        #expect(count == 0)
    }
}

/// What /proc tells.
@Suite struct ProcessStatsTests {
    @Test func readsItsOwnFigures() throws {
        let stats = try #require(ProcessStats.own)
        #expect(stats.residentBytes > 1 << 20)
        #expect(stats.threads >= 1)
        #expect(ProcessStats.ownCPU > .zero)
        #expect(ProcessStats.program(of: getpid())?.hasSuffix(".xctest") == true)
    }

    @Test func knowsNothingOfAProcessThatIsNotThere() {
        #expect(ProcessStats(pid: -5) == nil)
        #expect(ProcessStats.program(of: -5) == nil)
    }
}

/// Signals as events.
///
/// One test: the signal's disposition belongs to the whole process.
@Suite(.timeLimit(.minutes(20))) struct SignalTests {
    @Test func aBlockedSignalReachesTheLoop() throws {
        try withLoop { loop in
            // SIGWINCH is ignored by default, so a thread that does not block it loses nothing.
            Signals.block([SIGWINCH])
            let seen = OneShot<Int32>()
            try Signals.watch([SIGWINCH], on: loop) { seen.set($0) }
            loop.runAndWait { Signals.block([SIGWINCH]) }
            loop.runAndWait { _ = pthread_kill(pthread_self(), SIGWINCH) }
            #expect(seen.wait() == SIGWINCH)
        }
    }
}
