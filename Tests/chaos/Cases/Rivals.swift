// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC

extension ChaosCase {
    /// Two orchestrators: one stands still amid its sagas, another one takes over, the first one wakes up.
    ///
    /// The second one works on a copy of the first one's files. Every participant must refuse what the
    /// first one does from then on.
    static let rivals = ChaosCase(
        name: "rivals",
        needs: [.root, .namespaces],
        seconds: 60,
        share: 3
    ) { trial in
        let data = "\(trial.folder)/data"
        let loop = try EventLoop(name: "proxy")
        defer { loop.stop() }
        let proxies = try ProxiedPorts.open(
            data,
            before: [.orchestrator],
            loop: loop,
            meddler: Onlooker()
        )
        defer { for proxy in proxies { proxy.close() } }
        var options = Scene.Options()
        options.data = data
        options.wrap = [.orchestrator: ProxiedPorts.wrap]
        let scene = try Scene(trial, options)
        try trial.rounds(quick: 1) { round in
            for proxy in proxies { try scene.replaceOrchestrator(behind: proxy, round: round) }
        }
        try scene.end()
    }
}

extension Scene {
    /// How long both act at the same time.
    private static let rivalry = Duration.seconds(3)
    private static let startMax = Duration.seconds(30)
    /// `EX_TEMPFAIL`: another process has the files.
    private static let isTaken = ProcessEnd.exited(75)

    fileprivate func replaceOrchestrator(behind proxy: FrameProxy, round: Int) throws {
        let old = self.cluster.pid(of: .orchestrator)
        let words = try Service.arguments(of: old)
        let fault = try self.stop(old)
        self.trial.fault("orchestrator stopped and replaced")

        let second = try self.orchestrator(words).wait()
        self.trial.expect(
            second == Self.isTaken,
            "a second orchestrator over the same files ended \(second)"
        )

        let folder = "\(self.trial.folder)/rival-\(round)"
        try Self.copyFiles(from: self.cluster.data, to: folder)
        let endpoint = try ProxiedPorts.server(.orchestrator, host: "127.0.0.3")
        let rival = try self.orchestrator(
            Service.replacing(words, ["--data": folder, "--listen": "\(endpoint)"])
        )
        let token = self.trial.cleanup.add { rival.kill(SIGKILL) }
        try self.awaitServing(endpoint, rival)
        proxy.turn(to: endpoint)
        self.recover(from: fault, "orchestrator replaced")

        kill(old, SIGCONT)
        self.trial.fault("the older orchestrator goes on")
        let woken = Clock.now
        let fenced = try self.refusals(atMost: Self.rivalry)
        self.trial.figure("sagas the older one was refused", Double(fenced))
        self.recover(from: woken, "two orchestrators")
        if fenced == 0 { self.trial.outcome.notRun.append("round \(round): nothing to refuse") }

        try self.putBack(rival, folder, proxy)
        self.trial.cleanup.undo(token)
    }

    /// Stops the orchestrator while sagas wait for billing, so that it has something to go on with.
    private func stop(_ orchestrator: Int32) throws -> MonotonicInstant {
        let billing = self.cluster.pid(of: .billing)
        guard orchestrator > 0, billing > 0 else { throw Trouble("not everything runs") }
        kill(billing, SIGSTOP)
        Clock.pause(self.trial.draw(300...600))
        let fault = Clock.now
        kill(orchestrator, SIGSTOP)
        kill(billing, SIGCONT)
        return fault
    }

    /// Ends both, and gives the supervisor the files of the one that was in office.
    private func putBack(_ rival: ChildProcess, _ folder: String, _ proxy: FrameProxy) throws {
        let fault = Clock.now
        rival.kill(SIGTERM)
        let end = rival.wait()
        self.trial.expect(end == .exited(0), "the second orchestrator drained and ended \(end)")
        // The supervisor first: it would start the older one again, as new as the other.
        self.cluster.killAll()
        try Self.copyFiles(from: folder, to: self.cluster.data)
        proxy.turn(to: try ProxiedPorts.server(.orchestrator))
        try self.cluster.up()
        self.recover(from: fault, "orchestrator put back")
    }

    // MARK: Processes

    private func orchestrator(_ words: [String]) throws -> ChildProcess {
        var options = ChildProcess.Options(arguments: words)
        let log = "\(self.trial.folder)/rival.log"
        options.output = .append(path: log)
        options.errors = .append(path: log)
        return try ChildProcess("\(Programs.built)/\(Service.orchestrator.program)", options)
    }

    /// Copies what an orchestrator has on the disk; there is nothing of another one afterwards.
    private static func copyFiles(from: String, to: String) throws {
        try Files.makeDirectory(to)
        for name in ["orchestrator.db", "orchestrator.db-wal", "orchestrator.db-shm"] {
            unlink("\(to)/\(name)")
        }
        // The index of the log is made anew.
        for name in ["orchestrator.db", "orchestrator.db-wal"]
        where Files.exists("\(from)/\(name)") {
            try Tool.need("cp", ["\(from)/\(name)", "\(to)/\(name)"])
        }
    }

    // MARK: Questions

    private func awaitServing(_ endpoint: Endpoint, _ process: ChildProcess) throws {
        let serves = try self.asking(endpoint) { channel in
            Clock.wait(atMost: Self.startMax) {
                let health = channel.ask(
                    CommonV1.Health.check,
                    CommonV1.HealthRequest(),
                    within: .seconds(1)
                )
                return health?.state == .serving || process.poll() != nil
            }
        }
        if serves == nil || process.poll() != nil {
            throw Trouble(
                "the second orchestrator does not serve: "
                    + Cluster.text("\(self.trial.folder)/rival.log")
            )
        }
    }

    /// Waits for sagas of the older orchestrator that were refused; how many there were at most.
    private func refusals(atMost time: Duration) throws -> Int {
        try self.asking(ProxiedPorts.server(.orchestrator)) { channel in
            var most = 0
            let end = Clock.now + time
            while Clock.now < end {
                Clock.pause(.milliseconds(100))
                let open = channel.ask(
                    OrchestratorV1.OrchestratorService.listSagas,
                    OrchestratorV1.ListSagasRequest(
                        page: CommonV1.PageRequest(pageSize: 1000),
                        openOnly: true
                    ),
                    within: .seconds(1)
                )
                let refused = open?.sagas.filter { saga in
                    saga.steps.contains { $0.lastError.contains("FENCED") }
                }
                most = max(most, refused?.count ?? 0)
            }
            return most
        }
    }

    private func asking<Answer>(
        _ endpoint: Endpoint,
        _ body: (Channel) throws -> Answer
    ) throws -> Answer {
        let loop = try EventLoop(name: "rivals")
        defer { loop.stop() }
        let channel = Channel(to: endpoint, loop: loop, identity: "chaos-rivals")
        defer { channel.close() }
        return try body(channel)
    }
}
