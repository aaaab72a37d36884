// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC

/// Waits until nothing is under way in a cluster any more.
struct Quiet {
    /// How it stands at one moment; nil where a service does not answer.
    struct State: Sendable, CustomStringConvertible {
        var serving = 0
        var outbox: Int64 = 0
        var running: Int64 = 0
        var parked: Int64 = 0
        var residentMax: Int64 = 0

        var isQuiet: Bool {
            self.serving == Service.allCases.count && self.outbox == 0 && self.running == 0
        }

        var description: String {
            "\(self.serving) of 5 serve, \(self.outbox) messages unsent, "
                + "\(self.running) sagas under way, \(self.parked) parked"
        }
    }

    private let cluster: Cluster
    private let loop: EventLoop
    private var channels: [Service: Channel] = [:]

    init(_ cluster: Cluster) throws {
        self.cluster = cluster
        self.loop = try EventLoop(name: "quiet")
        for service in Service.allCases {
            self.channels[service] = Channel(
                to: try cluster.endpoint(of: service),
                loop: self.loop,
                identity: "chaos-quiet"
            )
        }
    }

    func close() {
        self.loop.runAndWait { for channel in self.channels.values { channel.close() } }
        self.loop.stop()
    }

    /// Asks all five.
    func look() -> State {
        var state = State()
        for service in Service.allCases {
            let health = self.ask(service, CommonV1.Health.check, CommonV1.HealthRequest())
            guard let health, health.state == .serving else { continue }
            state.serving += 1
            state.outbox += health.outboxPending
            state.residentMax = max(state.residentMax, health.residentBytes)
        }
        let counted = self.ask(
            .orchestrator,
            OrchestratorV1.OrchestratorService.countSagas,
            OrchestratorV1.CountSagasRequest()
        )
        guard let counted else {
            state.serving = min(state.serving, Service.allCases.count - 1)
            return state
        }
        for row in counted.counts {
            switch row.state {
            case .running, .compensating: state.running += row.count
            case .parkedForward, .parkedCompensation: state.parked += row.count
            default: break
            }
        }
        return state
    }

    /// Whether one service answers within a time.
    func serves(_ service: Service, within time: Duration) -> Bool {
        let health = self.ask(service, CommonV1.Health.check, CommonV1.HealthRequest(), time)
        return health?.state == .serving
    }

    private func ask<Request: Sendable, Reply: Sendable>(
        _ service: Service,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ timeout: Duration = .seconds(1)
    ) -> Reply? {
        self.channels[service]?.ask(method, request, within: timeout)
    }
}

extension Channel {
    /// Asks once, from a thread that may wait; nil when there is no good answer in time.
    func ask<Request: Sendable, Reply: Sendable>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        within timeout: Duration
    ) -> Reply? {
        let answer = OneShot<Result<Reply, RPCError>>()
        self.call(method, request, options: CallOptions(timeout: timeout)) { answer.set($0) }
        return try? answer.wait(atMost: timeout + .seconds(1))?.get()
    }
}
