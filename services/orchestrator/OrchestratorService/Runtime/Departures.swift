// SPDX-License-Identifier: MIT

/// Which sagas left memory while something was read: what was read of them may be old.
///
/// Only departures that some read under way began before are kept.
struct Departures {
    /// How many departures there were when a read began.
    typealias Mark = UInt64

    private var count: Mark = 0
    /// The last departure of each saga, counted from 1.
    private var last: [String: Mark] = [:]
    /// Of the reads under way, oldest first.
    private var marks: [Mark] = []

    /// How many sagas are remembered.
    var remembered: Int { self.last.count }

    /// A read begins: its mark is for `contains`, and for `end`.
    mutating func begin() -> Mark {
        self.marks.append(self.count)
        return self.count
    }

    mutating func end(_ mark: Mark) {
        guard let at = self.marks.firstIndex(of: mark) else { return }
        self.marks.remove(at: at)
        guard let oldest = self.marks.first else { return self.last.removeAll() }
        if oldest > mark { self.last = self.last.filter { $0.value > oldest } }
    }

    /// A saga leaves memory.
    mutating func note(_ id: String) {
        self.count += 1
        if !self.marks.isEmpty { self.last[id] = self.count }
    }

    /// Whether what a read tells of the saga may be older than what was stored of it since.
    func contains(_ id: String, since mark: Mark) -> Bool { self.last[id, default: 0] > mark }
}
