// SPDX-License-Identifier: MIT
import Testing

@testable import LinuxIO

/// When a loop polls before it sleeps.
@Suite struct IdlePollingTests {
    private static let short = IdlePolling.longest - 1

    /// Sleeps until polling is on; how many sleeps that took, at most `limit`.
    private func sleepsUntilOn(_ polling: inout IdlePolling, limit: Int = 10_000) -> Int {
        for sleep in 0..<limit {
            if polling.isOn { return sleep }
            polling.slept(Self.short)
        }
        return limit
    }

    @Test func beginsAfterAFewShortSleepsInARow() {
        var polling = IdlePolling()
        #expect(!polling.isOn)
        for _ in 1..<IdlePolling.shortSleepsMin { polling.slept(Self.short) }
        polling.slept(IdlePolling.longest)
        #expect(!polling.isOn)
        #expect(self.sleepsUntilOn(&polling) == IdlePolling.shortSleepsMin)
    }

    @Test func goesOnWhileItSucceeds() {
        var polling = IdlePolling()
        _ = self.sleepsUntilOn(&polling)
        for _ in 0..<1000 { polling.polled(found: true) }
        #expect(polling.isOn)
    }

    @Test func isTriedEverLessOftenWhenItFails() {
        var polling = IdlePolling()
        _ = self.sleepsUntilOn(&polling)
        var pauses: [Int] = []
        for _ in 0..<12 {
            polling.polled(found: false)
            #expect(!polling.isOn)
            pauses.append(self.sleepsUntilOn(&polling))
        }
        let few = IdlePolling.shortSleepsMin
        #expect(pauses[0] == IdlePolling.pauseMin + few)
        #expect(pauses[1] == 2 * IdlePolling.pauseMin + few)
        #expect(pauses.last == IdlePolling.pauseMax + few)
    }

    @Test func aSuccessShortensTheNextPause() {
        var polling = IdlePolling()
        _ = self.sleepsUntilOn(&polling)
        polling.polled(found: false)
        polling.polled(found: false)
        _ = self.sleepsUntilOn(&polling)
        polling.polled(found: true)
        polling.polled(found: true)
        polling.polled(found: false)
        #expect(
            self.sleepsUntilOn(&polling) == IdlePolling.pauseMin + IdlePolling.shortSleepsMin
        )
    }
}
