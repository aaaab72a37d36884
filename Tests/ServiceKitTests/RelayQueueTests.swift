// SPDX-License-Identifier: MIT
import Store
import Testing

@testable import ServiceKit

/// The order in which the outbox relay sends.
@Suite struct RelayQueueTests {
    @Test func onlyTheHeadOfALaneIsOnItsWay() {
        var queue = RelayQueue()
        expectRoom(&queue, [message(1, "a"), message(2, "a"), message(3, "b")])
        let first = queue.takeSends()
        #expect(first.map(\.message.id) == [1, 3])
        let taken1 = queue.takeSends()
        #expect(taken1.isEmpty)
        queue.finished(first[0].message)
        let taken2 = queue.takeSends()
        #expect(taken2.map(\.message.id) == [2])
    }

    @Test func messagesWithoutAKeyDoNotWaitForEachOther() {
        var queue = RelayQueue()
        expectRoom(&queue, [message(1, ""), message(2, "")])
        let taken3 = queue.takeSends()
        #expect(taken3.map(\.message.id) == [1, 2])
    }

    @Test func failedHeadIsRepeatedOnceItsWaitIsOver() {
        var queue = RelayQueue()
        expectRoom(&queue, [message(1, "a"), message(2, "a")])
        let sends = queue.takeSends()
        queue.failed(sends[0].message)
        let taken4 = queue.takeSends()
        #expect(taken4.isEmpty)
        queue.retry(sends[0].message)
        let again = queue.takeSends()
        #expect(again.map(\.message.id) == [1])
        #expect(again.map(\.attempt) == [2])
    }

    @Test func windowBoundsEachPeerByItself() {
        var queue = RelayQueue()
        let many = (1...1000).map { message(Int64($0), "k\($0)", peer: $0 % 10 == 0 ? "b" : "a") }
        expectRoom(&queue, many)
        let sends = queue.takeSends()
        #expect(sends.filter { $0.message.peer == "a" }.count == RelayQueue.windowPerPeer)
        #expect(sends.filter { $0.message.peer == "b" }.count == 100)
        queue.finished(sends[0].message)
        let taken5 = queue.takeSends()
        #expect(taken5.count == 1)
    }

    @Test func memoryIsBounded() {
        var queue = RelayQueue()
        let count = RelayQueue.loadedMax
        expectRoom(&queue, (1...count).map { message(Int64($0), "") })
        let tookOneMore = queue.add([message(Int64(count + 1), "")])
        #expect(!tookOneMore)
        #expect(queue.loadedCount == count)
        #expect(queue.lastLoadedID == Int64(count))
    }

    @Test func messageIsTakenOnce() {
        var queue = RelayQueue()
        expectRoom(&queue, [message(1, "a")])
        expectRoom(&queue, [message(1, "a"), message(2, "b")])
        #expect(queue.loadedCount == 2)
    }

    @Test func queueGivesInOrderWhatWasPutIn() {
        var queue = FIFO<Int>()
        var taken: [Int] = []
        for number in 1...100 {
            queue.append(number)
            if number % 3 == 0, let first = queue.popFirst() { taken.append(first) }
        }
        while let next = queue.popFirst() { taken.append(next) }
        #expect(taken == Array(1...100))
        #expect(queue.isEmpty)
    }

    private func expectRoom(_ queue: inout RelayQueue, _ messages: [OutboxMessage]) {
        let tookAll = queue.add(messages)
        #expect(tookAll)
    }

    private func message(_ id: Int64, _ key: String, peer: String = "a") -> OutboxMessage {
        var message = OutboxMessage(peer: peer, method: "m", orderingKey: key, payload: [])
        message.id = id
        return message
    }
}
