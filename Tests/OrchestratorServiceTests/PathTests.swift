// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Every way through every saga, with and without a crash on the way.
@Suite struct PathTests {
    @Test(arguments: Paths.all) func everyPathDoesItsStepsInOrder(path: SagaPath) async throws {
        try await Shop.with { shop in
            let saga = try await shop.follow(path)
            #expect(shop.story == path.story)
            #expect(saga.state == path.end)
            #expect(!saga.steps.contains { $0.state == .running || $0.state == .pending })
        }
    }

    @Test(arguments: Paths.all) func aCrashAtAnyStepEndsTheSame(path: SagaPath) async throws {
        for step in path.story {
            try await Shop.with { shop in
                let saga = try await shop.follow(path, .inDoubt(step))
                #expect(shop.firstCalls == path.story, "crash at \(step)")
                #expect(saga.state == path.end, "crash at \(step)")
            }
        }
    }

    @Test(arguments: Paths.all.filter { !$0.signals.isEmpty })
    func aCrashAtEveryWaitEndsTheSame(path: SagaPath) async throws {
        try await Shop.with { shop in
            let saga = try await shop.follow(path, .atWaits)
            #expect(shop.firstCalls == path.story)
            #expect(saga.state == path.end)
        }
    }

    @Test func thePathsReachEveryStepOfEveryDefinition() throws {
        for type in SagaTypes.all.names {
            let definition = try #require(SagaTypes.all.named(type)).definition
            let called = Set(Paths.all.filter { $0.type == type }.flatMap(\.story))
            for step in definition.steps {
                if step.action != nil {
                    #expect(called.contains(step.name), "\(type) \(step.name)")
                }
                if step.compensation != nil {
                    #expect(called.contains("-\(step.name)"), "\(type) -\(step.name)")
                }
            }
        }
    }

    @Test func aPlainOrderTakesFiveCallsAndTwoWrites() async throws {
        try await Shop.with { shop in
            try await shop.place()
            // Asking for the saga would bring it to the disk once more.
            var row: SagaRow?
            for _ in 0..<100_000 {
                row = try shop.store.readAndWait { try $0.saga(id: "place-order:SO-1") }
                if row?.state == .completed { break }
                shop.network.scheduler.settle()
            }
            #expect(shop.story == ["reserve", "authorize", "commit-stock", "confirm", "plan"])
            #expect(row?.state == .completed)
            #expect(row?.version == 2)
        }
    }
}
