// SPDX-License-Identifier: MIT
import FuzzKit
import OMSProtos
import RPC

@testable import Protobuf

/// Every message that a service takes or gives: decoded, encoded again, written as JSON.
///
/// The input's first two bytes choose the message; the rest is its bytes, or choices to make some.
enum MessagesTarget {
    static let services = [
        AccountingV1.AccountingService.descriptor, BillingV1.BillingService.descriptor,
        CommonV1.Health.descriptor, CustomerV1.CustomerService.descriptor,
        FulfillmentV1.FulfillmentService.descriptor, InventoryV1.InventoryService.descriptor,
        OrchestratorV1.OrchestratorService.descriptor, OrderV1.OrderService.descriptor,
        PurchasingV1.PurchasingService.descriptor, ReturnsV1.ReturnService.descriptor,
    ]

    /// Requests first, so that an input keeps its message when a reply is added.
    static let messages: [any Message.Type] =
        Self.services.flatMap { $0.methods.map(\.requestType) }
        + [CommonV1.ErrorDetails.self] + Self.services.flatMap { $0.methods.map(\.replyType) }

    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        var choices = Choices(input)
        let index = choices.number() << 8 | choices.number()
        let mode = choices.byte()
        let type = Self.messages[index % Self.messages.count]
        guard mode & 1 == 0 else { return try Self.check(type, choices.rest, mode) }
        var maker = MessageMaker(choices)
        let bytes = maker.message(type.descriptor, depth: 0)
        try bytes.withBytes { (bytes) throws(Finding) in try Self.check(type, bytes, mode) }
    }

    private static func check<M: Message>(
        _ type: M.Type,
        _ bytes: UnsafeRawBufferPointer,
        _ mode: UInt8
    ) throws(Finding) {
        let name = M.descriptor.name
        // As `describe` and the like read bytes by the descriptor alone: whatever they are, no trap.
        let text = try? M.descriptor.json(Array(bytes), pretty: mode & 2 != 0)
        let limits =
            mode & 4 == 0
            ? DecodingLimits.default
            : DecodingLimits(baseBytes: 512, bytesPerByte: 4, hardLimitBytes: 1 << 16)
        guard let message = try? M.decode(bytes, limits: limits) else { return }
        try require(text.map(Self.isPlain) ?? true, "\(name): a control character in JSON")
        let encoded = message.encoded()
        let again: M
        do throws(DecodingError) {
            again = try M.decode(encoded)
        } catch {
            throw Finding("\(name) does not read its own bytes: \(error)")
        }
        try require(again == message, "\(name) is another one after a round trip")
        try require(again.encoded() == encoded, "\(name) has two encodings")
        try require(Self.isPlain(message.json(pretty: mode & 2 != 0)), "\(name): not plain JSON")
    }

    /// Whether JSON could be printed: no control character but the line feeds of the pretty form.
    private static func isPlain(_ json: String) -> Bool {
        json.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
    }
}

/// Makes messages that fit a descriptor, mostly: the deeper fields are reached.
struct MessageMaker {
    private var choices: Choices

    init(_ choices: Choices) {
        self.choices = choices
    }

    mutating func message(_ descriptor: MessageDescriptor, depth: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        let count = self.choices.number() & 15
        for _ in 0..<count where !self.choices.isEmpty && !descriptor.fields.isEmpty {
            let field = descriptor.fields[self.choices.number() % descriptor.fields.count]
            self.field(field, depth, &bytes)
        }
        return bytes
    }

    private mutating func field(_ field: FieldDescriptor, _ depth: Int, _ bytes: inout [UInt8]) {
        let twist = self.choices.byte()
        if twist == 255 {
            // Another wire type than the contract's, or none at all.
            Self.varint(UInt64(self.choices.byte()) | UInt64(field.number) << 3, &bytes)
            return bytes.append(contentsOf: self.choices.bytes(self.choices.number() & 15))
        }
        switch field.type {
        case .message(let descriptor):
            let part = depth > 8 ? [] : self.message(descriptor, depth: depth + 1)
            Self.lengthDelimited(field.number, part, &bytes)
        case .text, .bytes:
            let part = Array(self.choices.bytes(self.choices.number() & 63))
            Self.lengthDelimited(field.number, part, &bytes)
        case .double, .fixed64, .sfixed64:
            Self.varint(UInt64(field.number) << 3 | 1, &bytes)
            for _ in 0..<8 { bytes.append(self.choices.byte()) }
        case .float, .fixed32, .sfixed32:
            Self.varint(UInt64(field.number) << 3 | 5, &bytes)
            for _ in 0..<4 { bytes.append(self.choices.byte()) }
        default: self.number(field, twist, &bytes)
        }
    }

    private mutating func number(
        _ field: FieldDescriptor,
        _ twist: UInt8,
        _ bytes: inout [UInt8]
    ) {
        let value: () -> UInt64 = { [byte = self.choices.byte()] in
            byte < 200 ? UInt64(byte) : UInt64.max << UInt64(byte & 63)
        }
        guard field.label == .repeated && twist & 1 == 0 else {
            Self.varint(UInt64(field.number) << 3, &bytes)
            return Self.varint(value(), &bytes)
        }
        var packed: [UInt8] = []
        for _ in 0..<(twist & 15) { Self.varint(value(), &packed) }
        Self.lengthDelimited(field.number, packed, &bytes)
    }

    private static func lengthDelimited(_ number: Int, _ part: [UInt8], _ bytes: inout [UInt8]) {
        Self.varint(UInt64(number) << 3 | 2, &bytes)
        Self.varint(UInt64(part.count), &bytes)
        bytes += part
    }

    private static func varint(_ value: UInt64, _ bytes: inout [UInt8]) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }
}
