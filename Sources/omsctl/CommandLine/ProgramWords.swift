// SPDX-License-Identifier: MIT
import Glibc

/// The words that the program was started with, as they are: Swift would put another character in
/// the place of bytes that are no text, and the id, file or reason would be another one, in silence.
enum ProgramWords {
    /// The arguments behind the program's name.
    ///
    /// - Returns: One text each, empty ones too.
    /// - Throws: A usage failure when one of them, or `OMS_DATA`, is not UTF-8.
    static func arguments() throws -> [String] {
        if let folder = getenv("OMS_DATA") { _ = try Self.text(folder, "the variable OMS_DATA") }
        return try (1..<max(1, Int(CommandLine.argc))).map { index in
            guard let word = CommandLine.unsafeArgv[index] else { return "" }
            return try Self.text(word, "argument \(index)")
        }
    }

    /// The text of a C string; `what` names it in the failure.
    static func text(_ word: UnsafePointer<CChar>, _ what: String) throws -> String {
        guard let text = String(validatingCString: word) else {
            throw Failure.usage(
                "\(what) is not UTF-8: '\(String(cString: word))'",
                remedy: "write it in UTF-8; the locale of the terminal or script may be another"
            )
        }
        return text
    }
}
