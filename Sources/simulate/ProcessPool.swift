// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// Runs of this program, each in a process of its own, a few at a time: its start costs less than a
/// run, and what a run leaks ends with it.
///
/// What they say is told in the order of the jobs, so that the report does not depend on how many
/// there are at a time.
final class ProcessPool<Job> {
    /// What a process left.
    struct Ended {
        let end: ProcessEnd
        /// All that it wrote.
        let text: String

        /// Its lines, in words between tabs.
        var lines: [[Substring]] {
            self.text.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)
            }
        }
    }

    private struct Worker {
        let index: Int
        let job: Job
        let child: ChildProcess
        let output: String
    }

    /// Jobs are not begun far ahead of one that takes long: what they say has to be kept till then.
    private static var aheadMax: Int { 1_000 }

    private let limit: Int
    private let arguments: (Job) -> [String]
    private var workers: [Worker] = []
    /// Those that ended before one in front of them.
    private var ended: [Int: (job: Job, ended: Ended)] = [:]
    private var begun = 0
    private var told = 0

    /// - Parameters:
    ///   - limit: How many processes there are at a time.
    ///   - arguments: What a process is told of its job.
    init(limit: Int, arguments: @escaping (Job) -> [String]) {
        self.limit = limit
        self.arguments = arguments
    }

    /// Does all jobs.
    ///
    /// - Parameters:
    ///   - jobs: In the order in which they are told of.
    ///   - isOver: Whether no more are wanted.
    ///   - tell: What came of a job.
    /// - Returns: False when a process could not be started.
    func run(
        _ jobs: some Sequence<Job>,
        isOver: () -> Bool = { false },
        tell: (Job, Ended) -> Void
    ) -> Bool {
        var jobs = jobs.makeIterator()
        var hasNext = true
        defer { self.drop() }
        while true {
            while hasNext, self.workers.count < self.limit, !isOver(),
                self.begun - self.told < Self.aheadMax
            {
                guard let job = jobs.next() else {
                    hasNext = false
                    break
                }
                guard self.begin(job) else { return false }
            }
            if self.workers.isEmpty || isOver() { return true }
            self.collect(self.waitForOne())
            while !isOver(), let next = self.ended.removeValue(forKey: self.told) {
                self.told += 1
                tell(next.job, next.ended)
            }
        }
    }

    private func begin(_ job: Job) -> Bool {
        let output = "/dev/shm/simulate-\(getpid())-\(self.begun).out"
        var options = ChildProcess.Options(arguments: self.arguments(job))
        options.output = .append(path: output)
        options.errors = .append(path: output)
        do {
            let child = try ChildProcess("/proc/self/exe", options)
            self.workers.append(
                Worker(index: self.begun, job: job, child: child, output: output)
            )
            self.begun += 1
            return true
        } catch {
            writeToStandardError("simulate: cannot start a process: \(error)\n")
            return false
        }
    }

    /// Takes the first that has ended out of the list.
    private func waitForOne() -> Worker {
        while true {
            var info = siginfo_t()
            // Without reaping: that is the worker's own.
            guard waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) == 0 else {
                precondition(errno == EINTR, "processes cannot be waited for: \(errno)")
                continue
            }
            if let index = self.workers.firstIndex(where: { $0.child.poll() != nil }) {
                return self.workers.remove(at: index)
            }
        }
    }

    private func collect(_ worker: Worker) {
        let text = (try? Files.read(worker.output)).map { String(decoding: $0, as: UTF8.self) }
        try? Files.remove(worker.output)
        let ended = Ended(end: worker.child.wait(), text: text ?? "")
        self.ended[worker.index] = (worker.job, ended)
    }

    /// Lets those that are no longer of interest end: a killed one would leave its files.
    private func drop() {
        for worker in self.workers {
            _ = worker.child.wait()
            try? Files.remove(worker.output)
        }
        self.workers = []
    }
}
