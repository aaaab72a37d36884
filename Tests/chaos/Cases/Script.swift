// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// Commands one after the other, as docs/MISSION.md writes them, and what happens between them.
struct Script {
    private enum Line {
        /// `omsctl WORDS    # exits N`; 0 without the remark.
        case omsctl([String], status: Int32, text: String)
        /// `stop SERVICE`, `continue SERVICE`: it stands still from here to there.
        case signal(Service, Int32)
        /// `parked N`: waits until so many sagas wait for a person.
        case parked(Int)
    }

    private let lines: [Line]

    /// How long sagas may take until they wait for a person.
    private static let parkedMax = Duration.seconds(30)

    /// Reads the lines; what is no command is a remark.
    init(_ text: String) {
        self.lines = text.split(separator: "\n").compactMap { Self.line(String($0)) }
    }

    var isEmpty: Bool { self.lines.isEmpty }

    private static func line(_ text: String) -> Line? {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("omsctl", 2...):
            let parts = text.components(of: "    # ")
            let remark = parts.count > 1 ? parts[1] : ""
            return .omsctl(
                Array(Self.words(parts[0]).dropFirst()),
                status: remark.hasPrefix("exits ") ? Int32(remark.dropFirst(6)) ?? -1 : 0,
                text: parts[0]
            )
        case ("stop", 2): return Service(rawValue: words[1]).map { .signal($0, SIGSTOP) }
        case ("continue", 2): return Service(rawValue: words[1]).map { .signal($0, SIGCONT) }
        case ("parked", 2): return Int(words[1]).map { .parked($0) }
        default: return nil
        }
    }

    /// Words as a shell splits them, for blanks and single quotes.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text + " " {
            switch character {
            case "'": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return words
    }

    /// Runs all of it; a command that ends otherwise than it should is a finding.
    func play(_ cluster: Cluster, _ trial: Trial) throws {
        for line in self.lines {
            switch line {
            case .omsctl(let words, let status, let text):
                let ended = try cluster.omsctl(words)
                trial.expect(ended.status == status, "\(text): \(ended.brief)")
            case .signal(let service, let number):
                trial.expect(
                    cluster.signal(service, number),
                    "\(service.rawValue) does not run"
                )
            case .parked(let count):
                let time = try Clock.wait(atMost: Self.parkedMax, every: .milliseconds(100)) {
                    try Self.parked(cluster) == count
                }
                trial.expect(time != nil, "never \(count) sagas were parked")
            }
        }
    }

    private static func parked(_ cluster: Cluster) throws -> Int {
        let ended = try cluster.need("saga", "list", "--state", "parked-forward")
        // The first line has the names of the columns.
        return ended.output.split(separator: "\n").count - 1
    }
}
