// SPDX-License-Identifier: MIT
import Protobuf

/// A message to fill in: JSON with every field at its default, and one element in every list.
enum MessageTemplate {
    static func json(of message: MessageDescriptor, pretty: Bool) -> String {
        var writer = JSONWriter(isPretty: pretty)
        self.write(message, to: &writer)
        return writer.text
    }

    private static func write(_ message: MessageDescriptor, to writer: inout JSONWriter) {
        writer.open("{")
        for field in message.fields {
            writer.key(field.name)
            if field.label == .repeated {
                writer.open("[")
                writer.element()
                self.write(field.type, to: &writer)
                writer.close("]")
            } else {
                self.write(field.type, to: &writer)
            }
        }
        writer.close("}")
    }

    private static func write(_ type: FieldType, to writer: inout JSONWriter) {
        switch type {
        case .message(let inner): self.write(inner, to: &writer)
        case .enumeration(let values):
            writer.value(JSONWriter.quoted(values.values.first?.name ?? ""))
        case .text, .bytes: writer.value("\"\"")
        case .bool: writer.value("false")
        default: writer.value("0")
        }
    }
}
