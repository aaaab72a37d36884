// SPDX-License-Identifier: MIT
import Ambient

/// Steps of sagas that come long after their sender has given them up.
///
/// A step and what follows it stay on their way; after a while the orchestrator's connection breaks, so
/// that it does not know what came of the step, and may undo it by another connection. Only then
/// does the step come to its participant.
final class Stragglers {
    private let world: World
    private var generator: SeededGenerator
    /// One step in so many is held up; 0 is none.
    var oneIn = 0
    private(set) var count = 0

    init(_ world: World) {
        self.world = world
        self.generator = world.generator(for: "stragglers")
    }

    /// A request goes out on a connection; nothing of it has been carried yet.
    func consider(_ frame: [UInt8], on connection: VirtualConnection) {
        guard self.oneIn > 0, let stamp = SagaStamp(frame), stamp.isForward,
            Int.random(in: 0..<self.oneIn, using: &self.generator) == 0
        else { return }
        let gives = Duration.milliseconds(Int64.random(in: 20...3_000, using: &self.generator))
        let late = Duration.milliseconds(Int64.random(in: 20...15_000, using: &self.generator))
        self.count += 1
        connection.stall(gives + late, toServer: true, toClient: true)
        self.world.after(gives) { connection.resetClient(serverAfter: late) }
    }
}
