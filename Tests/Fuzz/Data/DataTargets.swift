// SPDX-License-Identifier: MIT
import FuzzKit

/// What takes messages and files.
enum DataTargets {
    static let all = [
        FuzzTarget("messages", MessagesTarget.run), FuzzTarget("csv", CSVTarget.run),
    ]
}
