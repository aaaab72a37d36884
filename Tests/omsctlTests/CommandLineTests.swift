// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import omsctl

/// What the services call verbs must be command lines.
@Suite struct NextStepTests {
    private func parses(_ line: String) -> Bool {
        let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
        guard let result = try? parser.parse(line.split(separator: " ").map(String.init)),
            case .run = result
        else { return false }
        return true
    }

    @Test(arguments: ["cancel", "hold", "release", "answer", "change", "pay", "return"])
    func verbsOfAnOrder(verb: String) {
        #expect(self.parses(NextStep.order(verb, "SO-100001")))
    }

    @Test(arguments: [
        "pick", "pack", "rates", "label", "void", "handover", "deliver", "exception", "resolve",
        "returned", "claim", "decide-claim",
    ])
    func verbsOfAShipment(verb: String) {
        #expect(self.parses(NextStep.shipment(verb, "SH-100001-1")))
    }

    @Test(arguments: ["authorize", "deny", "receive", "inspect"])
    func verbsOfAReturn(verb: String) {
        #expect(self.parses(NextStep.rma(verb, "RMA-100001")))
    }

    @Test(arguments: ["retry", "resolve-ok", "resolve-failed"])
    func verbsOfASaga(verb: String) {
        #expect(self.parses(NextStep.saga(verb, "place-order:SO-100001", step: "authorize")))
    }

    @Test(arguments: [
        "approve", "send", "ack", "receive", "cancel", "short-close", "return",
    ])
    func verbsOfAPurchaseOrder(verb: String) {
        #expect(self.parses(NextStep.purchaseOrder(verb, "PO-100001")))
    }

    @Test func aPageEndsWithWholeCommandLines() {
        #expect(NextStep.list([]) == "")
        let order = OrderV1.Order(
            orderID: "SO-1",
            lines: [
                OrderV1.Line(
                    lineNumber: 1,
                    sku: "TEA",
                    quantity: 9,
                    open: 4,
                    inShipment: 2,
                    shipped: 3,
                    lost: 1
                )
            ],
            allowedVerbs: ["cancel", "return"]
        )
        let page = OrderPage.text(order)
        #expect(
            page.hasSuffix(
                """

                May be done now
                  omsctl order cancel SO-1 --reason …
                  omsctl return open SO-1 --line SKU:QTY --resolution refund

                """
            )
        )
        #expect(page.contains("OPEN  PICKED  SHIPPED  DELIVERED  LOST  CANCELLED  RETURNED"))
    }

    @Test func aVerbThatNobodyKnowsIsNoCommandLine() {
        #expect(!self.parses(NextStep.shipment("teleport", "SH-100001-1")))
    }
}

/// What bash offers; the script's cases are tried as bash tries them.
@Suite struct CompletionTests {
    private let script = Completion(commands: Omsctl.commands, globals: Globals.options).bash()

    /// The patterns of the script, in their order, with the words behind the last `words=` of each.
    private var cases: [(pattern: String, isOpen: Bool, words: [String])] {
        var cases: [(String, Bool, [String])] = []
        for line in self.script.split(separator: "\n") {
            if line.hasPrefix("    \"") {
                let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
                cases.append((String(parts[1]), parts[2].hasPrefix("*"), []))
            }
            guard let start = line.range(of: "words=\""), !cases.isEmpty,
                line.hasPrefix("    \"") || line.hasPrefix("        *)")
            else { continue }
            let words = line[start.upperBound...].prefix { $0 != "\"" }
            cases[cases.count - 1].2 = words.split(separator: " ").map(String.init)
        }
        return cases
    }

    private func words(after line: String) -> [String] {
        let typed = line.isEmpty ? "" : line + " "
        return self.cases.first {
            $0.isOpen ? typed.hasPrefix($0.pattern) : typed == $0.pattern
        }?.words ?? []
    }

    @Test func nounsFirst() {
        let words = self.words(after: "")
        #expect(words.contains("order") && words.contains("purchase") && words.contains("--data"))
        #expect(!words.contains("supervise"))
    }

    @Test func threeWordsComplete() {
        #expect(self.words(after: "purchase") == ["order", "quote", "requisition", "rfq"])
        #expect(self.words(after: "purchase order").contains("short-close"))
        #expect(self.words(after: "purchase order create").contains("--requisition"))
    }

    @Test func aCommandThatOthersBeginWithOffersBoth() {
        let parked = self.words(after: "parked")
        #expect(parked.contains("list") && parked.contains("--output"))
        #expect(self.words(after: "import products").contains("--batch"))
        #expect(self.words(after: "parked list").contains("--cause"))
    }

    @Test func optionsFollowArguments() {
        #expect(self.words(after: "order cancel SO-100001").contains("--reason"))
        #expect(self.words(after: "order teleport") == [])
    }

    @Test func methodsOfTheContractAreOffered() {
        #expect(self.words(after: "call").contains("OrderService/GetOrder"))
        #expect(self.words(after: "describe").contains("Health"))
        #expect(!self.words(after: "status").contains("Health"))
    }

    @Test func everyShownCommandIsOffered() {
        for command in Omsctl.commands where !command.isHidden {
            for length in command.path.indices {
                let words = self.words(after: command.path[..<length].joined(separator: " "))
                #expect(words.contains(command.path[length]), "\(command.name)")
            }
        }
    }

    @Test func choicesOfAnOptionAreOffered() {
        #expect(self.script.contains("--outcome) words=\"ok failed\" ;;"))
    }
}

/// Help.
@Suite struct HelpTests {
    @Test(arguments: ["purchase", "purchase order", "order", "ship", "return"])
    func aNounListsItsVerbs(noun: String) {
        let words = noun.split(separator: " ").map(String.init)
        let text = Help(commands: Omsctl.commands, globals: Globals.options).text(for: words)
        for command in Omsctl.commands
        where command.path.starts(with: words) && !command.isHidden {
            #expect(text.contains("\(command.name) "), "\(command.name)")
        }
    }

    /// One option means one thing: it takes a value everywhere or nowhere.
    @Test func optionsOfOneNameTakeAValueEverywhereOrNowhere() {
        var kinds: [String: Set<Bool>] = [:]
        for option in Omsctl.commands.flatMap(\.options) {
            kinds[option.name, default: []].insert(option.value == nil)
        }
        let mixed = kinds.filter { $0.value.count > 1 }.keys.sorted()
        #expect(mixed == [])
    }

    @Test func everyChoiceOfADefaultExists() {
        var seen = 0
        for command in Omsctl.commands {
            for option in command.options + Globals.options where !option.choices.isEmpty {
                guard let word = option.defaultValue else { continue }
                seen += 1
                #expect(option.choices.contains(word), "\(command.name) --\(option.name)")
            }
        }
        #expect(seen > 0)
    }
}
