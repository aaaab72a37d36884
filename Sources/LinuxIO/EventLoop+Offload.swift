// SPDX-License-Identifier: MIT
import CLinux
import Dispatch

extension EventLoop {
    /// Runs work that takes long on another thread, in the background, and what it gives on the loop.
    ///
    /// In the background (SCHED_IDLE): any thread that has something to do goes first, but on a busy
    /// processor the work still gets a few thousandths of it. A lower nice value is not enough: the
    /// work would keep its processor for some milliseconds while the loop has calls to answer.
    ///
    /// - Parameter work: Must not hold a lock that others wait for.
    public func offload(_ work: @escaping @Sendable () -> Work) {
        DispatchQueue.global().async {
            clinux_set_background(1)
            let result = work()
            clinux_set_background(0)
            self.execute(result)
        }
    }
}
