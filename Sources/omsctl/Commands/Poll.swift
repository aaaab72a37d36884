// SPDX-License-Identifier: MIT
import Ambient

/// Asks again and again, ever more slowly, until what is asked for has come about.
struct Poll {
    static let option = Option(
        name: "wait",
        value: "SECONDS",
        help: "how long to wait",
        defaultValue: "30"
    )

    private let run: Invocation

    init(_ run: Invocation) {
        self.run = run
    }

    /// - Parameters:
    ///   - what: What is waited for, for the failure's words.
    ///   - ask: The value, whether it is the one, and what it is in a word.
    /// - Returns: The value that is the one.
    /// - Throws: A temporary failure when `--wait` is over; what `ask` throws.
    func until<Value>(
        _ what: String,
        ask: () async throws -> (value: Value, isIt: Bool, word: String)
    ) async throws -> Value {
        let seconds = try self.run.integer("wait", in: 0...3600) ?? 30
        let limit = self.run.time.monotonic + .seconds(seconds)
        var pause = Duration.milliseconds(2)
        while true {
            let answer = try await ask()
            if answer.isIt { return answer.value }
            guard self.run.time.monotonic < limit else {
                throw Failure(
                    status: .temporary,
                    message: "waited \(seconds) s until \(what); now: \(answer.word)"
                )
            }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(200))
        }
    }
}
