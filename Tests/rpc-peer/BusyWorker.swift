// SPDX-License-Identifier: MIT
import Ambient
import Dispatch
import LinuxIO
import RPC
import TestProtos

/// Answers calls one after the other on a thread of its own, each for a fixed cost: a server whose
/// capacity is known.
final class BusyWorker: Sendable {
    private let queue = DispatchQueue(label: "busy")
    private let cost: Duration

    init(cost: Duration) {
        self.cost = cost
    }

    /// Lets a call wait for its turn; passed over when nobody waits for it by then.
    func answer(_ replies: Replies<TestingV1.ControlReply>) {
        self.queue.async {
            if replies.responder.isCancelled { return }
            let end = Measure.now + self.cost
            while Measure.now < end {}
            replies.reply(TestingV1.ControlReply())
        }
    }
}
