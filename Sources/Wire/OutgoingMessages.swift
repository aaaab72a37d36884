// SPDX-License-Identifier: MIT

/// The messages of a stream that wait to be written, in order.
///
/// They are kept as they were given: a large one is never copied as a whole.
struct OutgoingMessages {
    /// What a message counts besides its bytes until it begins, so that empty ones count too.
    static let overhead = 8

    private var messages: [[UInt8]] = []
    private var head = 0
    /// How much of the first message is written.
    private var offset = 0
    /// Bytes that wait, with `overhead` for each message that has not begun.
    private(set) var count = 0
    /// What is left of a message that has begun to travel; nil between messages.
    private(set) var left: Int?

    var isEmpty: Bool { self.head == self.messages.count }

    /// Whether what has begun is the last message.
    var isLast: Bool { self.head + 1 == self.messages.count }

    /// Adds a message without its first `offset` bytes, which have been written.
    mutating func append(_ message: [UInt8], from offset: Int = 0) {
        precondition(offset == 0 || self.isEmpty, "only the first message can have begun")
        self.messages.append(message)
        if offset > 0 {
            self.offset = offset
            self.left = message.count - offset
            self.count += message.count - offset
        } else {
            self.count += message.count + Self.overhead
        }
    }

    /// Begins the first message, if it has not begun, and returns what is left of it.
    mutating func begin() -> Int {
        if let left { return left }
        let left = self.messages[self.head].count
        self.left = left
        self.count -= Self.overhead
        return left
    }

    /// Shows `body` the next bytes of the message that has begun, at most `size`, and passes them.
    mutating func take(_ size: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        let rest = self.messages[self.head].count - self.offset
        let size = min(size, rest)
        self.messages[self.head].withUnsafeBytes { body($0.slice(self.offset, size)) }
        self.count -= size
        if size < rest {
            self.offset += size
            self.left = rest - size
        } else {
            self.pass()
        }
    }

    private mutating func pass() {
        self.messages[self.head] = []
        self.head += 1
        self.offset = 0
        self.left = nil
        if self.isEmpty || self.head > 256 {
            self.messages.removeFirst(self.head)
            self.head = 0
        }
    }

    /// Forgets all of them.
    mutating func clear() {
        self = OutgoingMessages()
    }
}
