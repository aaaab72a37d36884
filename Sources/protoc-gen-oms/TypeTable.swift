// SPDX-License-Identifier: MIT

/// Every message and enum of a request, by full name.
struct TypeTable {
    private var swiftNames: [String: String] = [:]
    private var fields: [String: [SchemaField]] = [:]
    private var zeroCases: [String: String] = [:]

    init(_ files: [SchemaFile]) throws(Refusal) {
        for file in files {
            let scope = Names.namespace(package: file.package)
            for value in file.enums { try self.add(value, in: scope) }
            for message in file.messages { try self.add(message, in: scope) }
        }
        for name in self.fields.keys.sorted() { try self.refuseRecursion(from: name, path: []) }
    }

    /// The Swift type of a message or an enum, from the package's enum on.
    func swiftName(_ fullName: String) -> String {
        guard let name = self.swiftNames[fullName] else {
            preconditionFailure("protoc named a type it did not describe: \(fullName)")
        }
        return name
    }

    /// The case of an enum's number 0, the value of a field that was not sent.
    func zeroCase(_ fullName: String) -> String { self.zeroCases[fullName] ?? "init(rawValue: 0)" }

    private mutating func add(_ message: SchemaMessage, in scope: String) throws(Refusal) {
        let name = "\(scope).\(message.name)"
        self.swiftNames[message.fullName] = name
        self.fields[message.fullName] = message.fields
        for value in message.enums { try self.add(value, in: name) }
        for nested in message.messages { try self.add(nested, in: name) }
    }

    private mutating func add(_ value: SchemaEnum, in scope: String) throws(Refusal) {
        self.swiftNames[value.fullName] = "\(scope).\(value.name)"
        self.zeroCases[value.fullName] = try EnumCases(value).zero
    }

    /// A message that can hold itself could nest without end, and libprotobuf-c sets no depth.
    private func refuseRecursion(from name: String, path: [String]) throws(Refusal) {
        for field in self.fields[name] ?? [] {
            guard case .message(let inner) = field.kind else { continue }
            let path = path + ["\(name).\(field.name)"]
            if path.contains(where: { $0.hasPrefix("\(inner).") && self.isField($0, of: inner) }) {
                throw Refusal(
                    "field \(path.joined(separator: " -> ")): recursive messages are not supported"
                )
            }
            try self.refuseRecursion(from: inner, path: path)
        }
    }

    private func isField(_ path: String, of message: String) -> Bool {
        !path.dropFirst(message.count + 1).contains(".")
    }
}
