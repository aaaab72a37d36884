// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

extension ChaosCase {
    /// The disk: full and freed, failing at one call, slow.
    static let disk = ChaosCase(
        name: "disk",
        needs: [.root, .namespaces],
        seconds: 150,
        share: 5
    ) { trial in
        if trial.may(.tmpfs, "a full disk") { try Disk.full(trial) }
        if trial.may(.strace, "I/O errors and slow syncs") { try Disk.failing(trial) }
    }
}

extension Trial {
    /// Whether the machine allows a part of the case; noted as not run if not.
    func may(_ capability: Capability, _ part: String) -> Bool {
        guard let why = self.capabilities.missing[capability] else { return true }
        self.outcome.notRun.append("\(part): needs \(capability.meaning): \(why)")
        return false
    }
}

private enum Disk {
    /// Writes are refused while it is full, reads go on, nobody ends, and it heals by itself.
    static func full(_ trial: Trial) throws {
        // Room for the write-ahead logs, 32 MiB a service, and the files.
        let disk = try SmallDisk(folder: trial.folder, name: "small", megabytes: 256)
        _ = trial.cleanup.add { disk.remove() }
        var options = Scene.Options()
        options.data = "\(disk.place)/data"
        let scene = try Scene(trial, options)
        let pids = scene.cluster.pids
        for round in 1...(trial.isFull ? 5 : 2) {
            let begin = Clock.now
            let before = scene.load.look().decided
            while Clock.now < begin + .seconds(3) {
                try disk.fill()
                for service in Service.allCases {
                    scene.expectServing(service, while: "the disk is full")
                }
                Clock.pause(.milliseconds(50))
            }
            trial.fault("disk full")
            trial.figure("decided while full", Double(scene.load.look().decided - before))
            disk.free()
            scene.recover(from: Clock.now, "disk full", "full disk \(round)")
        }
        trial.expect(scene.cluster.pids == pids, "a full disk ended a process")
        try scene.end()
    }

    /// A call of the disk that fails ends the service, whose restart finds all that was acknowledged.
    static func failing(_ trial: Trial) throws {
        var options = Scene.Options()
        options.endsAllowed = ["exited(70)"]
        let scene = try Scene(trial, options)
        trial.rounds(quick: 1) { _ in
            for service in Service.allCases.shuffled(using: &trial.generator) {
                scene.fail(service, "fdatasync", mustEnd: true)
            }
            scene.fail(trial.drawService(), "pwrite64", mustEnd: false)
            scene.fail(trial.drawService(), "pread64", mustEnd: false)
            for service in Service.allCases.shuffled(using: &trial.generator) {
                scene.slow(service)
            }
        }
        try scene.end()
    }
}

extension Scene {
    /// How long a service may take to end after its disk failed, traced as it is.
    private static let endMax = Duration.seconds(30)

    /// strace at a process; nil, and noted as not run, when it cannot be had in time.
    private func trace(_ pid: Int32, _ injection: String, _ part: String) -> Strace? {
        do {
            return try Strace(pid, inject: injection, log: "\(self.trial.folder)/strace.log")
        } catch {
            self.trial.outcome.notRun.append("\(part): \(error)")
            return nil
        }
    }

    /// One call of a kind fails with EIO, early or late.
    fileprivate func fail(_ service: Service, _ call: String, mustEnd: Bool) {
        let pid = self.cluster.pid(of: service)
        let when = Int.random(in: 1...15, using: &self.trial.generator)
        let name = "\(call) of \(service.rawValue)"
        guard let strace = self.trace(pid, "\(call):error=EIO:when=\(when)", name) else { return }
        _ = Clock.wait(atMost: .seconds(mustEnd ? 10 : 2)) {
            strace.hasInjected || ProcessStats.program(of: pid) == nil
        }
        let isInjected = strace.hasInjected
        // While it is traced its end is kept from its parent.
        let hasEnded =
            isInjected && mustEnd
            && Clock.wait(atMost: Self.endMax) { ProcessStats.program(of: pid) == nil } != nil
        strace.stop()
        guard isInjected else {
            let part = "EIO at call \(when) of \(name): it made fewer"
            return self.trial.outcome.notRun.append(part)
        }
        self.trial.fault("EIO at \(call)")
        if mustEnd, !hasEnded { self.trial.find("\(name) failed and the service went on") }
        self.recover(from: Clock.now, "EIO at \(call)", "EIO at \(name)")
    }

    /// Every sync takes a fifth of a second for a while.
    fileprivate func slow(_ service: Service) {
        let pid = self.cluster.pid(of: service)
        let inject = "fdatasync:delay_enter=200000"
        guard let strace = self.trace(pid, inject, "slow sync of \(service.rawValue)") else {
            return
        }
        let begin = Clock.now
        Clock.pause(.seconds(2))
        let rate = self.load.decisions().rate(from: begin, to: Clock.now)
        strace.stop()
        self.trial.fault("slow sync")
        self.trial.expect(rate > 0, "nothing was decided while \(service.rawValue) synced slowly")
        self.recover(from: Clock.now, "slow sync", "slow sync of \(service.rawValue)")
        self.trial.expect(
            self.cluster.pid(of: service) == pid,
            "\(service.rawValue) ended because its disk was slow"
        )
    }
}
