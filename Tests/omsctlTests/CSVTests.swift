// SPDX-License-Identifier: MIT
import Testing

@testable import omsctl

/// Reading RFC 4180 text.
@Suite struct CSVTests {
    @Test func readsQuotesCommasLineEndsAndABOM() throws {
        let text = "\u{FEFF}id,name,note\r\n1,\"Café, \"\"Lindenhof\"\"\",\"two\nlines\"\n2,Røye,\n"
        let (header, rows) = try CSVReader.rows(Array(text.utf8))
        #expect(header == ["id", "name", "note"])
        #expect(rows.map { $0["name"] } == ["Café, \"Lindenhof\"", "Røye"])
        #expect(rows[0]["note"] == "two\nlines")
        #expect(rows.map(\.line) == [2, 4])
        #expect(rows[1]["note"].isEmpty)
    }

    @Test func readsALastLineWithoutALineEnd() throws {
        #expect(try CSVReader.rows(Array("a,b\n1,2".utf8)).rows.first?["b"] == "2")
    }

    @Test(arguments: [
        ("", 1, "empty"), ("a,a\n", 1, "twice"), ("a,b\n1\n", 2, "1 fields"),
        ("a,b\n1,2,3\n", 2, "3 fields"), ("a\n\"x\n", 2, "never closed"),
        ("a\n\"x\"y\n", 2, "after a closing quote"), ("a\nx\"y\n", 2, "not quoted"),
        ("a\nx\n\u{0}\n", 3, "NUL"),
    ])
    func refusesWhatWouldShiftColumns(text: String, line: Int, reason: String) throws {
        let error = #expect(throws: CSVError.self) { try CSVReader.rows(Array(text.utf8)) }
        #expect(error?.line == line)
        #expect(error?.reason.contains(reason) == true)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        let latin1: [UInt8] = Array("a\nCaf".utf8) + [0xE9, 0x0A]
        #expect(throws: CSVError.self) { try CSVReader.rows(latin1) }
    }

    @Test func everyCutOfAFileIsReadOrRefusedWithoutATrap() throws {
        let bytes = Array("a,b\r\n\"1\"\"\",\"2\r\n\"\r\n3,4\r\n".utf8)
        for end in 0...bytes.count { _ = try? CSVReader.rows(Array(bytes[..<end])) }
    }
}
