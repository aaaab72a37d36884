// SPDX-License-Identifier: MIT
import RPC
import Testing

@testable import omsctl

/// What people are told to type when a service refuses.
@Suite struct RemedyTests {
    @Test(arguments: [
        (
            "Add the customer with UpsertCustomer, or correct the id.",
            "Add the customer with 'omsctl customer add CUSTOMER', or correct the id."
        ),
        ("Look the draft up with ListDrafts.", "Look the draft up with 'omsctl draft list'."),
        (
            "Award a quote that GetRFQ shows as eligible.",
            "Award a quote that 'omsctl purchase rfq show RFQ' shows as eligible."
        ),
        (
            "a credit note, AccountingService/Unapply",
            "a credit note, 'omsctl pay unapply RECEIPT INVOICE'"
        ),
        ("use OrchestratorService.ResolveStep", "use 'omsctl saga resolve SAGA STEP'"),
    ])
    func aMethodIsToldAsTheCommandThatCallsIt(remedy: String, told: String) {
        #expect(Remedy.spoken(remedy) == told)
    }

    @Test func aMethodWithoutAVerbIsCalledByHand() {
        #expect(
            Remedy.spoken("Wait until GetChange tells that it is decided.")
                == "Wait until 'omsctl call OrderService/GetChange' tells that it is decided."
        )
    }

    @Test(arguments: [
        "Count each SKU once.", "Reserve first.", "Send a decimal from 0 to 1, such as 0.15.",
        "Send the change_id that was answered.", "Schicke höchstens 3 …", "", "...",
        "GetOrders and getOrder are no methods",
    ])
    func otherWordsStayAsTheyAre(remedy: String) {
        #expect(Remedy.spoken(remedy) == remedy)
    }

    @Test func everyMethodHasACommandLine() {
        let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
        for method in Contract.methods {
            guard let line = Remedy.commandLines[method.shortName] else {
                Issue.record("\(method.shortName) has no command line")
                continue
            }
            let words = line.split(separator: " ").map(String.init) + ["--help"]
            guard case .help(let path)? = try? parser.parse(words) else {
                Issue.record("'\(line)' is no command line")
                continue
            }
            #expect(Omsctl.commands.contains { $0.path == path }, "\(line)")
        }
    }

    @Test func everyMethodThatACommandStandsForIsOfTheContract() {
        let paths = Set(Contract.methods.map(\.method.path))
        for command in Omsctl.commands {
            #expect(command.method.map { paths.contains($0) } ?? true, "\(command.name)")
        }
    }

    @Test func aRefusalIsToldWithCommands() {
        let error = RPCError(
            .notFound,
            "No order SO-1",
            details: [
                ErrorReason(
                    "UNKNOWN_ORDER",
                    field: "order_id",
                    value: "SO-1",
                    remedy: "Look the order up with ListOrders."
                )
            ]
        )
        let failure = Failure(error, from: .order, at: "127.0.0.1:1")
        #expect(failure.remedy == "Look the order up with 'omsctl order list'.")
    }
}
