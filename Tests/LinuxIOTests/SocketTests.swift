// SPDX-License-Identifier: MIT
import LinuxIO
import Testing

/// What the system queues for a connection.
@Suite struct SocketTests {
    /// How many bytes a connection takes that nobody reads.
    private func bytesTaken(bound: Int32?) throws -> Int {
        let listener = try Socket.listen(on: .loopback(port: 0))
        if let bound { Socket.boundQueues(bound, of: listener) }
        let sender = try Socket.connect(to: try Socket.localEndpoint(of: listener))
        if let bound { Socket.boundQueues(bound, of: sender) }
        // On loopback a connection is made before `connect` returns.
        let receiver = try #require(try Socket.accept(listener))
        defer {
            receiver.close()
            sender.close()
            listener.close()
        }
        let piece = [UInt8](repeating: 1, count: 16 << 10)
        var taken = 0
        while taken < 64 << 20,
            let count = try piece.withUnsafeBytes({ try Socket.send($0, on: sender) })
        {
            taken += count
        }
        return taken
    }

    @Test func boundedQueuesHoldLittle() throws {
        #expect(try self.bytesTaken(bound: 64 << 10) < 512 << 10)
    }

    @Test func queuesLeftToTheSystemHoldMegabytes() throws {
        #expect(try self.bytesTaken(bound: nil) > 1 << 20)
    }
}
