// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

/// What a process tells of its own calls and connections.
@Suite struct ChannelzTests {
    private func methods(
        _ toy: ServiceHost<ToyService>,
        of contract: String = ""
    ) async throws -> [CommonV1.MethodStats] {
        try await toy.call(CommonV1.Channelz.listMethods, .init(service: contract)).methods
    }

    @Test func tellsHowTheCallsOfAMethodWent() async throws {
        try await withToy { _, toy, _ in
            let get = CustomerV1.CustomerService.getCustomer
            let upsert = CustomerV1.CustomerService.upsertCustomer
            _ = try await toy.call(upsert, .named("Ada"), id: "r1")
            _ = try await toy.call(get, .init(customerID: "c1"))
            for _ in 0..<2 {
                _ = await failure { () async throws(RPCError) in
                    try await toy.call(get, .init(customerID: "c9"))
                }
            }
            let stats = try #require(try await self.methods(toy).first { $0.path == get.path })
            #expect(stats.started == 3 && stats.succeeded == 1 && stats.failed == 2)
            #expect(stats.failures == [.init(status: "NOT_FOUND", count: 2)])
            #expect(stats.latency.reduce(0) { $0 + $1.count } == 3)
            #expect(!stats.stream)
        }
    }

    @Test func listsTheMethodsOfOneContract() async throws {
        try await withToy { _, toy, _ in
            let health = try await self.methods(toy, of: "oms.common.v1.Health")
            #expect(health.map(\.path) == CommonV1.Health.descriptor.methods.map(\.path))
            #expect(health.map(\.stream) == [false, true])
            let error = await failure { () async throws(RPCError) in
                try await toy.call(CommonV1.Channelz.listMethods, .init(service: "oms.common"))
            }
            #expect(error?.code == .notFound)
        }
    }

    @Test func tellsOfTheServerAsAWhole() async throws {
        try await withToy { network, toy, _ in
            _ = try await toy.call(CommonV1.Health.check, .init())
            _ = await failure { () async throws(RPCError) in
                try await toy.call(CommonV1.Health.check, .init(service: "x"))
            }
            network.advance(by: .seconds(2))
            let server = try await toy.call(CommonV1.Channelz.getServer, .init())
            #expect(server.service == "toy")
            #expect(server.uptimeMs == 2000)
            // The third is this one, which is under way.
            #expect(server.callsStarted == 3)
            #expect(server.callsSucceeded == 1 && server.callsFailed == 1)
            #expect(server.connectionsOpen == 1 && server.connectionsAccepted == 1)
            #expect(!server.draining)
        }
    }

    @Test func listsConnectionsPageByPage() async throws {
        try await withToy { network, toy, _ in
            network.advance(by: .seconds(1))
            let all = try await toy.call(CommonV1.Channelz.listConnections, .init())
            #expect(all.nextPageToken == "")
            let connection = try #require(all.connections.first)
            #expect(all.connections.count == 1)
            #expect(connection.id == 1)
            #expect(connection.callsStarted == 1)
            #expect(connection.bytesReceived > 0)
            #expect(connection.peer != "")
            let rest = try await toy.call(
                CommonV1.Channelz.listConnections,
                .init(page: .init(pageSize: 1, pageToken: "1"))
            )
            #expect(rest.connections.isEmpty && rest.nextPageToken == "")
        }
    }

    @Test(arguments: ["x", "-1"]) func refusesAPageThatIsNone(token: String) async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(
                    CommonV1.Channelz.listConnections,
                    .init(page: .init(pageSize: 1, pageToken: token))
                )
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.reason == "BAD_PAGE")
        }
    }
}
