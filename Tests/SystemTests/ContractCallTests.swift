// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing

@testable import omsctl

/// `omsctl call` against real processes, by the contract's descriptors alone.
@Suite(.serialized) struct ContractCallTests {
    private static let add =
        #"{"customer":{"customerId":"C-1","name":"Ada","address":{"postalCode":"00501"}}}"#

    @Test func aMutationActsOnceAndAQueryReadsIt() throws {
        try withCluster { cluster in
            let method = "oms.customer.v1.CustomerService/UpsertCustomer"
            let keyed = "call \(method) --request-id k1 --output json"
            let first = try cluster.omsctl(keyed, Self.add)
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.field("created") == "true")
            #expect(first.errors == "")
            #expect(try cluster.omsctl(keyed, Self.add).output == first.output)
            let other = try cluster.omsctl(
                keyed,
                #"{"customer":{"customer_id":"C-2","name":"Bo"}}"#
            )
            #expect(other.status == 1)
            #expect(other.errors.contains("ALREADY_EXISTS"), "\(other.errors)")
            #expect(other.errors.contains("KEY_CONFLICT"), "\(other.errors)")

            let file = "\(cluster.directory)/request.json"
            try #"{"customer_id": "C-1"}"#.write(toFile: file, atomically: true, encoding: .utf8)
            let found = try cluster.omsctl("call CustomerService.GetCustomer @\(file) -o json")
            #expect(found.status == 0, "\(found.errors)")
            #expect(found.field("name") == "Ada")
            #expect(found.field("postal_code") == "00501")
            #expect(found.errors.hasPrefix("request id omsctl-"), "\(found.errors)")
        }
    }

    @Test func refusalsHaveTheirStatusAndExitCode() throws {
        try withCluster { cluster in
            let missing = try cluster.omsctl("call GetOrder -v", #"{"order_id":"SO-9"}"#)
            #expect(missing.status == 1)
            #expect(missing.output == "")
            #expect(missing.errors.contains("omsctl: NOT_FOUND: "), "\(missing.errors)")
            #expect(missing.errors.contains("< NOT_FOUND after "), "\(missing.errors)")
            #expect(missing.errors.contains("order_id = SO-9"), "\(missing.errors)")

            let misspelt = try cluster.omsctl("call GetOrder", #"{"orderID":"SO-9"}"#)
            #expect(misspelt.status == 65)
            #expect(misspelt.errors.contains("did you mean order_id?"), "\(misspelt.errors)")

            let elsewhere = try cluster.omsctl("call GetOrder --service billing")
            #expect(elsewhere.status == 64)
            let word = "the billing process does not serve oms.order.v1.OrderService"
            #expect(elsewhere.errors.contains(word), "\(elsewhere.errors)")
            let billing = try cluster.endpoint(of: "billing")
            let wrong = try cluster.omsctl("call GetOrder --address \(billing)")
            #expect(wrong.status == 64)
            #expect(wrong.errors.contains("UNIMPLEMENTED"), "\(wrong.errors)")
            #expect(wrong.errors.contains("has no such method"), "\(wrong.errors)")

            // Nobody listens on port 1.
            let nobody = try cluster.omsctl("call Health/Check --address 127.0.0.1:1")
            #expect(nobody.status == 69)
            #expect(nobody.errors.contains("UNAVAILABLE"), "\(nobody.errors)")
        }
    }

    @Test func whatCanNeverPassIsWrongInputAndSaysWhy() throws {
        try withCluster { cluster in
            let file = "\(cluster.directory)/large.json"
            let text = String(repeating: "x", count: 5 << 20)
            try "{\"order_id\":\"\(text)\"}".write(
                toFile: file,
                atomically: true,
                encoding: .utf8
            )
            let large = try cluster.omsctl("call GetOrder @\(file)")
            #expect(large.status == 65)
            #expect(large.errors.contains("at most 4194304 are taken"), "\(large.errors)")

            let line = "call GetOrder --request-id"
            let long = try cluster.omsctl(line, String(repeating: "k", count: 129), "{}")
            #expect(long.status == 65)
            let rule = "the call's request id must have 0 to 128 bytes and no control characters"
            #expect(long.errors.contains(rule), "\(long.errors)")
            #expect(try cluster.omsctl(line, "a\nb", "{}").errors.contains(rule))

            let call = "\(Cluster.programs)/omsctl call Health/Check --service order"
            let full = try ChildProcess(
                "/bin/sh",
                .init(arguments: ["-c", "\(call) --data '\(cluster.directory)' >/dev/full"])
            )
            #expect(full.wait() == .exited(74))
        }
    }

    @Test func aStreamIsPrintedMessageByMessage() throws {
        try withCluster { cluster in
            for id in ["C-1", "C-2", "C-3"] {
                #expect(try cluster.omsctl("customer add \(id) --name N").status == 0)
            }
            let two = try cluster.omsctl(
                "call OrderService/Watch --max-messages 2 --output json",
                #"{"follow":true}"#
            )
            #expect(two.status == 0, "\(two.errors)")
            let lines = two.output.split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines.allSatisfy { $0.contains("customer.created") }, "\(two.output)")
            let late = try cluster.omsctl(
                "call OrderService/Watch --timeout 1",
                #"{"follow":true}"#
            )
            #expect(late.status == 75)
            #expect(late.errors.contains("DEADLINE_EXCEEDED"), "\(late.errors)")
        }
    }

    /// The table that `call` goes by is true.
    @Test func everyProcessServesItsContractsAndNoOthers() throws {
        try withCluster { cluster in
            for process in ServiceName.allCases {
                for service in Contract.services {
                    let check = try cluster.omsctl(
                        "call Health/Check --service \(process.rawValue) --output json",
                        "{\"service\":\"\(service.name)\"}"
                    )
                    let serves = Contract.processes(serving: service).contains(process)
                    #expect(check.status == (serves ? 0 : 1), "\(process) \(service.name)")
                    #expect(check.field("state") == (serves ? "SERVING" : nil))
                }
            }
        }
    }

    @Test func theProcessesTellHowTheirCallsWent() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("customer show C-9").status == 1)
            let methods = try cluster.omsctl("rpc methods order")
            let lines = methods.output.split(separator: "\n").map {
                $0.split(separator: " ").map(String.init)
            }
            let get = try #require(lines.first { $0.contains { $0.hasSuffix("/GetCustomer") } })
            #expect(get.suffix(2) == ["1", "NOT_FOUND"], "\(methods.output)")
            let connections = try cluster.omsctl("rpc connections order --output json")
            #expect(connections.status == 0, "\(connections.errors)")
            // Its peers' connections are there, and the one that asks.
            #expect(connections.output.contains(#""peer":"omsctl""#), "\(connections.output)")
        }
    }

    @Test func whoWatchesHealthHearsOfTheDrain() throws {
        try withCluster { cluster in
            let (watch, out, err) = try cluster.start(
                "call Health/Watch --service fulfillment --output json"
                    .split(separator: " ").map(String.init)
            )
            try poll("the present state") {
                try String(decoding: Files.read(out), as: UTF8.self).contains("SERVING")
            }
            #expect(kill(try cluster.pid(of: "fulfillment"), SIGTERM) == 0)
            let ended = cluster.finish(watch, out, err)
            let states = ended.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
            #expect(states == [#"{"state":"SERVING""#, #"{"state":"DRAINING""#])
            #expect(ended.status == 69)
            #expect(ended.errors.contains("UNAVAILABLE"), "\(ended.errors)")
            try poll("the supervisor's new process") { try cluster.omsctl("status").status == 0 }
        }
    }
}
