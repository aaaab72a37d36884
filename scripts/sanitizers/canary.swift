// SPDX-License-Identifier: MIT
// One known error per run, so that scripts/sanitize can tell "no report" from "no eyes".
import Glibc
import Synchronization

enum Canary {
    static let guarded = Mutex<[Int]>([])
    nonisolated(unsafe) static var unguarded = 0

    typealias Body = @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?

    /// Runs `body` on four threads at once and waits for them.
    static func crowd(_ body: Body) {
        let threads = (0..<4).map { _ in
            var thread = pthread_t()
            pthread_create(&thread, nil, body, nil)
            return thread
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    static func meetInAMutex() {
        crowd { _ in
            for turn in 0..<20_000 {
                Canary.guarded.withLock { $0 = $0.count < 50 ? $0 + [turn] : [] }
            }
            return nil
        }
    }

    static func race() {
        crowd { _ in
            for _ in 0..<20_000 { Canary.unguarded += 1 }
            return nil
        }
    }

    static func useAfterFree() {
        let numbers = UnsafeMutablePointer<Int>.allocate(capacity: 8)
        numbers.initialize(repeating: 1, count: 8)
        numbers.deallocate()
        numbers.pointee += 1
    }

    @inline(never)
    static func leak() {
        _ = UnsafeMutableRawPointer.allocate(byteCount: 1_000, alignment: 1)
    }
}

switch CommandLine.arguments.last {
case "sound": Canary.meetInAMutex()
case "race": Canary.race()
case "use-after-free": Canary.useAfterFree()
case "leak": for _ in 0..<100 { Canary.leak() }
default: print("usage: canary sound|race|use-after-free|leak")
}
print("done")
