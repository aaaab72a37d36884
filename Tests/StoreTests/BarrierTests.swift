// SPDX-License-Identifier: MIT
import Store
import Testing

private let method = "oms.order.v1.OrderService/PlaceOrder"
private let body = Fingerprint(method: method, body: [1, 2, 3])
private let otherBody = Fingerprint(method: method, body: [1, 2, 4])
private let request = BarrierKey.request("client-1")
private let refused = StoredReply(code: 9, message: "no stock", details: [1], payload: [])

private func forward(_ epoch: Int64 = 1) -> BarrierKey {
    .forward(saga: "place-order:SO-1", step: "reserve", epoch: epoch)
}

private func compensate(_ epoch: Int64 = 1) -> BarrierKey {
    .compensate(saga: "place-order:SO-1", step: "reserve", epoch: epoch)
}

extension Store {
    fileprivate func claim(_ key: BarrierKey, _ fingerprint: Fingerprint = body) throws -> Claim {
        try self.writeAndWait { try $0.claim(key, method: method, fingerprint: fingerprint) }
    }

    /// What the next call of this key would be told.
    fileprivate func expect(
        _ expected: Claim,
        for key: BarrierKey,
        _ fingerprint: Fingerprint = body,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let claim = try self.claim(key, fingerprint)
        #expect(claim == expected, sourceLocation: location)
    }

    /// Claims a fresh key and completes it.
    fileprivate func perform(_ key: BarrierKey, _ reply: StoredReply) throws {
        try self.writeAndWait { tx in
            #expect(try tx.claim(key, method: method, fingerprint: body) == .fresh)
            try tx.complete(key, reply)
        }
    }
}

/// One effect for a request id, however often it is sent.
@Suite struct RequestBarrierTests {
    @Test func replaysTheStoredReply() throws {
        try withStore { store in
            let reply = StoredReply(code: 0, message: "", details: [], payload: [4, 5])
            try store.perform(request, reply)
            try store.expect(.replay(reply), for: request)
            let stored = try store.readAndWait { try $0.storedReply(request) }
            #expect(stored == reply)
        }
    }

    @Test func aReplyThatNamesAPersonCanBeEmptiedAndItsKeyStillActsOnce() throws {
        try withStore { store in
            func reply(_ text: String) -> StoredReply {
                StoredReply(code: 0, message: "", details: [], payload: Array(text.utf8))
            }
            try store.perform(request, reply("to Ada, 7 Lane"))
            try store.perform(.request("client-2"), reply("to Bob"))
            // A text of two bytes would be found everywhere.
            try store.writeAndWait { try $0.eraseReplies(holding: ["Ada", "to", ""]) }
            try store.expect(.replay(reply("")), for: request)
            try store.expect(.replay(reply("to Bob")), for: .request("client-2"))
        }
    }

    @Test func replaysARefusalToo() throws {
        try withStore { store in
            try store.perform(request, refused)
            try store.expect(.replay(refused), for: request)
        }
    }

    @Test func refusesTheKeyForAnotherBody() throws {
        try withStore { store in
            try store.perform(request, .empty)
            try store.expect(.conflict, for: request, otherBody)
        }
    }

    @Test func isFreshAgainWhenTheCommandFailed() throws {
        try withStore { store in
            #expect(throws: Refusal()) {
                try store.writeAndWait { tx in
                    _ = try tx.claim(request, method: method, fingerprint: body)
                    try tx.complete(request, .empty)
                    throw Refusal()
                }
            }
            try store.expect(.fresh, for: request)
            try store.expect(.fresh, for: request)
        }
    }

    @Test func keepsARefusalOfAnEffectThatWasTakenBack() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                _ = try tx.claim(request, method: method, fingerprint: body)
                do {
                    try tx.attempt {
                        try tx.add("bolt", 1)
                        throw Refusal()
                    }
                } catch is Refusal {
                    try tx.complete(request, refused)
                }
            }
            try store.expect(.replay(refused), for: request)
            let found = try store.quantity("bolt")
            #expect(found == nil)
        }
    }

    @Test func seesARepetitionInTheSameCommit() throws {
        try withStore { store in
            let claims = try store.whileHeld {
                (0..<3).map { _ in
                    store.begin { tx -> Claim in
                        let claim = try tx.claim(request, method: method, fingerprint: body)
                        if claim == .fresh { try tx.complete(request, refused) }
                        return claim
                    }
                }
            }
            let found = try claims.map { try $0.get() }
            #expect(found == [.fresh, .replay(refused), .replay(refused)])
        }
    }

    @Test func isInProgressUntilALaterCommandCompletesIt() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                _ = try tx.claim(request, method: method, fingerprint: body)
                try tx.markInProgress(request)
            }
            try store.expect(.inProgress, for: request)
            try store.expect(.conflict, for: request, otherBody)
            try store.writeAndWait { try $0.complete(request, refused) }
            try store.expect(.replay(refused), for: request)
        }
    }

    @Test func mayComeAgainWhenItWasAbandoned() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                _ = try tx.claim(request, method: method, fingerprint: body)
                try tx.markInProgress(request)
            }
            try store.writeAndWait { try $0.abandon(request) }
            try store.perform(request, .empty)
            try store.writeAndWait { try $0.abandon(request) }
            try store.expect(.replay(.empty), for: request)
        }
    }

    @Test func completesOnlyWhatIsClaimedOrInProgress() throws {
        try withStore { store in
            #expect(throws: StoreError.notClaimed(request)) {
                try store.writeAndWait { try $0.complete(request, .empty) }
            }
            // A claim does not outlive its command.
            try store.expect(.fresh, for: request)
            #expect(throws: StoreError.notClaimed(request)) {
                try store.writeAndWait { try $0.complete(request, .empty) }
            }
            try store.perform(request, .empty)
            #expect(throws: StoreError.notClaimed(request)) {
                try store.writeAndWait { try $0.complete(request, refused) }
            }
        }
    }

    @Test func keepsClientsAndSagasApart() throws {
        try withStore { store in
            try store.perform(forward(), .empty)
            try store.expect(.fresh, for: .request("place-order:SO-1/reserve"))
            try store.expect(.fresh, for: .request("f/place-order:SO-1/reserve"))
        }
    }
}

/// Actions and compensations in any order.
@Suite struct SagaBarrierTests {
    @Test func compensatesWhatWasDone() throws {
        try withStore { store in
            try store.perform(forward(), .empty)
            try store.perform(compensate(), .empty)
            try store.expect(.replay(.empty), for: compensate())
        }
    }

    @Test func compensationFirstLeavesATombstone() throws {
        try withStore { store in
            try store.expect(.replay(.empty), for: compensate())
            try store.expect(.tombstoned, for: forward())
            try store.expect(.replay(.empty), for: compensate())
            try store.expect(.tombstoned, for: forward(), otherBody)
        }
    }

    @Test func hasNothingToUndoAfterARefusal() throws {
        try withStore { store in
            try store.perform(forward(), refused)
            try store.expect(.replay(.empty), for: compensate())
            try store.expect(.replay(refused), for: forward())
        }
    }

    @Test func waitsForAnActionInProgress() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                _ = try tx.claim(forward(), method: method, fingerprint: body)
                try tx.markInProgress(forward())
            }
            try store.expect(.inProgress, for: compensate())
            try store.writeAndWait { try $0.complete(forward(), .empty) }
            try store.expect(.fresh, for: compensate())
        }
    }

    @Test func mayDecideACompensationWhoseActionIsInProgress() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                _ = try tx.claim(forward(), method: method, fingerprint: body)
                try tx.markInProgress(forward())
            }
            try store.writeAndWait { tx in
                let claim = try tx.claim(compensate(), method: method, fingerprint: body)
                #expect(claim == .inProgress)
                try tx.complete(compensate(), .empty)
            }
            try store.expect(.replay(.empty), for: compensate())
            // What is undone begins no more, and an outcome that comes late changes nothing.
            try store.expect(.tombstoned, for: forward())
            try store.writeAndWait { try $0.complete(forward(), refused) }
            try store.expect(.tombstoned, for: forward())
        }
    }

    @Test func aTombstoneIsTakenBackWithItsCommand() throws {
        try withStore { store in
            #expect(throws: Refusal()) {
                try store.writeAndWait { tx in
                    _ = try tx.claim(compensate(), method: method, fingerprint: body)
                    throw Refusal()
                }
            }
            try store.expect(.fresh, for: forward())
        }
    }

    @Test func refusesAnOlderEpochForEver() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.expect(.fresh, for: forward(7))
                try store.expect(.fenced(epoch: 7), for: forward(6))
                try store.expect(.fenced(epoch: 7), for: compensate(6))
                try store.expect(.fresh, for: forward(7))
            }
            try withStore(at: directory) { store in
                try store.expect(.fenced(epoch: 7), for: forward(6))
                try store.expect(.fresh, for: forward(8))
                try store.expect(.fenced(epoch: 8), for: forward(7))
                try store.expect(.fresh, for: request)
            }
        }
    }

    @Test func forgetsTheEpochOfACommandThatFailed() throws {
        try withStore { store in
            #expect(throws: Refusal()) {
                try store.writeAndWait { tx in
                    _ = try tx.claim(forward(9), method: method, fingerprint: body)
                    throw Refusal()
                }
            }
            try store.expect(.fresh, for: forward(1))
        }
    }

    @Test func replaysTheSameStepOfANewerEpoch() throws {
        try withStore { store in
            try store.perform(forward(1), refused)
            try store.expect(.replay(refused), for: forward(2))
        }
    }
}

/// What makes two calls the same call.
@Suite struct FingerprintTests {
    @Test func dependsOnMethodAndBodyAndWhereTheyPart() {
        #expect(Fingerprint(method: "a", body: [1]) == Fingerprint(method: "a", body: [1]))
        #expect(Fingerprint(method: "a", body: [1]) != Fingerprint(method: "b", body: [1]))
        #expect(Fingerprint(method: "a", body: [1]) != Fingerprint(method: "a", body: []))
        #expect(Fingerprint(method: "ab", body: []) != Fingerprint(method: "a", body: [0x62]))
    }
}
