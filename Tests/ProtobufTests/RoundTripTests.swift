// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import Testing

/// What goes out comes back, and other implementations of protobuf would agree on the bytes.
@Suite struct RoundTripTests {
    @Test(arguments: UInt64(0)..<200)
    func keepsRandomMessages(seed: UInt64) throws {
        var random = RandomMessages(seed: seed)
        let scalars = random.scalars()
        let lists = random.lists()
        let names = random.names()
        #expect(try FixtureV1.Scalars.decode(scalars.encoded()) == scalars)
        #expect(try FixtureV1.Lists.decode(lists.encoded()) == lists)
        #expect(try FixtureV1.Names.decode(names.encoded()) == names)
    }

    @Test func keepsEveryFieldOfAnOrder() throws {
        let request = OrderV1.PlaceOrderRequest(
            channel: .phone,
            customerID: "ALFKI",
            lines: [
                .init(
                    sku: "P-1",
                    quantity: 3,
                    unitPrice: .init(minorUnits: 1400, currency: "USD"),
                    discount: "0.15"
                )
            ],
            freight: .init(minorUnits: -1, currency: "USD"),
            shipTo: .init(name: "Größe", street: "Obere Str. 57", country: "Germany"),
            paymentMethod: .unrecognized(99),
            orderedAtMs: .min,
            waitMs: .max
        )
        #expect(try OrderV1.PlaceOrderRequest.decode(request.encoded()) == request)
    }

    /// The bytes of protobuf's own documentation, and of our money.
    @Test func writesTheBytesOfTheStandard() {
        #expect(
            CommonV1.Money(minorUnits: 150, currency: "USD").encoded()
                == [0x08, 0x96, 0x01, 0x12, 0x03, 0x55, 0x53, 0x44]
        )
        #expect(
            FixtureV1.Scalars(int32Value: -1).encoded() == [0x18] + Array(repeating: 0xFF, count: 9)
                + [0x01]
        )
        #expect(FixtureV1.Scalars(sint32Value: -2).encoded() == [0x38, 0x03])
        #expect(FixtureV1.Scalars(fixed32Value: 1).encoded() == [0x4D, 1, 0, 0, 0])
    }

    @Test func writesFieldsInNumberOrderAndPacksNumbers() {
        let names = FixtureV1.Names(userIDs: ["a"], id: 1, userID: "b")
        #expect(names.encoded() == [0x0A, 1, 0x61, 0x10, 1, 0x1A, 1, 0x62])
        #expect(FixtureV1.Lists(int32Values: [1, 2]).encoded() == [0x1A, 2, 1, 2])
        #expect(FixtureV1.Lists(looseValues: [1, 2]).encoded() == [0x90, 1, 1, 0x90, 1, 2])
    }

    @Test func readsPackedAndLooseNumbersAlike() throws {
        #expect(try FixtureV1.Lists.decode([0x18, 1, 0x18, 2]).int32Values == [1, 2])
        #expect(try FixtureV1.Lists.decode([0x92, 1, 2, 1, 2]).looseValues == [1, 2])
    }

    @Test func anEmptyMessageIsAllDefaults() throws {
        #expect(FixtureV1.Names().encoded() == [])
        #expect(try FixtureV1.Names.decode([]) == FixtureV1.Names())
        #expect(try FixtureV1.Nothing.decode([]) == FixtureV1.Nothing())
        #expect(try FixtureV1.Names.decode(UnsafeRawBufferPointer(start: nil, count: 0)).id == 0)
    }

    @Test func tellsAnEmptyMessageFromAnAbsentOne() throws {
        let present = OrderV1.GetOrderReply(order: .init())
        #expect(present.encoded() == [0x0A, 0])
        #expect(try OrderV1.GetOrderReply.decode(present.encoded()) == present)
        #expect(try OrderV1.GetOrderReply.decode([]).order == nil)
    }

    @Test func keepsAnEnumsNumberThatHasNoName() throws {
        let scalars = try FixtureV1.Scalars.decode([0x80, 1, 99])
        #expect(scalars.mood == .unrecognized(99))
        #expect(scalars.encoded() == [0x80, 1, 99])
        #expect(FixtureV1.Mood(rawValue: -2) == .gloomy)
    }

    @Test func namesAnEnumsValuesWithoutPrefix() {
        #expect(OrderV1.OrderState.inFulfillment.name == "IN_FULFILLMENT")
        #expect(OrderV1.OrderState(name: "IN_FULFILLMENT") == .inFulfillment)
        #expect(OrderV1.OrderState(name: "ORDER_STATE_IN_FULFILLMENT") == nil)
        #expect(FixtureV1.Mood.unrecognized(7).name == "7")
        #expect(FixtureV1.Mood.allCases.map(\.rawValue) == [0, 1, -2, 3, 4])
        #expect(FixtureV1.Mood.allCases.allSatisfy { .init(rawValue: $0.rawValue) == $0 })
    }
}
