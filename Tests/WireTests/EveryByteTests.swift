// SPDX-License-Identifier: MIT
import Ambient
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
            RecordedSession.endCalls(of: server)
            #expect(server.seen == self.session.replayed(), "cut at \(cut)")
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
        RecordedSession.endCalls(of: server)
        #expect(server.seen == self.session.replayed())
        let client = self.session.newClient()
        feed(self.session.fromServer, to: client)
        #expect(client.seen == self.session.seenByClient)
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
            expectOneEndEach(server)
            #expect(server.connection.openStreams == 0)
            #expect(server.connection.unfinishedBytes == 0)
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
            expectOnlyTruth(client, whole, place)
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
}
