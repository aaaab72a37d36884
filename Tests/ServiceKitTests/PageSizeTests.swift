// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Testing

@Suite("Page size") struct PageSizeTests {
    @Test func isAHundredWhenTheCallerDoesNotSay() {
        #expect(CommonV1.PageRequest?.none.size() == 100)
        #expect(CommonV1.PageRequest?.some(.init(pageToken: "7")).size() == 100)
    }

    @Test func isWhatTheCallerAsksForUpToTheLimit() {
        #expect(CommonV1.PageRequest?.some(.init(pageSize: 1)).size() == 1)
        #expect(CommonV1.PageRequest?.some(.init(pageSize: 1000)).size() == 1000)
        #expect(CommonV1.PageRequest?.some(.init(pageSize: 1001)).size() == 1000)
        #expect(CommonV1.PageRequest?.some(.init(pageSize: .max)).size() == 1000)
    }

    @Test func isNeverMoreThanTheLimitOfTheList() {
        #expect(CommonV1.PageRequest?.none.size(atMost: 12) == 12)
        #expect(CommonV1.PageRequest?.some(.init(pageSize: 13)).size(atMost: 12) == 12)
        #expect(CommonV1.PageRequest?.some(.init(pageSize: 11)).size(atMost: 12) == 11)
    }
}
