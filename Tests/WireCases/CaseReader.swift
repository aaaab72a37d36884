// SPDX-License-Identifier: MIT
import Wire

/// Reads a file of cases line by line.
struct CaseReader {
    private let file: String
    private var cases: [WireCase] = []
    private var name = ""
    private var row = 0
    private var role = WireCase.Role.server
    private var layer: WireCase.Layer?
    private var isRaw = false
    private var probe: UInt32 = WireCase.probeStream
    private var limits = WireLimits()
    private var steps: [WireCase.Step] = []

    init(file: String) {
        self.file = file
    }

    func read(_ text: String) throws -> [WireCase] {
        var reader = self
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do {
                try reader.take(line)
            } catch {
                throw CaseError("\(self.file):\(index + 1): \(error)")
            }
        }
        reader.finish()
        return reader.cases
    }

    private mutating func finish() {
        if self.name.isEmpty { return }
        self.cases.append(
            WireCase(
                name: self.name,
                row: self.row,
                role: self.role,
                layer: self.layer,
                isRaw: self.isRaw,
                probe: self.probe,
                limits: self.limits,
                steps: self.steps
            )
        )
        (self.layer, self.isRaw, self.probe) = (nil, false, WireCase.probeStream)
        (self.limits, self.steps) = (WireLimits(), [])
    }

    private mutating func take(_ line: Substring) throws {
        let words = line.split(separator: " ")
        guard let first = words.first, !first.hasPrefix("#") else { return }
        let rest = line.dropFirst(first.count + 1)
        switch (first, words.count) {
        case ("row", 2): (self.name, self.row) = try self.began(Int(words[1]))
        case ("server", 2), ("client", 2):
            self.finish()
            self.name = String(words[1])
            self.role = first == "server" ? .server : .client
        case ("only", 2): self.layer = try Self.known(WireCase.Layer(rawValue: String(words[1])))
        case ("raw", 1): self.isRaw = true
        case ("probe", 2): self.probe = try Self.known(UInt32(words[1]))
        case ("limit", 3): try self.limit(words[1], Self.known(Int(words[2])))
        case ("<", 2...): self.steps.append(try Self.input(rest))
        case ("!", 2...): self.steps.append(.act(words.dropFirst().map(String.init)))
        case ("+", 2): self.steps.append(.wait(milliseconds: try Self.known(Int(words[1]))))
        case (">", 2...): self.steps += try Self.outputs(words.dropFirst())
        default: throw CaseError("no such line: \(line)")
        }
    }

    private mutating func began(_ row: Int?) throws -> (String, Int) {
        self.finish()
        return ("", try Self.known(row))
    }

    private static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw CaseError("an unknown word or number") }
        return value
    }

    /// `END 1 OK yes count=3 step=2` is three lines, of the streams 1, 3 and 5.
    private static func outputs(_ words: ArraySlice<Substring>) throws -> [WireCase.Step] {
        let count = words.suffix(2).first.flatMap { Self.number($0, "count=") }
        let step = words.last.flatMap { Self.number($0, "step=") }
        guard let count, let step else { return [.output(words.joined(separator: " "))] }
        var line = words.dropLast(2).map { String($0) }
        let first = try Self.known(Int(line[1]))
        return (0..<count).map { index in
            line[1] = "\(first + index * step)"
            return .output(line.joined(separator: " "))
        }
    }

    private static func number(_ word: Substring, _ prefix: String) -> Int? {
        word.hasPrefix(prefix) ? Int(word.dropFirst(prefix.count)) : nil
    }

    private static func input(_ text: Substring) throws -> WireCase.Step {
        switch text {
        case "eof": return .end(isReset: false)
        case "reset": return .end(isReset: true)
        default:
            if text.hasPrefix("bytewise ") {
                return .input(try ByteText.bytes(text.dropFirst(9)).map { [$0] })
            }
            return .input([try ByteText.bytes(text)])
        }
    }

    private mutating func limit(_ name: Substring, _ value: Int) throws {
        switch name {
        case "streams": self.limits.streamsMax = value
        case "message": self.limits.messageBytesMax = value
        case "credit": self.limits.initialCredit = value
        case "unfinished": self.limits.assemblyBytesMax = value
        case "cancels": self.limits.cancelsMax = value
        case "idle-frames": self.limits.idleFramesMax = value
        default: throw CaseError("no such limit: \(name)")
        }
    }
}
