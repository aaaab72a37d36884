// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import ServiceKit
import Testing
import WireCases

@testable import RPC

/// A drain whose last reply the client is slow to read: whoever waits for the end of the drain ends
/// the process, and the rest of the reply with it.
@Suite(.timeLimit(.minutes(20))) struct LastReplyTests {
    /// More than a link in memory holds, so that the rest waits in the connection.
    private static let replyBytes = 300 << 10

    /// A server whose only call is answered and not read, and which then drains.
    private struct Drain {
        let scheduler: ManualScheduler
        let server: Server
        let link: any Link
        let peer: MemoryPeer
        let drained = Mailbox<Bool>()

        init(grace: Duration) throws {
            let scheduler = try ManualScheduler(time: ManualTime())
            let server = Server(scheduler: scheduler, identity: "server")
            server.handle(path: "test/Large", kind: .unary) { _, _, responder in
                responder.reply([UInt8](repeating: 7, count: LastReplyTests.replyBytes))
            }
            let made = scheduler.loop.runAndWait { Made(link: server.acceptInMemory()) }
            self.scheduler = scheduler
            self.server = server
            self.link = made.link
            self.peer = MemoryPeer(on: scheduler) { made.link }
            self.peer.send(WireCase.handshake)
            self.read(false)
            self.peer.send(
                try WireCase.bytes("REQUEST 1 END_STREAM method=test/Large time=60000000")
            )
            let drained = self.drained
            server.drain(grace: grace) { drained.put(true) }
            scheduler.settleTurns()
            // The answer to its ping does not come: it names the last stream after a second.
            self.pass(.seconds(2))
        }

        /// Carries the link to the scheduler's thread and back, where alone it is used.
        private struct Made: @unchecked Sendable {
            let link: any Link
        }

        func read(_ reading: Bool) {
            let made = Made(link: self.link)
            self.scheduler.loop.runAndWait { made.link.setReading(reading) }
            self.scheduler.settleTurns()
        }

        func pass(_ time: Duration) {
            self.scheduler.advance(by: time)
            self.scheduler.settleTurns()
        }

        func close() {
            self.server.close()
            self.scheduler.settleTurns()
            self.scheduler.stop()
        }
    }

    @Test func aDrainIsNotOverBeforeTheLastReplyIsWritten() throws {
        let drain = try Drain(grace: .seconds(30))
        defer { drain.close() }
        #expect(drain.drained.count == 0)
        drain.read(true)
        var bytes = 0
        while case .bytes(let some) = drain.peer.receive() { bytes += some.count }
        #expect(bytes > Self.replyBytes)
        #expect(drain.drained.count == 1)
        #expect(drain.server.counters.closedCount(.drained) == 1)
    }

    @Test func whoNeverReadsDelaysItNotBeyondTheGrace() throws {
        let drain = try Drain(grace: .seconds(5))
        defer { drain.close() }
        #expect(drain.drained.count == 0)
        drain.pass(.seconds(4))
        #expect(drain.drained.count == 1)
    }
}
