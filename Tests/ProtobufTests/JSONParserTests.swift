// SPDX-License-Identifier: MIT
import Foundation
import Protobuf
import Testing

/// JSON as RFC 8259 has it, and nothing else.
@Suite struct JSONParserTests {
    private func parse(
        _ text: String,
        limits: JSONLimits = JSONLimits()
    ) throws(JSONSyntaxError) -> JSONValue {
        try JSONValue(parsing: Array(text.utf8), limits: limits)
    }

    @Test func readsEveryKindOfValue() throws {
        let text = #" {"a" : [1, -0.5e+3, true, false, null], "b":{}, "":[ ]} "#
        #expect(
            try self.parse(text)
                == .object([
                    .init(
                        "a",
                        .array([
                            .number("1"), .number("-0.5e+3"), .bool(true), .bool(false), .null,
                        ])
                    ),
                    .init("b", .object([])), .init("", .array([])),
                ])
        )
        #expect(try self.parse("\t\r\n17\n") == .number("17"))
    }

    @Test func keepsEveryDigitOfANumber() throws {
        #expect(try self.parse("18446744073709551615") == .number("18446744073709551615"))
    }

    @Test func resolvesEscapes() throws {
        let text = #""\"\\\/\b\f\n\r\t\u00e9\uD834\udd1E é""#
        #expect(try self.parse(text) == .text("\"\\/\u{8}\u{C}\n\r\té𝄞 é"))
    }

    @Test(
        arguments: [
            ("", 1, "a value is missing at the end"), ("{", 2, "a name in quotes is missing"),
            (#"{"a" 1}"#, 6, "a colon is missing"),
            (#"{"a":1,}"#, 8, "a name in quotes is missing"),
            (#"{"a":1 "b":2}"#, 8, "a comma or '}' is missing"), ("[1,]", 4, "no value begins"),
            ("[1 2]", 4, "a comma or ']' is missing"), ("1 2", 3, "something follows"),
            ("01", 1, "a number begins with 0"), ("1.", 3, "a digit is missing"),
            ("1e", 3, "a digit is missing"), ("-", 2, "a digit is missing"), ("+1", 1, "no value"),
            (".5", 1, "no value"), ("NaN", 1, "no value"), ("nul", 1, "no value"),
            ("'a'", 1, "no value"),
            (#""a"#, 1, "the string has no end"), ("\"a\nb\"", 3, "a control character"),
            (#""\x""#, 2, "there is no such escape"), ("\"\\", 2, "there is no such escape"),
            (#""\u12G4""#, 2, "four hexadecimal digits"), (#""\u12"#, 2, "four hexadecimal digits"),
            (#""\u+123""#, 2, "four hexadecimal digits"), (#""\uDD1E""#, 2, "half a pair"),
            (#""\uD834""#, 2, "half a pair"), (#""\uD834A""#, 2, "half a pair"),
            (#"{"a":1,"a":2}"#, 8, "\"a\" occurs twice"), ("// a\n1", 1, "no value"),
            ("\u{FEFF}1", 1, "no value"),
        ] as [(String, Int, String)]
    )
    func refusesWhatIsNotJSON(text: String, column: Int, problem: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try self.parse(text) }
        #expect(error?.problem.contains(problem) == true, "\(text): \(error as Any)")
        #expect(error?.column == column, "\(text): \(error as Any)")
    }

    @Test func namesTheLineOfAFault() {
        let error = #expect(throws: JSONSyntaxError.self) { try self.parse("{\n  \"a\": x\n}") }
        #expect(error?.description == "line 2, column 8: no value begins like this")
    }

    @Test func refusesStringsThatAreNotUTF8() {
        for bytes in [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        ]
            as [[UInt8]]
        {
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
        }
    }

    @Test func refusesWhatIsDeeperOrLongerThanAllowed() throws {
        var limits = JSONLimits()
        limits.depthMax = 3
        #expect(try self.parse("[[[]],{}]", limits: limits) != .null)
        #expect(throws: JSONSyntaxError.self) { try self.parse("[[[[]]]]", limits: limits) }
        limits.bytesMax = 4
        #expect(try self.parse("1234", limits: limits) == .number("1234"))
        #expect(throws: JSONSyntaxError.self) { try self.parse("12345", limits: limits) }
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(throws: JSONSyntaxError.self) { try self.parse(deep) }
    }

    @Test(arguments: UInt64(0)..<300)
    func anyBytesEndInAValueOrAnError(seed: UInt64) {
        var random = RandomMessages(seed: seed)
        var bytes = Array(random.names().json.utf8)
        for _ in 0...random.below(3) where !bytes.isEmpty {
            bytes[random.below(bytes.count)] = UInt8(random.below(256))
        }
        let ours = (try? JSONValue(parsing: bytes)) != nil
        // Foundation takes names that occur twice and other encodings than UTF-8; never the reverse.
        let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
        #expect(!ours || theirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
}
