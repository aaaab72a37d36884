// SPDX-License-Identifier: MIT
import RPC
import Testing

extension ServerCase {
    /// Answers that break a rule: of the call, or of the connection.
    static let refusals: [Self] =
        [
            ServerCase(name: "no_message") { ground in
                // Its END said OK: the work was done.
                ground.fails(await ground.control(), .unimplemented, .yes)
                try await ground.works()
            },
            ServerCase(name: "two_messages") { ground in
                ground.fails(await ground.control(), .unimplemented, .maybe)
                try await ground.works()
            },
            ServerCase(name: "half_message") { ground in
                ground.fails(await ground.control(), .internalError, .yes)
                // With another status the piece is dropped.
                let stream = await ground.stream()
                #expect(stream.replies.isEmpty)
                #expect(stream.error?.code == .notFound)
                try await ground.works()
            },
            ServerCase(name: "failing_end_with_message") { ground in
                ground.fails(await ground.control(), .notFound, .maybe)
                let stream = await ground.stream()
                #expect(stream.replies.isEmpty)
                #expect(stream.error?.code == .notFound)
                try await ground.works()
            },
            ServerCase(name: "wrong_body_crc") { ground in
                ground.fails(await ground.control(), .dataLoss, .maybe)
            },
        ] + lost + answered

    /// The connection ends before the call has its END.
    private static let lost = [
        "data_for_no_call", "end_stream_on_data", "payload_without_message", "malformed_end",
        "tags_not_rising", "request_from_server", "credit_from_server", "second_hello",
        "unknown_frame_not_ignorable", "reserved_flag", "frame_over_limit", "wrong_header_crc",
    ].map { name in
        ServerCase(name: name) { ground in
            ground.fails(await ground.control(), .unavailable, .maybe)
        }
    }

    /// The call has its END; what follows ends the connection, but not the call a second time.
    private static let answered = ["end_twice", "data_after_end"].map { name in
        ServerCase(name: name) { ground in
            _ = try await ground.control().get()
        }
    }
}
