// SPDX-License-Identifier: MIT

/// What happened on a connection.
///
/// Pointers in it are valid until the connection is asked for its next event.
public enum Event {
    /// The peer said HELLO; calls may be opened. `Connection.peer` holds what it said.
    case opened
    /// A whole request came; the owner owes it exactly one `end` or `reply`. Of a server.
    case request(StreamID, RequestHead, UnsafeRawBufferPointer)
    /// A message of a streamed reply came. Never of a unary call. Of a client.
    case message(StreamID, UnsafeRawBufferPointer)
    /// The call is over, for the first and last time, with the last message if one came with it.
    ///
    /// A unary call that is OK always has its message here. Of a client.
    case end(StreamID, EndHead, message: UnsafeRawBufferPointer?)
    /// The caller has lost interest; stop, and `end` the stream all the same. Of a server.
    case cancelled(StreamID)
    /// All that waited on this stream is on its way; `send` takes messages again. Of a server.
    case writable(StreamID)
    /// The peer will take no more calls here; `Connection.peerGoAway` says why.
    case goAway
    /// A ping came back after so long.
    case pong(Duration)
    /// The connection is over; `Connection.closeReason` says why. The last event, once.
    ///
    /// Every open call had its `end` or `cancelled` before. Output may remain to be written.
    case closed
}

/// What became of a message given to `Connection.send`.
public enum SendResult: Hashable, Sendable {
    /// It is in the output.
    case sent
    /// It waits, with so many bytes in all on its stream; send no more until `writable`.
    case queued(bytes: Int)
    /// Not taken: too much waits on the stream already. Wait for `writable`.
    case overflow
    /// Not taken: larger than one of the two sides allows.
    case tooLarge(limitBytes: Int)
    /// Not taken: the stream is ended, cancelled, or never was.
    case streamGone
}

/// Why a call could not be opened.
///
/// Nothing was sent.
public enum ConnectionRefusal: Error, Hashable, Sendable {
    /// The peer has not said HELLO yet. Wait for `opened`.
    case notReady
    /// The connection is going away. Use another.
    case draining
    /// As many calls run as the peer allows.
    case tooManyStreams(limit: Int)
    /// The connection has used up its stream numbers. Use another.
    case streamIDsExhausted
    /// The message is larger than one of the two sides allows.
    case messageTooLarge(limitBytes: Int)
    /// Too much waits to be written. Wait until output has gone.
    case outputFull
    /// A text of the meta is empty where it must not be, too long, or has a control character.
    case invalidMeta(field: String, bytes: ClosedRange<Int>)
}
