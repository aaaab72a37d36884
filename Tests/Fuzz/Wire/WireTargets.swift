// SPDX-License-Identifier: MIT
import FuzzKit

/// What takes bytes from the network.
enum WireTargets {
    static let all = [
        FuzzTarget("frames", FramesTarget.run), FuzzTarget("handshake", HandshakeTarget.run),
        FuzzTarget("connection", ConnectionTarget.run), FuzzTarget("pair", PairTarget.run),
    ]

    /// Has a fault, for the fuzzer to find.
    static let canary = FuzzTarget("canary", CanaryTarget.run)
}
