// SPDX-License-Identifier: MIT
import Ambient
import Glibc

extension ChaosCase {
    /// Partitions: each service in a network of its own, cut off from the others, from all, or one way.
    static let partition = ChaosCase(
        name: "partition",
        needs: [.root, .namespaces, .nft],
        seconds: 90,
        share: 5
    ) { trial in
        let data = "\(trial.folder)/data"
        let networks = try Networks(data)
        _ = trial.cleanup.add { networks.remove() }
        var options = Scene.Options()
        options.data = data
        for service in Service.allCases { options.wrap[service] = Networks.wrap(service) }
        let scene = try Scene(trial, options)
        let cuts = Networks.Cut.allCases
        try trial.rounds(quick: 1) { round in
            let services = Service.allCases.shuffled(using: &trial.generator)
            for (number, service) in services.enumerated() {
                try scene.partition(
                    networks,
                    service,
                    cuts[(number + round - 1) % cuts.count],
                    alsoBuyers: (number + round) % 2 == 0,
                    for: .seconds(trial.isFull ? [2, 5, 20][(round - 1) % 3] : 2)
                )
            }
        }
        try scene.end()
    }
}

extension Scene {
    fileprivate func partition(
        _ networks: Networks,
        _ service: Service,
        _ cut: Networks.Cut,
        alsoBuyers: Bool,
        for time: Duration
    ) throws {
        let name = "\(cut.rawValue) of \(service.rawValue)"
        let pids = self.cluster.pids
        try networks.cut(service, cut, alsoBuyers: alsoBuyers)
        self.trial.fault(cut.rawValue)
        let begin = Clock.now
        while Clock.now < begin + time {
            for other in Service.allCases where other != service {
                self.expectServing(other, while: name)
            }
            Clock.pause(.milliseconds(100))
        }
        try networks.heal()
        self.recover(from: Clock.now, cut.rawValue, name)
        self.trial.expect(self.cluster.pids == pids, "a process ended in the \(name)")
    }
}
