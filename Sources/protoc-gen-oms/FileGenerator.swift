// SPDX-License-Identifier: MIT

/// Makes the Swift source of one file of the contract.
struct FileGenerator {
    let types: TypeTable
    let options: Options

    /// The whole source.
    func source(_ file: SchemaFile) throws(Refusal) -> String {
        var out = SourceText()
        self.header(file, &out)
        let namespace = Names.namespace(package: file.package)
        out.line("/// The package `\(file.package)`.")
        out.line("public enum \(namespace) {}")
        for value in file.enums { try self.enumeration(value, in: namespace, &out) }
        for message in file.messages { try self.message(message, in: namespace, &out) }
        for service in file.services { self.service(service, in: namespace, &out) }
        return out.text
    }

    private func header(_ file: SchemaFile, _ out: inout SourceText) {
        out.line("// DO NOT EDIT.")
        out.line("// swift-format-ignore-file")
        out.line("// Source: \(self.options.source)/\(file.path) by scripts/generate-protos.sh")
        out.line()
        if !file.messages.isEmpty { out.line("internal import \(self.options.module)") }
        out.line("public import Protobuf")
        if !file.services.isEmpty { out.line("public import RPC") }
        out.line()
    }

    // MARK: Messages

    private func message(
        _ message: SchemaMessage,
        in scope: String,
        _ out: inout SourceText
    ) throws(Refusal) {
        let fields = message.fields.map { FieldCode(field: $0, types: self.types) }
        out.line()
        out.block("extension \(scope)") { out in
            out.documentation(message.comment, otherwise: "The message `\(message.fullName)`.")
            out.block("public struct \(message.name): Hashable, Sendable") { out in
                for code in fields {
                    out.documentation(
                        code.field.comment,
                        otherwise: "The field `\(code.field.name)`."
                    )
                    out.line("public var \(code.property): \(code.type) = \(code.defaultValue)")
                }
                self.initializers(fields, &out)
            }
        }
        out.line()
        self.conformance(message, fields, in: scope, &out)
        let inner = "\(scope).\(message.name)"
        for value in message.enums { try self.enumeration(value, in: inner, &out) }
        for nested in message.messages { try self.message(nested, in: inner, &out) }
    }

    private func initializers(_ fields: [FieldCode], _ out: inout SourceText) {
        if !fields.isEmpty { out.line() }
        out.line("/// The message with every field at its default.")
        out.line("public init() {}")
        guard !fields.isEmpty else { return }
        out.line()
        out.line("/// The message with the fields given; the others are at their defaults.")
        out.list(
            "public init(",
            fields.map { "\($0.property): \($0.type) = \($0.defaultValue)" },
            ") {"
        )
        for code in fields { out.line("    self.\(code.property) = \(code.property)") }
        out.line("}")
    }

    private func conformance(
        _ message: SchemaMessage,
        _ fields: [FieldCode],
        in scope: String,
        _ out: inout SourceText
    ) {
        let cType = Names.cType(message.fullName)
        let cFunction = Names.cFunction(message.fullName)
        out.block("extension \(scope).\(message.name): Message") { out in
            out.line("/// The message in the contract.")
            out.list(
                "public static let descriptor = MessageDescriptor(\"\(message.fullName)\", [",
                fields.map(\.descriptor),
                "])"
            )
            out.line()
            out.line("/// Reads the message from bytes that are borrowed for the call.")
            out.line(
                "public static func decode(_ bytes: UnsafeRawBufferPointer, "
                    + "limits: DecodingLimits) throws(DecodingError) -> Self {"
            )
            out.line(
                "    try Unpacking.unpack(bytes, limits: limits, unpack: \(cFunction)__unpack) "
                    + "{ (c) throws(DecodingError) in try Self(c: c) }"
            )
            out.line("}")
            out.line()
            out.line("/// The bytes of the message, fields in number order.")
            out.block("public func encoded() -> [UInt8]") { out in
                out.line(
                    "Packing.pack(size: \(cFunction)__get_packed_size, "
                        + "pack: \(cFunction)__pack) { c, arena in self.fill(c, &arena) }"
                )
            }
            out.line()
            out.block("init(c: UnsafeMutablePointer<\(cType)>) throws(DecodingError)") { out in
                out.line("try Unpacking.check(c.pointee.base)")
                for code in fields { out.line(code.decoding) }
            }
            out.line()
            out.block("func fill(_ c: UnsafeMutablePointer<\(cType)>, _ arena: inout Arena)") {
                out in
                out.line("\(cFunction)__init(c)")
                for line in fields.flatMap(\.encoding) { out.line(line) }
            }
        }
    }

    // MARK: Enums

    private func enumeration(
        _ value: SchemaEnum,
        in scope: String,
        _ out: inout SourceText
    ) throws(Refusal) {
        let cases = try EnumCases(value)
        out.line()
        out.block("extension \(scope)") { out in
            out.documentation(value.comment, otherwise: "The enum `\(value.fullName)`.")
            out.block("public enum \(value.name): Enumeration") { out in
                cases.declarations(&out)
                cases.members(&out)
            }
        }
    }

    // MARK: Services

    private func service(
        _ service: SchemaService,
        in scope: String,
        _ out: inout SourceText
    ) {
        out.line()
        out.block("extension \(scope)") { out in
            out.documentation(service.comment, otherwise: "The service `\(service.fullName)`.")
            out.block("public enum \(service.name)") { out in
                out.line("/// The service in the contract.")
                out.list(
                    "public static let descriptor = ServiceDescriptor(name: \"\(service.fullName)\", methods: [",
                    service.methods.map {
                        "AnyMethod(Self.\(Names.escaped(Names.method($0.name))))"
                    },
                    "])"
                )
                for method in service.methods { self.method(method, of: service, &out) }
            }
        }
    }

    private func method(
        _ method: SchemaService.Method,
        of service: SchemaService,
        _ out: inout SourceText
    ) {
        let request = self.types.swiftName(method.request)
        let reply = self.types.swiftName(method.reply)
        out.line()
        out.documentation(method.comment, otherwise: "The method `\(method.name)`.")
        out.list(
            "public static let \(Names.escaped(Names.method(method.name))) = "
                + "Method<\(request), \(reply)>(",
            [
                "path: \"\(service.fullName)/\(method.name)\"",
                "kind: \(method.isStreaming ? ".serverStreaming" : ".unary")",
            ],
            ")"
        )
    }
}
