// SPDX-License-Identifier: MIT
public import CProtobufC
import Glibc

/// What generated code decodes with.
public enum Unpacking {
    /// Unpacks `bytes` into a C struct that lives for the call of `make`.
    ///
    /// - Parameters:
    ///   - bytes: The encoded message.
    ///   - limits: How much memory the C struct may take.
    ///   - unpack: The function that protoc-c made for the message.
    ///   - make: Copies the C struct into a Swift value.
    /// - Returns: What `make` returns.
    /// - Throws: `malformed`, `tooLarge`, and what `make` throws.
    @inlinable
    public static func unpack<CStruct, Value>(
        _ bytes: UnsafeRawBufferPointer,
        limits: DecodingLimits,
        unpack: (
            UnsafeMutablePointer<ProtobufCAllocator>?, Int, UnsafePointer<UInt8>?
        ) -> UnsafeMutablePointer<CStruct>?,
        make: (UnsafeMutablePointer<CStruct>) throws(DecodingError) -> Value
    ) throws(DecodingError) -> Value {
        let limit = limits.arenaBytesMax(messageBytes: bytes.count)
        return try withArena(limitBytes: limit) { (arena) throws(DecodingError) -> Value in
            try withUnsafeMutablePointer(to: &arena) { (arena) throws(DecodingError) -> Value in
                var allocator = Self.allocator(over: arena)
                let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
                guard let message = unpack(&allocator, bytes.count, start) else {
                    throw Self.failure(arena, limitBytes: limit)
                }
                return try make(message)
            }
        }
    }

    @usableFromInline
    static func allocator(over arena: UnsafeMutablePointer<Arena>) -> ProtobufCAllocator {
        ProtobufCAllocator(
            alloc: { arena, bytes in
                arena?.assumingMemoryBound(to: Arena.self).pointee.allocate(bytes)
            },
            free: { _, _ in },
            allocator_data: arena
        )
    }

    @usableFromInline
    static func failure(
        _ arena: UnsafeMutablePointer<Arena>,
        limitBytes: Int
    ) -> DecodingError {
        arena.pointee.isExhausted ? .tooLarge(limitBytes: limitBytes) : .malformed
    }

    /// Refuses what libprotobuf-c lets through: a field with the number 0.
    ///
    /// - Parameter base: The head of an unpacked C struct.
    /// - Throws: `malformed`.
    @inlinable
    public static func check(_ base: ProtobufCMessage) throws(DecodingError) {
        if base.n_unknown_fields != 0 { try Self.checkUnknownFields(base) }
    }

    @usableFromInline
    static func checkUnknownFields(_ base: ProtobufCMessage) throws(DecodingError) {
        for index in 0..<Int(base.n_unknown_fields) where base.unknown_fields[index].tag == 0 {
            throw .malformed
        }
    }

    /// Copies text out of a C struct.
    ///
    /// - Parameters:
    ///   - data: The bytes; none are the empty text.
    ///   - field: The name to give in an error.
    /// - Returns: The text.
    /// - Throws: `invalidText` for invalid UTF-8, and for a NUL, which C would take for the end.
    public static func text(
        _ data: ProtobufCBinaryData,
        _ field: StaticString
    ) throws(DecodingError) -> String {
        guard data.len > 0, let start = data.data else { return "" }
        let bytes = UnsafeBufferPointer(start: start, count: data.len)
        guard memchr(start, 0, data.len) == nil, let text = try? UTF8Span(validating: bytes.span)
        else { throw .invalidText(field: "\(field)") }
        return String(copying: text)
    }

    /// Copies bytes out of a C struct.
    public static func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
        guard data.len > 0, let start = data.data else { return [] }
        return [UInt8](UnsafeBufferPointer(start: start, count: data.len))
    }

    /// Copies the elements of a repeated field out of a C struct.
    ///
    /// - Parameters:
    ///   - count: How many there are.
    ///   - elements: The C array; nil when there are none.
    ///   - make: Copies one element into a Swift value.
    /// - Returns: The values, in order.
    /// - Throws: What `make` throws.
    @inlinable
    public static func list<CElement, Value>(
        _ count: Int,
        _ elements: UnsafeMutablePointer<CElement>?,
        _ make: (CElement) throws(DecodingError) -> Value
    ) throws(DecodingError) -> [Value] {
        guard count > 0, let elements else { return [] }
        var values: [Value] = []
        values.reserveCapacity(count)
        for index in 0..<count { values.append(try make(elements[index])) }
        return values
    }

    /// Copies the messages of a repeated field out of a C struct.
    ///
    /// - Parameters:
    ///   - count: How many there are.
    ///   - elements: The C array of pointers; nil when there are none.
    ///   - make: Copies one message into a Swift value.
    /// - Returns: The values, in order.
    /// - Throws: What `make` throws.
    @inlinable
    public static func messages<CStruct, Value>(
        _ count: Int,
        _ elements: UnsafeMutablePointer<UnsafeMutablePointer<CStruct>?>?,
        _ make: (UnsafeMutablePointer<CStruct>) throws(DecodingError) -> Value
    ) throws(DecodingError) -> [Value] {
        guard count > 0, let elements else { return [] }
        var values: [Value] = []
        values.reserveCapacity(count)
        for index in 0..<count {
            if let element = elements[index] { values.append(try make(element)) }
        }
        return values
    }
}
