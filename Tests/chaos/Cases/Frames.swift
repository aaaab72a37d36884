// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

extension ChaosCase {
    /// A bad network: a proxy before each service delays, doubles, reorders, loses and cuts frames.
    static let frames = ChaosCase(
        name: "frames",
        needs: [.root, .namespaces],
        seconds: 60,
        share: 4
    ) { trial in
        let data = "\(trial.folder)/data"
        let loop = try EventLoop(name: "proxy")
        defer { loop.stop() }
        let mischief = Mischief(loop: loop, methods: Changes.all, seed: trial.seed)
        let proxies = try ProxiedPorts.open(data, loop: loop, meddler: mischief)
        defer { for proxy in proxies { proxy.close() } }
        var options = Scene.Options()
        options.data = data
        for service in Service.allCases { options.wrap[service] = ProxiedPorts.wrap }
        let scene = try Scene(trial, options)
        trial.rounds(quick: 1) { round in
            let before = scene.load.look().decided
            mischief.set(active: true)
            Clock.pause(.seconds(trial.isFull ? 30 : 10))
            mischief.set(active: false)
            let decided = scene.load.look().decided - before
            trial.figure("decided meanwhile", Double(decided))
            trial.expect(decided > 0, "nothing was decided in the bad network")
            scene.recover(from: Clock.now, "a bad network", "bad network \(round)")
        }
        try scene.end()
        let (counts, offsets) = loop.runAndWait { (mischief.counts, mischief.cutOffsets) }
        for (kind, count) in counts { trial.fault(kind, count) }
        trial.figure("bytes within frames at which one broke", Double(offsets.count))
    }
}
