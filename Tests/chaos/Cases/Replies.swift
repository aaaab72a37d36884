// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC
import Synchronization

extension ChaosCase {
    /// Every reply to a change is lost once, and the change is asked for again: one effect, the same answer.
    ///
    /// The calls are those of docs/MISSION.md, which does all that the system must do, and those that
    /// the services make of them among each other.
    static let replies = ChaosCase(
        name: "replies",
        needs: [.root, .namespaces],
        seconds: (120, 300)
    ) { trial in
        let folder = "\(trial.folder)/mission"
        try Programs.folder(
            "\(folder)/bin",
            wrap: Dictionary(uniqueKeysWithValues: Service.allCases.map { ($0, ProxiedPorts.wrap) })
        )
        let cluster = Cluster(data: "\(folder)/data", programs: "\(folder)/bin")
        let token = trial.cleanup.add { cluster.killAll() }
        let loop = try EventLoop(name: "proxy")
        defer { loop.stop() }
        let meddler = LostReplies(Changes.all, telling: Changes.byContent)
        let proxies = try ProxiedPorts.open(cluster.data, loop: loop, meddler: meddler)
        defer { for proxy in proxies { proxy.close() } }
        try cluster.up()
        let changes = try Changes.keyed()
        try trial.playMission(cluster)
        let fsck = try cluster.omsctl(["fsck", "--wait", "30"])
        trial.expect(fsck.status == 0, "fsck: \(fsck.brief)")
        try cluster.down()
        trial.cleanup.undo(token)
        for finding in Oracle.examine(cluster.data) { trial.find("audit: \(finding)") }
        trial.judge(loop.runAndWait { meddler.counts }, of: changes)
    }
}

/// The methods that change something.
enum Changes {
    static let contracts: [(service: Service, contract: ServiceDescriptor)] = [
        (.order, OrderV1.OrderService.descriptor), (.order, CustomerV1.CustomerService.descriptor),
        (.order, ReturnsV1.ReturnService.descriptor),
        (.inventory, InventoryV1.InventoryService.descriptor),
        (.inventory, PurchasingV1.PurchasingService.descriptor),
        (.billing, BillingV1.BillingService.descriptor),
        (.billing, AccountingV1.AccountingService.descriptor),
        (.fulfillment, FulfillmentV1.FulfillmentService.descriptor),
        (.orchestrator, OrchestratorV1.OrchestratorService.descriptor),
    ]

    /// Keyed by what they say, not by a request id; their replies say whether it was said before.
    static let byContent: Set<String> = [
        OrchestratorV1.OrchestratorService.start.path,
        OrchestratorV1.OrchestratorService.signal.path,
    ]

    static var unary: [(service: Service, path: String)] {
        Self.contracts.flatMap { service, contract in
            contract.methods.filter { $0.kind == .unary }.map { (service, $0.path) }
        }
    }

    /// All that can be repeated: a repeated query does no harm, and its answers are not compared.
    static var all: Set<String> { Set(Self.unary.map(\.path)) }

    /// Asks the services themselves: a change refuses to come without a key.
    static func keyed() throws -> Set<String> {
        let loop = try EventLoop(name: "keys")
        defer { loop.stop() }
        var found = Self.byContent
        for (service, path) in Self.unary {
            let channel = Channel(
                to: try ProxiedPorts.server(service),
                loop: loop,
                identity: "chaos-keys"
            )
            defer { channel.close() }
            let answer = OneShot<RPCError?>()
            channel.callRaw(path: path, payload: []) { answer.set($0.error) }
            let error = answer.wait(atMost: .seconds(6)) ?? nil
            if error?.details.first?.reason == "REQUEST_ID_REQUIRED" { found.insert(path) }
        }
        return found
    }
}

extension Trial {
    /// Runs every command of docs/MISSION.md, which says how each must end.
    fileprivate func playMission(_ cluster: Cluster) throws {
        let lines = Cluster.text("docs/MISSION.md").split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("omsctl ") }
        if lines.isEmpty { throw Trouble("docs/MISSION.md is not here, or has no commands") }
        for line in lines {
            let parts = line.components(of: "    # ")
            let wanted =
                parts.count > 1 && parts[1].hasPrefix("exits ") ? Int32(parts[1].dropFirst(6)) : 0
            let ended = try cluster.omsctl(Self.words(String(parts[0].dropFirst("omsctl ".count))))
            self.expect(ended.status == wanted, "\(parts[0]): \(ended.brief)")
        }
    }

    /// Words as a shell splits them, for blanks and single quotes.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text + " " {
            switch character {
            case "'": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return words
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
        let done = changes.filter { counts[$0] != nil }
        let refused = counts.filter { changes.contains($0.key) }.map(\.value.refused).reduce(0, +)
        self.figure("refusals among them", Double(refused))
        self.figure("methods", Double(done.count))
        self.figure("methods that change something", Double(changes.count))
        let left = changes.subtracting(done).map(short).sorted()
        if !left.isEmpty {
            self.outcome.notRun.append(
                "no command of docs/MISSION.md leads to \(left.joined(separator: ", "))"
            )
        }
    }
}
