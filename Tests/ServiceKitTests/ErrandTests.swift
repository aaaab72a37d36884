// SPDX-License-Identifier: MIT
import LinuxIO
import OMSProtos
import RPC
import SQLite
import ServiceKit
import Store
import Synchronization
import Testing

/// A service whose chore carries notes out of the house, and whose notes hold a secret.
private struct Porter: Service {
    static let name = "porter"
    static let contracts: [ServiceDescriptor] = []
    static let migrations = [
        Migration(
            version: 1,
            statements: [
                "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, done BIGINT NOT NULL)"
            ]
        )
    ]

    let drop: FileDrop
    private let store: Store

    init(_ environment: ServiceEnvironment) throws {
        self.drop = FileDrop(directory: environment.dataDirectory + "/out")
        self.store = environment.store
    }

    var chores: [Chore] {
        [
            Chore.errands(name: "carry", every: .seconds(1)) { transaction in
                let due = try transaction.all(
                    "SELECT id, text FROM notes WHERE done = 0 ORDER BY id LIMIT 10"
                ) { (id: $0.int(0), text: $0.text(1)) }
                guard !due.isEmpty else { return nil }
                let (drop, store) = (self.drop, self.store)
                return Errand(
                    run: {
                        // On the writer's own thread this would trap: the store waits for itself.
                        let count = try? store.readAndWait { try $0.feedHead() }
                        return count == nil
                            ? []
                            : zip(
                                due,
                                drop.put(due.map { ("\($0.id).txt", Array($0.text.utf8)) })
                            ).filter { $1 == nil }.map(\.0.id)
                    },
                    then: { done, transaction in
                        for id in done {
                            try transaction.run("UPDATE notes SET done = 1 WHERE id = $1", id)
                        }
                    }
                )
            }
        ]
    }

    func register(in routes: Routes) {
        routes.mutation(
            OrderV1.OrderService.addNote,
            onReplay: { _, kept, _ in .reply(.init(note: .init(noteID: -(kept.note?.noteID ?? 0))))
            }
        ) { request, transaction, _ in
            try transaction.run("INSERT INTO notes (text, done) VALUES ($1, 0)", request.text)
            return .replyKeeping(
                .init(note: .init(noteID: 1, text: request.text)),
                kept: .init(note: .init(noteID: 1))
            )
        }
        // A replay of this one gets what was kept.
        routes.mutation(OrderV1.OrderService.createDraft) { request, _, _ in
            .replyKeeping(
                .init(draft: .init(draftID: "DR-1", note: request.note)),
                kept: .init(draft: .init(draftID: "DR-1"))
            )
        }
    }
}

/// What a chore does outside of its transactions.
@Suite struct ErrandTests {
    private func withPorter(
        _ body: (ServiceNetwork, ServiceHost<Porter>) async throws -> Void
    ) async throws {
        let network = try ServiceNetwork()
        defer { network.close() }
        try await body(network, try network.host(Porter.self))
    }

    private func left(_ porter: ServiceHost<Porter>) throws -> Int64 {
        try porter.store.readAndWait { reader in
            try reader.first("SELECT COUNT(*) FROM notes WHERE done = 0") { $0.int(0) } ?? -1
        }
    }

    private func content(_ porter: ServiceHost<Porter>, _ name: String) throws -> String {
        let path = try porter.service.drop.path(of: name)
        return String(decoding: try Files.read(path), as: UTF8.self)
    }

    @Test func isDoneOutsideAndWrittenDown() async throws {
        try await self.withPorter { _, porter in
            _ = try await porter.call(OrderV1.OrderService.addNote, .init(text: "hello"), id: "1")
            try porter.runChores()
            #expect(try self.left(porter) == 0)
            #expect(try self.content(porter, "1.txt") == "hello")
            // With nothing to do nothing is done.
            try porter.runChores()
            #expect(try self.left(porter) == 0)
        }
    }

    @Test func comesByItselfOnAThreadThatMayWait() async throws {
        try await self.withPorter { network, porter in
            for text in ["a", "b"] {
                _ = try await porter.call(OrderV1.OrderService.addNote, .init(text: text), id: text)
                try await eventually("the note is carried out") {
                    network.advance(by: .seconds(1))
                    return try self.left(porter) == 0
                }
            }
            #expect(try self.content(porter, "2.txt") == "b")
        }
    }

    @Test func isDoneAgainWhenItsOutcomeWasLost() async throws {
        try await self.withPorter { network, porter in
            _ = try await porter.call(OrderV1.OrderService.addNote, .init(text: "hello"), id: "1")
            try porter.runChores()
            // As after a crash between the file and its mark.
            try porter.store.writeAndWait { _ = try $0.run("UPDATE notes SET done = 0") }
            porter.close()
            let again = try network.host(Porter.self)
            try again.runChores()
            #expect(try self.left(again) == 0)
            #expect(try self.content(again, "1.txt") == "hello")
        }
    }

    @Test func whatIsKeptIsNotWhatWasSent() async throws {
        try await self.withPorter { _, porter in
            let note = OrderV1.AddNoteRequest(text: "secret")
            let first = try await porter.call(OrderV1.OrderService.addNote, note, id: "1")
            #expect(first.note?.text == "secret")
            let again = try await porter.call(OrderV1.OrderService.addNote, note, id: "1")
            #expect(again.note == .init(noteID: -1))
            let draft = OrderV1.CreateDraftRequest(note: "secret")
            let sent = try await porter.call(OrderV1.OrderService.createDraft, draft, id: "2")
            let kept = try await porter.call(OrderV1.OrderService.createDraft, draft, id: "2")
            #expect(sent.draft?.note == "secret" && kept.draft?.note == "")
            #expect(kept.draft?.draftID == "DR-1")
        }
    }

    @Test func aDropReplacesAndTakesBack() async throws {
        try await self.withPorter { _, porter in
            let drop = porter.service.drop
            for text in ["old", "new"] {
                #expect(drop.put([("x.txt", Array(text.utf8))]).allSatisfy { $0 == nil })
            }
            #expect(try self.content(porter, "x.txt") == "new")
            // As a crash in the middle of a third would leave it.
            try Files.writeAtomically([1], to: try drop.path(of: "x.txt.new"))
            for _ in 0..<2 { try drop.remove("x.txt") }
            #expect(!Files.exists(try drop.path(of: "x.txt.new")))
            #expect(throws: (any Error).self) { try self.content(porter, "x.txt") }
        }
    }

    @Test(arguments: ["", ".", "..", "a/b", "../x", "a\0b", String(repeating: "x", count: 256)])
    func aDropRefusesANameThatLeavesIt(name: String) async throws {
        try await self.withPorter { _, porter in
            let errors = porter.service.drop.put([("a", [1]), (name, [1]), ("b", [1])])
            #expect(errors.map { $0 is UnfitFileName } == [false, true, false])
            #expect(errors[0] == nil && errors[2] == nil)
        }
    }
}
