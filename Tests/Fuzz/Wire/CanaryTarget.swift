// SPDX-License-Identifier: MIT
@testable import Wire

/// A fault for the fuzzer to find: it proves that the modules under test are instrumented.
///
/// Only who follows the branches inside `Wire` comes to a GOAWAY with code, last stream and text.
enum CanaryTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        guard let goAway = try? GoAway.read(input), !goAway.text.isEmpty else { return }
        throw Finding(description: "the canary: a GOAWAY with code \(goAway.code)")
    }
}
