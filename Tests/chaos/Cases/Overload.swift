// SPDX-License-Identifier: MIT
import Ambient

extension ChaosCase {
    /// Ten times as many buyers as the cluster can serve: who is accepted is served, who is not comes
    /// again, and afterwards all is as before.
    static let overload = ChaosCase(name: "overload", seconds: 75, share: 2) { trial in
        var options = Scene.Options()
        options.openMax = trial.isFull ? 10_000 : 2000
        let scene = try Scene(trial, options)
        let capacity = scene.capacity()
        let rate = scene.offer(Int(capacity * 10), for: .seconds(trial.isFull ? 60 : 4))
        trial.fault("10 × overload")
        trial.figure("decided a second at most", capacity)
        trial.figure("decided a second under 10 times as many", rate)
        trial.figure("turned away by the buyers' queue", Double(scene.load.look().turnedAway))
        trial.expect(rate > 0, "nothing was decided under overload")
        // How much is left of it depends on the machine: the buyers take the same processors.
        if trial.isFull { trial.expect(rate >= capacity / 2, "\(rate) of \(capacity) a second") }
        scene.resume()
        scene.recover(from: Clock.now, "10 × overload")
        try scene.end()
    }
}

extension Scene {
    /// More than any machine of today carries.
    private static let saturation = 3000

    /// Decided orders a second when there are always buyers.
    fileprivate func capacity() -> Double {
        max(10, self.offer(Self.saturation, for: .seconds(4)))
    }

    /// Lets so many buyers come a second; decided orders a second in the second half of the time.
    fileprivate func offer(_ pace: Int, for time: Duration) -> Double {
        self.load.run(pace: pace)
        Clock.pause(time / 2)
        let begin = Clock.now
        Clock.pause(time / 2)
        return self.load.decisions().rate(from: begin, to: Clock.now)
    }
}
