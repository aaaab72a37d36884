// SPDX-License-Identifier: MIT
import RPC
import TestProtos
import Testing
import Wire

extension ServerCase {
    /// Pings, drain and the other ends of a connection.
    static let lives: [Self] = [
        ServerCase(name: "pings") { ground in
            // The server answers when both its PINGs have been.
            _ = try await ground.control().get()
        },
        ServerCase(name: "watched", limits: watchful) { ground in
            // It answers when the channel has pinged it three times.
            _ = try await ground.control().get()
        },
        ServerCase(name: "deaf", limits: watchful) { ground in
            ground.fails(await ground.control(), .unavailable, .maybe)
        },
        ServerCase(name: "drains") { ground in
            // The second call makes the server drain; it ends both when the second step is done.
            let first = Mailbox<Result<TestingV1.ControlReply, RPCError>>()
            let second = Mailbox<Result<TestingV1.ControlReply, RPCError>>()
            for outcome in [first, second] {
                ground.channel.call(
                    TestingV1.TestService.control,
                    Control(),
                    options: .patient,
                    completion: outcome.put
                )
            }
            _ = try await first.next().get()
            _ = try await second.next().get()
            var options = CallOptions.patient
            options.waitForReady = true
            try await ground.echo(TestingV1.Order(orderID: "SO-2"), options)
        },
        ServerCase(name: "passes_over") { ground in
            // Above the last stream, so certainly not run: the channel repeats it elsewhere.
            var options = CallOptions.patient
            options.waitForReady = true
            _ = try await ground.control(Control(), options).get()
        },
        ServerCase(name: "client_drains") { ground in
            try await ground.works()
        },
        ServerCase(name: "goaway_error") { ground in
            ground.fails(await ground.control(), .unavailable, .maybe)
        },
        ServerCase(name: "goaway_error_below") { ground in
            ground.fails(await ground.control(), .unavailable, .no)
        },
        ServerCase(name: "lost") { ground in
            ground.fails(await ground.control(), .unavailable, .maybe)
        },
        ServerCase(name: "other_major_version") { ground in
            ground.fails(await ground.control(), .unavailable, .no)
        },
        ServerCase(name: "other_protocol") { ground in
            ground.fails(await ground.control(), .unavailable, .no)
        },
        ServerCase(name: "bad_hello") { ground in
            ground.fails(await ground.control(), .unavailable, .no)
        },
    ]

    /// Pings after a short silence, and waits long enough for the slowest answer.
    private static var watchful: WireLimits {
        var limits = WireLimits()
        limits.keepAliveIdle = .milliseconds(50)
        limits.keepAliveTimeout = .seconds(1)
        return limits
    }
}
