// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// The preface and HELLO.
@Suite struct HandshakeTests {
    @Test func bothSidesLearnWhoTheOtherIs() {
        let client = Side(.client, name: "client")
        let server = Side(.server, name: "server")
        #expect(!server.hasOutput)
        server.feed(client.take())
        client.feed(server.take())
        #expect(client.seen == [.opened])
        #expect(server.seen == [.opened])
        #expect(client.connection.peer == Hello(identity: "server"))
        #expect(server.connection.peer == Hello(identity: "client"))
    }

    @Test(arguments: [
        Array("GET / HTTP/1.1\r\n\r\n".utf8), [0x16, 0x03, 0x01, 0x02, 0x00, 0x01],
        [UInt8](repeating: 0, count: 65_536), [0x8F, 0x4F, 0x4D, 0x00], [0x8E],
    ])
    func aForeignProtocolIsLeftAtOnceAndUnanswered(bytes: [UInt8]) {
        let server = Side(.server)
        #expect(server.feed(bytes) == [.closed])
        #expect(server.connection.closeReason == .notThisProtocol)
        #expect(server.isFinished)
        #expect(server.connection.unfinishedBytes <= 8)
    }

    @Test func anotherMajorVersionIsToldWhatThisOneIs() {
        let server = Side(.server)
        server.feed([0x8F, 0x4F, 0x4D, 0x53, 2, 0, 0, 0])
        #expect(server.connection.closeReason == .unsupportedVersion(major: 2))
        let client = Side(.client)
        client.feed(server.take())
        guard case .peer(let goAway)? = client.connection.closeReason else {
            Issue.record("no GOAWAY")
            return
        }
        #expect(goAway.code == .unsupportedVersion)
        #expect(goAway.text == "this side speaks version 1, not 2")
    }

    @Test func aClientLeavesAServerOfAnotherMajorVersion() {
        let client = Side(.client)
        client.feed([0x8F, 0x4F, 0x4D, 0x53, 2, 0, 0, 0])
        #expect(client.connection.closeReason == .unsupportedVersion(major: 2))
    }

    /// Nothing was written yet, and so much is ready that control frames take their own lane.
    @Test func noControlFrameComesBeforeHello() throws {
        let client = Side(.client)
        client.feed(Raw.preface + Raw.hello())
        for _ in 0..<2 { _ = try client.open([UInt8](repeating: 1, count: 16_000)) }
        #expect(client.ping())
        let server = Side(.server)
        server.feed(client.take())
        #expect(server.seen.first == .opened)
        #expect(server.connection.closeReason == nil)
    }

    @Test func aNewerMinorVersionWithFieldsFromLaterWorks() {
        let server = Side(.server)
        let later = Raw.field(200, [1, 2, 3])
        let hello = Raw.hello()
        let meta = Array(hello.dropFirst(16)) + later
        server.feed([0x8F, 0x4F, 0x4D, 0x53, 1, 9, 0xAA, 0xBB] + Raw.frame(1, meta: meta))
        #expect(server.seen == [.opened])
    }

    @Test(arguments: [
        Raw.hello(frame: 32767), Raw.hello(message: 0), Raw.hello(streams: 0), Raw.hello(credit: 0),
        Raw.hello(credit: 1 << 31), Raw.frame(1), Raw.frame(1, meta: [1]),
        Raw.request(1), Raw.ping(1), Raw.header(1, body: 4097, meta: 4096),
    ])
    func aBadFirstFrameClosesTheConnection(bytes: [UInt8]) {
        let server = Side(.server)
        server.feed(Raw.preface + bytes)
        #expect(server.seen == [.closed])
        #expect(server.failure == .protocolError || server.failure == .frameTooLarge)
    }

    /// The optional fields too: an absent one has its default, one of another length is malformed.
    @Test(arguments: [5, 6] as [UInt8])
    func anOptionalIntegerOfAnotherLengthClosesTheConnection(tag: UInt8) {
        // All that is required, and nothing else: tags 1 to 4 of seven bytes each.
        let hello = Array(Raw.hello().dropFirst(16).prefix(28))
        let server = Side(.server)
        server.feed(Raw.preface + Raw.frame(1, meta: hello + Raw.field(tag, [1, 2])))
        #expect(server.failure == .protocolError)
        let right = Raw.field(tag, [UInt8](repeating: 1, count: tag == 5 ? 4 : 8))
        let other = Side(.server)
        other.feed(Raw.preface + Raw.frame(1, meta: hello + right))
        #expect(other.seen == [.opened])
    }

    @Test func callsWaitForHello() throws {
        let client = Side(.client)
        #expect(throws: ConnectionRefusal.notReady) { try client.open() }
        client.feed(Raw.preface + Raw.hello())
        #expect(try client.open().rawValue == 1)
    }

    @Test(arguments: [[], [0x8F, 0x4F, 0x4D], Raw.preface, Raw.preface + [0, 0]] as [[UInt8]])
    func aSilentPeerIsLeftAfterThreeSeconds(bytes: [UInt8]) {
        let server = Side(.server)
        server.feed(bytes)
        #expect(server.connection.nextDeadline == MonotonicInstant(nanoseconds: 3_000_000_000))
        server.advance(.milliseconds(2999))
        #expect(server.seen == [])
        server.advance(.milliseconds(1))
        #expect(server.seen == [.closed])
        #expect(server.failure == .timeout)
    }

    @Test func aClientLeavesAServerThatNeverSpeaks() {
        let client = Side(.client)
        client.advance(.seconds(3))
        #expect(client.seen == [.closed])
        #expect(client.failure == .timeout)
    }
}
