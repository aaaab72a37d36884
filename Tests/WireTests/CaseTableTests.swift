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

    @Test func everyTestOfTheTableExists() throws {
        let tests = try self.tests()
        for row in try self.rows() {
            let parts = row[3].split(separator: "`", omittingEmptySubsequences: false)
            for (index, name) in parts.enumerated() where index % 2 == 1 {
                // A command, which a reader may run.
                if name.hasPrefix("scripts/") || name.hasPrefix("swift run ") { continue }
                #expect(tests.contains(name), "row \(row[0])")
            }
        }
        #expect(!tests.contains("thereIsNoSuchTest"))
    }

    @Test func rowsSaidToHaveCasesHaveThem() throws {
        let withCases = Set(try WireCase.all().map(\.row))
        let said = try self.rows().filter {
            $0[3].hasPrefix("cases;") || $0[3] == "cases" || $0[3].hasPrefix("cases (")
        }
        #expect(Set(said.compactMap { Int($0[0]) }) == withCases)
    }
}
