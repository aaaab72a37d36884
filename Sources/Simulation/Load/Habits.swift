// SPDX-License-Identifier: MIT
import Ambient

/// What the buyers of a run are given to: few runs have any of it, and those have much.
struct Habits {
    /// Who orders often cancels at once, while the order is still being placed.
    var isHasty = false
    /// Orders wait for a part of their goods, and are cancelled as the other part is handed over.
    var hasSecondThoughts = false

    init() {}

    /// Draws those of a run.
    init(_ world: World) {
        var generator = world.generator(for: "habits")
        self.isHasty = Int.random(in: 0..<4, using: &generator) == 0
        self.hasSecondThoughts = Int.random(in: 0..<4, using: &generator) == 0
    }
}
