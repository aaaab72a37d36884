// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import Testing

@testable import omsctl

/// A run of a command line that has not begun.
private func run(_ words: String...) throws -> Invocation { try run(words) }

private func run(_ words: [String]) throws -> Invocation {
    let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
    guard case .run(let command, let arguments) = try parser.parse(words) else {
        throw Failure.usage("\(words) runs nothing")
    }
    let time = ManualTime()
    return Invocation(
        command: command,
        arguments: arguments,
        terminal: Terminal(),
        time: time,
        connections: Connections(directory: "/nowhere", time: time)
    )
}

/// The names of the contract.
@Suite struct ContractTests {
    @Test(arguments: [
        "oms.order.v1.OrderService/GetOrder", "oms.order.v1.OrderService.GetOrder",
        ".oms.order.v1.OrderService.GetOrder", "OrderService/GetOrder", "OrderService.GetOrder",
        "order.v1.OrderService/GetOrder", "GetOrder",
    ])
    func aMethodHasManyNames(text: String) throws {
        #expect(try Contract.method(text).method.path == OrderV1.OrderService.getOrder.path)
    }

    @Test(arguments: ["", "/", "GetOrde", "rderService/GetOrder", "OrderService", "x/y/z"])
    func whatIsNoMethodIsRefused(text: String) {
        let failure = #expect(throws: Failure.self) { try Contract.method(text) }
        #expect(failure?.status == .usage)
    }

    @Test func aServiceInTheMethodsPlaceIsToldItsMethods() {
        let failure = #expect(throws: Failure.self) { try Contract.method("OrderService") }
        #expect(failure?.message == "'OrderService' is a service")
        #expect(
            failure?.remedy
                == "name one of its methods; 'omsctl describe oms.order.v1.OrderService' lists them"
        )
    }

    @Test func aNameThatManyThingsHaveIsRefusedWithAllOfThem() {
        let failure = #expect(throws: Failure.self) { try Contract.method("Watch") }
        #expect(failure?.details.contains("oms.order.v1.OrderService/Watch") == true)
        #expect(failure?.details.contains("oms.common.v1.Health/Watch") == true)
    }

    @Test(arguments: [
        ("OrderService/GetOrdr", "oms.order.v1.OrderService/GetOrder"),
        ("getorder", "oms.order.v1.OrderService/GetOrder"),
        ("oms.ordr.v1.OrderService.PlaceOrder", "oms.order.v1.OrderService/PlaceOrder"),
    ])
    func aMisspeltNameGetsTheNearest(text: String, meant: String) {
        let failure = #expect(throws: Failure.self) { try Contract.method(text) }
        #expect(failure?.remedy == "did you mean '\(meant)'?")
    }

    @Test func everySymbolIsFoundByItsWholeName() throws {
        for symbol in Contract.symbols {
            #expect(try Contract.symbol(symbol.name, kind: "name").name == symbol.name)
        }
        #expect(Set(Contract.symbols.map(\.name)).count == Contract.symbols.count)
    }

    @Test func everyMethodIsFoundByItsShortName() throws {
        for method in Contract.methods {
            #expect(try Contract.method(method.shortName).method.path == method.method.path)
        }
    }

    @Test func everyContractIsServedByOneProcessAndTheCommonOnesByAll() {
        for service in Contract.services {
            let count = service.name.hasPrefix("oms.common.") ? ServiceName.allCases.count : 1
            #expect(Contract.processes(serving: service).count == count, "\(service.name)")
        }
    }

    @Test func everyTemplateIsAMessage() throws {
        for symbol in Contract.symbols {
            guard case .message(let message) = symbol else { continue }
            let json = MessageTemplate.json(of: message, pretty: true)
            #expect(throws: Never.self, "\(json)") {
                try message.encoded(json: JSONValue(parsing: Array(json.utf8)))
            }
        }
    }

    @Test func everyDescriptionForProgramsIsJSON() {
        for symbol in Contract.symbols {
            let json = ContractJSON.json(symbol)
            #expect(throws: Never.self, "\(json)") { try JSONValue(parsing: Array(json.utf8)) }
        }
    }
}

/// `omsctl describe`.
@Suite struct DescribeTests {
    @Test func aMethodIsShownWithItsMessages() throws {
        let text = try DescribeCommand.output(run("describe", "Health/Watch"))
        #expect(
            text.hasPrefix(
                """
                // oms.common.v1.Health/Watch  // served by inventory, billing, fulfillment, order, \
                orchestrator
                rpc Watch(oms.common.v1.HealthRequest) returns (stream oms.common.v1.HealthReply);

                message oms.common.v1.HealthRequest {
                  string service = 1;
                }

                message oms.common.v1.HealthReply {
                  oms.common.v1.HealthReply.State state = 1;

                """
            ),
            "\(text)"
        )
    }

    @Test func enumsHaveTheNamesThatJSONTakes() throws {
        let text = try DescribeCommand.output(run("describe", "HealthReply.State"))
        #expect(text.contains("  SERVING = 1;\n"), "\(text)")
    }

    @Test func theOverviewNamesEveryMethod() throws {
        let text = try DescribeCommand.output(run("describe"))
        for method in Contract.methods { #expect(text.contains("  \(method.name)\n")) }
        #expect(text.contains("oms.common.v1.Channelz  // served by inventory, billing"))
        #expect(text.contains("oms.returns.v1.ReturnService  // served by order\n"))
    }

    @Test func programsGetObjects() throws {
        #expect(
            try DescribeCommand.output(run("describe", "common.v1.Money", "-o", "json"))
                == #"{"kind":"message","name":"oms.common.v1.Money","fields":["#
                + #"{"name":"minor_units","json_name":"minorUnits","number":1,"repeated":false,"#
                + #""type":"int64"},{"name":"currency","json_name":"currency","number":2,"#
                + #""repeated":false,"type":"string"}]}"# + "\n"
        )
        let overview = try DescribeCommand.output(run("describe", "-o", "json"))
        #expect(throws: Never.self) { try JSONValue(parsing: Array(overview.utf8)) }
    }

    @Test func aTemplateHasOneElementInEveryList() throws {
        let text = try DescribeCommand.output(
            run("describe", "--template", "InventoryService/Transfer", "-o", "json")
        )
        #expect(
            text == #"{"from":"","to":"","lines":[{"sku":"","quantity":0}],"reason":"","#
                + #""occurred_at_ms":0}"# + "\n"
        )
    }

    @Test(arguments: ["OrderService", "HealthReply.State"])
    func whatIsNoMessageHasNoTemplate(name: String) {
        let failure = #expect(throws: Failure.self) {
            try DescribeCommand.output(run("describe", "--template", name))
        }
        #expect(failure?.status == .usage)
    }

    @Test func aTemplateNeedsAName() {
        #expect(throws: Failure.self) { try DescribeCommand.output(run("describe", "--template")) }
    }
}

/// What `omsctl call` makes of its arguments before it calls.
@Suite struct CallTests {
    private let money = CommonV1.Money.descriptor

    private func request(_ json: String) throws -> CommonV1.Money {
        try .decode(CallCommand.request(Array(json.utf8), of: self.money))
    }

    @Test func theRequestIsTheArgumentOrEmpty() throws {
        #expect(try CallCommand.input(#"{"a":1}"#) == Array(#"{"a":1}"#.utf8))
        #expect(try self.request(String(decoding: CallCommand.input(""), as: UTF8.self)) == .init())
        #expect(try self.request(#"{"minorUnits":"5"}"#) == .init(minorUnits: 5))
    }

    @Test func aFileThatIsNotThereIsBadInput() {
        let failure = #expect(throws: Failure.self) { try CallCommand.input("@/nowhere/at.all") }
        #expect(failure?.status == .badInput)
        #expect(failure?.message.contains("/nowhere/at.all") == true)
    }

    @Test func aFaultyFieldIsNamedWithItsValueAndTheNearestName() {
        let failure = #expect(throws: Failure.self) { try self.request(#"{"minor_unit":5}"#) }
        #expect(failure?.status == .badInput)
        #expect(
            failure?.message
                == "minor_unit: 5 is given, but oms.common.v1.Money has no such field"
        )
        #expect(failure?.remedy == "did you mean minor_units?")
    }

    @Test func whatIsNoJSONIsBadInput() {
        let failure = #expect(throws: Failure.self) { try self.request("{minor_units:5}") }
        #expect(failure?.status == .badInput)
        #expect(failure?.message.contains("line 1, column 2") == true)
    }

    @Test func anAddressNeedsNoCluster() throws {
        let line = try run("call", "Health/Check", "--address", "localhost:7403")
        let target = try CallCommand.target(line, Contract.method("Health/Check"))
        #expect(target.name == "127.0.0.1:7403")
    }

    @Test(arguments: [
        ["--address", "example.org:1"], ["--address", "127.0.0.1"],
        ["--address", "127.0.0.1:1", "--service", "order"], [],
    ])
    func aTargetThatIsNoneIsRefused(options: [String]) throws {
        let line = try run(["call", "Health/Check"] + options)
        let failure = #expect(throws: Failure.self) {
            try CallCommand.target(line, Contract.method("Health/Check"))
        }
        #expect(failure?.status == .usage)
    }

    @Test func withoutAClusterTheFailureSaysSo() throws {
        let line = try run("call", "GetOrder")
        let failure = #expect(throws: Failure.self) {
            try CallCommand.target(line, Contract.method("GetOrder"))
        }
        #expect(failure?.status == .unavailable)
    }

    @Test func traceIDsAreWholeNumbers() throws {
        #expect(try CallCommand.traceID(nil) == 0)
        #expect(try CallCommand.traceID("18446744073709551615") == .max)
        #expect(throws: Failure.self) { try CallCommand.traceID("-1") }
        #expect(throws: Failure.self) { try CallCommand.traceID("x") }
    }

    /// Scripts rely on these.
    @Test(arguments: [
        (StatusCode.ok, Int32(0)), (.notFound, 1), (.failedPrecondition, 1), (.alreadyExists, 1),
        (.permissionDenied, 1), (.unauthenticated, 1), (.invalidArgument, 65), (.outOfRange, 65),
        (.unavailable, 69), (.internalError, 70), (.unimplemented, 70), (.unknown, 70),
        (.dataLoss, 70), (.deadlineExceeded, 75), (.aborted, 75), (.cancelled, 75),
        (.resourceExhausted, 75),
    ])
    func exitCodesOfStatuses(code: StatusCode, status: Int32) {
        #expect(ExitStatus(code).rawValue == status)
        #expect(ExitStatus(RPCError(code, "")).rawValue == status)
    }

    @Test func aRequestThatIsTooLargeIsWrongInput() {
        let reason = ErrorReason(RPCError.messageTooLarge)
        #expect(ExitStatus(RPCError(.resourceExhausted, "", details: [reason])) == .badInput)
    }

    /// Whoever reads it decides by it whether to repeat the call.
    @Test(arguments: [(RPC.Processed.no, false), (.maybe, true), (.yes, true)])
    func onlyACallThatWasSentMayHaveActed(processed: RPC.Processed, may: Bool) {
        let error = RPCError(.deadlineExceeded, "the time was up", processed: processed)
        let failure = Failure(error, from: .order, at: "127.0.0.1:1")
        #expect(failure.status == .temporary)
        #expect(failure.remedy.contains("may have acted") == may)
        #expect(failure.remedy.contains("nothing was done") == !may)
    }
}
