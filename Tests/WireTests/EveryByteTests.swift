// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Testing

@testable import Wire

/// A valid session, cut, damaged and broken off at every place there is.
@Suite struct EveryByteTests {
    private let session: RecordedSession

    init() throws {
        self.session = try RecordedSession()
    }

    @Test func theSessionHasEveryTypeOfFrame() throws {
        let bytes = self.session.fromClient + self.session.fromServer.dropFirst(8)
        let types = RecordedSession.frames(of: bytes).filter(\.hasHeader).map {
            bytes[$0.start + 6]
        }
        #expect(Set(types) == Set(1...9))
        #expect(self.session.seenByServer.last == .closed)
        #expect(self.session.seenByClient.last == .closed)
        #expect(self.session.seenByServer.compactMap(\.request).map(\.stream) == [1, 3, 7, 5])
        #expect(self.session.fromClient.count > 3000 && self.session.fromServer.count > 2500)
    }

    // MARK: Splits

    @Test func everySplitInTwoGivesAServerTheSameEvents() {
        let bytes = self.session.fromClient
        for cut in 0...bytes.count {
            let server = self.session.newServer()
            server.feed(Array(bytes[..<cut]))
            server.feed(Array(bytes[cut...]))
            self.endCalls(of: server)
            #expect(server.seen == self.eventsOfAReplay(self.session.newServer()), "cut at \(cut)")
        }
    }

    @Test func everySplitInTwoGivesAClientTheSameEvents() {
        let bytes = self.session.fromServer
        for cut in 0...bytes.count {
            let client = self.session.newClient()
            client.feed(Array(bytes[..<cut]))
            client.feed(Array(bytes[cut...]))
            #expect(client.seen == self.session.seenByClient, "cut at \(cut)")
        }
    }

    @Test(arguments: [1, 2, 3, 5, 7, 16, 17, 1000])
    func piecesOfOneSizeGiveTheSameEvents(size: Int) {
        func feed(_ bytes: [UInt8], to side: Side) {
            for start in stride(from: 0, to: bytes.count, by: size) {
                side.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            }
        }
        let server = self.session.newServer()
        feed(self.session.fromClient, to: server)
        self.endCalls(of: server)
        #expect(server.seen == self.eventsOfAReplay(self.session.newServer()))
        let client = self.session.newClient()
        feed(self.session.fromServer, to: client)
        #expect(client.seen == self.session.seenByClient)
    }

    /// What a server sees of the session in one piece, and of the end of its calls.
    private func eventsOfAReplay(_ server: Side) -> [Seen] {
        server.feed(self.session.fromClient)
        self.endCalls(of: server)
        return server.seen
    }

    private func endCalls(of server: Side) {
        for stream: UInt32 in [1, 3, 5, 7] { server.end(stream) }
        server.events()
    }

    // MARK: Flips

    @Test func everyFlippedBitOfAHeaderClosesAServer() {
        let bytes = self.session.fromClient
        let whole = self.eventsOfAReplay(self.session.newServer())
        for (place, damaged) in Self.flips(bytes, RecordedSession.frames(of: bytes), headers: true)
        {
            let server = self.session.newServer()
            server.feed(damaged)
            #expect(server.failure == .checksumMismatch, "\(place)")
            self.expectOnlyTruth(server, whole, place)
        }
    }

    @Test func everyFlippedBitOfAHeaderClosesAClient() {
        let bytes = self.session.fromServer
        for (place, damaged) in Self.flips(bytes, RecordedSession.frames(of: bytes), headers: true)
        {
            let client = self.session.newClient()
            client.feed(damaged)
            #expect(client.failure == .checksumMismatch, "\(place)")
            self.expectOnlyTruth(client, self.session.seenByClient, place)
        }
    }

    @Test func everyFlippedBitOfABodyClosesAServerAndTheRequestIsNotRun() {
        let bytes = self.session.fromClient
        let whole = self.eventsOfAReplay(self.session.newServer())
        for (place, damaged) in Self.flips(bytes, Self.short(bytes), headers: false) {
            let server = self.session.newServer()
            server.feed(damaged)
            #expect(server.failure == .checksumMismatch, "\(place)")
            self.expectOnlyTruth(server, whole, place)
        }
    }

    @Test func everyFlippedBitOfABodyIsDataLossOfItsCallAtAClient() {
        let bytes = self.session.fromServer
        for (place, damaged) in Self.flips(bytes, Self.short(bytes), headers: false) {
            let client = self.session.newClient()
            client.feed(damaged)
            #expect(client.failure == .checksumMismatch, "\(place)")
            self.expectOnlyTruth(client, self.session.seenByClient, place)
            let lost = client.seen.compactMap { seen in
                FrameTests.end(seen)?.code == Status.dataLoss ? seen.stream : nil
            }
            // A call that was given up is over already, a frame of none harms none.
            let isOfCall = place.stream != 0 && place.stream != 7
            #expect(lost == (isOfCall ? [place.stream] : []), "\(place)")
        }
    }

    @Test func everyFlippedBitOfAPrefaceIsSeenOrMeansNothing() {
        for bit in 0..<64 {
            var damaged = self.session.fromClient
            damaged[bit / 8] ^= 1 << (bit % 8)
            let server = self.session.newServer()
            server.feed(damaged)
            let reason = server.connection.closeReason
            switch bit / 8 {
            case 0..<4: #expect(reason == .notThisProtocol)
            case 4: #expect(reason == .unsupportedVersion(major: damaged[4]))
            // The minor version and what is kept for later.
            default: #expect(server.seen.contains { $0.stream == 1 })
            }
        }
    }

    /// A header that is wrong and signed all the same, as only somebody who wants to can make it.
    @Test func everyFlippedBitOfASignedHeaderIsSurvived() {
        for isServer in [true, false] {
            let bytes = isServer ? self.session.fromClient : self.session.fromServer
            for frame in RecordedSession.frames(of: bytes) where frame.hasHeader {
                for bit in 0..<96 {
                    var damaged = bytes
                    damaged[frame.start + bit / 8] ^= 1 << (bit % 8)
                    let crc = damaged[frame.start..<(frame.start + 12)].withUnsafeBytes {
                        clinux_crc32c(0, $0.baseAddress, 12)
                    }
                    damaged.replaceSubrange(
                        (frame.start + 12)..<(frame.start + 16),
                        with: Raw.number(crc)
                    )
                    let side = isServer ? self.session.newServer() : self.session.newClient()
                    side.feed(damaged)
                    side.connection.receivedEndOfInput(now: side.now)
                    side.events()
                    self.expectOneEndEach(side)
                }
            }
        }
    }

    /// Where a bit was turned, and the bytes with it.
    struct Place: CustomStringConvertible {
        let byte: Int
        let bit: Int
        let stream: UInt32
        var description: String { "bit \(self.bit) of byte \(self.byte), stream \(self.stream)" }
    }

    private static func flips(
        _ bytes: [UInt8],
        _ frames: [RecordedSession.Frame],
        headers: Bool
    ) -> some Sequence<(Place, [UInt8])> {
        frames.lazy.filter(\.hasHeader).flatMap { frame in
            let from = frame.start + (headers ? 0 : 16)
            let to = headers ? frame.start + 16 : frame.start + frame.size
            return (from..<to).lazy.flatMap { byte in
                (0..<8).lazy.map { bit in
                    var damaged = bytes
                    damaged[byte] ^= 1 << bit
                    return (Place(byte: byte, bit: bit, stream: frame.stream), damaged)
                }
            }
        }
    }

    /// The frames that are not one long run of the same byte.
    private static func short(_ bytes: [UInt8]) -> [RecordedSession.Frame] {
        RecordedSession.frames(of: bytes).filter { $0.size < 500 }
    }

    // MARK: Breaking off

    @Test func theEndAtEveryByteRunsNoRequestThatIsNotWhole() {
        let bytes = self.session.fromClient
        let whole = self.session.seenByServer.compactMap(\.request)
        let ends = self.endsOfRequests()
        for cut in 0..<bytes.count {
            let server = self.session.newServer()
            server.feed(Array(bytes[..<cut]))
            server.connection.receivedEndOfInput(now: server.now)
            server.events()
            let run = server.seen.compactMap(\.request)
            #expect(run == Array(whole.prefix(ends.filter { $0 <= cut }.count)), "cut at \(cut)")
            self.expectOneEndEach(server)
            #expect(server.connection.openStreams == 0)
            #expect(server.connection.unfinishedBytes == 0 || server.connection.partial.count > 0)
        }
    }

    @Test func theEndAtEveryByteEndsEachCallOfAClientOnce() {
        let bytes = self.session.fromServer
        let whole = self.session.seenByClient
        for cut in 0..<bytes.count {
            let client = self.session.newClient()
            client.feed(Array(bytes[..<cut]))
            client.connection.receivedEndOfInput(now: client.now)
            client.events()
            let place = Place(byte: cut, bit: 0, stream: 0)
            self.expectOnlyTruth(client, whole, place)
            // The three that were not given up, if they were made at all.
            let ended = client.seen.filter { FrameTests.end($0) != nil }.compactMap(\.stream)
            #expect(ended.sorted() == (client.seen.first == .opened ? [1, 3, 5] : []))
        }
    }

    /// How many bytes there are when each of the requests is whole, in the order they became so.
    private func endsOfRequests() -> [Int] {
        RecordedSession.frames(of: self.session.fromClient).filter { frame in
            frame.hasHeader && [2, 3].contains(self.session.fromClient[frame.start + 6])
                && self.session.fromClient[frame.start + 7] & 1 == 1
        }.map { $0.start + $0.size }
    }

    // MARK: What must hold

    /// All it saw is what it would have seen, up to some place, and then how calls ended with it.
    private func expectOnlyTruth(_ side: Side, _ whole: [Seen], _ place: Place) {
        let same = zip(side.seen, whole).prefix { $0 == $1 }.count
        for seen in side.seen.dropFirst(same) {
            switch seen {
            case .cancelled, .closed: break
            case .end(_, let meta, nil):
                #expect([Status.unavailable, Status.dataLoss].contains(meta.code), "\(place)")
            default: Issue.record("\(seen) is not of the session; \(place)")
            }
        }
        self.expectOneEndEach(side)
    }

    private func expectOneEndEach(_ side: Side) {
        let ended = side.seen.filter { FrameTests.end($0) != nil }.compactMap(\.stream)
        #expect(Set(ended).count == ended.count)
        #expect(side.seen.filter { $0 == .closed }.count == 1)
        #expect(side.seen.last == .closed)
    }
}

extension Seen {
    /// A request with what makes it the same request.
    struct Request: Equatable {
        let stream: UInt32
        let meta: RequestMeta
        let payload: [UInt8]
    }

    var request: Request? {
        guard case .request(let id, let meta, let payload) = self else { return nil }
        return Request(stream: id, meta: meta, payload: payload)
    }
}
