// SPDX-License-Identifier: MIT
import Foundation
import OMSProtos
import Protobuf
import Testing

/// Messages as JSON, for operators and programs.
@Suite struct JSONTests {
    @Test func writesEveryScalarAndLeavesOutAbsentMessages() {
        let line = OrderV1.UnitLine(sku: "P-1", quantity: 3)
        #expect(line.json == #"{"sku":"P-1","quantity":3}"#)
        #expect(OrderV1.GetOrderReply().json == "{}")
    }

    @Test func writesNestedMessagesListsAndNamesOfEnums() {
        let reply = OrderV1.PlaceOrderReply(
            state: .awaitingPayment,
            net: .init(minorUnits: -5, currency: "USD"),
            total: .init()
        )
        #expect(
            reply.json
                == #"{"order_id":"","state":"AWAITING_PAYMENT","saga_id":"","reason":"","#
                + #""net":{"minor_units":-5,"currency":"USD"},"#
                + #""total":{"minor_units":0,"currency":""},"attached":false}"#
        )
        let lines = InventoryV1.TransferRequest(from: "A", lines: [.init(sku: "T"), .init()])
        #expect(
            lines.json
                == #"{"from":"A","to":"","lines":[{"sku":"T","quantity":0},"#
                + #"{"sku":"","quantity":0}],"reason":"","occurred_at_ms":0}"#
        )
    }

    @Test func writesEveryTypeAtItsEdge() {
        let scalars = FixtureV1.Scalars(
            doubleValue: 0.1,
            floatValue: -.infinity,
            int32Value: .min,
            int64Value: .min,
            uint32Value: .max,
            uint64Value: .max,
            sint32Value: .min,
            sint64Value: .min,
            fixed32Value: .max,
            fixed64Value: .max,
            sfixed32Value: .min,
            sfixed64Value: .min,
            boolValue: true,
            textValue: "é",
            bytesValue: [1, 2],
            mood: .unrecognized(-9)
        )
        #expect(
            scalars.json
                == #"{"double_value":0.1,"float_value":"-Infinity","int32_value":-2147483648,"#
                + #""int64_value":-9223372036854775808,"uint32_value":4294967295,"#
                + #""uint64_value":18446744073709551615,"sint32_value":-2147483648,"#
                + #""sint64_value":-9223372036854775808,"fixed32_value":4294967295,"#
                + #""fixed64_value":18446744073709551615,"sfixed32_value":-2147483648,"#
                + #""sfixed64_value":-9223372036854775808,"bool_value":true,"text_value":"é","#
                + #""bytes_value":"AQI=","mood":-9}"#
        )
    }

    @Test func indentsByTwoWhenPretty() {
        let names = FixtureV1.Names(userIDs: ["a", "b"], inner: .init())
        let expected = """
            {
              "user_ids": [
                "a",
                "b"
              ],
              "id": 0,
              "user_id": "",
              "sent_at_ms": 0,
              "case": "",
              "default": "",
              "in": "",
              "double": "",
              "inner": {
                "kind": "UNSPECIFIED"
              }
            }
            """
        #expect(names.json(pretty: true) == expected)
        #expect(FixtureV1.Nothing().json(pretty: true) == "{}")
        #expect(OrderV1.TimelineReply().json(pretty: true) == "{\n  \"events\": []\n}")
    }

    @Test func escapesWhatCouldSteerATerminal() {
        #expect(JSONWriter.quoted("a\"b\\c/d") == #""a\"b\\c/d""#)
        #expect(JSONWriter.quoted("\n\r\t\0\u{1B}[2J\u{7F}") == #""\n\r\t\u0000\u001b[2J\u007f""#)
        #expect(JSONWriter.quoted("\u{9B}1m\u{2028}\u{202E}") == #""\u009b1m\u2028\u202e""#)
        #expect(JSONWriter.quoted("Größe 𝄞 e\u{301}") == "\"Größe 𝄞 e\u{301}\"")
    }

    @Test(
        arguments: [
            ([], ""), ([0x66], "Zg=="), ([0x66, 0x6F], "Zm8="), ([0x66, 0x6F, 0x6F], "Zm9v"),
            ([0x66, 0x6F, 0x6F, 0x62], "Zm9vYg=="), ([0xFB, 0xFF], "+/8="),
        ] as [([UInt8], String)]
    )
    func writesBytesInBase64(bytes: [UInt8], text: String) {
        let json = FulfillmentV1.PlanShipmentsRequest(terms: bytes).json
        #expect(json.contains("\"terms\":\"\(text)\","))
    }

    @Test(arguments: UInt64(0)..<100)
    func isJSONThatOthersRead(seed: UInt64) throws {
        var random = RandomMessages(seed: seed)
        let lists = random.lists()
        for json in [lists.json, lists.json(pretty: true)] {
            let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect(read?["text_values"] as? [String] == lists.textValues)
            #expect(read?["int64_values"] as? [Int64] == lists.int64Values)
            #expect(read?["bool_values"] as? [Bool] == lists.boolValues)
            #expect((read?["scalars"] as? [[String: Any]])?.count == lists.scalars.count)
        }
    }

    @Test func refusesBytesThatAreNoMessage() {
        let descriptor = CommonV1.Money.descriptor
        for bytes in [[0x08], [0x00, 0x00], [0x12, 5, 1], [0x0B], [0x0A, 1, 0x61]] as [[UInt8]] {
            #expect(throws: DecodingError.malformed) { try descriptor.json(bytes) }
        }
        #expect(throws: DecodingError.invalidText(field: "currency")) {
            try descriptor.json([0x12, 1, 0xFF])
        }
        #expect(throws: DecodingError.malformed) {
            try FixtureV1.Lists.descriptor.json([0x4A, 3, 1, 2, 3])
        }
    }
}
