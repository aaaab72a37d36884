// SPDX-License-Identifier: MIT
import Ambient

/// Messages made from a seed, leaning towards the edges of each type.
struct RandomMessages {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        self.generator = SeededGenerator(seed: seed)
    }

    mutating func scalars() -> FixtureV1.Scalars {
        FixtureV1.Scalars(
            doubleValue: self.double(),
            floatValue: Float(self.double()),
            int32Value: self.integer(),
            int64Value: self.integer(),
            uint32Value: self.integer(),
            uint64Value: self.integer(),
            sint32Value: self.integer(),
            sint64Value: self.integer(),
            fixed32Value: self.integer(),
            fixed64Value: self.integer(),
            sfixed32Value: self.integer(),
            sfixed64Value: self.integer(),
            boolValue: self.bool(),
            textValue: self.text(),
            bytesValue: self.bytes(),
            mood: self.mood()
        )
    }

    mutating func lists() -> FixtureV1.Lists {
        FixtureV1.Lists(
            doubleValues: self.list { $0.double() },
            floatValues: self.list { Float($0.double()) },
            int32Values: self.list { $0.integer() },
            int64Values: self.list { $0.integer() },
            uint32Values: self.list { $0.integer() },
            uint64Values: self.list { $0.integer() },
            sint32Values: self.list { $0.integer() },
            sint64Values: self.list { $0.integer() },
            fixed32Values: self.list { $0.integer() },
            fixed64Values: self.list { $0.integer() },
            sfixed32Values: self.list { $0.integer() },
            sfixed64Values: self.list { $0.integer() },
            boolValues: self.list { $0.bool() },
            textValues: self.list { $0.text() },
            bytesValues: self.list { $0.bytes() },
            moods: self.list { $0.mood() },
            scalars: self.list { $0.scalars() },
            looseValues: self.list { $0.integer() }
        )
    }

    mutating func names() -> FixtureV1.Names {
        FixtureV1.Names(
            userIDs: self.list { $0.text() },
            id: self.integer(),
            userID: self.text(),
            case: self.text(),
            double: self.text(),
            inner: self.bool() ? nil : self.inner()
        )
    }

    private mutating func inner() -> FixtureV1.Names.Inner {
        FixtureV1.Names.Inner(
            kind: .large,
            innermost: self.bool() ? nil : .init(label: self.text())
        )
    }

    mutating func bytes() -> [UInt8] {
        self.list { $0.integer() }
    }

    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self.generator)
    }

    private mutating func bool() -> Bool { Bool.random(using: &self.generator) }

    private mutating func integer<Number: FixedWidthInteger>() -> Number {
        switch self.below(6) {
        case 0: .min
        case 1: .max
        case 2: 0
        case 3: Number(truncatingIfNeeded: self.below(256))
        default: Number(truncatingIfNeeded: UInt64.random(in: 0 ... .max, using: &self.generator))
        }
    }

    private mutating func double() -> Double {
        switch self.below(6) {
        case 0: 0
        case 1: .infinity
        case 2: -.greatestFiniteMagnitude
        case 3: .leastNonzeroMagnitude
        default: Double(self.below(1 << 20)) / 7
        }
    }

    private mutating func mood() -> FixtureV1.Mood {
        FixtureV1.Mood(rawValue: Int32(self.below(8)) - 3)
    }

    /// Around 15 bytes text changes how Swift keeps it; here are shorter and longer ones.
    private mutating func text() -> String {
        let alphabet = Array("aZ09 \n\"\\é€𝄞\u{1}")
        return String((0..<self.below(24)).map { _ in alphabet[self.below(alphabet.count)] })
    }

    private mutating func list<Value>(_ element: (inout Self) -> Value) -> [Value] {
        (0..<self.below(5)).map { _ in element(&self) }
    }
}
