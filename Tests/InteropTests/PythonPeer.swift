// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A program of the folder `Python`, its input, and what it prints line by line.
final class PythonPeer: Sendable {
    private let child: ChildProcess
    private let lines = Mailbox<String?>()
    private let input: ChildInput

    /// Starts a script.
    ///
    /// - Parameters:
    ///   - script: Its file name in the folder `Python`.
    ///   - arguments: What follows the name.
    ///   - loop: Whose thread reads what it prints.
    /// - Throws: `NoPython`, or the system's reason when processes or descriptors run out.
    init(_ script: String, _ arguments: [String] = [], loop: EventLoop) throws {
        let interpreter = try PythonInterpreter.found.get()
        let output = try LinuxIO.makePipe()
        // -B: no compiled files beside the sources.
        var options = ChildProcess.Options(
            arguments: ["-B", "\(Self.folder)/\(script)"] + arguments
        )
        self.input = try ChildInput()
        options.input = self.input.childsEnd
        options.output = .descriptor(output.writer.raw)
        self.child = try ChildProcess(interpreter, options)
        let reader = output.closeWriter().release()
        let lines = self.lines
        try loop.runAndWait { () throws(SystemError) in
            try LineReader(reader, lines).start(on: loop)
        }
    }

    private static var folder: String {
        let here = #filePath
        return "\(here[..<(here.lastIndex(of: "/") ?? here.endIndex)])/Python"
    }

    /// The next line it prints; nil, once, when it has closed its output.
    func nextLine() async -> String? { await self.lines.next() }

    /// Writes a line to its input.
    func tell(_ line: String) throws { try self.input.write(line) }

    /// Closes its input and waits for its end.
    func end() -> ProcessEnd {
        self.input.close()
        return self.child.wait()
    }
}

/// The pipe to a child's standard input; safe because only the task of one test uses it.
private final class ChildInput: @unchecked Sendable {
    let childsEnd: Int32
    private var pipe: Pipe?

    init() throws(SystemError) {
        let pipe = try LinuxIO.makePipe()
        self.childsEnd = pipe.reader.raw
        self.pipe = consume pipe
    }

    func write(_ line: String) throws {
        try Array("\(line)\n".utf8).withUnsafeBytes { try self.pipe?.writer.writeAll($0) }
    }

    func close() { self.pipe = nil }
}

/// Cuts what a pipe brings into lines; safe because it is touched only on the loop's thread.
private final class LineReader: @unchecked Sendable {
    private var descriptor: FileDescriptor?
    private let raw: Int32
    private let lines: Mailbox<String?>
    private var registration: Registration?
    private var rest: [UInt8] = []

    init(_ raw: Int32, _ lines: Mailbox<String?>) {
        self.raw = raw
        self.descriptor = FileDescriptor(owning: raw)
        self.lines = lines
    }

    func start(on loop: EventLoop) throws(SystemError) {
        self.registration = try loop.register(raw: self.raw, interest: .readable) { _ in
            if !self.read() { self.end(on: loop) }
        }
    }

    /// False at the end.
    private func read() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(self.raw, &chunk, chunk.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        if count == 0 { return false }
        self.rest += chunk[..<count]
        while let end = self.rest.firstIndex(of: UInt8(ascii: "\n")) {
            self.lines.put(String(decoding: self.rest[..<end], as: UTF8.self))
            self.rest.removeSubrange(...end)
        }
        return true
    }

    private func end(on loop: EventLoop) {
        if let registration = self.registration.take() { loop.unregister(registration) }
        self.descriptor.take()?.close()
        self.lines.put(nil)
    }
}
