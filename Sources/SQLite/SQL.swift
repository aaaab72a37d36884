// SPDX-License-Identifier: MIT

/// The text of one SQL statement, in the dialect SQLite and PostgreSQL share.
///
/// Written as a literal it is found again in the statement cache by its address alone. An
/// interpolated string is not a literal and does not compile: values travel as `$1`, `$2`, ….
public struct SQL: ExpressibleByStringLiteral, Sendable {
    enum Text {
        case literal(StaticString)
        case composed(String)
    }

    let text: Text

    /// A statement written in the source.
    public init(stringLiteral literal: StaticString) {
        self.text =
            literal.hasPointerRepresentation ? .literal(literal) : .composed(literal.description)
    }

    /// A statement put together from parts of the source, such as optional filters.
    ///
    /// The parts must never come from outside the process: nothing here escapes them.
    public init(composed text: String) {
        self.text = .composed(text)
    }
}
