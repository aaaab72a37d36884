// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Testing

@testable import Wire

/// A valid session with one bit turned, at every place there is.
@Suite struct EveryBitTests {
    private let session: RecordedSession

    init() throws {
        self.session = try RecordedSession()
    }

    @Test func everyFlippedBitOfAHeaderClosesAServer() {
        let bytes = self.session.fromClient
        let whole = self.session.replayed()
        for (place, damaged) in Self.flips(bytes, RecordedSession.frames(of: bytes), headers: true)
        {
            let server = self.session.newServer()
            server.feed(damaged)
            #expect(server.failure == .checksumMismatch, "\(place)")
            expectOnlyTruth(server, whole, place)
        }
    }

    @Test func everyFlippedBitOfAHeaderClosesAClient() {
        let bytes = self.session.fromServer
        for (place, damaged) in Self.flips(bytes, RecordedSession.frames(of: bytes), headers: true)
        {
            let client = self.session.newClient()
            client.feed(damaged)
            #expect(client.failure == .checksumMismatch, "\(place)")
            expectOnlyTruth(client, self.session.seenByClient, place)
        }
    }

    @Test func everyFlippedBitOfABodyClosesAServerAndTheRequestIsNotRun() {
        let bytes = self.session.fromClient
        let whole = self.session.replayed()
        for (place, damaged) in Self.flips(bytes, Self.short(bytes), headers: false) {
            let server = self.session.newServer()
            server.feed(damaged)
            #expect(server.failure == .checksumMismatch, "\(place)")
            expectOnlyTruth(server, whole, place)
        }
    }

    @Test func everyFlippedBitOfABodyIsDataLossOfItsCallAtAClient() {
        let bytes = self.session.fromServer
        for (place, damaged) in Self.flips(bytes, Self.short(bytes), headers: false) {
            let client = self.session.newClient()
            client.feed(damaged)
            #expect(client.failure == .checksumMismatch, "\(place)")
            expectOnlyTruth(client, self.session.seenByClient, place)
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
                    expectOneEndEach(side)
                }
            }
        }
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
}
