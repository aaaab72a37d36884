// SPDX-License-Identifier: MIT
import FuzzKit

@testable import Wire

/// A fault for the fuzzer to find: it proves that the modules under test are instrumented.
///
/// Only who follows how far `Wire` reads comes to the five bytes, one after the other.
enum CanaryTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        guard input.count == 8, Preface.accepts(input), input[4] == Preface.major else { return }
        throw Finding("the canary: a preface")
    }
}
