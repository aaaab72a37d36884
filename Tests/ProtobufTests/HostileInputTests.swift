// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import Testing

/// What an outsider may send: an error, never a crash, a cut text or memory without bound.
@Suite struct HostileInputTests {
    @Test(
        arguments: [
            ("truncated varint", [0x08, 0x80]),
            ("varint of 11 bytes", [0x08] + Array(repeating: 0x80, count: 10) + [0x01]),
            ("tag without value", [0x08]),
            ("truncated tag", [0x80]),
            ("tag of 6 bytes", [0x88, 0x80, 0x80, 0x80, 0x80, 0x01, 0x00]),
            ("length past the end", [0x12, 0x04, 0x55, 0x53, 0x44]),
            ("length of 4 GiB", [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
            ("length of 2^64 - 1", [0x12] + Array(repeating: 0xFF, count: 9) + [0x01]),
            ("begin of a group", [0x0B, 0x0C]),
            ("end of a group", [0x0C]),
            ("wire type 6", [0x0E, 0x00]),
            ("wire type 7", [0x0F, 0x00]),
            ("wire type 3 of an unknown field", [0x1B]),
            ("field number 0", [0x00, 0x00]),
            ("field number 0 with a length", [0x02, 0x01, 0x61]),
            ("text where a number belongs", [0x0A, 0x01, 0x61]),
            ("number where text belongs", [0x10, 0x01]),
            ("truncated fixed64", [0x19, 1, 2, 3]),
            ("truncated fixed32", [0x1D, 1, 2]),
        ] as [(String, [UInt8])]
    )
    func refusesWhatIsNoMessage(name: String, bytes: [UInt8]) {
        #expect(throws: DecodingError.malformed, "\(name)") { try CommonV1.Money.decode(bytes) }
    }

    @Test func refusesTheSameInsideANestedMessage() {
        // lines[0].unit_price = { field number 0 }
        let bytes: [UInt8] = [0x1A, 0x04, 0x1A, 0x02, 0x00, 0x00]
        #expect(throws: DecodingError.malformed) { try OrderV1.PlaceOrderRequest.decode(bytes) }
    }

    @Test(
        arguments: [
            ("NUL", [0x55, 0x00, 0x44]),
            ("NUL alone", [0x00]),
            ("stray continuation", [0x80]),
            ("cut sequence", [0x41, 0xE2, 0x82]),
            ("overlong slash", [0xC0, 0xAF]),
            ("overlong NUL", [0xC0, 0x80]),
            ("surrogate", [0xED, 0xA0, 0x80]),
            ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
            ("Latin-1", [0x47, 0x72, 0xF6, 0xDF, 0x65]),
            ("late in a long text", Array(repeating: 0x61, count: 100) + [0xFF]),
        ] as [(String, [UInt8])]
    )
    func refusesTextThatIsNone(name: String, text: [UInt8]) {
        let bytes = [0x12, UInt8(text.count)] + text
        #expect(throws: DecodingError.invalidText(field: "currency"), "\(name)") {
            try CommonV1.Money.decode(bytes)
        }
    }

    @Test func keepsAnyBytesOfABytesField() throws {
        let bytes: [UInt8] = [0x7A, 3, 0x00, 0xFF, 0xC0]
        #expect(try FixtureV1.Scalars.decode(bytes).bytesValue == [0x00, 0xFF, 0xC0])
    }

    @Test func takesTheLastOfAScalarThatIsSentTwice() throws {
        #expect(try CommonV1.Money.decode([0x08, 1, 0x08, 2]).minorUnits == 2)
        #expect(try CommonV1.Money.decode([0x12, 1, 0x61, 0x12, 1, 0x62]).currency == "b")
    }

    @Test func mergesAMessageThatIsSentTwice() throws {
        // order { order_id: "a", version: 1 }, then order { version: 2 }
        let bytes: [UInt8] = [0x0A, 6, 0x0A, 1, 0x61, 0x90, 1, 1, 0x0A, 3, 0x90, 1, 2]
        let order = try OrderV1.GetOrderReply.decode(bytes).order
        #expect(order == OrderV1.Order(orderID: "a", version: 2))
    }

    @Test func keepsANegativeNumberNegative() throws {
        let line = OrderV1.OrderLine(quantity: -5)
        #expect(try OrderV1.OrderLine.decode(line.encoded()).quantity == -5)
    }

    @Test func skipsFieldsOfANewerContract() throws {
        let known = CommonV1.Money(minorUnits: 7, currency: "USD")
        let unknown: [UInt8] = [
            0x18, 1,  // 3: varint
            0x21, 1, 2, 3, 4, 5, 6, 7, 8,  // 4: 64 bits
            0x2A, 2, 0x00, 0xFF,  // 5: bytes
            0x35, 1, 2, 3, 4,  // 6: 32 bits
            0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 1,  // 2^29 - 1: varint
        ]
        #expect(try CommonV1.Money.decode(unknown + known.encoded() + unknown) == known)
    }

    @Test func boundsTheMemoryOfUnknownFields() {
        let flood = [UInt8](repeating: 0, count: 4 << 20).indices.map {
            UInt8($0 & 1 == 0 ? 0x78 : 1)
        }
        #expect(throws: DecodingError.tooLarge(limitBytes: 64 << 20)) {
            try CommonV1.Money.decode(flood)
        }
    }

    @Test func boundsTheMemoryOfTinyElements() {
        // Two million empty messages of two bytes each.
        let flood = [UInt8](repeating: 0, count: 4 << 20).indices.map {
            UInt8($0 & 1 == 0 ? 0x12 : 0)
        }
        #expect(throws: DecodingError.tooLarge(limitBytes: 64 << 20)) {
            try OrderV1.TimelineReply.decode([0x0A, 0] + flood)
        }
    }

    @Test func readsFourMillionPackedNumbersWithinTheLimitAndRefusesThemBelowIt() throws {
        let count = 4 << 20
        let bytes: [UInt8] =
            [0x22, 0x80, 0x80, 0x80, 0x02] + [UInt8](repeating: 1, count: count)
        #expect(try FixtureV1.Lists.decode(bytes).int64Values.count == count)
        let limits = DecodingLimits(baseBytes: 0, bytesPerByte: 4)
        #expect(throws: DecodingError.tooLarge(limitBytes: 4 * bytes.count)) {
            try FixtureV1.Lists.decode(bytes, limits: limits)
        }
    }

    @Test func doesNotFollowNestingItDoesNotKnow() throws {
        // Written from its end, so that each length is known when its turn comes.
        var backwards: [UInt8] = []
        for _ in 0..<10_000 {
            var length = backwards.count
            var head: [UInt8] = [0x7A]
            repeat {
                head.append(UInt8(length & 0x7F) | (length > 0x7F ? 0x80 : 0))
                length >>= 7
            } while length > 0
            backwards += head.reversed()
        }
        let nested = Array(backwards.reversed())
        #expect(nested.count > 30_000)
        #expect(try CommonV1.Money.decode(nested) == CommonV1.Money())
        #expect(try CommonV1.Money.decode([0x08, 5] + nested).minorUnits == 5)
        // One byte less, and the outermost length says more than there is.
        #expect(throws: DecodingError.self) { try CommonV1.Money.decode(Array(nested.dropLast())) }
    }

    @Test func acceptsAnHonestMessageOfAnySizeWithinTheDefaultLimits() throws {
        let lines = (0..<100_000).map { OrderV1.UnitLine(sku: "A\($0 % 9)", quantity: 1) }
        let request = OrderV1.RecordDeliveryRequest(orderID: "SO-100001", lines: lines)
        #expect(try OrderV1.RecordDeliveryRequest.decode(request.encoded()) == request)
    }

    /// Any bytes give a message or an error; what is read can be written and read again.
    @Test(arguments: UInt64(0)..<50)
    func survivesRandomDamage(seed: UInt64) throws {
        var random = RandomMessages(seed: seed)
        let original = random.lists().encoded()
        for _ in 0..<200 where !original.isEmpty {
            var bytes = original
            for _ in 0...random.below(3) {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            bytes.removeLast(random.below(2) * random.below(bytes.count))
            guard let message = try? FixtureV1.Lists.decode(bytes) else { continue }
            let encoded = message.encoded()
            #expect(try FixtureV1.Lists.decode(encoded).encoded() == encoded)
        }
    }
}
