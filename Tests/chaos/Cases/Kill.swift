// SPDX-License-Identifier: MIT
import Ambient
import Glibc

extension ChaosCase {
    /// `kill -9`: of each service, of all five at once, of some at random; then faster than they recover.
    static let kill = ChaosCase(name: "kill", seconds: (90, 1800)) { trial in
        let scene = try Scene(trial)
        let rounds = trial.isFull ? 20 : 1
        for _ in 0..<rounds {
            for service in Service.allCases.shuffled(using: &trial.generator) {
                // At some instant of whatever the service is doing.
                Clock.pause(trial.draw(0...400))
                try scene.kill([service])
            }
            try scene.kill(Service.allCases)
            let some = Service.allCases.shuffled(using: &trial.generator)
            try scene.kill(Array(some.prefix(Int.random(in: 2...4, using: &trial.generator))))
        }
        let kills = trial.isFull ? 1000 : 12
        for _ in 0..<kills {
            Clock.pause(trial.draw(50...500))
            if scene.cluster.signal(trial.drawService(), SIGKILL) {
                trial.fault("kill -9, unsettled")
            }
        }
        scene.recover(from: Clock.now, "kill after kill")
        try scene.end()
    }

    /// A restart storm: one service killed every 200 ms.
    static let storm = ChaosCase(name: "storm", seconds: (90, 300)) { trial in
        let scene = try Scene(trial)
        let end = Clock.now + .seconds(trial.isFull ? 60 : 10)
        while Clock.now < end {
            if scene.cluster.signal(trial.drawService(), SIGKILL) { trial.fault("kill -9") }
            Clock.pause(.milliseconds(200))
        }
        // The supervisor's own pause between starts has grown to 5 s by now.
        scene.recover(from: Clock.now, "storm")
        try scene.end()
    }
}

extension Scene {
    /// Kills some services at once and waits until the orders flow again.
    fileprivate func kill(_ services: [Service]) throws {
        let names = services.map(\.rawValue).joined(separator: "+")
        let pids = services.map { self.cluster.pid(of: $0) }
        let fault = Clock.now
        for pid in pids where pid > 0 { Glibc.kill(pid, SIGKILL) }
        let kind =
            services.count == 1
            ? "kill -9 of \(names)"
            : services.count == Service.allCases.count ? "kill -9 of all" : "kill -9 of some"
        self.trial.fault(kind)
        self.recover(from: fault, kind, "kill -9 of \(names)")
    }
}
