// SPDX-License-Identifier: MIT
import LinuxIO

extension ChaosCase {
    /// Every reply to a change is lost once, and the change is asked for again: one effect, the same answer.
    ///
    /// The calls are those of docs/MISSION.md, which does all that the system must do, those of
    /// `Troubles`, and those that the services make of them among each other. A change that none of them
    /// leads to is a finding.
    static let replies = ChaosCase(
        name: "replies",
        needs: [.root, .namespaces],
        seconds: 120,
        share: 2
    ) { trial in
        let mission = Script(Cluster.text("docs/MISSION.md"))
        if mission.isEmpty { throw Trouble("docs/MISSION.md is not here, or has no commands") }
        let loop = try EventLoop(name: "proxy")
        defer { loop.stop() }
        let meddler = LostReplies(Changes.all, telling: Changes.byContent)
        var changes: Set<String> = []
        for (name, script) in [("mission", mission), ("troubles", Script(Troubles.commands))] {
            try trial.play(script, name, loop, meddler) { changes = try Changes.keyed() }
        }
        trial.judge(loop.runAndWait { meddler.counts }, of: changes)
    }
}

extension Trial {
    /// Plays a script on a cluster of its own, whose files must be right in the end.
    fileprivate func play(
        _ script: Script,
        _ name: String,
        _ loop: EventLoop,
        _ meddler: LostReplies,
        _ whenServing: () throws -> Void
    ) throws {
        let folder = "\(self.folder)/\(name)"
        try Programs.folder(
            "\(folder)/bin",
            wrap: Dictionary(uniqueKeysWithValues: Service.allCases.map { ($0, ProxiedPorts.wrap) })
        )
        let cluster = Cluster(data: "\(folder)/data", programs: "\(folder)/bin")
        let token = self.cleanup.add { cluster.killAll() }
        let proxies = try ProxiedPorts.open(cluster.data, loop: loop, meddler: meddler)
        defer { for proxy in proxies { proxy.close() } }
        try cluster.up()
        try whenServing()
        try script.play(cluster, self)
        let fsck = try cluster.omsctl(["fsck", "--wait", "30"])
        self.expect(fsck.status == 0, "\(name), fsck: \(fsck.brief)")
        try cluster.down()
        self.cleanup.undo(token)
        for finding in Oracle.examine(cluster.data) { self.find("\(name), audit: \(finding)") }
    }

    fileprivate func judge(_ counts: [String: LostReplies.Count], of changes: Set<String>) {
        let short = { (path: String) in String(path.split(separator: ".").last ?? "") }
        for (path, count) in counts.sorted(by: { $0.key < $1.key }) where changes.contains(path) {
            self.fault("reply lost", count.repeated)
            if count.differed > 0 {
                self.find(
                    "\(short(path)) answered a repetition otherwise, "
                        + "\(count.differed) of \(count.repeated) times: \(count.example)"
                )
            }
        }
        // A refusal changes nothing: it has no reply to lose that matters.
        let done = changes.filter { (counts[$0]?.done ?? 0) > 0 }
        let refused = counts.filter { changes.contains($0.key) }.map(\.value.refused).reduce(0, +)
        tell("  reached \(done.count) of \(changes.count) methods that change something")
        self.figure("refusals among them", Double(refused))
        self.figure("methods reached", Double(done.count))
        self.figure("methods that change something", Double(changes.count))
        let left = changes.subtracting(done).map(short).sorted()
        self.expect(left.isEmpty, "no command leads to \(left.joined(separator: ", "))")
    }
}
