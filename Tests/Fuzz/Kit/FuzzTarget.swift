// SPDX-License-Identifier: MIT

/// A place of the program that takes bytes from strangers, and what must hold there.
package struct FuzzTarget: Sendable {
    package let name: String
    /// What one input does in it; throws when something does not hold.
    package let run: @Sendable (UnsafeRawBufferPointer) throws(Finding) -> Void

    package init(
        _ name: String,
        _ run: @escaping @Sendable (UnsafeRawBufferPointer) throws(Finding) -> Void
    ) {
        self.name = name
        self.run = run
    }
}

/// What did not hold.
package struct Finding: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Throws a finding unless `holds`.
@inline(__always)
package func require(_ holds: Bool, _ text: @autoclosure () -> String) throws(Finding) {
    if !holds { throw Finding(text()) }
}

extension [UInt8] {
    /// The bytes, for the call of `body`; unlike `withUnsafeBytes` it throws what `body` throws.
    package func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws(Finding) -> Result
    ) throws(Finding) -> Result {
        try self.span.bytes.withUnsafeBytes { (bytes) throws(Finding) in try body(bytes) }
    }
}
