// SPDX-License-Identifier: MIT

/// The cases of an enum, and the source of the enum's inside.
struct EnumCases {
    private let value: SchemaEnum
    private let cases: [(name: String, short: String, number: Int32, comment: String)]

    init(_ value: SchemaEnum) throws(Refusal) {
        self.value = value
        self.cases = value.values.map {
            let short = Names.withoutPrefix($0.name, of: value.name)
            return (Names.escaped(Names.lowerCamel(short)), short, $0.number, $0.comment)
        }
        var seen: Set = ["unrecognized"]
        for name in self.cases.map(\.name) where !seen.insert(name).inserted {
            throw Refusal("enum \(value.fullName): two values would both be named \(name)")
        }
        var numbers: Set<Int32> = []
        for number in self.cases.map(\.number) where !numbers.insert(number).inserted {
            throw Refusal("enum \(value.fullName): aliases of \(number) are not supported")
        }
    }

    /// The case of number 0; proto3 has every enum begin with it.
    var zero: String? { self.cases.first { $0.number == 0 }?.name }

    func declarations(_ out: inout SourceText) {
        for (name, short, _, comment) in self.cases {
            out.documentation(comment, otherwise: "`\(short)`.")
            out.line("case \(name)")
        }
        out.line(
            "/// A number this build has no name for; `init(rawValue:)` makes it, never by hand."
        )
        out.line("case unrecognized(Int32)")
    }

    func members(_ out: inout SourceText) {
        out.line()
        out.line("/// The values that have a name.")
        out.line(
            "public static let allCases: [Self] = ["
                + self.cases.map { ".\($0.name)" }.joined(separator: ", ") + "]"
        )
        out.line()
        out.line("/// The enum in the contract.")
        out.list(
            "public static let descriptor = EnumDescriptor(\"\(self.value.fullName)\", [",
            self.cases.map { "EnumValueDescriptor(\"\($0.short)\", \($0.number))" },
            "])"
        )
        out.line()
        out.line("/// The value of a number.")
        out.block("public init(rawValue: Int32)") { out in
            out.line("switch rawValue {")
            for (name, _, number, _) in self.cases { out.line("case \(number): self = .\(name)") }
            out.line("default: self = .unrecognized(rawValue)")
            out.line("}")
        }
        self.property("rawValue: Int32", "The number on the wire.", "number", &out) {
            "\($0.number)"
        }
        self.property(
            "name: String",
            "The name in the contract without the enum's prefix.",
            "String(number)",
            &out
        ) { "\"\($0.short)\"" }
    }

    private func property(
        _ declaration: String,
        _ comment: String,
        _ unrecognized: String,
        _ out: inout SourceText,
        _ result: ((name: String, short: String, number: Int32, comment: String)) -> String
    ) {
        out.line()
        out.line("/// \(comment)")
        out.block("public var \(declaration)") { out in
            out.line("switch self {")
            for value in self.cases { out.line("case .\(value.name): \(result(value))") }
            out.line("case .unrecognized(let number): \(unrecognized)")
            out.line("}")
        }
    }
}
