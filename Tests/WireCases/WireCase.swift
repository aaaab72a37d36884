// SPDX-License-Identifier: MIT
import Foundation
import Wire

/// What an outsider sends and what comes of it: one case of Tests/WireCases/Cases.
///
/// docs/WIRE-CASES.md describes the form of the files.
public struct WireCase: Sendable, CustomStringConvertible {
    /// Who is tested; the runner plays the other.
    public enum Role: String, Sendable { case server, client }

    /// Where the case is run.
    public enum Layer: String, Sendable {
        /// Bytes in and out of `Wire.Connection` alone.
        case wire
        /// `RPC.Server` or `RPC.Channel` alone: what their handlers, deadlines or retries decide.
        case rpc
    }

    /// One line of a case.
    public enum Step: Sendable {
        /// Bytes the other side sends, in writes of their own.
        case input([[UInt8]])
        /// The other side ends the connection.
        case end(isReset: Bool)
        /// What the application under test does: a word and what it is about.
        case act([String])
        /// Time passes.
        case wait(milliseconds: Int)
        /// What comes out.
        case output(String)
    }

    /// A sentence without blanks.
    public let name: String
    /// The row of the table.
    public let row: Int
    /// Who is tested.
    public let role: Role
    /// The one layer it is for; nil for both.
    public let layer: Layer?
    /// Whether the runner leaves preface and HELLO to the case.
    public let isRaw: Bool
    /// Server: the stream of the call that must still be answered at the end, if not closed.
    public let probe: UInt32
    /// What the tested side allows.
    public let limits: WireLimits
    /// What happens, in order.
    public let steps: [Step]

    static let probeStream: UInt32 = 0x1_0001

    /// Preface and HELLO of the peer that keeps the rules.
    public static let handshake: [UInt8] =
        (try? ByteText.bytes("preface ; HELLO 0 BODY_CRC")) ?? []

    /// The frames that a case would write so.
    ///
    /// - Throws: `CaseError`.
    public static func bytes(_ text: String) throws -> [UInt8] {
        try ByteText.bytes(text[...])
    }

    /// Whether it needs a clock that the runner can move.
    public var hasClock: Bool {
        self.steps.contains { if case .wait = $0 { true } else { false } }
    }

    /// All that must come out, in order.
    public var outputs: [String] {
        self.steps.compactMap { if case .output(let line) = $0 { line } else { nil } }
    }

    /// Whether the connection must be over at the end.
    public var isClosed: Bool { self.outputs.contains { $0.hasPrefix("closed ") } }

    /// The name, for a test's log.
    public var description: String { "\(self.row)-\(self.role.rawValue)-\(self.name)" }

    /// Every case for one role and layer.
    ///
    /// - Throws: `CaseError` with file and line.
    public static func all(_ role: Role, _ layer: Layer) throws -> [WireCase] {
        try Self.all().filter { $0.role == role && ($0.layer ?? layer) == layer }
    }

    /// Every case of every file.
    ///
    /// - Throws: `CaseError` with file and line.
    public static func all() throws -> [WireCase] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try files.filter { $0.hasSuffix(".txt") }.flatMap { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return try Self.read(text, file: name)
        }
    }

    /// The cases of one file's text.
    ///
    /// - Throws: `CaseError` with file and line.
    public static func read(_ text: String, file: String) throws -> [WireCase] {
        try CaseReader(file: file).read(text)
    }

    /// Whether a frame that came out is part of the outcome: what a case did not cause is not.
    public func isNoted(_ frame: String) -> Bool {
        let isGreeting = frame.hasPrefix("PREFACE") || frame == "HELLO"
        if self.role == .client { return !isGreeting && !frame.hasPrefix("REQUEST") }
        return self.isRaw || !isGreeting
    }
}

/// A line of a file that says nothing.
public struct CaseError: Error, CustomStringConvertible {
    /// File, line and what is wrong.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
