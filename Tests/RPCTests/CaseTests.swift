// SPDX-License-Identifier: MIT
import Testing
import WireCases

@testable import RPC

/// The cases of Tests/WireCases/Cases against a real server and a real channel: over TCP, and in
/// memory where a clock must be moved.
@Suite(.timeLimit(.minutes(20))) struct CaseTests {
    @Test(arguments: try WireCase.all(.server, .rpc))
    func aServerDoesWhatTheCaseSaysAndOthersNoticeNothing(played: WireCase) async throws {
        let problems = try await ServerCase.problems(of: played)
        #expect(problems == [])
    }

    @Test(arguments: try WireCase.all(.client, .rpc))
    func aChannelDoesWhatTheCaseSaysAndComesBack(played: WireCase) async throws {
        let problems = try await ClientCase.problems(of: played)
        #expect(problems == [])
    }
}
