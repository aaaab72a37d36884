// SPDX-License-Identifier: MIT
import FuzzKit

/// What one side may write, by the document; fed with everything it wrote.
struct OutputRules {
    private struct Outgoing {
        /// Client: the request goes on; server: a message does.
        var isInMessage = false
        /// Client: the request is whole; server: END was sent.
        var isOver = false
        var isCancelled = false
        /// Server: what its messages cost so far; client: what it gave back.
        var credit: Int64 = 0
    }

    private let isServer: Bool
    private var scan = FrameScan()
    private var streams: [UInt32: Outgoing] = [:]
    private var lastStream: UInt32 = 0
    private var hasHello = false
    private var isOver = false
    /// Server: the streams with an END.
    private(set) var ended = 0
    /// Server: for each stream what the peer gave, as far as it may have been seen.
    var given: [UInt32: Int64] = [:]
    var initialCredit: Int64 = 0
    /// The body a peer takes.
    var bodyMax = 1 << 20

    init(isServer: Bool) {
        self.isServer = isServer
    }

    var isInFrame: Bool { self.scan.isInFrame }

    mutating func wrote(_ bytes: UnsafeRawBufferPointer) throws(Finding) {
        self.scan.add(bytes)
        while let frame = self.scan.next() { try self.check(frame) }
        try require(!self.scan.isBroken, "the output is no frames")
    }

    private mutating func check(_ frame: FrameScan.Frame) throws(Finding) {
        let header = frame.header
        let refusal = header.refusal(fromServer: self.isServer, bodyMax: self.bodyMax)
        try require(refusal == nil, "it sends \(header), which is against the rules")
        try require(!self.isOver, "a frame behind a GOAWAY with an error: \(header)")
        try require(
            self.hasHello || header.type == 1 || header.type == 9,
            "a frame before HELLO: \(header)"
        )
        switch header.type {
        case 1:
            try require(!self.hasHello, "HELLO twice")
            self.hasHello = true
        case 2: try self.request(header)
        case 3: try self.data(frame)
        case 4: try self.end(frame)
        case 5: try self.cancel(header)
        case 6: try self.credit(frame)
        case 9: self.isOver = frame.meta.dropFirst(3).first != 0
        default: break
        }
    }

    private mutating func request(_ header: RawHeader) throws(Finding) {
        try require(
            header.stream > self.lastStream,
            "stream \(header.stream) after \(self.lastStream)"
        )
        let ends = header.has(RawHeader.endStream)
        try require(ends != header.has(RawHeader.more), "a request of \(header)")
        self.lastStream = header.stream
        self.streams[header.stream] = Outgoing(isInMessage: !ends, isOver: ends)
    }

    private mutating func data(_ frame: FrameScan.Frame) throws(Finding) {
        let header = frame.header
        if self.isServer { return try self.piece(frame, more: header.has(RawHeader.more)) }
        let stream = self.streams[header.stream]
        try require(
            stream?.isInMessage == true && stream?.isCancelled == false,
            "DATA outside a request: \(header)"
        )
        let ends = header.has(RawHeader.endStream)
        try require(ends != header.has(RawHeader.more), "a piece of a request: \(header)")
        self.streams[header.stream]?.isInMessage = !ends
        self.streams[header.stream]?.isOver = ends
    }

    private mutating func piece(_ frame: FrameScan.Frame, more: Bool) throws(Finding) {
        var stream = self.streams[frame.header.stream] ?? Outgoing()
        try require(!stream.isOver, "a message behind END: \(frame.header)")
        if !stream.isInMessage {
            let given = self.initialCredit + (self.given[frame.header.stream] ?? 0)
            try require(
                given - stream.credit > 0,
                "stream \(frame.header.stream): \(stream.credit) spent of \(given), and one more"
            )
            stream.credit += 16
        }
        stream.credit += Int64(frame.payload.count)
        stream.isInMessage = more
        self.streams[frame.header.stream] = stream
    }

    private mutating func end(_ frame: FrameScan.Frame) throws(Finding) {
        if frame.header.has(RawHeader.message) {
            try self.piece(frame, more: false)
        } else {
            try require(frame.payload.isEmpty, "END with a payload but no message")
        }
        let isOver = self.streams[frame.header.stream]?.isOver ?? false
        try require(!isOver, "END twice on stream \(frame.header.stream)")
        self.streams[frame.header.stream, default: Outgoing()].isOver = true
        self.ended += 1
    }

    private mutating func cancel(_ header: RawHeader) throws(Finding) {
        let stream = self.streams[header.stream]
        try require(stream != nil && stream?.isCancelled == false, "CANCEL of \(header)")
        self.streams[header.stream]?.isCancelled = true
    }

    private mutating func credit(_ frame: FrameScan.Frame) throws(Finding) {
        // CREDIT may overtake frames that wait, but not the REQUEST.
        try require(self.streams[frame.header.stream] != nil, "CREDIT for \(frame.header)")
        let amount = frame.payload.withUnsafeBytes { $0.number(0, 4) }
        try require(amount > 0, "CREDIT 0")
        self.streams[frame.header.stream]?.credit += Int64(amount)
    }
}
