// SPDX-License-Identifier: MIT

/// The rules by which names of the contract become names of Swift and of protoc-c.
enum Names {
    /// The enum that holds a package: `oms.order.v1` is `OrderV1`.
    static func namespace(package: String) -> String {
        package.split(separator: ".").suffix(2).map(capitalized).joined()
    }

    /// A property, parameter or case: `customer_id` is `customerID`, `ordered_at_ms` `orderedAtMs`.
    static func lowerCamel(_ name: String) -> String {
        let words = name.split(separator: "_").map { $0.lowercased() }
        guard let first = words.first else { return name }
        let rest = words.dropFirst().map { word in
            switch word {
            case "id": "ID"
            case "ids": "IDs"
            default: capitalized(word[...])
            }
        }
        return first + rest.joined()
    }

    /// A method: `PlaceOrder` is `placeOrder`.
    static func method(_ name: String) -> String {
        name.prefix(1).lowercased() + name.dropFirst()
    }

    /// The name of an enum's value without the enum's prefix: `ORDER_STATE_PENDING` is `PENDING`.
    static func withoutPrefix(_ value: String, of enumeration: String) -> String {
        let prefix = snake(enumeration).uppercased() + "_"
        return value.hasPrefix(prefix) ? String(value.dropFirst(prefix.count)) : value
    }

    /// A name as Swift source, with back-ticks where it is a keyword.
    static func escaped(_ name: String) -> String {
        swiftKeywords.contains(name) ? "`\(name)`" : name
    }

    /// The struct protoc-c makes: `oms.order.v1.OrderLine` is `Oms__Order__V1__OrderLine`.
    static func cType(_ fullName: String) -> String {
        fullName.split(separator: ".")
            .map { $0.split(separator: "_").map(capitalized).joined() }
            .joined(separator: "__")
    }

    /// The start of its functions: `oms.order.v1.OrderLine` is `oms__order__v1__order_line`.
    static func cFunction(_ fullName: String) -> String {
        fullName.split(separator: ".").map { snake(String($0)) }.joined(separator: "__")
    }

    /// The member of the struct for a field.
    static func cField(_ name: String) -> String {
        let lower = name.lowercased()
        return cKeywords.contains(lower) ? lower + "_" : lower
    }

    private static func capitalized(_ word: Substring) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    /// `OrderLine` is `order_line`; a run of capitals is one word, as protoc-c has it.
    private static func snake(_ name: String) -> String {
        var result = ""
        var wasUpper = true
        for character in name {
            if character.isUppercase, !wasUpper { result += "_" }
            result += character.lowercased()
            wasUpper = character.isUppercase
        }
        return result
    }

    private static let swiftKeywords: Set = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
        "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws",
        "true", "try", "typealias", "var", "where", "while",
    ]

    private static let cKeywords: Set = [
        "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch",
        "char", "class", "compl", "const", "const_cast", "continue", "default", "delete", "do",
        "double", "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for",
        "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not",
        "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register",
        "reinterpret_cast", "return", "short", "signed", "sizeof", "static", "static_cast",
        "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typeid",
        "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t",
        "while", "xor", "xor_eq",
    ]
}
