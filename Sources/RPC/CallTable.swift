// SPDX-License-Identifier: MIT
import Wire

/// The calls of a connection by the number of their stream; no allocation per call.
struct CallTable<Call: AnyObject>: ~Copyable {
    // Not private: Swift 6.3.1 then breaks the module of another file that uses the table ("Global is
    // external, but doesn't have external or weak linkage"), depending on how it batches the files.
    struct Entry: StreamElement {
        var id: UInt32 = 0
        var call: Call?

        init() {}

        init(_ stream: StreamID, _ call: Call) {
            self.id = stream.rawValue
            self.call = call
        }
    }

    private var entries = StreamTable<Entry>()

    /// The streams of all calls, in order.
    var streams: [StreamID] { self.entries.ids { _ in true }.map { StreamID(rawValue: $0) } }

    subscript(stream: StreamID) -> Call? {
        guard let slot = self.entries.find(stream.rawValue) else { return nil }
        return self.entries[slot].call
    }

    /// Adds a call whose stream is not there.
    mutating func insert(_ call: Call, for stream: StreamID) {
        self.entries.insert(Entry(stream, call))
    }

    /// Takes a call out; nil when it is not in.
    @discardableResult
    mutating func remove(_ stream: StreamID) -> Call? {
        guard let slot = self.entries.find(stream.rawValue) else { return nil }
        let call = self.entries[slot].call
        self.entries.remove(at: slot)
        return call
    }
}
