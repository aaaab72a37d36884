// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing

/// What `OMS_FAILPOINT` may say, and what it does.
@Suite struct FailpointSettingTests {
    @Test func saysWhereWhatAndWhen() throws {
        let settings = try FailpointSetting.parse("billing/commit.after:kill@3,chore:error@2+")
        #expect(settings.count == 2)
        #expect(settings[0].service == "billing")
        #expect(settings[0].failpoint == .commitAfter)
        #expect(settings[0].action == .kill)
        #expect(settings[0].nth == 3)
        #expect(!settings[0].isLasting)
        #expect(settings[1].service == nil)
        #expect(settings[1].nth == 2)
        #expect(settings[1].isLasting)
        #expect(try FailpointSetting.parse("").isEmpty)
    }

    @Test(arguments: [
        "commit.after", "commit.after:", "nowhere:kill", "commit.after:explode", "/chore:kill",
        "chore:kill@0", "chore:kill@-1", "chore:kill@", "chore:kill@x", "chore:kill@1@2",
        "a/b/chore:kill", "chore:kill:stall", "chore:kill@99999999999999999999",
    ])
    func refusesWhatIsNone(_ text: String) {
        let error = #expect(throws: FailpointSyntaxError.self) {
            try FailpointSetting.parse("chore:stall,\(text)")
        }
        #expect(error?.text == text)
    }

    @Test func happensAtItsTimeInItsServiceOnly() throws {
        let settings = try FailpointSetting.parse("order/chore:error@2,migration:error@2+")
        let own = Failpoints.set(settings, service: "order")
        let other = Failpoints.set(settings, service: "billing")
        func outcomes(_ failpoints: Failpoints, _ failpoint: Failpoint) -> [Bool] {
            (1...4).map { _ in (try? failpoints.reach(failpoint)) == nil }
        }
        #expect(outcomes(own, .chore) == [false, true, false, false])
        #expect(outcomes(own, .migration) == [false, true, true, true])
        #expect(outcomes(own, .delivered) == [false, false, false, false])
        #expect(outcomes(other, .chore) == [false, false, false, false])
        #expect(outcomes(other, .migration) == [false, true, true, true])
    }
}
