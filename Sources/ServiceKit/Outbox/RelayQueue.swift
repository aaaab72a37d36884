// SPDX-License-Identifier: MIT
import Ambient
import Store

/// What the outbox relay sends next: a value, so that order and limits can be tested by themselves.
///
/// Messages of one peer and ordering key form a lane; only the head of a lane is ever on its way.
/// Lanes do not wait for each other, and a peer that is down fills only its own window.
struct RelayQueue {
    /// Calls on their way to one peer.
    static let windowPerPeer = 512
    /// Messages in memory; what is beyond stays in the table until there is room.
    static let loadedMax = 4096

    /// A message to send now, for the `attempt`-th time since the start of the process.
    struct Send {
        let message: OutboxMessage
        let attempt: UInt32
    }

    private struct LaneKey: Hashable {
        let peer: String
        /// Empty for a message that waits for no other.
        let orderingKey: String
        /// Tells apart the lanes of messages without an ordering key.
        let id: Int64
    }

    private struct Lane {
        var waiting: FIFO<OutboxMessage>
        var attempt: UInt32 = 1
    }

    private struct Peer {
        var inFlight = 0
        var ready = FIFO<LaneKey>()
    }

    private var lanes: [LaneKey: Lane] = [:]
    private var peers: [String: Peer] = [:]
    /// Messages in memory, waiting or on their way.
    private(set) var loadedCount = 0
    /// The highest id taken so far.
    private(set) var lastLoadedID: Int64 = 0

    /// Takes messages in the order of their ids; ids that were taken before are left out.
    ///
    /// - Returns: Whether there was room for all; what is left is found in the table.
    mutating func add(_ messages: [OutboxMessage]) -> Bool {
        for message in messages where message.id > self.lastLoadedID {
            guard self.loadedCount < Self.loadedMax else { return false }
            self.lastLoadedID = message.id
            self.loadedCount += 1
            let key = Self.lane(of: message)
            if self.lanes[key] == nil {
                self.lanes[key] = Lane(waiting: FIFO(message))
                self.peers[key.peer, default: Peer()].ready.append(key)
            } else {
                self.lanes[key]?.waiting.append(message)
            }
        }
        return true
    }

    /// The heads of lanes that may go now; each counts as on its way from here on.
    mutating func takeSends() -> [Send] {
        var sends: [Send] = []
        for name in self.peers.keys.sorted() {
            guard var peer = self.peers.removeValue(forKey: name) else { continue }
            while peer.inFlight < Self.windowPerPeer, let key = peer.ready.popFirst() {
                guard let lane = self.lanes[key], let head = lane.waiting.first else { continue }
                peer.inFlight += 1
                sends.append(Send(message: head, attempt: lane.attempt))
            }
            self.peers[name] = peer
        }
        return sends
    }

    /// The head of a lane is done with, for good or ill; the next one may go.
    mutating func finished(_ message: OutboxMessage) {
        let key = Self.lane(of: message)
        self.peers[key.peer]?.inFlight -= 1
        self.loadedCount -= 1
        guard self.lanes[key] != nil else { return }
        _ = self.lanes[key]?.waiting.popFirst()
        self.lanes[key]?.attempt = 1
        if self.lanes[key]?.waiting.isEmpty == true {
            self.lanes[key] = nil
        } else {
            self.peers[key.peer]?.ready.append(key)
        }
    }

    /// The head of a lane came back undecided; its lane stands still until `retry`.
    mutating func failed(_ message: OutboxMessage) {
        let key = Self.lane(of: message)
        self.peers[key.peer]?.inFlight -= 1
        if let attempt = self.lanes[key]?.attempt, attempt < .max {
            self.lanes[key]?.attempt = attempt + 1
        }
    }

    /// The back-off of a failed head is over.
    mutating func retry(_ message: OutboxMessage) {
        let key = Self.lane(of: message)
        guard self.lanes[key] != nil else { return }
        self.peers[key.peer]?.ready.append(key)
    }

    private static func lane(of message: OutboxMessage) -> LaneKey {
        #if OMS_PLANTED_BUGS
            let isOrdered = !message.orderingKey.isEmpty && !PlantedBug.outboxUnordered.isOn
        #else
            let isOrdered = !message.orderingKey.isEmpty
        #endif
        return LaneKey(
            peer: message.peer,
            orderingKey: isOrdered ? message.orderingKey : "",
            id: isOrdered ? 0 : message.id
        )
    }
}
