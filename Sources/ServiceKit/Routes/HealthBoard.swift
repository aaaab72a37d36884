// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Synchronization

/// The state of the process, and those who want to hear of it.
///
/// Watchers are told on the scheduler's thread only, so each hears of the changes in their order.
final class HealthBoard: Sendable {
    typealias State = CommonV1.HealthReply.State
    typealias Tell = @Sendable (State) -> Void

    private struct Watcher {
        let tell: Tell
        /// What it was told last, so that nothing is told twice.
        var told: State
    }

    private struct Content {
        var state: State
        var next: UInt64 = 1
        var watchers: [UInt64: Watcher] = [:]
    }

    private let scheduler: any Scheduler
    private let content: Mutex<Content>

    init(_ state: State, scheduler: any Scheduler) {
        self.scheduler = scheduler
        self.content = Mutex(Content(state: state))
    }

    var state: State { self.content.withLock { $0.state } }

    /// How many watch.
    var watcherCount: Int { self.content.withLock { $0.watchers.count } }

    /// Changes the state; the watchers hear of it before what is given to the scheduler afterwards.
    func set(_ state: State) {
        self.content.withLock { $0.state = state }
        self.scheduler.execute { self.tellAll() }
    }

    private func tellAll() {
        let (state, news) = self.content.withLock { content in
            var news: [Tell] = []
            for (number, watcher) in content.watchers where watcher.told != content.state {
                content.watchers[number]?.told = content.state
                news.append(watcher.tell)
            }
            return (content.state, news)
        }
        for tell in news { tell(state) }
    }

    /// Tells the state at once and each change of it; on the scheduler's thread.
    ///
    /// - Returns: A number for `forget`.
    func watch(_ tell: @escaping Tell) -> UInt64 {
        let (state, number) = self.content.withLock { content in
            let number = content.next
            content.next += 1
            content.watchers[number] = Watcher(tell: tell, told: content.state)
            return (content.state, number)
        }
        tell(state)
        return number
    }

    /// Forgets one who watches.
    func forget(_ number: UInt64) {
        _ = self.content.withLock { $0.watchers.removeValue(forKey: number) }
    }
}
