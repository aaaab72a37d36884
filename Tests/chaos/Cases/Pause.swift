// SPDX-License-Identifier: MIT
import Ambient
import Glibc

extension ChaosCase {
    /// `SIGSTOP` of each service for a while: the others serve meanwhile, and it goes on where it was.
    static let pause = ChaosCase(name: "pause", seconds: 90, share: 28) { trial in
        let scene = try Scene(trial)
        for seconds in trial.isFull ? [1, 30, 120] : [1] {
            for service in Service.allCases.shuffled(using: &trial.generator) {
                if trial.isFull, seconds > 1, !trial.hasTime(for: .seconds(seconds)) {
                    trial.outcome.notRun.append("\(service.rawValue), \(seconds) s: no time left")
                } else {
                    scene.pause(service, seconds: seconds)
                }
            }
        }
        try scene.end()
    }
}

extension Scene {
    fileprivate func pause(_ service: Service, seconds: Int) {
        let pid = self.cluster.pid(of: service)
        guard pid > 0, kill(pid, SIGSTOP) == 0 else {
            return self.trial.find("\(service.rawValue) does not run")
        }
        self.trial.fault("SIGSTOP for \(seconds) s")
        let stopped = Clock.now
        let name = service.rawValue
        while Clock.now < stopped + .seconds(Int64(seconds)) {
            for other in Service.allCases where other != service {
                self.expectServing(other, while: "\(name) stands still")
            }
            Clock.pause(.milliseconds(50))
        }
        kill(pid, SIGCONT)
        self.recover(from: Clock.now, "SIGSTOP for \(seconds) s", "SIGSTOP of \(name)")
        self.trial.expect(self.cluster.pid(of: service) == pid, "\(name) did not survive its pause")
    }
}
