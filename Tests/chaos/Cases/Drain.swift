// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

extension ChaosCase {
    /// `SIGTERM` of each service under load: it drains and exits 0, and no call fails.
    static let drain = ChaosCase(name: "drain", seconds: 90, share: 3) { trial in
        let scene = try Scene(trial)
        trial.rounds(quick: 1) { _ in
            for service in Service.allCases.shuffled(using: &trial.generator) {
                Clock.pause(trial.draw(0...400))
                scene.drain(service)
            }
        }
        try scene.end()
    }
}

extension Scene {
    /// A service allows itself ten seconds for calls and two for the outbox; a busy machine takes longer.
    private static let drainMax = Duration.seconds(30)

    fileprivate func drain(_ service: Service) {
        let name = service.rawValue
        let ended = self.cluster.ends.count
        let pid = self.cluster.pid(of: service)
        let fault = Clock.now
        guard pid > 0, kill(pid, SIGTERM) == 0 else {
            return self.trial.find("\(name) does not run")
        }
        self.trial.fault("SIGTERM")
        let time = Clock.wait(atMost: Self.drainMax) { ProcessStats.program(of: pid) == nil }
        guard let time else { return self.trial.find("\(name) was not drained in time") }
        self.recover(from: fault + time, "SIGTERM", "SIGTERM of \(name)")
        let ends = self.cluster.ends.dropFirst(ended).filter { $0.service == service }
        self.trial.expect(
            ends.map(\.end) == ["exited(0)"],
            "\(name) drained and ended \(ends.map(\.end))"
        )
    }
}
