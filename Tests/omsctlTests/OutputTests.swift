// SPDX-License-Identifier: MIT
import Testing

@testable import omsctl

/// Tables, bars and JSON as a terminal and a program see them.
@Suite struct OutputTests {
    @Test func tablesAlignAndEndWithoutBlanks() {
        var table = Table([.left("SKU"), .right("QTY"), .left("NAME")])
        table.add("TEA", "5", "Çay")
        table.add("COFFEE", "120", "")
        #expect(table.text == "SKU     QTY  NAME\nTEA       5  Çay\nCOFFEE  120\n")
    }

    @Test func foreignControlCharactersDoNotReachTheTerminal() {
        #expect(Table.printable("a\u{1B}[31mb\nc\u{9B}") == "a [31mb c ")
        #expect(Table.printable("ab\u{202E}cd\u{2066}\u{200F}\u{2028}é") == "ab cd   é")
    }

    @Test(arguments: [(0, "0 findings"), (1, "1 finding"), (2, "2 findings")])
    func countsAgreeWithTheirNouns(count: Int, words: String) {
        #expect(Show.count(count, "finding") == words)
    }

    @Test func jsonEscapesTextAndKeepsExactNumbers() {
        var object = JSONObject()
        object.add("a\"b", "x\\y\n")
        object.add("big", Int64.max)
        object.add("half", thousandths: -500)
        #expect(
            object.text == #"{"a\"b":"x\\y\u000a","big":9223372036854775807,"half":-0.500}"#
        )
    }

    @Test(arguments: [(0, 10, "░░"), (10, 10, "██"), (0, 0, "██")])
    func barsFillFromEmptyToFull(done: Int, total: Int, piece: String) {
        let line = ProgressBar.line("x", done: done, total: total, elapsed: .seconds(1))
        #expect(line.contains(piece))
        #expect(line.contains("\(done)/\(total)"))
    }
}
