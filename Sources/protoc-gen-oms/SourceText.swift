// SPDX-License-Identifier: MIT

/// Swift source that grows line by line, indented by the blocks it is in.
struct SourceText {
    private(set) var text = ""
    private var depth = 0

    /// Adds a line; an empty one is not indented.
    mutating func line(_ line: String = "") {
        if !line.isEmpty { self.text += String(repeating: "    ", count: self.depth) + line }
        self.text += "\n"
    }

    /// Adds `head {`, what `body` adds one step further in, and `}`.
    mutating func block<Failure: Error>(
        _ head: String,
        _ body: (inout Self) throws(Failure) -> Void
    ) throws(Failure) {
        self.line(head + " {")
        self.depth += 1
        try body(&self)
        self.depth -= 1
        self.line("}")
    }

    /// Adds `head` + `items` one step further in, separated by commas + `tail`.
    mutating func list(_ head: String, _ items: [String], _ tail: String) {
        self.line(head)
        for (index, item) in items.enumerated() {
            self.line("    " + item + (index + 1 < items.count ? "," : ""))
        }
        self.line(tail)
    }

    /// Adds a documentation comment, or `otherwise` when there is none in the contract.
    mutating func documentation(_ comment: String, otherwise: String) {
        var lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.first == " " ? $0.dropFirst() : $0
        }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        for line in lines.isEmpty ? [otherwise[...]] : lines {
            self.line(line.isEmpty ? "///" : "/// \(line)")
        }
    }
}
