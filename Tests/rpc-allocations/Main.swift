// SPDX-License-Identifier: MIT
import Glibc

/// Counts the heap allocations of a call at steady state and fails when they are over the bounds.
///
/// For release builds; `scripts/bench allocations` builds and runs it. The last line is one JSON
/// object.
@main
struct Main {
    private static let warmUp = 2_000
    private static let calls = 20_000

    /// The bounds, per call.
    ///
    /// A change that needs more says why, and changes them here.
    private static let framePathMax = 0.0
    private static let wholeCallMax = 9.5

    static func main() throws {
        var small = FramePath(payloadBytes: 100)
        var rows = [
            (
                "frame path, 100 bytes", Self.perCall { small.allocations(calls: $0) },
                Self.framePathMax
            )
        ]
        let whole = try WholeCall()
        rows.append(
            (
                "whole unary call, both sides", Self.perCall { whole.allocations(calls: $0) },
                Self.wholeCallMax
            )
        )
        var isOver = false
        for (name, count, bound) in rows {
            isOver = isOver || count > bound
            print("\(name): \(count) allocations a call, at most \(bound)")
        }
        print("{\"frame_path\":\(rows[0].1),\"whole_call\":\(rows[1].1)}")
        if isOver { exit(1) }
    }

    /// What one call takes, to the hundredth: a buffer that grows once in a while is no part of it.
    private static func perCall(_ allocations: (Int) -> UInt64) -> Double {
        _ = allocations(Self.warmUp)
        return (Double(allocations(Self.calls)) / Double(Self.calls) * 100).rounded() / 100
    }
}
