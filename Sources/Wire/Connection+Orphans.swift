// SPDX-License-Identifier: MIT
import Ambient

// Streams that end without the peer's END, and the other events that no input brings.
extension Connection {
    /// Takes a stream out of the table; the owner is told by an event.
    mutating func orphan(_ id: UInt32, processed: Processed, _ text: StaticString) {
        guard let slot = self.streams.find(id) else { return }
        let phase = self.streams[slot].phase
        self.forgetQuietly(slot)
        if phase == .waiting || phase == .running {
            self.orphans.append(Orphan(id: id, text: text, processed: processed))
        }
    }

    /// The stream of a damaged frame fails for that, not for the connection's end.
    mutating func orphan(damaged id: UInt32) {
        guard self.role == .client, let slot = self.streams.find(id),
            self.streams[slot].phase == .waiting
        else { return }
        self.forgetQuietly(slot)
        self.orphans.append(
            Orphan(id: id, code: Status.dataLoss, text: "the reply was damaged", processed: .maybe)
        )
    }

    /// Takes the next event of this kind; nil when it has become void.
    mutating func popEvent() -> Event? {
        if !self.orphans.isEmpty {
            let orphan = self.orphans.removeFirst()
            let id = StreamID(rawValue: orphan.id)
            if self.role == .server { return .cancelled(id) }
            return .end(
                id,
                EndHead(local: orphan.code, orphan.text, orphan.processed),
                message: nil
            )
        }
        if !self.writable.isEmpty {
            let id = self.writable.removeFirst()
            guard let slot = self.streams.find(id), self.streams[slot].phase == .running else {
                return nil
            }
            return .writable(StreamID(rawValue: id))
        }
        guard self.closeReason != nil, !self.isClosedTold else { return nil }
        self.isClosedTold = true
        return .closed
    }

    mutating func noteIdle(now: MonotonicInstant) {
        if self.streams.count == 0 { self.idleSince = now }
    }
}
