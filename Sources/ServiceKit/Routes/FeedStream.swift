// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Synchronization

/// One reader of the change feed: reads a page, sends it, and reads the next one only when the
/// caller takes more.
///
/// At most one read is under way and at most one page is in memory, whatever the caller does.
final class FeedStream: Sendable {
    /// Events in one page.
    static let pageMax = 256

    private enum Phase {
        /// A read is under way.
        case reading
        /// A page that the caller has not taken all of.
        case sending([[UInt8]], sent: Int, isLast: Bool)
        /// All was sent; the feed's growth wakes it.
        case following(UInt64?)
        case ended
    }

    private struct State {
        var phase = Phase.reading
        /// The last sequence that was read.
        var position: Int64
    }

    private let request: CommonV1.WatchRequest
    private let kit: RouteResources
    private let context: CallContext
    private let responder: Responder
    private let state: Mutex<State>

    init(
        _ request: CommonV1.WatchRequest,
        kit: RouteResources,
        context: CallContext,
        responder: Responder
    ) {
        self.request = request
        self.kit = kit
        self.context = context
        self.responder = responder
        self.state = Mutex(State(position: max(0, request.fromSequence - 1)))
    }

    /// Begins to read; the responder keeps the stream alive until it ends.
    func start() {
        self.responder.onWritable { self.send() }
        self.responder.onCancel { self.end() }
        self.read()
    }

    private func read() {
        let position = self.state.withLock { $0.position }
        let subject = self.request.subject
        // What is committed now is what a reader that does not follow gets to see.
        let head = self.kit.feed.head
        self.kit.store.read(
            { reader in
                let events =
                    subject.isEmpty
                    ? try reader.feed(after: position, limit: Self.pageMax)
                    : try reader.feed(subject: subject, after: position, limit: Self.pageMax)
                if events.isEmpty, position > 0 {
                    let head = try reader.feedHead()
                    guard position <= head else {
                        throw RPCError.beyondFeed(position + 1, head: head)
                    }
                }
                return events
            },
            completion: { result in
                switch result {
                case .success(let events): self.take(events, readAt: head)
                case .failure(let error): self.fail(error)
                }
            }
        )
    }

    private func take(_ events: [FeedEvent], readAt head: Int64) {
        let isLast = events.count < Self.pageMax
        let page = events.map { CommonV1.Event($0).encoded() }
        let goesOn = self.state.withLock { state in
            guard case .reading = state.phase else { return false }
            // With a subject, the rest of the feed up to `head` was looked through as well.
            let seen = isLast ? max(head, state.position) : state.position
            state.position = max(events.last?.sequence ?? 0, seen)
            state.phase = .sending(page, sent: 0, isLast: isLast)
            return true
        }
        if goesOn { self.kit.scheduler.execute { self.send() } }
    }

    /// Sends what the caller takes; on the loop only, which keeps the events in order.
    private func send() {
        while let message = self.nextMessage() {
            if !self.responder.send(message) { return }
        }
        self.pageSent()
    }

    private func nextMessage() -> [UInt8]? {
        self.state.withLock { state in
            guard case .sending(let page, let sent, let isLast) = state.phase, sent < page.count
            else { return nil }
            state.phase = .sending(page, sent: sent + 1, isLast: isLast)
            return page[sent]
        }
    }

    private func pageSent() {
        enum Next {
            case read
            case finish
            case follow(beyond: Int64)
            case nothing
        }
        let follows = self.request.follow
        let next = self.state.withLock { state -> Next in
            guard case .sending(let page, let sent, let isLast) = state.phase, sent == page.count
            else { return .nothing }
            if !isLast {
                state.phase = .reading
                return .read
            }
            state.phase = follows ? .following(nil) : .ended
            return follows ? .follow(beyond: state.position) : .finish
        }
        switch next {
        case .read: self.read()
        case .finish: self.responder.finish()
        case .follow(let position): self.follow(beyond: position)
        case .nothing: break
        }
    }

    private func follow(beyond position: Int64) {
        let number = self.kit.feed.wait(beyond: position) { self.wake() }
        guard let number else { return }
        let isLate = self.state.withLock { state in
            guard case .following = state.phase else { return true }
            state.phase = .following(number)
            return false
        }
        if isLate { self.kit.feed.forget(number) }
    }

    private func wake() {
        let reads = self.state.withLock { state in
            guard case .following = state.phase else { return false }
            state.phase = .reading
            return true
        }
        // The writer thread calls this; the read is only queued here.
        if reads { self.read() }
    }

    private func end() {
        let number = self.state.withLock { state -> UInt64? in
            defer { state.phase = .ended }
            guard case .following(let number) = state.phase else { return nil }
            return number
        }
        if let number { self.kit.feed.forget(number) }
    }

    private func fail(_ error: any Error) {
        self.end()
        let counters = self.kit.counters.counters(for: self.context.method)
        self.responder.fail(
            self.kit.failure(error, of: self.context.method, counters, self.context)
        )
    }
}

extension CommonV1.Event {
    /// A fact of the feed as the contract has it.
    init(_ event: FeedEvent) {
        self.init(
            sequence: event.sequence,
            occurredAtMs: event.at.milliseconds,
            type: event.type,
            subject: event.subject,
            summary: event.summary,
            actor: event.actor
        )
    }
}
