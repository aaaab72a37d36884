// SPDX-License-Identifier: MIT
import OMSProtos

/// How a service is, by all that is known of it: its answer, its process, and who would start it again.
///
/// Whatever `omsctl status` says of a service comes from here.
enum Condition: Hashable, Sendable {
    /// It answers, and says that it is in this state.
    case answers(CommonV1.HealthReply.State)
    /// Its process lives and does not answer, or not yet.
    case silent
    /// It has ended, and its supervisor starts it again.
    case restarting
    /// It has ended, and nobody starts it again.
    case down

    /// Judges a service.
    ///
    /// - Parameters:
    ///   - state: What it answered; nil when it did not.
    ///   - lives: Whether its process runs.
    ///   - isSupervised: Whether the supervisor of the cluster runs.
    init(state: CommonV1.HealthReply.State?, lives: Bool, isSupervised: Bool) {
        switch (state, lives, isSupervised) {
        case (let state?, _, _): self = .answers(state)
        case (nil, true, _): self = .silent
        case (nil, false, true): self = .restarting
        case (nil, false, false): self = .down
        }
    }

    var isServing: Bool { self == .answers(.serving) }

    /// The state in the contract's manner: `SERVING`, `DOWN`.
    var name: String {
        switch self {
        case .answers(let state): state.name
        case .silent: "SILENT"
        case .restarting: "RESTARTING"
        case .down: "DOWN"
        }
    }

    /// Why it does not serve.
    var sentence: String {
        switch self {
        case .answers(let state): "it answers that it is \(Show.word(state.name))"
        case .silent: "its process runs and does not answer"
        case .restarting: "it has ended, and its supervisor starts it again"
        case .down: "it has ended, and nobody starts it again"
        }
    }

    /// What is to be done about services that do not serve.
    static func remedy(_ conditions: [Condition], in directory: String) -> String {
        if conditions.contains(.down) { return "'omsctl up' starts what is down" }
        return conditions.contains(.restarting) || conditions.contains(.silent)
            ? "ask again; if it stays so, the files in \(directory)/log say why"
            : "ask again: it passes by itself"
    }
}
