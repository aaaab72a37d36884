// SPDX-License-Identifier: MIT
import Ambient
import Glibc

extension ChaosCase {
    /// `kill -9`: of each service, of all five at once, of some at random; faster than they recover; of
    /// everything, as when a machine restarts.
    static let kill = ChaosCase(name: "kill", seconds: 90, share: 20) { trial in
        let scene = try Scene(trial)
        try trial.rounds(quick: 1) { round in
            if round % Wave.perSettled == 1 { try scene.killAndSettle() }
            try scene.killInWave()
        }
        try scene.end()
    }

    /// A restart storm: one service killed every 200 ms.
    static let storm = ChaosCase(name: "storm", seconds: 90, share: 2) { trial in
        let scene = try Scene(trial)
        let end = Clock.now + .seconds(trial.isFull ? 60 : 10)
        while Clock.now < end {
            if scene.cluster.signal(trial.drawService(), SIGKILL) {
                trial.fault("kill -9")
                trial.killed(1)
            }
            Clock.pause(.milliseconds(200))
        }
        // The supervisor's own pause between starts has grown to 5 s by now.
        scene.recover(from: Clock.now, "storm")
        try scene.end()
    }
}

/// What makes many kills in a short time.
private enum Wave {
    /// Services are killed so many times before everything is.
    static let kills = 12
    /// The supervisor, too, is killed in each wave: a new one starts services without a pause again.
    static let perSettled = 10
}

extension Scene {
    /// Each service, at some instant of whatever it is doing; then all; then some.
    fileprivate func killAndSettle() throws {
        for service in Service.allCases.shuffled(using: &self.trial.generator) {
            Clock.pause(self.trial.draw(0...400))
            self.kill([service])
        }
        self.kill(Service.allCases)
        let some = Service.allCases.shuffled(using: &self.trial.generator)
        self.kill(Array(some.prefix(Int.random(in: 2...4, using: &self.trial.generator))))
    }

    /// Kills some services at once and waits until the orders flow again.
    private func kill(_ services: [Service]) {
        let names = services.map(\.rawValue).joined(separator: "+")
        let pids = services.map { self.cluster.pid(of: $0) }.filter { $0 > 0 }
        let fault = Clock.now
        for pid in pids { Glibc.kill(pid, SIGKILL) }
        let kind =
            services.count == 1
            ? "kill -9 of \(names)"
            : services.count == Service.allCases.count ? "kill -9 of all" : "kill -9 of some"
        self.trial.fault(kind)
        self.trial.killed(pids.count)
        self.recover(from: fault, kind, "kill -9 of \(names)")
    }

    /// Services killed faster than they recover, then everything with its supervisor; started anew.
    fileprivate func killInWave() throws {
        for _ in 0..<Wave.kills {
            Clock.pause(self.trial.draw(20...150))
            let running = Service.allCases.filter { self.cluster.pid(of: $0) > 0 }
            guard let service = running.randomElement(using: &self.trial.generator),
                self.cluster.signal(service, SIGKILL)
            else { continue }
            self.trial.fault("kill -9, unsettled")
            self.trial.killed(1)
        }
        Clock.pause(self.trial.draw(0...400))
        let fault = Clock.now
        self.trial.killed(self.cluster.pids.count)
        self.cluster.killAll()
        self.trial.fault("kill -9 of everything")
        try self.cluster.up()
        self.recover(from: fault, "kill -9 of everything")
    }
}
