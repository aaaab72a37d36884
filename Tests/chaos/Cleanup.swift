// SPDX-License-Identifier: MIT
import Synchronization

/// What must be undone, last first: by its case, at the end, or when a signal ends the run.
final class Cleanup: Sendable {
    struct Token: Hashable, Sendable {
        fileprivate let number: Int
    }

    private struct State {
        var next = 0
        var actions: [(number: Int, undo: @Sendable () -> Void)] = []
    }

    private let state = Mutex(State())

    /// Sees to it that `undo` runs once, from any thread; it must be quick and bounded.
    func add(_ undo: @escaping @Sendable () -> Void) -> Token {
        self.state.withLock { state in
            state.next += 1
            state.actions.append((state.next, undo))
            return Token(number: state.next)
        }
    }

    /// Undoes one thing now, if it was not undone yet.
    func undo(_ token: Token) {
        let undo = self.state.withLock { state -> (@Sendable () -> Void)? in
            guard let at = state.actions.firstIndex(where: { $0.number == token.number }) else {
                return nil
            }
            return state.actions.remove(at: at).undo
        }
        undo?()
    }

    /// What comes after this moment, for `undo(since:)`.
    var mark: Token { self.state.withLock { Token(number: $0.next) } }

    /// Undoes what is left of what was added since, last first.
    func undo(since mark: Token) {
        while true {
            let last = self.state.withLock { state in
                state.actions.last.flatMap {
                    $0.number > mark.number ? state.actions.popLast() : nil
                }
            }
            guard let last else { return }
            last.undo()
        }
    }

    /// Undoes everything that is left, last first.
    func undoAll() { self.undo(since: Token(number: 0)) }
}
