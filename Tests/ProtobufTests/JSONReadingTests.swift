// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Testing

/// Messages from JSON, by their descriptors.
@Suite struct JSONReadingTests {
    private func read<M: Message>(_ json: String, _ type: M.Type = M.self) throws -> M {
        try M.decode(M.descriptor.encoded(json: JSONValue(parsing: Array(json.utf8))))
    }

    private func refusal<M: Message>(_ json: String, _ type: M.Type) -> JSONFieldError? {
        #expect(throws: JSONFieldError.self, "\(json)") { try self.read(json, type) }
    }

    @Test(arguments: UInt64(0)..<200)
    func randomMessagesComeBack(seed: UInt64) throws {
        var random = RandomMessages(seed: seed)
        let scalars = random.scalars()
        let lists = random.lists()
        let names = random.names()
        for pretty in [false, true] {
            #expect(try self.read(scalars.json(pretty: pretty)) == scalars)
            #expect(try self.read(lists.json(pretty: pretty)) == lists)
            #expect(try self.read(names.json(pretty: pretty)) == names)
        }
        let bytes = scalars.encoded()
        let short = try FixtureV1.Scalars.descriptor.json(bytes, defaults: false)
        let value = try JSONValue(parsing: Array(short.utf8))
        #expect(try FixtureV1.Scalars.descriptor.encoded(json: value) == bytes)
    }

    /// A message of each type that any method of the contract takes or gives, every field set.
    @Test(arguments: Contract.messages.keys.sorted())
    func everyMessageOfTheContractComesBack(name: String) throws {
        let descriptor = try #require(Contract.messages[name])
        let filled = Contract.json(of: descriptor, empty: false)
        let bytes = try descriptor.encoded(json: JSONValue(parsing: Array(filled.utf8)))
        let again = try JSONValue(parsing: Array(try descriptor.json(bytes, pretty: true).utf8))
        #expect(try descriptor.encoded(json: again) == bytes)
        #expect(descriptor.fields.isEmpty == bytes.isEmpty)
        let defaults = Contract.json(of: descriptor, empty: true)
        #expect(
            try descriptor.encoded(json: JSONValue(parsing: Array(defaults.utf8))) == [],
            "\(defaults)"
        )
    }

    /// Generated code reads what the descriptor wrote, and writes the same.
    @Test(arguments: Contract.types.indices)
    func generatedCodeAgreesWithTheDescriptor(index: Int) throws {
        func check<M: Message>(_ type: M.Type) throws {
            let json = Contract.json(of: type.descriptor, empty: false)
            let bytes = try type.descriptor.encoded(json: JSONValue(parsing: Array(json.utf8)))
            #expect(try type.decode(bytes).encoded() == bytes, "\(json)")
        }
        try check(Contract.types[index])
    }

    @Test func takesBothNamesOfAField() throws {
        let snake: CommonV1.Money = try self.read(#"{"minor_units":5}"#)
        #expect(snake == .init(minorUnits: 5))
        let camel: CommonV1.Money = try self.read(#"{"minorUnits":5}"#)
        #expect(camel == snake)
        let twice = self.refusal(#"{"minorUnits":5,"minor_units":5}"#, CommonV1.Money.self)
        #expect(twice?.field == "minor_units")
    }

    @Test(arguments: [
        "17", "\"17\"", "17.0", "1.7e1", "170e-1", "\"1.7E+1\"", "0.17e2",
    ])
    func takesWholeNumbersHoweverWritten(text: String) throws {
        let money: CommonV1.Money = try self.read("{\"minor_units\":\(text)}")
        #expect(money.minorUnits == 17)
    }

    @Test(arguments: [
        "1.5", "\"\"", "\" 1\"", "\"+1\"", "\"0x1\"", "9223372036854775808", "1e19", "1e-1", "true",
        "{}", "[1]", "1e99999999999999999999",
    ])
    func refusesWhatIsNoWholeNumberOfTheType(text: String) {
        let error = self.refusal("{\"minor_units\":\(text)}", CommonV1.Money.self)
        #expect(error?.field == "minor_units")
        #expect(error?.description == "minor_units: \(text) is no int64")
    }

    @Test(arguments: [
        ("int32_value", "2147483648"), ("int32_value", "-2147483649"), ("uint32_value", "-1"),
        ("uint32_value", "4294967296"), ("uint64_value", "-1"), ("uint64_value", "1e20"),
        ("sint32_value", "2147483648"), ("fixed32_value", "4294967296"), ("fixed64_value", "-1"),
        ("sfixed32_value", "2147483648"), ("sfixed64_value", "9223372036854775808"),
        ("float_value", "1e39"), ("double_value", "1e309"), ("double_value", "\"inf\""),
        ("double_value", "\"\""), ("bool_value", "1"), ("bool_value", "\"true\""),
        ("text_value", "1"), ("text_value", #""a\u0000b""#), ("bytes_value", "\"a\""),
        ("bytes_value", "\"Zg=\""), ("bytes_value", "\"Zh\""), ("bytes_value", "\"Z g=\""),
        ("bytes_value", "\"====\""), ("mood", "\"\""), ("mood", "1.5"), ("mood", "3000000000"),
    ])
    func refusesScalarsOfAnotherTypeOrRange(field: String, value: String) {
        #expect(self.refusal("{\"\(field)\":\(value)}", FixtureV1.Scalars.self)?.field == field)
    }

    @Test(
        arguments: [
            ("Zm9vYg==", [0x66, 0x6F, 0x6F, 0x62]), ("Zm9vYg", [0x66, 0x6F, 0x6F, 0x62]),
            ("+/8=", [0xFB, 0xFF]), ("-_8", [0xFB, 0xFF]), ("", []),
        ] as [(String, [UInt8])]
    )
    func takesBase64InBothAlphabets(text: String, bytes: [UInt8]) throws {
        let scalars: FixtureV1.Scalars = try self.read("{\"bytes_value\":\"\(text)\"}")
        #expect(scalars.bytesValue == bytes)
    }

    @Test(
        arguments: [
            ("\"GLOOMY\"", -2), ("\"MOOD_GLOOMY\"", -2), ("-2", -2), ("\"CHEERFUL\"", 3),
            ("77", 77),
        ] as [(String, Int32)]
    )
    func takesEnumsByNameOrNumber(text: String, number: Int32) throws {
        let scalars: FixtureV1.Scalars = try self.read("{\"mood\":\(text)}")
        #expect(scalars.mood.rawValue == number)
    }

    @Test func suggestsTheNearestName() {
        let value = self.refusal(#"{"mood":"GLOMY"}"#, FixtureV1.Scalars.self)
        #expect(value?.suggestion == "GLOOMY")
        #expect(value?.description == #"mood: "GLOMY" is no oms.fixture.v1.Mood"#)
        let field = self.refusal(#"{"lines":[{"sku":"T"},{"qantity":3}]}"#, LineList.self)
        #expect(field?.field == "lines[1].qantity")
        #expect(field?.value == "3")
        #expect(field?.suggestion == "quantity")
        #expect(self.refusal(#"{"nonsense":1}"#, CommonV1.Money.self)?.suggestion == nil)
        #expect(Spelling.nearest(to: "OrderId", of: ["state", "order_id"]) == "order_id")
        #expect(Spelling.nearest(to: "x", of: []) == nil)
    }

    @Test func neighboursThatSwappedPlacesAreOneSlip() {
        #expect(Spelling.nearest(to: "shwo", of: ["list", "show"]) == "show")
        #expect(Spelling.nearest(to: "hsow", of: ["list", "show"]) == "show")
        #expect(Spelling.nearest(to: "wosh", of: ["list", "show"]) == nil)
    }

    @Test func nullIsAbsentButNoElement() throws {
        let reply: OrderV1.GetOrderReply = try self.read(#"{"order":null}"#)
        #expect(reply.order == nil)
        let present: OrderV1.GetOrderReply = try self.read(#"{"order":{}}"#)
        #expect(present.order == .init())
        let names: FixtureV1.Names = try self.read(#"{"user_ids":null,"id":null}"#)
        #expect(names == .init())
        #expect(
            self.refusal(#"{"user_ids":["a",null]}"#, FixtureV1.Names.self)?.description
                == "user_ids[1]: null is no string"
        )
    }

    @Test func refusesOtherShapes() {
        #expect(
            self.refusal("[]", CommonV1.Money.self)?.description
                == "[] is no object, as oms.common.v1.Money needs"
        )
        #expect(
            self.refusal(#"{"user_ids":["a\u0000b"]}"#, FixtureV1.Names.self)?.problem
                == "holds a NUL, as no string does"
        )
        #expect(self.refusal(#"{"order":1}"#, OrderV1.GetOrderReply.self)?.field == "order")
        #expect(self.refusal(#"{"user_ids":"a"}"#, FixtureV1.Names.self)?.problem == "is no array")
        let long = self.refusal(
            "{\"id\":\"\(String(repeating: "x", count: 9999))\"}",
            FixtureV1.Names.self
        )
        #expect(long?.value.count == 121)
    }
}

private typealias LineList = InventoryV1.TransferRequest

/// All that the contract's methods take and give.
private enum Contract {
    static let services = [
        AccountingV1.AccountingService.descriptor, BillingV1.BillingService.descriptor,
        CommonV1.Channelz.descriptor, CommonV1.Health.descriptor,
        CommonV1.Maintenance.descriptor, CustomerV1.CustomerService.descriptor,
        FulfillmentV1.FulfillmentService.descriptor, InventoryV1.InventoryService.descriptor,
        OrchestratorV1.OrchestratorService.descriptor, OrderV1.OrderService.descriptor,
        PurchasingV1.PurchasingService.descriptor, ReturnsV1.ReturnService.descriptor,
    ]

    static let types: [any Message.Type] = services.flatMap(\.methods).flatMap {
        [$0.requestType, $0.replyType]
    }

    /// Those messages and the messages inside them, by name.
    static let messages: [String: MessageDescriptor] = {
        var known: [String: MessageDescriptor] = [:]
        func add(_ descriptor: MessageDescriptor) {
            guard known.updateValue(descriptor, forKey: descriptor.name) == nil else { return }
            for field in descriptor.fields {
                if case .message(let inner) = field.type { add(inner) }
            }
        }
        for type in Self.types { add(type.descriptor) }
        return known
    }()

    /// A message with every field set to something, or every scalar and list to its default.
    static func json(of message: MessageDescriptor, empty: Bool) -> String {
        let members = message.fields.compactMap { field -> String? in
            if field.label == .repeated {
                let element = empty ? "" : Self.json(of: field.type, empty: false)
                return "\"\(field.name)\":[\(element)]"
            }
            if empty, case .message = field.type { return nil }
            return "\"\(field.jsonName)\":\(Self.json(of: field.type, empty: empty))"
        }
        return "{\(members.joined(separator: ","))}"
    }

    private static func json(of type: FieldType, empty: Bool) -> String {
        switch type {
        case .message(let inner): Self.json(of: inner, empty: empty)
        case .enumeration(let values):
            empty ? "0" : "\"\(values.values.last?.name ?? "")\""
        case .text: empty ? "\"\"" : "\"é\\n\""
        case .bytes: empty ? "\"\"" : "\"+/8=\""
        case .bool: empty ? "false" : "true"
        case .int64, .sint64, .sfixed64: empty ? "\"0\"" : "\"-9223372036854775808\""
        case .uint64, .fixed64: empty ? "0" : "18446744073709551615"
        case .double, .float: empty ? "0.0" : "-0.5"
        default: empty ? "0" : "77"
        }
    }
}
