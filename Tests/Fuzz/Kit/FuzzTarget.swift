// SPDX-License-Identifier: MIT

/// A place of the program that takes bytes from strangers, and what must hold there.
struct FuzzTarget: Sendable {
    let name: String
    /// What one input does in it; throws when something does not hold.
    let run: @Sendable (UnsafeRawBufferPointer) throws(Finding) -> Void

    static let all = [
        FuzzTarget(name: "frames", run: FramesTarget.run),
        FuzzTarget(name: "handshake", run: HandshakeTarget.run),
        FuzzTarget(name: "connection", run: ConnectionTarget.run),
        FuzzTarget(name: "pair", run: PairTarget.run),
        FuzzTarget(name: "messages", run: MessagesTarget.run),
        FuzzTarget(name: "csv", run: CSVTarget.run),
    ]

    /// The target of that name; `canary` is one that has a fault, for the fuzzer to find.
    static func named(_ name: String) -> FuzzTarget? {
        name == "canary"
            ? FuzzTarget(name: name, run: CanaryTarget.run)
            : Self.all.first { $0.name == name }
    }
}

/// What did not hold.
struct Finding: Error, CustomStringConvertible {
    let description: String
}

/// Throws a finding unless `holds`.
@inline(__always)
func require(_ holds: Bool, _ text: @autoclosure () -> String) throws(Finding) {
    if !holds { throw Finding(description: text()) }
}

extension [UInt8] {
    /// The bytes, for the call of `body`; unlike `withUnsafeBytes` it throws what `body` throws.
    func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws(Finding) -> Result
    ) throws(Finding) -> Result {
        try self.span.bytes.withUnsafeBytes { (bytes) throws(Finding) in try body(bytes) }
    }
}
