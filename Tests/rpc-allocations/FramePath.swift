// SPDX-License-Identifier: MIT
import Ambient
import CAllocations
import Wire

/// Two connections joined in memory: what the frames of a call cost, without sockets and handlers.
struct FramePath: ~Copyable {
    private static let now = MonotonicInstant(nanoseconds: 0)
    private var client: Connection
    private var server: Connection
    private let payload: [UInt8]
    private let meta = RequestMeta(
        method: "oms.testing.v1.TestService/Echo",
        timeout: .seconds(5),
        requestID: "01JD9XK4T7M2Q8W5R3Y6Z0ABCD",
        traceID: 7
    )
    private var ended = 0

    init(payloadBytes: Int) {
        var limits = WireLimits()
        limits.ageMax = nil
        limits.idleTimeout = nil
        let hello = Hello(identity: "allocations", limits: limits)
        self.client = Connection(role: .client, limits: limits, hello: hello, now: Self.now)
        self.server = Connection(role: .server, limits: limits, hello: hello, now: Self.now)
        self.payload = [UInt8](repeating: 1, count: payloadBytes)
        for _ in 0..<3 { self.carry() }
    }

    /// Makes so many calls one after another; how many allocations they took in all.
    mutating func allocations(calls: Int) -> UInt64 {
        let wanted = self.ended + calls
        let before = allocations_count()
        for _ in 0..<calls {
            do throws(ConnectionRefusal) {
                _ = try self.client.open(
                    self.meta,
                    payload: self.payload,
                    streaming: false,
                    now: Self.now
                )
            } catch {
                fatalError("a call was refused: \(error)")
            }
            self.carry()
        }
        let taken = allocations_count() - before
        precondition(self.ended == wanted, "\(wanted - self.ended) calls did not end")
        return taken
    }

    /// Carries all output to the other side until there is none.
    private mutating func carry() {
        while self.client.hasOutput || self.server.hasOutput {
            self.client.withOutput { bytes in
                var input = bytes
                while let event = self.server.next(&input, now: Self.now) {
                    if case .request(let stream, _, _) = event {
                        self.server.reply(stream, payload: self.payload, now: Self.now)
                    }
                }
                return bytes.count
            }
            self.server.withOutput { bytes in
                var input = bytes
                while let event = self.client.next(&input, now: Self.now) {
                    if case .end = event { self.ended += 1 }
                }
                return bytes.count
            }
        }
    }
}
