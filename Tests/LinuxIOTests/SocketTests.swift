// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Testing

/// The socket calls.
@Suite struct SocketTests {
    @Test func tellsThePortTheSystemChose() throws {
        let listener = try Socket.listen(on: .loopback(port: 0))
        #expect(try Socket.localEndpoint(of: listener).port != 0)
        #expect(try Socket.accept(listener) == nil)
    }

    @Test func refusesAPortThatIsTaken() throws {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let endpoint = try Socket.localEndpoint(of: listener)
        let error = #expect(throws: SystemError.self) { _ = try Socket.listen(on: endpoint) }
        #expect(error?.code == EADDRINUSE)
    }

    @Test func aBrokenConnectionIsAnErrorAndNoSignal() throws {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let client = try Socket.connect(to: try Socket.localEndpoint(of: listener))
        guard let accepted = try Socket.accept(listener) else {
            Issue.record("nothing to accept")
            return
        }
        Socket.resetOnClose(accepted)
        accepted.close()
        let error = #expect(throws: SystemError.self) {
            while true { _ = try [UInt8(1)].withUnsafeBytes { try Socket.send($0, on: client) } }
        }
        #expect(error?.code == ECONNRESET || error?.code == EPIPE)
    }

    /// How many bytes a connection takes that nobody reads.
    private func bytesTaken(bound: Int32?) throws -> Int {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let sender = try Socket.connect(to: try Socket.localEndpoint(of: listener))
        // On loopback a connection is made before `connect` returns.
        guard let receiver = try Socket.accept(listener) else {
            Issue.record("nothing to accept")
            return 0
        }
        if let bound {
            Socket.boundQueues(bound, of: sender)
            Socket.boundQueues(bound, of: receiver)
        }
        let piece = [UInt8](repeating: 1, count: 16 << 10)
        var taken = 0
        while taken < 64 << 20,
            let count = try piece.withUnsafeBytes({ try Socket.send($0, on: sender) })
        {
            taken += count
        }
        receiver.close()
        return taken
    }

    @Test func boundedQueuesHoldLessThanTheSystemWouldLet() throws {
        let bounded = try self.bytesTaken(bound: 64 << 10)
        #expect(bounded < 512 << 10)
        #expect(try self.bytesTaken(bound: nil) > bounded)
    }
}
