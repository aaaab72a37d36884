// SPDX-License-Identifier: MIT
import Testing
import WireCases

/// The cases of Tests/WireCases/Cases against the connection alone: no sockets, a clock by hand.
@Suite struct CaseTests {
    @Test(arguments: try WireCase.all(.server, .wire))
    func aServerConnectionDoesWhatTheCaseSays(played: WireCase) throws {
        let problems = try CaseRunner.problems(of: played)
        #expect(problems == [])
    }

    @Test(arguments: try WireCase.all(.client, .wire))
    func aClientConnectionDoesWhatTheCaseSays(played: WireCase) throws {
        let problems = try CaseRunner.problems(of: played)
        #expect(problems == [])
    }

    @Test func everyCaseHasItsOwnNameAndSaysWhatComesOut() throws {
        let cases = try WireCase.all()
        #expect(Set(cases.map(\.description)).count == cases.count)
        #expect(cases.count > 150)
        for played in cases where played.outputs.isEmpty {
            // Then the runner's own call at the end is the outcome.
            #expect(!played.steps.isEmpty, "\(played)")
        }
    }

    @Test(arguments: [
        "row", "row x", "< FRAME 1", "< REQUEST", "< REQUEST 1 NO_FLAG", "< hex 0", "> ",
        "limit a 1",
        "< DATA 1 pay=01", "< REQUEST 1 time=x", "surprise",
    ])
    func aLineThatSaysNothingIsAnError(line: String) {
        #expect(throws: CaseError.self) { try WireCase.read(line, file: "test") }
    }
}
