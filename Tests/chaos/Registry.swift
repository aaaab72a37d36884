// SPDX-License-Identifier: MIT

/// A kind of fault, and how it is brought about.
struct ChaosCase: Sendable {
    let name: String
    /// What the machine must allow, else the case is not run.
    var needs: [Capability] = []
    /// How long it takes at most, quick and full: not begun when there is less time left.
    let seconds: (quick: Int, full: Int)
    let run: @Sendable (Trial) throws -> Void
}

/// All cases, in the order they are run.
enum Registry {
    static let cases: [ChaosCase] = [
        .kill, .storm, .pause, .drain, .rivals, .partition, .frames, .power, .disk, .bits, .poison,
        .overload, .replies,
    ]

    static var names: [String] { self.cases.map(\.name) }
}
