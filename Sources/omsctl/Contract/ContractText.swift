// SPDX-License-Identifier: MIT
import Protobuf
import RPC

/// The contract in words like those of a .proto file, made from the descriptors.
enum ContractText {
    /// What a symbol is; a method with its request and its reply.
    static func text(_ symbol: Symbol) -> String {
        switch symbol {
        case .service(let service): self.service(service)
        case .method(let method): self.method(method)
        case .message(let message): self.message(message)
        case .enumeration(let values): self.enumeration(values)
        }
    }

    /// Every service with its methods' names.
    static func overview() -> String {
        Contract.services.map { service in
            let methods = service.methods.map { method in
                "  \(ContractMethod(service: service, method: method).name)\n"
            }
            return "\(service.name)\(self.servedBy(service))\n" + methods.joined()
        }.joined(separator: "\n")
    }

    private static func servedBy(_ service: ServiceDescriptor) -> String {
        let names = Contract.processes(serving: service).map(\.rawValue)
        return "  // served by \(names.joined(separator: ", "))"
    }

    private static func service(_ service: ServiceDescriptor) -> String {
        let methods = service.methods.map {
            "  \(self.line(ContractMethod(service: service, method: $0)))\n"
        }
        return "service \(service.name) {\(self.servedBy(service))\n\(methods.joined())}\n"
    }

    private static func line(_ method: ContractMethod) -> String {
        let stream = method.isStreaming ? "stream " : ""
        let request = method.method.requestType.descriptor.name
        let reply = method.method.replyType.descriptor.name
        return "rpc \(method.name)(\(request)) returns (\(stream)\(reply));"
    }

    private static func method(_ method: ContractMethod) -> String {
        let request = method.method.requestType.descriptor
        let reply = method.method.replyType.descriptor
        let types = request.name == reply.name ? [request] : [request, reply]
        return "// \(method.method.path)\(self.servedBy(method.service))\n\(self.line(method))\n"
            + types.map { "\n\(self.message($0))" }.joined()
    }

    private static func message(_ message: MessageDescriptor) -> String {
        if message.fields.isEmpty { return "message \(message.name) {}\n" }
        let fields = message.fields.map { field in
            let label = field.label == .repeated ? "repeated " : ""
            return "  \(label)\(field.type.name) \(field.name) = \(field.number);\n"
        }
        return "message \(message.name) {\n\(fields.joined())}\n"
    }

    private static func enumeration(_ values: EnumDescriptor) -> String {
        let lines = values.values.map { "  \($0.name) = \($0.number);\n" }
        return "enum \(values.name) {\n\(lines.joined())}\n"
    }
}

/// The same for programs, an object each.
enum ContractJSON {
    static func json(_ symbol: Symbol) -> String {
        var object = JSONWriter(isPretty: false)
        object.open("{")
        switch symbol {
        case .service(let service): self.add(service, to: &object)
        case .method(let method):
            object.member("kind", "method")
            self.add(method, to: &object)
        case .message(let message): self.add(message, to: &object)
        case .enumeration(let values): self.add(values, to: &object)
        }
        object.close("}")
        return object.text
    }

    private static func add(_ service: ServiceDescriptor, to object: inout JSONWriter) {
        object.member("kind", "service")
        object.member("name", service.name)
        self.addProcesses(of: service, to: &object)
        object.key("methods")
        object.open("[")
        for method in service.methods {
            object.element()
            object.open("{")
            self.add(ContractMethod(service: service, method: method), to: &object)
            object.close("}")
        }
        object.close("]")
    }

    private static func addProcesses(
        of service: ServiceDescriptor,
        to object: inout JSONWriter
    ) {
        object.key("processes")
        object.open("[")
        for process in Contract.processes(serving: service) {
            object.element()
            object.value(JSONWriter.quoted(process.rawValue))
        }
        object.close("]")
    }

    private static func add(_ method: ContractMethod, to object: inout JSONWriter) {
        object.member("path", method.method.path)
        object.member("request", method.method.requestType.descriptor.name)
        object.member("reply", method.method.replyType.descriptor.name)
        object.key("stream")
        object.value(String(method.isStreaming))
    }

    private static func add(_ message: MessageDescriptor, to object: inout JSONWriter) {
        object.member("kind", "message")
        object.member("name", message.name)
        object.key("fields")
        object.open("[")
        for field in message.fields {
            object.element()
            object.open("{")
            object.member("name", field.name)
            object.member("json_name", field.jsonName)
            object.key("number")
            object.value(String(field.number))
            object.key("repeated")
            object.value(String(field.label == .repeated))
            object.member("type", field.type.name)
            object.close("}")
        }
        object.close("]")
    }

    private static func add(_ values: EnumDescriptor, to object: inout JSONWriter) {
        object.member("kind", "enum")
        object.member("name", values.name)
        object.key("values")
        object.open("[")
        for value in values.values {
            object.element()
            object.open("{")
            object.member("name", value.name)
            object.key("number")
            object.value(String(value.number))
            object.close("}")
        }
        object.close("]")
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: String) {
        self.key(name)
        self.value(Self.quoted(value))
    }
}
