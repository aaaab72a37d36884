// SPDX-License-Identifier: MIT
import Foundation
import Testing
import WireCases

/// docs/WIRE-CASES.md names tests that exist.
@Suite struct CaseTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    /// The cells of each row of the table.
    private func rows() throws -> [[String]] {
        let path = Self.root.appending(path: "docs/WIRE-CASES.md")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        return lines.map {
            $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        .filter { $0.count == 4 && Int($0[0]) != nil }
    }

    /// The names of all functions of tests.
    private func tests() throws -> Set<Substring> {
        let folder = Self.root.appending(path: "Tests")
        let files = FileManager.default.enumerator(atPath: folder.path)
        let names = try (files?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix("Tests.swift") }
            .flatMap { file in
                try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                    .matches(of: /func (\w+)\(/).map(\.output.1)
            }
        return Set(names)
    }

    @Test func everyRowIsThereInOrderAndHasATest() throws {
        let rows = try self.rows()
        #expect(rows.map { Int($0[0]) } == Array(1...46))
        for row in rows { #expect(row[3].contains("`") || row[3].hasPrefix("cases"), "\(row)") }
    }

    /// Whether a name is that of a command, which is there then: a script, or a program of the package.
    private func isCommand(_ name: Substring) throws -> Bool {
        let words = name.split(separator: " ")
        guard let program = words.first else { return false }
        if program.hasPrefix("scripts/") {
            let path = Self.root.appending(path: program).path
            return FileManager.default.isExecutableFile(atPath: path)
        }
        guard name.hasPrefix("swift run -c release "), words.count > 4 else { return false }
        let manifest = Self.root.appending(path: "Package.swift")
        return try String(contentsOf: manifest, encoding: .utf8).contains("name: \"\(words[4])\"")
    }

    @Test func everyTestAndCommandOfTheTableExists() throws {
        let tests = try self.tests()
        for row in try self.rows() {
            let parts = row[3].split(separator: "`", omittingEmptySubsequences: false)
            for (index, name) in parts.enumerated() where index % 2 == 1 {
                let isThere = try tests.contains(name) || self.isCommand(name)
                #expect(isThere, "row \(row[0]): \(name)")
            }
        }
        #expect(!tests.contains("thereIsNoSuchTest"))
        #expect(try !self.isCommand("scripts/there-is-none --full"))
        #expect(try !self.isCommand("swift run -c release there-is-none"))
    }

    @Test func rowsSaidToHaveCasesHaveThem() throws {
        let withCases = Set(try WireCase.all().map(\.row))
        let said = try self.rows().filter {
            $0[3].hasPrefix("cases;") || $0[3] == "cases" || $0[3].hasPrefix("cases (")
        }
        #expect(Set(said.compactMap { Int($0[0]) }) == withCases)
    }
}
