// SPDX-License-Identifier: MIT
import Ambient
import Glibc

extension ChaosCase {
    /// `SIGSTOP` of each service for a while: the others serve meanwhile, and it goes on where it was.
    static let pause = ChaosCase(name: "pause", seconds: (90, 1500)) { trial in
        let scene = try Scene(trial)
        for seconds in trial.isFull ? [1, 30, 120] : [1] {
            for service in Service.allCases.shuffled(using: &trial.generator) {
                scene.pause(service, seconds: seconds)
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
        var worst = 0
        while Clock.now < stopped + .seconds(Int64(seconds)) {
            for other in Service.allCases where other != service {
                if !self.quiet.serves(other, within: .seconds(1)) { worst += 1 }
            }
            Clock.pause(.milliseconds(50))
        }
        kill(pid, SIGCONT)
        let name = service.rawValue
        self.trial.expect(
            worst == 0,
            "\(worst) times another did not serve while \(name) stood still"
        )
        self.recover(from: Clock.now, "SIGSTOP of \(name) for \(seconds) s")
        self.trial.expect(self.cluster.pid(of: service) == pid, "\(name) did not survive its pause")
    }
}
