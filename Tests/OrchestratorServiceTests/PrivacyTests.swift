// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// What a saga that has ended still knows of people: nothing.
@Suite struct PrivacyTests {
    /// What nobody may find any more: an addressee, a token, a reason in a buyer's words.
    private static let secrets = [
        "Ada Lovelace", "St James", "Lord Byron", "tok_visa", "Ada King", "changed my mind",
        "too strong",
    ]

    private static func finds(_ secret: String, in bytes: [UInt8]) -> Bool {
        bytes.split(separator: Array(secret.utf8), maxSplits: 1, omittingEmptySubsequences: false)
            .count > 1
    }

    @Test(arguments: Paths.all) func anEndedSagaKeepsNeitherInputNorReplies(
        path: SagaPath
    ) async throws {
        try await Shop.with { shop in
            _ = try await shop.follow(path)
            let found = try shop.store.readAndWait { try $0.saga(id: path.id) }
            let row = try #require(found)
            #expect(row.input.isEmpty)
            let history = try shop.store.readAndWait { reader in
                try reader.all("SELECT records FROM saga_log LIMIT 1000") { $0.bytes(0) }
            }
            for secret in Self.secrets {
                #expect(!Self.finds(secret, in: row.snapshot))
                #expect(!history.contains { Self.finds(secret, in: $0) })
            }
        }
    }

    @Test func anOpenSagaKeepsWhatItNeeds() async throws {
        let script: Shop.Script = { step, _ in step == "plan" ? .refuse("NO_CARRIER") : .ok }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reach("place-order:SO-1", .parkedForward)
            let found = try shop.store.readAndWait { try $0.saga(id: "place-order:SO-1") }
            #expect(try Self.finds("Ada Lovelace", in: #require(found).input))
            shop.crash()
            try shop.open()
            _ = try await shop.retry("place-order:SO-1")
            try await shop.reachCall("plan~1")
            let plan = try shop.request("plan~1", as: FulfillmentV1.PlanShipmentsRequest.self)
            #expect(plan.shipTo?.name == "Ada Lovelace")
        }
    }

    @Test func aStartStillAttachesToAnEndedSagaAndASignalIsNotAccepted() async throws {
        try await Shop.with { shop in
            try await shop.place()
            try await shop.reach("place-order:SO-1", .completed)
            shop.crash()
            try shop.open()
            #expect(try await shop.place())
            #expect(try await shop.signal("place-order:SO-1", "cancel") == false)
            #expect(shop.story.count == 5)
        }
    }
}
