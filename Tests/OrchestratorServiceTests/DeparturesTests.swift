// SPDX-License-Identifier: MIT
import Testing

@testable import OrchestratorService

/// Sagas that leave memory while they are read.
@Suite struct DeparturesTests {
    @Test func whatWasReadOfASagaThatLeftMeanwhileIsOld() {
        var departures = Departures()
        let mark = departures.begin()
        #expect(!departures.contains("a", since: mark))
        departures.note("a")
        #expect(departures.contains("a", since: mark))
        #expect(!departures.contains("b", since: mark))
    }

    /// Else it would be read for ever.
    @Test func theReadAfterItIsNotOldThoughTheFirstEndsLater() {
        var departures = Departures()
        let first = departures.begin()
        departures.note("a")
        let second = departures.begin()
        departures.end(first)
        #expect(!departures.contains("a", since: second))
    }

    @Test func aReadThatBeganEarlierStillSeesIt() {
        var departures = Departures()
        let early = departures.begin()
        let late = departures.begin()
        departures.note("a")
        departures.end(late)
        #expect(departures.contains("a", since: early))
    }

    @Test func remembersOnlyWhatAReadUnderWayCouldHaveMissed() {
        var departures = Departures()
        departures.note("before")
        #expect(departures.remembered == 0)
        let first = departures.begin()
        departures.note("a")
        let second = departures.begin()
        departures.note("b")
        #expect(departures.remembered == 2)
        departures.end(first)
        #expect(departures.remembered == 1)
        #expect(departures.contains("b", since: second))
        departures.end(second)
        #expect(departures.remembered == 0)
    }
}
