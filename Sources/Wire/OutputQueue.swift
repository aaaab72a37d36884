// SPDX-License-Identifier: MIT

/// The bytes to be written: two lanes of whole frames, and the round of streams with more.
///
/// Frames go to `ready` in order. When much waits there, control frames take the `control` lane
/// and are written at the next frame boundary, before the rest. Large messages wait in their
/// streams; `Connection` moves one piece per stream and round into `ready` while that is short.
struct OutputQueue: ~Copyable {
    /// Pieces of large messages are added while `ready` holds less than this.
    static let refillBytes = 32 << 10
    /// The first piece of a large request, which is a frame at once, when `ready` holds that much.
    static let shortPieceBytes = 1 << 10
    /// Control frames take their own lane when `ready` holds more than this.
    static let laneBytes = 16 << 10

    var ready = GrowableBytes()
    var control = GrowableBytes()
    /// Streams that have something to write and may, each once.
    private var round: [UInt32] = []
    private var roundHead = 0
    /// The bytes of messages in those streams.
    var roundBytes = 0
    /// How many bytes of `ready` have ever been written.
    private(set) var written: UInt64 = 0
    /// The first frame boundary at or after `written`.
    private(set) var boundary: UInt64 = 0

    init() {}

    var isEmpty: Bool {
        self.ready.isEmpty && self.control.isEmpty && !self.hasRound
    }

    var hasRound: Bool { self.roundHead < self.round.count }

    /// Bytes that wait for the socket alone.
    var waitingBytes: Int { self.frameBytes + self.roundBytes }

    private var frameBytes: Int { self.ready.count + self.control.count }

    /// Whether more work may come that leads to output.
    ///
    /// Messages that wait in their streams have a bound of their own: small calls go on beside them.
    func hasRoom(_ limits: WireLimits) -> Bool {
        self.frameBytes < limits.outputBytesMax && self.roundBytes < limits.bulkBytesMax
    }

    /// Where in the ever-growing output the next frame of `ready` will end up.
    var readyEnd: UInt64 { self.written + UInt64(self.ready.count) }

    /// Adds the preface, which is no frame, before all else.
    mutating func appendPreface(_ bytes: UnsafeRawBufferPointer) {
        self.ready.append(bytes)
        self.boundary = UInt64(bytes.count)
    }

    /// Lets no control frame come before what is there, the preface and HELLO.
    mutating func keepGreetingFirst() { self.boundary = self.readyEnd }

    /// Whether the next control frame should take its own lane.
    var wantsLane: Bool { self.ready.count > Self.laneBytes || !self.control.isEmpty }

    mutating func joinRound(_ id: UInt32) { self.round.append(id) }

    mutating func nextInRound() -> UInt32? {
        guard self.hasRound else { return nil }
        let id = self.round[self.roundHead]
        self.roundHead += 1
        if self.roundHead == self.round.count {
            self.round.removeAll(keepingCapacity: true)
            self.roundHead = 0
        } else if self.roundHead > 256 {
            self.round.removeSubrange(0..<self.roundHead)
            self.roundHead = 0
        }
        return id
    }

    /// Drops everything that is not yet a frame in one of the lanes.
    mutating func dropRound() {
        self.round.removeAll()
        self.roundHead = 0
        self.roundBytes = 0
    }

    /// Drops all of which no byte was written.
    mutating func keepOnlyBegunFrame() {
        self.dropRound()
        self.ready.truncate(to: Int(self.boundary - self.written))
    }

    /// Drops everything.
    mutating func dropAll() {
        self.dropRound()
        self.ready.clear()
        self.control.clear()
    }

    /// Gives the next contiguous bytes to `write`, which returns how many it took.
    mutating func write(_ write: (UnsafeRawBufferPointer) -> Int) {
        if self.control.isEmpty {
            self.advance(write(self.ready.bytes))
        } else if self.boundary == self.written {
            let taken = write(self.control.bytes)
            self.control.consume(max(0, taken))
        } else {
            let rest = Int(self.boundary - self.written)
            self.advance(write(self.ready.bytes.slice(0, min(rest, self.ready.count))))
        }
    }

    /// Moves `written` on, keeping `boundary` at the next start of a frame.
    private mutating func advance(_ taken: Int) {
        let taken = min(max(0, taken), self.ready.count)
        let end = self.written + UInt64(taken)
        if taken == self.ready.count {
            self.boundary = end
        } else {
            while self.boundary < end {
                let start = Int(self.boundary - self.written)
                guard let frame = self.ready.bytes.baseAddress.map({ $0 + start }) else { break }
                self.boundary += UInt64(FrameHeader.size)
                self.boundary += UInt64(frame.bigEndian(UInt32.self, at: 0))
            }
        }
        self.ready.consume(taken)
        self.written = end
    }
}
