// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Testing

@testable import omsctl

/// What the supervisor decides when processes come and go.
@Suite struct SupervisionTests {
    private var generator = SeededGenerator(seed: 7)

    private func running() -> Supervision {
        var plan = Supervision()
        #expect(plan.begin() == ServiceName.allCases.map { .start($0) })
        for (index, name) in ServiceName.allCases.enumerated() {
            let now = MonotonicInstant(nanoseconds: 0)
            #expect(plan.started(name, pid: Int32(100 + index), now: now).isEmpty)
        }
        return plan
    }

    @Test mutating func aCrashedServiceIsStartedAgainEverLaterUpToALimit() {
        var plan = self.running()
        var now = MonotonicInstant(nanoseconds: 0)
        var delays: [Duration] = []
        for _ in 0..<8 {
            let effects = plan.ended(.billing, now: now, using: &self.generator)
            guard case .startLater(.billing, let delay) = effects.first else {
                Issue.record("no restart: \(effects)")
                return
            }
            delays.append(delay)
            now = now + delay
            #expect(plan.due(.billing) == [.start(.billing)])
            #expect(plan.started(.billing, pid: 7, now: now).isEmpty)
        }
        #expect(delays.allSatisfy { $0 >= .milliseconds(50) && $0 <= Supervision.backoffMax })
        #expect(delays[7] >= .milliseconds(2500))
        #expect(plan.restarts[.billing] == 8)
    }

    @Test mutating func aLongLifeResetsTheBackoff() {
        var plan = self.running()
        var now = MonotonicInstant(nanoseconds: 0)
        for _ in 0..<6 {
            _ = plan.ended(.order, now: now, using: &self.generator)
            _ = plan.started(.order, pid: 9, now: now)
        }
        now = now + Supervision.healthyAfter
        let effects = plan.ended(.order, now: now, using: &self.generator)
        guard case .startLater(.order, let delay) = effects.first else {
            Issue.record("no restart: \(effects)")
            return
        }
        #expect(delay <= .milliseconds(100))
    }

    @Test mutating func aServiceThatWasAskedToEndIsStartedAtOnce() {
        var plan = self.running()
        let now = MonotonicInstant(nanoseconds: 0) + Supervision.settledAfter
        let effects = plan.ended(.order, inOrder: true, now: now, using: &self.generator)
        #expect(effects == [.start(.order)])
        #expect(plan.restarts[.order] == 1)
        // It does not spoil the back-off of a crash that follows.
        #expect(plan.started(.order, pid: 9, now: now).isEmpty)
        let crash = plan.ended(.order, now: now, using: &self.generator)
        guard case .startLater(.order, let delay) = crash.first else {
            Issue.record("no restart: \(crash)")
            return
        }
        #expect(delay <= Supervision.backoffMin)
    }

    @Test mutating func aServiceThatEndsInOrderAtOnceIsHeldBack() {
        var plan = self.running()
        let now = MonotonicInstant(nanoseconds: 0)
        for _ in 0..<3 {
            let effects = plan.ended(.order, inOrder: true, now: now, using: &self.generator)
            guard case .startLater(.order, _) = effects.first else {
                Issue.record("started at once: \(effects)")
                return
            }
            _ = plan.started(.order, pid: 9, now: now)
        }
    }

    @Test mutating func stoppingEndsCallersBeforeCalleesAndStartsNothing() {
        var plan = self.running()
        let now = MonotonicInstant(nanoseconds: 0)
        var order: [ServiceName] = []
        var effects = plan.stop()
        while case .terminate(let name) = effects.first {
            order.append(name)
            effects = plan.ended(name, now: now, using: &self.generator)
        }
        #expect(effects == [.finished])
        #expect(order == [.orchestrator, .order, .fulfillment, .billing, .inventory])
        #expect(plan.due(.order).isEmpty)
        #expect(plan.stop().isEmpty)
    }

    @Test mutating func stoppingDoesNotWaitForAServiceInBackoff() {
        var plan = self.running()
        let now = MonotonicInstant(nanoseconds: 0)
        _ = plan.ended(.orchestrator, now: now, using: &self.generator)
        #expect(plan.stop() == [.terminate(.order)])
        #expect(plan.due(.orchestrator).isEmpty)
    }
}

/// The cluster file.
@Suite struct ClusterFileTests {
    @Test func isReadBackAsWritten() {
        var file = ClusterFile()
        file.supervisor = 12
        file.entries[.order] = .init(address: "127.0.0.1:7403", pid: 34, restarts: 2)
        #expect(ClusterFile(text: file.text) == file)
    }

    @Test(arguments: [
        "supervisor x\n", "service order 127.0.0.1:1 2\n", "service x a 1 2\n", "?\n",
    ])
    func refusesDamage(text: String) {
        #expect(ClusterFile(text: text) == nil)
    }
}

/// What `omsctl restart` makes of its words.
@Suite struct RestartCommandTests {
    @Test func allAreRestartedCalleesFirstUnlessSomeAreNamed() throws {
        #expect(try Restart.services([]) == ServiceName.allCases)
        #expect(try Restart.services(["order", "billing", "order"]) == [.billing, .order])
    }

    @Test func aStrangerIsRefused() {
        let error = #expect(throws: Failure.self) { try Restart.services(["order", "oder"]) }
        #expect(error?.status == .usage)
        #expect(error?.message == "there is no service 'oder'")
    }

    @Test func tellsHowEachWent() {
        let row = Restart.Row(
            name: .billing,
            oldPID: 12,
            newPID: 34,
            drained: .milliseconds(7),
            back: .microseconds(90_400)
        )
        let cells = Restart.table([row]).split(separator: "\n").last?.split(separator: " ")
        #expect(cells == ["billing", "12", "34", "7", "ms", "90", "ms"])
        let json = #"{"service":"billing","pid_before":12,"pid":34,"drained_ms":7,"back_ms":90}"#
        #expect(Restart.json([row]) == "[\n  \(json)\n]\n")
    }
}

/// What `omsctl status` makes of what it sees.
@Suite struct ConditionTests {
    private func row(_ condition: Condition, pid: Int32 = 12) -> Status.Row {
        Status.Row(
            name: .billing,
            entry: ClusterFile.Entry(address: "127.0.0.1:7401", pid: pid, restarts: 3),
            health: nil,
            problem: "connection refused",
            condition: condition
        )
    }

    @Test(
        arguments: [
            (.serving, true, true, .answers(.serving), "SERVING"),
            (.draining, false, false, .answers(.draining), "DRAINING"),
            (nil, true, true, .silent, "SILENT"), (nil, true, false, .silent, "SILENT"),
            (nil, false, true, .restarting, "RESTARTING"), (nil, false, false, .down, "DOWN"),
        ] as [(CommonV1.HealthReply.State?, Bool, Bool, Condition, String)]
    )
    func isJudgedByAnswerProcessAndSupervisor(
        state: CommonV1.HealthReply.State?,
        lives: Bool,
        isSupervised: Bool,
        condition: Condition,
        name: String
    ) {
        let judged = Condition(state: state, lives: lives, isSupervised: isSupervised)
        #expect(judged == condition)
        #expect(judged.name == name)
        #expect(judged.isServing == (state == .serving))
    }

    @Test func whatNobodyStartsAgainIsNotSaidToStartByItself() throws {
        let failure = try #require(Status.failure([self.row(.silent), self.row(.down)], "/d"))
        #expect(failure.status == .unavailable)
        #expect(failure.message == "not serving: billing, billing")
        #expect(failure.remedy == "'omsctl up' starts what is down")
        #expect(
            failure.details.last
                == "billing at 127.0.0.1:7401: it has ended, and nobody starts it again: "
                + "connection refused"
        )
        #expect(self.row(.down).pid == 0 && self.row(.silent).pid == 12)
    }

    @Test func whatItsSupervisorStartsAgainIsNotToBeStartedByHand() throws {
        let failure = try #require(Status.failure([self.row(.restarting)], "/d"))
        #expect(failure.remedy == "ask again; if it stays so, the files in /d/log say why")
        #expect(self.row(.restarting).pid == 0)
    }

    @Test func servicesThatServeAreNoFailure() {
        #expect(Status.failure([self.row(.answers(.serving))], "/d") == nil)
        #expect(Status.failure([self.row(.answers(.draining))], "/d") != nil)
    }
}
