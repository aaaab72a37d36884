// SPDX-License-Identifier: MIT
import LinuxIO
import RPC
import Testing

/// Which server a channel takes for its own.
@Suite(.timeLimit(.minutes(20))) struct ServerIdentityTests {
    private let order = ServerIdentity(service: "order", cluster: "one")

    @Test func isWhatTheHelloSays() {
        #expect(self.order.text == "order@one")
        #expect(ServerIdentity("order@one") == self.order)
        #expect(ServerIdentity("order") == ServerIdentity(service: "order", cluster: ""))
        #expect(ServerIdentity(service: "order", cluster: "").text == "order")
        #expect(ServerIdentity("") == ServerIdentity(service: "", cluster: ""))
        #expect(ServerIdentity("a@b@c") == ServerIdentity(service: "a", cluster: "b@c"))
    }

    @Test func takesItselfAndWhoTellsNoCluster() {
        #expect(self.order.objection(to: "order@one") == nil)
        #expect(self.order.objection(to: "order") == nil)
        #expect(self.order.objection(to: "") == nil)
        #expect(ServerIdentity(service: "order", cluster: "").objection(to: "order@two") == nil)
    }

    @Test func objectsToAnotherClusterAndToAnotherService() {
        #expect(
            self.order.objection(to: "order@two")
                == "the order service of another cluster listens there (two)"
        )
        #expect(
            self.order.objection(to: "billing@one")
                == "the billing service listens there, not the order service"
        )
    }

    @Test(arguments: Transport.allCases)
    func aChannelSendsNothingToTheWrongServer(transport: Transport) async throws {
        var options = ChannelOptions()
        options.server = ServerIdentity(service: Harness.identity.service, cluster: "another")
        try await withHarness(transport, channel: options) { harness in
            let error = try #require(await harness.call(Harness.echo).failure)
            #expect(error.code == .unavailable)
            #expect(error.processed == .no)
            #expect(error.message.contains("service of another cluster"), "\(error.message)")
        }
    }

    @Test(arguments: Transport.allCases)
    func aChannelCallsTheRightServer(transport: Transport) async throws {
        var options = ChannelOptions()
        options.server = Harness.identity
        try await withHarness(transport, channel: options) { harness in
            #expect(await harness.call(Harness.echo, [7]) == .success([7]))
        }
    }
}
