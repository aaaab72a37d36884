// SPDX-License-Identifier: MIT
import Glibc

/// The words after `server` or `client`: pairs of `--name value`.
struct Options {
    var port: UInt16 = 0
    var outstanding = 1
    var connections = 1
    var warmupMs: Int64 = 500
    var measureMs: Int64 = 2000
    var mode = Mode.unary
    var variant = ""
    // Of a server under load.
    var streamsMax = 4096
    var connectionsMax = 4096
    var perIdentityMax = 64
    /// What a Control call costs; 0 answers as it is told.
    var busyMicros: Int64 = 0
    /// The wait beyond which Control calls are refused; 0 refuses none.
    var waitMaxMs: Int64 = 0
    /// After how long a silence a server pings its clients, and how long it waits then; 0 leaves both
    /// as they are.
    var keepAliveMs: Int64 = 0
    var keepAliveTimeoutMs: Int64 = 0
    /// How many of 127.0.0.1, 127.0.0.2 … a server listens on.
    var addresses = 1
    /// Whom a proxy stands before, and what its troubles are drawn from.
    var target: UInt16 = 0
    var seed: UInt64 = 1
    /// The process that a client of the interop cases ends.
    var serverPID: Int32 = 0
    /// No peer outlives this, whatever happens to its driver.
    var lifeSeconds: UInt32 = 20

    enum Mode: String {
        /// Echo in a closed loop.
        case unary
        /// One feed of small messages.
        case stream
        /// Echo in a closed loop, beside an endless row of 4 MiB replies on the same connection.
        case large
        /// Echo in a closed loop, of which every hundredth call takes 5 ms at the server.
        case slow
    }

    init(_ words: [String]) {
        for at in stride(from: 0, to: words.count - 1, by: 2) {
            let value = words[at + 1]
            switch words[at] {
            case "--port": self.port = Self.number(value)
            case "--outstanding": self.outstanding = Self.number(value)
            case "--connections": self.connections = Self.number(value)
            case "--warmup-ms": self.warmupMs = Self.number(value)
            case "--measure-ms": self.measureMs = Self.number(value)
            case "--streams-max": self.streamsMax = Self.number(value)
            case "--connections-max": self.connectionsMax = Self.number(value)
            case "--per-identity-max": self.perIdentityMax = Self.number(value)
            case "--busy-us": self.busyMicros = Self.number(value)
            case "--wait-max-ms": self.waitMaxMs = Self.number(value)
            case "--keep-alive-ms": self.keepAliveMs = Self.number(value)
            case "--keep-alive-timeout-ms": self.keepAliveTimeoutMs = Self.number(value)
            case "--addresses": self.addresses = Self.number(value)
            case "--target": self.target = Self.number(value)
            case "--seed": self.seed = Self.number(value)
            case "--server-pid": self.serverPID = Self.number(value)
            case "--life-seconds": self.lifeSeconds = Self.number(value)
            case "--variant": self.variant = value
            case "--mode":
                guard let mode = Mode(rawValue: value) else { Self.fail("no mode \(value)") }
                self.mode = mode
            default: Self.fail("unknown option \(words[at])")
            }
        }
        guard words.count % 2 == 0, self.outstanding >= 1, self.connections >= 1,
            self.warmupMs >= 0, self.measureMs > 0, self.warmupMs + self.measureMs <= 10_000
        else { Self.fail("options out of bounds") }
    }

    private static func number<Number: FixedWidthInteger>(_ text: String) -> Number {
        guard let number = Number(text) else { Self.fail("\(text) is no number in bounds") }
        return number
    }

    static func fail(_ text: String) -> Never {
        let line = Array("rpc-peer: \(text)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(2)
    }
}
