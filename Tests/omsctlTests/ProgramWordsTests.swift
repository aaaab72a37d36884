// SPDX-License-Identifier: MIT
import Testing

@testable import omsctl

/// What the system hands over as a program's words.
@Suite struct ProgramWordsTests {
    private func text(_ bytes: [UInt8]) throws -> String {
        try (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
            try ProgramWords.text(#require(buffer.baseAddress), "argument 3")
        }
    }

    @Test(arguments: ["", "SO-1", "Müller & Söhne 茶 🫖"])
    func aTextStaysAsItIs(text: String) throws {
        #expect(try self.text(Array(text.utf8)) == text)
    }

    @Test(
        arguments: [
            [0xff], [0x4d, 0xfc, 0x6c], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe8, 0x8c],
        ] as [[UInt8]]
    )
    func whatIsNotUTF8IsRefused(bytes: [UInt8]) {
        let failure = #expect(throws: Failure.self) { try self.text(bytes) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.hasPrefix("argument 3 is not UTF-8: '") == true)
    }
}
