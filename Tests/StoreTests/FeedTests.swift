// SPDX-License-Identifier: MIT
import Ambient
import Store
import Synchronization
import Testing

/// The change feed: gapless, in commit order.
@Suite struct FeedTests {
    @Test func numbersFactsFromOne() throws {
        try withStore { store in
            let numbers = try store.writeAndWait { tx in
                [
                    try tx.publish(type: "a", subject: "S", summary: "first", actor: "me"),
                    try tx.publish(
                        type: "b",
                        subject: "T",
                        summary: "",
                        at: Timestamp(milliseconds: 5)
                    ),
                ]
            }
            #expect(numbers == [1, 2])
            let facts = try store.readAndWait { try $0.feed(after: 0, limit: 10) }
            #expect(facts.map(\.sequence) == [1, 2])
            #expect(facts.first?.actor == "me")
            #expect(facts.last?.at.milliseconds == 5)
        }
    }

    @Test func hasNoGapsWhateverFails() throws {
        try withDirectory { directory in
            for round in 0..<2 {
                try withStore(at: directory) { store in
                    let commands = (0..<300).map { i in
                        store.begin { tx in
                            try tx.publish(type: "t", subject: "S-\(i % 7)", summary: "\(round)")
                            _ = try? tx.attempt {
                                try tx.publish(type: "t", subject: "inner", summary: "")
                                if i % 5 == 0 { throw Refusal() }
                            }
                            if i % 3 == 0 { throw Refusal() }
                        }
                    }
                    for command in commands { _ = command.result.wait() }
                    let facts = try store.readAndWait { try $0.feed(after: 0, limit: 10_000) }
                    // Per round 200 commands succeed; the inner fact of 40 of them does not.
                    #expect(facts.map(\.sequence) == Array(1...Int64(360 * (round + 1))))
                    #expect(try store.readAndWait { try $0.feedHead() } == facts.last?.sequence)
                }
            }
        }
    }

    @Test func hasNoGapsAfterAFullDisk() throws {
        var options = StoreOptions()
        options.pagesMax = 60
        try withStore(options: options) { store in
            let block = String(repeating: "x", count: 2000)
            var errors = 0
            for _ in 0..<200 {
                let command = store.begin { tx in
                    try tx.publish(type: "t", subject: "S", summary: block)
                }
                if command.error != nil { errors += 1 }
            }
            #expect(errors > 0)
            let facts = try store.readAndWait { try $0.feed(after: 0, limit: 1000) }
            #expect(facts.map(\.sequence) == Array(1...Int64(200 - errors)))
        }
    }

    @Test func readsPagesAndSubjects() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                for i in 0..<10 {
                    try tx.publish(type: "t", subject: "S-\(i % 2)", summary: "")
                }
            }
            let page = try store.readAndWait { try $0.feed(after: 3, limit: 2) }
            #expect(page.map(\.sequence) == [4, 5])
            let subject = try store.readAndWait { try $0.feed(subject: "S-1", limit: 3) }
            #expect(subject.map(\.sequence) == [2, 4, 6])
            let rest = try store.readAndWait { try $0.feed(subject: "S-1", after: 6, limit: 9) }
            #expect(rest.map(\.sequence) == [8, 10])
            let none = try store.readAndWait { try $0.feed(after: 0, limit: -1) }
            #expect(none.isEmpty)
        }
    }

    @Test func announcesOnlyWhatIsCommitted() throws {
        try withStore { store in
            let heads = Mutex<[Int64]>([])
            store.onFeedAdvance { head in heads.withLock { $0.append(head) } }
            try store.writeAndWait { _ = try $0.publish(type: "t", subject: "S", summary: "") }
            try store.writeAndWait { try $0.add("silent", 1) }
            _ = try? store.writeAndWait { tx in
                try tx.publish(type: "t", subject: "S", summary: "")
                throw Refusal()
            }
            try store.writeAndWait { tx in
                try tx.publish(type: "t", subject: "S", summary: "")
                try tx.publish(type: "t", subject: "S", summary: "")
            }
            store.close()
            let announced = heads.withLock { $0 }
            #expect(announced == [1, 3])
        }
    }
}

/// Answers for those who hold a call.
@Suite struct ResolveTests {
    @Test func comesBetweenItsCommandAndTheNext() throws {
        try withStore { store in
            let log = Mutex<[String]>([])
            store.onResolve { resolution in
                log.withLock { $0.append("\(resolution.subject) \(resolution.reply)") }
            }
            let commands = try store.whileHeld {
                (1...3).map { i in
                    let done = Pending<Void>()
                    store.write({ tx in
                        tx.resolve(subject: "S-\(i)", reply: [UInt8(i)])
                        try tx.attempt {
                            tx.resolve(subject: "inner", reply: [])
                            throw Refusal()
                        }
                    }) { result in
                        log.withLock { $0.append("done \(i)") }
                        done.result.set(result)
                    }
                    store.write({ tx in
                        tx.resolve(subject: "S-\(i)", reply: [UInt8(i)])
                        _ = try? tx.attempt {
                            tx.resolve(subject: "inner", reply: [])
                            throw Refusal()
                        }
                    }) { _ in log.withLock { $0.append("good \(i)") } }
                    return done
                }
            }
            for command in commands {
                #expect(throws: Refusal()) { try command.get() }
            }
            store.close()
            let order = log.withLock { $0 }
            let expected = (1...3).flatMap { ["done \($0)", "good \($0)", "S-\($0) [\($0)]"] }
            #expect(order == expected)
        }
    }
}
