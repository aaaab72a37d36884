// SPDX-License-Identifier: MIT
import Ambient

/// Dates given on the command line.
enum Dates {
    /// A date or time as `1998-05-06` or `1998-05-06T09:30:00Z`; nil when it is neither.
    static func milliseconds(_ text: String) -> Int64? {
        Timestamp(text)?.milliseconds
    }
}
