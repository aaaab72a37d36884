// SPDX-License-Identifier: MIT

/// A kind of fault, and how it is brought about.
struct ChaosCase: Sendable {
    let name: String
    /// What the machine must allow, else the case is not run.
    var needs: [Capability] = []
    /// How long it takes at most in a quick run: not begun when there is less time left.
    let seconds: Int
    /// Its share of the time of a full run, among the shares of all that are run.
    let share: Int
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
