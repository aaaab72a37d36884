// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// Every command of docs/MISSION.md, in its order, on one fresh cluster.
@Suite(.serialized) struct MissionTests {
    /// A command of the document, and how it must end.
    struct Line: Sendable {
        let words: [String]
        let status: Int32
        let text: String

        /// Reads `omsctl WORDS    # exits N`; nil for anything else.
        init?(_ text: String) {
            guard text.hasPrefix("omsctl ") else { return nil }
            let parts = text.components(separatedBy: "    # ")
            self.text = parts[0]
            self.words = Self.split(String(parts[0].dropFirst("omsctl ".count)))
            let comment = parts.count > 1 ? parts[1] : ""
            self.status = comment.hasPrefix("exits ") ? Int32(comment.dropFirst(6)) ?? -1 : 0
        }

        /// Words as a shell splits them, for blanks and single quotes.
        static func split(_ text: String) -> [String] {
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
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    private static func lines() throws -> [Line] {
        let document = try String(
            contentsOf: Self.root.appending(path: "docs/MISSION.md"),
            encoding: .utf8
        )
        return document.split(separator: "\n").compactMap { Line(String($0)) }
    }

    @Test func everyRowHasCommands() throws {
        let document = try String(
            contentsOf: Self.root.appending(path: "docs/MISSION.md"),
            encoding: .utf8
        )
        let sections = document.components(separatedBy: "\n## ").dropFirst()
        #expect(sections.count == 14)
        for (index, section) in sections.enumerated() {
            #expect(section.hasPrefix("\(index + 1). "), "\(section.prefix(40))")
            #expect(section.contains("\nomsctl "), "\(section.prefix(40))")
        }
    }

    @Test func everyCommandDoesWhatTheDocumentSays() throws {
        let lines = try Self.lines()
        #expect(lines.count > 100)
        try withCluster { cluster in
            for line in lines {
                let words = line.words.map {
                    $0.hasPrefix("scripts/") ? Self.root.appending(path: $0).path : $0
                }
                let (child, out, err) = try cluster.start(words)
                let run = cluster.finish(child, out, err)
                #expect(
                    run.status == line.status,
                    "\(line.text)\nexited \(run.status)\n\(run.output.suffix(2000))\n\(run.errors)"
                )
            }
        }
    }
}
