// SPDX-License-Identifier: MIT
import RPC

/// What callers were told: the witness against the services' own records.
struct Journal {
    /// An answer that settled a call.
    struct Answer {
        let key: String
        let method: String
        /// The encoded reply; nil for a refusal.
        let reply: [UInt8]?
        let reason: String
    }

    private(set) var answers: [Answer] = []
    /// How often a method was refused for a reason, or failed with a code.
    private(set) var refusals: [String: Int] = [:]
    private(set) var failures: [String: Int] = [:]

    mutating func answered(_ key: String, _ method: String, _ reply: [UInt8]) {
        self.answers.append(Answer(key: key, method: method, reply: reply, reason: ""))
    }

    mutating func refused(_ key: String, _ method: String, _ error: RPCError) {
        self.answers.append(Answer(key: key, method: method, reply: nil, reason: error.reason))
        self.refusals["\(Self.short(method)) \(error.code.name) \(error.reason)", default: 0] += 1
    }

    mutating func failed(_ method: String, _ error: RPCError) {
        self.failures["\(Self.short(method)) \(error.code.name) \(error.reason)", default: 0] += 1
    }

    private static func short(_ method: String) -> Substring {
        method.split(separator: "/").last ?? ""
    }
}
