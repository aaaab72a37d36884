// SPDX-License-Identifier: MIT
public import CProtobufC

/// What generated code encodes with.
public enum Packing {
    /// Fills a C struct and packs it into one array of exactly its size.
    ///
    /// - Parameters:
    ///   - size: The function that protoc-c made to measure the message.
    ///   - pack: The function that protoc-c made to pack it.
    ///   - fill: Copies the Swift value into the C struct, with the arena for what it points to.
    /// - Returns: The encoded message.
    @inlinable
    public static func pack<CStruct>(
        size: (UnsafePointer<CStruct>?) -> Int,
        pack: (UnsafePointer<CStruct>?, UnsafeMutablePointer<UInt8>?) -> Int,
        fill: (UnsafeMutablePointer<CStruct>, inout Arena) -> Void
    ) -> [UInt8] {
        withArena(limitBytes: .max) { arena in
            let message = arena.make(CStruct.self)
            fill(message, &arena)
            let bytes = size(message)
            guard bytes > 0 else { return [] }
            return [UInt8](unsafeUninitializedCapacity: bytes) { buffer, written in
                written = pack(message, buffer.baseAddress)
            }
        }
    }
}

extension Arena {
    /// Takes memory for one C struct; the caller initialises it.
    @inlinable
    public mutating func make<CStruct>(
        _ type: CStruct.Type
    ) -> UnsafeMutablePointer<CStruct> {
        self.array(type, count: 1)
    }

    /// Takes memory for `count` C values; the caller initialises it.
    ///
    /// The memory is our own message's, so the only refusal is a system without memory: that traps.
    @inlinable
    public mutating func array<CValue>(
        _ type: CValue.Type,
        count: Int
    ) -> UnsafeMutablePointer<CValue> {
        guard let memory = self.allocate(count * MemoryLayout<CValue>.stride) else {
            preconditionFailure("no memory for \(count) values of \(type)")
        }
        return memory.bindMemory(to: type, capacity: count)
    }

    /// Copies text where C can see it.
    public mutating func text(_ text: String) -> ProtobufCBinaryData {
        let count = text.utf8.count
        guard count > 0 else { return ProtobufCBinaryData(len: 0, data: nil) }
        let copy = self.array(UInt8.self, count: count)
        let copied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            if let start = bytes.baseAddress { copy.initialize(from: start, count: count) }
        }
        if copied == nil {
            for (index, byte) in text.utf8.enumerated() { copy[index] = byte }
        }
        return ProtobufCBinaryData(len: count, data: copy)
    }

    /// Copies bytes where C can see them.
    public mutating func bytes(_ bytes: [UInt8]) -> ProtobufCBinaryData {
        guard !bytes.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
        let copy = self.array(UInt8.self, count: bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { copy.initialize(from: start, count: bytes.count) }
        }
        return ProtobufCBinaryData(len: bytes.count, data: copy)
    }
}

extension Arena {
    /// Copies the elements of a repeated field where C can see them; nil when there are none.
    @inlinable
    public mutating func list<Value, CValue>(
        _ values: [Value],
        _ copy: (Value, inout Arena) -> CValue
    ) -> UnsafeMutablePointer<CValue>? {
        guard !values.isEmpty else { return nil }
        let list = self.array(CValue.self, count: values.count)
        for (index, value) in values.enumerated() {
            (list + index).initialize(to: copy(value, &self))
        }
        return list
    }

    /// Copies the messages of a repeated field where C can see them; nil when there are none.
    @inlinable
    public mutating func messages<Value, CStruct>(
        _ values: [Value],
        as type: CStruct.Type,
        _ fill: (Value, UnsafeMutablePointer<CStruct>, inout Arena) -> Void
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CStruct>?>? {
        self.list(values) { value, arena in
            let message = arena.make(type)
            fill(value, message, &arena)
            return message
        }
    }
}
