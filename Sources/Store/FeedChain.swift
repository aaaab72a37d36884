// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// What ties a fact to all facts before it: SHA-256 of the link before and of the fact.
///
/// Table: `feed.link`. Who changes, removes or reorders a fact has to make every link behind it anew,
/// which whoever remembers one of them notices.
public struct FeedLink: Hashable, Sendable, SQLBindable {
    private var words: SHA256.Words = (0, 0, 0, 0)

    /// What the first fact follows.
    static let start = FeedLink()

    private init() {}

    /// The 32 bytes as stored; nil for any other number of bytes.
    init?(stored: UnsafeRawBufferPointer) {
        guard stored.count == 32 else { return nil }
        withUnsafeMutableBytes(of: &self.words) { $0.copyMemory(from: stored) }
    }

    /// The link of the fact that follows this one's.
    func next(
        _ sequence: Int64,
        _ type: String,
        _ subject: String,
        _ summary: String,
        _ actor: String,
        _ at: Timestamp
    ) -> FeedLink {
        var hash = SHA256()
        withUnsafeBytes(of: self.words) { hash.add($0) }
        hash.add(sequence)
        hash.add(type)
        hash.add(subject)
        hash.add(summary)
        hash.add(actor)
        hash.add(at.milliseconds)
        var link = FeedLink()
        link.words = hash.finish()
        return link
    }

    func next(_ event: FeedEvent) -> FeedLink {
        self.next(
            event.sequence,
            event.type,
            event.subject,
            event.summary,
            event.actor,
            event.at
        )
    }

    /// Binds the 32 bytes.
    public func bind(to statement: Statement) {
        withUnsafeBytes(of: self.words) { statement.bind($0) }
    }

    /// Whether the 32 bytes are the same.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.words == rhs.words }

    /// Feeds the first 8 bytes, which are as good as random.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.words.0)
    }
}

extension Queries {
    /// Follows the links of the whole feed.
    ///
    /// - Returns: The first fact whose link is not that of its content and of the fact before it;
    ///   nil when every one is.
    /// - Throws: `SQLiteError`.
    public func firstBrokenLink() throws -> Int64? {
        var link = FeedLink.start
        var last: Int64 = 0
        while true {
            let page = try self.chainedFeed(after: last)
            guard !page.isEmpty else { return nil }
            for (event, stored) in page {
                link = link.next(event)
                guard stored == link else { return event.sequence }
                last = event.sequence
            }
        }
    }

    private func chainedFeed(
        after sequence: Int64
    ) throws -> [(event: FeedEvent, link: FeedLink?)] {
        try self.all(
            """
            SELECT sequence, type, subject, summary, actor, at_ms, link FROM feed
            WHERE sequence > $1 ORDER BY sequence LIMIT 1000
            """,
            sequence
        ) { (FeedEvent($0), FeedLink(stored: $0.rawBytes(6))) }
    }
}

/// Ties together the facts of a file whose feed had no links yet.
struct FeedChain {
    /// Writes a link into every fact, in the transaction of the caller.
    static func tie(_ connection: Connection) throws {
        let reader = Reader(connection: connection)
        var link = FeedLink.start
        var last: Int64 = 0
        while true {
            let page = try reader.feed(after: last, limit: 1000)
            guard !page.isEmpty else { return }
            for event in page {
                link = link.next(event)
                last = event.sequence
                try connection.run(
                    "UPDATE feed SET link = $1 WHERE sequence = $2",
                    link,
                    event.sequence
                )
            }
        }
    }
}
