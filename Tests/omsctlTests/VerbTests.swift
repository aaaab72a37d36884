// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import OMSProtos
import Testing

@testable import omsctl

/// What verbs have in common.
@Suite struct VerbTests {
    @Test func everyPathIsThereOnce() {
        let paths = Omsctl.commands.map(\.name)
        #expect(Set(paths).count == paths.count)
    }

    @Test func everyCommandTellsWhatItDoes() {
        for command in Omsctl.commands {
            #expect(!command.summary.isEmpty, "\(command.name)")
            #expect(command.summary.last != ".", "\(command.name)")
            let names = (command.options + Globals.options).map(\.name)
            #expect(Set(names).count == names.count, "\(command.name) has an option twice")
        }
    }

    @Test func everyExampleIsACommandLine() throws {
        let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
        for command in Omsctl.commands {
            for example in command.examples {
                // Quotes only group words; what follows a redirection is the shell's.
                var words: [String] = []
                var isQuoted = false
                var word = ""
                for character in example.prefix(while: { $0 != ">" }) {
                    if character == "'" {
                        isQuoted.toggle()
                    } else if character == " ", !isQuoted {
                        if !word.isEmpty { words.append(word) }
                        word = ""
                    } else {
                        word.append(character)
                    }
                }
                if !word.isEmpty { words.append(word) }
                guard case .run(let parsed, _) = try parser.parse(Array(words.dropFirst())) else {
                    Issue.record("\(example) does not run anything")
                    continue
                }
                #expect(parsed.name == command.name, "\(example)")
            }
        }
    }

    @Test(
        arguments: [
            (.applied, nil), (.unspecified, nil), (.refused, .refused),
            // As an order that is still being cancelled when the wait is over.
            (.applying, .temporary),
        ] as [(OrderV1.ChangeState, omsctl.ExitStatus?)]
    )
    func aChangeThatIsNotDecidedInTimeIsNoSuccess(
        state: OrderV1.ChangeState,
        status: omsctl.ExitStatus?
    ) {
        let reply = OrderV1.ChangeOrderReply(
            changeID: "SO-1/2",
            state: state,
            sagaID: "change-order:SO-1/2"
        )
        let failure = OrderDecisionCommands.failure(of: reply, waitedMs: 1000)
        #expect(failure?.status == status)
        guard state == .applying else { return }
        #expect(failure?.message == "waited 1 s until SO-1/2 is decided; now: applying")
        #expect(failure?.remedy.contains("'omsctl saga show change-order:SO-1/2'") == true)
    }

    @Test func wordsOfTheContractAreWrittenInLowerCase() {
        #expect(Words.of(OrderV1.HoldKind.self) == ["credit", "risk", "operator"])
        #expect(Words.contractName("in-fulfillment") == "IN_FULFILLMENT")
    }

    @Test(arguments: [
        ("INV-000123", "123"), ("CN-1000001", "1000001"), ("RCP-7", "7"), ("none", ""),
    ])
    func numbersOfIds(id: String, number: String) {
        #expect(Plain.number(id) == number)
    }

    @Test func percentsAreWholeNumbersOfTenths() {
        #expect(Percent.text(2, of: 3) == "66.6 %")
        #expect(Percent.text(0, of: 0) == "-")
        #expect(Percent.text(.max, of: .max) == "100.0 %")
    }

    @Test(arguments: [
        (Int64(0), "-"), (900, "900 ms"), (61_000, "1 min 1 s"), (90_000_000, "1 d 1 h"),
    ])
    func spansHaveTwoUnits(milliseconds: Int64, text: String) {
        #expect(Span.text(milliseconds) == text)
    }
}

/// Files that other systems send and take.
@Suite struct BatchTests {
    @Test func fieldsThatWouldBreakARowAreQuoted() {
        #expect(CSVText.row(["a", "b,c", "d\"e", "f\ng"]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\"\n")
    }

    @Test func rejectedRowsComeBackWithTheirReasonAndCanBeReadAgain() throws {
        let row = CSVRow(line: 3, fields: ["sku": "A", "price": "x", "currency": "USD"])
        let outcome = BatchImport.Outcome(
            taken: 1,
            rejects: [BatchImport.Reject(line: 3, reason: "price 'x' is no amount", row: row)]
        )
        let bytes = Batches.prices.rejectsFile(outcome)
        let (header, rows) = try CSVReader.rows(bytes)
        #expect(
            header == ["sku", "price", "currency", "cost", "rejected_line", "rejected_because"]
        )
        #expect(rows.map { $0["rejected_because"] } == ["price 'x' is no amount"])
        #expect(rows.map { $0["price"] } == ["x"])
    }

    @Test func rejectedRowsDoNotReplaceTheFileThatIsRead() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "rows.csv").path
        let link = folder.appending(path: "link.csv").path
        let new = folder.appending(path: "other.csv.new").path
        for path in [file, new] { try Files.writeAtomically(Array("sku\n".utf8), to: path) }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(try Batches.rejects(nil, of: file) == "\(file).rejects.csv")
        #expect(try Batches.rejects("\(folder.path)/x", of: file) == "\(folder.path)/x")
        #expect(try Batches.rejects(new, of: file) == new)
        for (given, path) in [
            (file, file), ("\(folder.path)/./rows.csv", file), (link, file),
            ("\(folder.path)/other.csv", new),
        ] {
            let failure = #expect(throws: Failure.self) { try Batches.rejects(given, of: path) }
            #expect(failure?.status == .usage)
            #expect(failure?.message.hasPrefix("--rejects \(given) would replace \(path),") == true)
        }
    }

    @Test func theWorkQueueShowsOneLineACause() {
        func item(_ cause: String, _ subject: String, _ since: Int64, _ count: Int64) -> WorkItem {
            WorkItem(
                cause: cause,
                subject: subject,
                sinceMs: since,
                note: "",
                verbs: [],
                count: count
            )
        }
        let groups = ParkedCommands.groups([
            item("held", "SO-2", 20, 1), item("held", "SO-1", 10, 1), item("parked", "s", 5, 7),
        ])
        #expect(groups.map(\.cause) == ["parked", "held"])
        #expect(groups.map(\.count) == [7, 2])
        #expect(groups.last?.subject == "SO-1")
    }
}
