// SPDX-License-Identifier: MIT
import CProtoDescriptors
import Foundation
import Testing

@testable import protoc_gen_oms

/// The plugin's own work: what it writes, and what it refuses.
@Suite struct GeneratorTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// Reads the files of a descriptor set as protoc wrote it.
    private func withFiles<Result>(
        of set: String,
        _ body: ([Google__Protobuf__FileDescriptorProto]) throws -> Result
    ) throws -> Result {
        let bytes = [UInt8](try Data(contentsOf: Self.here.appending(path: "Fixtures/\(set)")))
        let pointer = try #require(
            google__protobuf__file_descriptor_set__unpack(nil, bytes.count, bytes)
        )
        defer { google__protobuf__file_descriptor_set__free_unpacked(pointer, nil) }
        return try body(pointees(pointer.pointee.n_file, pointer.pointee.file))
    }

    @Test func writesTheCommittedSource() throws {
        let options = try Options(
            parameter: "module=FixtureProtosC,source=Tests/ProtobufTests/Fixtures/contract"
        )
        let files = try self.withFiles(of: "contract.pb") { files in
            try generate(
                try files.map(SchemaReader.read),
                wanted: ["oms/fixture/v1/fixture.proto"],
                options
            )
        }
        let golden = Self.here.appending(path: "Generated/FixtureV1.swift")
        #expect(files.map(\.name) == ["FixtureV1.swift"])
        #expect(try files.first?.content == String(contentsOf: golden, encoding: .utf8))
    }

    @Test func writesOnlyTheFilesThatAreWanted() throws {
        let files = try self.withFiles(of: "contract.pb") { files in
            try generate(try files.map(SchemaReader.read), wanted: [], Options(parameter: ""))
        }
        #expect(files == [])
    }

    @Test(arguments: [
        (
            "oneof",
            "refused/oneof.proto: field refused.oneof.M.a: oneof and `optional` are not supported"
        ),
        (
            "optional",
            "refused/optional.proto: field refused.optional.M.a: "
                + "oneof and `optional` are not supported"
        ),
        (
            "maps",
            "refused/maps.proto: field refused.maps.M.counts: "
                + "maps are not supported; use a repeated message"
        ),
        (
            "recursive",
            "field refused.recursive.M.inner -> refused.recursive.N.more: "
                + "recursive messages are not supported"
        ),
        (
            "requests",
            "refused/requests.proto: method refused.requests.S.Upload: "
                + "a stream of requests is not supported"
        ),
        ("old", "refused/old.proto: must be proto3"),
        (
            "unrecognized",
            "enum refused.unrecognized.Mood: two values would both be named unrecognized"
        ),
        ("aliases", "enum refused.aliases.Mood: aliases of 0 are not supported"),
    ])
    func refusesWhatItDoesNotSupport(name: String, because: String) throws {
        let refusal = try self.withFiles(of: "refused.pb") { files in
            let file = try #require(files.first { text($0.name) == "refused/\(name).proto" })
            return #expect(throws: Refusal.self) {
                let file = try SchemaReader.read(file)
                return try generate([file], wanted: [file.path], Options(parameter: ""))
            }
        }
        #expect(refusal?.description == because)
    }

    @Test func refusesTwoFilesOfOnePackage() throws {
        let file = SchemaFile(
            path: "a.proto",
            package: "oms.a.v1",
            messages: [],
            enums: [],
            services: []
        )
        var other = file
        other.path = "b.proto"
        #expect(throws: Refusal("b.proto: a.proto already makes AV1; use one file")) {
            try generate([file, other], wanted: [], Options(parameter: ""))
        }
    }

    @Test func refusesAnOptionItDoesNotKnow() {
        #expect(throws: Refusal("option modul=X: not one of module=NAME, source=FOLDER")) {
            try Options(parameter: "source=P,modul=X")
        }
    }

    @Test(arguments: [
        ("customer_id", "customerID"), ("shipment_ids", "shipmentIDs"), ("id", "id"),
        ("id_card", "idCard"), ("ordered_at_ms", "orderedAtMs"), ("sku", "sku"),
        ("IN_FULFILLMENT", "inFulfillment"), ("user_id_hash", "userIDHash"),
    ])
    func namesProperties(contract: String, swift: String) {
        #expect(Names.lowerCamel(contract) == swift)
    }

    @Test(arguments: [
        ("oms.order.v1.OrderLine", "Oms__Order__V1__OrderLine", "oms__order__v1__order_line"),
        ("a.HTTPReply", "A__HTTPReply", "a__httpreply"),
        ("snake_case.M", "SnakeCase__M", "snake_case__m"),
    ])
    func namesCTypesAsProtocCDoes(contract: String, type: String, function: String) {
        #expect(Names.cType(contract) == type)
        #expect(Names.cFunction(contract) == function)
    }

    @Test func dropsOnlyTheEnumsOwnPrefix() {
        #expect(Names.withoutPrefix("ORDER_STATE_PENDING", of: "OrderState") == "PENDING")
        #expect(Names.withoutPrefix("ORDERED", of: "Order") == "ORDERED")
        #expect(Names.escaped("default") == "`default`")
        #expect(Names.namespace(package: "oms.order.v1") == "OrderV1")
    }
}
