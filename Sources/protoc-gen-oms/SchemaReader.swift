// SPDX-License-Identifier: MIT
import CProtoDescriptors

/// Reads the descriptors of one file, and refuses what the generated code could not do.
struct SchemaReader {
    private typealias File = Google__Protobuf__FileDescriptorProto
    private typealias CMessage = Google__Protobuf__DescriptorProto
    private typealias CField = Google__Protobuf__FieldDescriptorProto
    private typealias CEnum = Google__Protobuf__EnumDescriptorProto
    private typealias CService = Google__Protobuf__ServiceDescriptorProto

    private let path: String
    private let comments: Comments

    /// Reads one file.
    static func read(_ file: Google__Protobuf__FileDescriptorProto) throws(Refusal) -> SchemaFile {
        let path = text(file.name)
        let package = text(file.package)
        guard text(file.syntax) == "proto3" else { throw Refusal("\(path): must be proto3") }
        guard !package.isEmpty else { throw Refusal("\(path): has no package") }
        guard file.n_extension == 0 else { throw Refusal("\(path): extensions are not supported") }
        return try Self(path: path, comments: Comments(file.source_code_info))
            .file(file, package: package)
    }

    private func file(_ file: File, package: String) throws(Refusal) -> SchemaFile {
        var messages: [SchemaMessage] = []
        for (index, message) in pointees(file.n_message_type, file.message_type).enumerated() {
            messages.append(try self.message(message, in: package, at: [4, Int32(index)]))
        }
        var enums: [SchemaEnum] = []
        for (index, value) in pointees(file.n_enum_type, file.enum_type).enumerated() {
            enums.append(self.enumeration(value, in: package, at: [5, Int32(index)]))
        }
        var services: [SchemaService] = []
        for (index, service) in pointees(file.n_service, file.service).enumerated() {
            services.append(try self.service(service, in: package, at: [6, Int32(index)]))
        }
        return SchemaFile(
            path: self.path,
            package: package,
            messages: messages,
            enums: enums,
            services: services
        )
    }

    private func message(
        _ message: CMessage,
        in scope: String,
        at place: [Int32]
    ) throws(Refusal) -> SchemaMessage {
        let name = text(message.name)
        let fullName = "\(scope).\(name)"
        guard message.n_extension == 0, message.n_extension_range == 0 else {
            throw Refusal("\(self.path): \(fullName): extensions are not supported")
        }
        let maps = Set(
            pointees(message.n_nested_type, message.nested_type)
                .filter { $0.options?.pointee.map_entry == 1 }
                .map { "\(fullName).\(text($0.name))" }
        )
        var fields: [SchemaField] = []
        for (index, field) in pointees(message.n_field, message.field).enumerated() {
            let place = place + [2, Int32(index)]
            fields.append(try self.field(field, in: fullName, maps: maps, at: place))
        }
        var messages: [SchemaMessage] = []
        for (index, nested) in pointees(message.n_nested_type, message.nested_type).enumerated() {
            messages.append(try self.message(nested, in: fullName, at: place + [3, Int32(index)]))
        }
        let enums = pointees(message.n_enum_type, message.enum_type).enumerated().map {
            self.enumeration($1, in: fullName, at: place + [4, Int32($0)])
        }
        return SchemaMessage(
            name: name,
            fullName: fullName,
            comment: self.comments[place],
            fields: fields.sorted { $0.number < $1.number },
            messages: messages,
            enums: enums
        )
    }

    private func field(
        _ field: CField,
        in message: String,
        maps: Set<String>,
        at place: [Int32]
    ) throws(Refusal) -> SchemaField {
        let name = text(field.name)
        let shown = "\(self.path): field \(message).\(name)"
        if field.has_oneof_index != 0 {
            throw Refusal("\(shown): oneof and `optional` are not supported")
        }
        let typeName = withoutDot(text(field.type_name))
        if maps.contains(typeName) {
            throw Refusal("\(shown): maps are not supported; use a repeated message")
        }
        let kind: SchemaField.Kind
        switch field.type {
        case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_MESSAGE:
            kind = .message(typeName)
        case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_ENUM:
            kind = .enumeration(typeName)
        default:
            guard let scalar = scalar(field.type) else {
                throw Refusal("\(shown): groups are not supported")
            }
            kind = .scalar(scalar)
        }
        return SchemaField(
            name: name,
            number: Int(field.number),
            isRepeated: field.label
                == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED,
            kind: kind,
            comment: self.comments[place]
        )
    }

    private func enumeration(_ value: CEnum, in scope: String, at place: [Int32]) -> SchemaEnum {
        let name = text(value.name)
        return SchemaEnum(
            name: name,
            fullName: "\(scope).\(name)",
            comment: self.comments[place],
            values: pointees(value.n_value, value.value).enumerated().map {
                SchemaEnum.Value(
                    name: text($1.name),
                    number: $1.number,
                    comment: self.comments[place + [2, Int32($0)]]
                )
            }
        )
    }

    private func service(
        _ service: CService,
        in package: String,
        at place: [Int32]
    ) throws(Refusal) -> SchemaService {
        let name = text(service.name)
        var methods: [SchemaService.Method] = []
        for (index, method) in pointees(service.n_method, service.method).enumerated() {
            if method.client_streaming != 0 {
                let shown = "\(self.path): method \(package).\(name).\(text(method.name))"
                throw Refusal("\(shown): a stream of requests is not supported")
            }
            methods.append(
                SchemaService.Method(
                    name: text(method.name),
                    request: withoutDot(text(method.input_type)),
                    reply: withoutDot(text(method.output_type)),
                    isStreaming: method.server_streaming != 0,
                    comment: self.comments[place + [2, Int32(index)]]
                )
            )
        }
        return SchemaService(
            name: name,
            fullName: "\(package).\(name)",
            comment: self.comments[place],
            methods: methods
        )
    }
}

/// The comments of a file, by the place of what they stand above.
private struct Comments {
    private var byPlace: [[Int32]: String] = [:]

    init(_ info: UnsafeMutablePointer<Google__Protobuf__SourceCodeInfo>?) {
        guard let info = info?.pointee else { return }
        for location in pointees(info.n_location, info.location) {
            let comment = text(location.leading_comments)
            guard !comment.isEmpty else { continue }
            let place = UnsafeBufferPointer(start: location.path, count: location.n_path)
            self.byPlace[Array(place)] = comment
        }
    }

    subscript(place: [Int32]) -> String { self.byPlace[place] ?? "" }
}

private func scalar(_ type: Google__Protobuf__FieldDescriptorProto__Type) -> Scalar? {
    switch type {
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_DOUBLE: .double
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FLOAT: .float
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT64: .int64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT64: .uint64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT32: .int32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FIXED64: .fixed64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FIXED32: .fixed32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BOOL: .bool
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_STRING: .text
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BYTES: .bytes
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT32: .uint32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SFIXED32: .sfixed32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SFIXED64: .sfixed64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SINT32: .sint32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SINT64: .sint64
    default: nil
    }
}

/// The text of a C string; a missing one is empty.
func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
}

/// The structs behind a C array of pointers.
func pointees<CStruct>(
    _ count: Int,
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<CStruct>?>?
) -> [CStruct] {
    UnsafeBufferPointer(start: pointers, count: count).compactMap { $0?.pointee }
}

private func withoutDot(_ name: String) -> String {
    name.first == "." ? String(name.dropFirst()) : name
}
