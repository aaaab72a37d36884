// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// The change feed of one service, read or followed.
struct EventFeed: Sendable {
    let service: ServiceName
    let method: Method<CommonV1.WatchRequest, CommonV1.Event>

    static let order = EventFeed(service: .order, method: OrderV1.OrderService.watch)
    static let inventory = EventFeed(
        service: .inventory,
        method: InventoryV1.InventoryService.watch
    )
    static let billing = EventFeed(service: .billing, method: BillingV1.BillingService.watch)
    static let fulfillment = EventFeed(
        service: .fulfillment,
        method: FulfillmentV1.FulfillmentService.watch
    )
    static let orchestrator = EventFeed(
        service: .orchestrator,
        method: OrchestratorV1.OrchestratorService.watch
    )
    static let all = [order, inventory, billing, fulfillment, orchestrator]

    static let giveUp = Option(
        name: "give-up",
        value: "SECONDS",
        help: "how long a service may be away before this ends with exit status 69",
        defaultValue: "300"
    )

    /// How long one stream lasts; a follower opens the next behind the last event.
    private static let streamTimeout = Duration.seconds(60)

    /// Reads the feed from an event on up to its present end.
    ///
    /// - Parameters:
    ///   - run: On whose behalf.
    ///   - subject: Only events of this; of everything when empty.
    ///   - sequence: The first event that is read; 0 for the first there is.
    ///   - take: Gets each event.
    /// - Throws: A `Failure` when the service refuses or cannot be reached.
    func read(
        _ run: Invocation,
        of subject: String,
        from sequence: Int64 = 0,
        _ take: (CommonV1.Event) -> Void
    ) async throws {
        let request = CommonV1.WatchRequest(fromSequence: sequence, subject: subject)
        try await self.stream(run, request, timeout: try run.timeout(), take)
    }

    /// Follows the feed until interrupted, over restarts of the service: each event once, in order.
    ///
    /// - Parameters:
    ///   - run: On whose behalf; its `--give-up` is how long the service may be away.
    ///   - subject: Only events of this; of everything when empty.
    ///   - sequence: The first event that is told; nil for what comes from now on.
    ///   - take: Gets each event.
    /// - Throws: A `Failure` when there is no cluster, the service refuses, as it does when its database
    ///   was restored meanwhile, or it has been away for too long.
    func follow(
        _ run: Invocation,
        of subject: String,
        from sequence: Int64?,
        _ take: (CommonV1.Event) -> Void
    ) async throws {
        // Without a cluster there is nothing to wait for.
        _ = try run.connections.address(self.service)
        let limit = try run.integer(Self.giveUp.name, in: 0...604_800) ?? 0
        var outage = Outage(limit: .seconds(limit))
        var generator = SystemRandomNumberGenerator()
        var request = CommonV1.WatchRequest(
            fromSequence: sequence ?? 0,
            subject: subject,
            follow: true
        )
        while true {
            var began: MonotonicInstant?
            do {
                let health = try await self.serving(run)
                if request.fromSequence == 0 {
                    request.fromSequence = Self.behind(health.feedSequence)
                }
                // Later streams go on in this life of the database, or not at all.
                if request.generation == 0 { request.generation = health.generation }
                began = run.time.monotonic
                try await self.stream(run, request, timeout: Self.streamTimeout) { event in
                    request.fromSequence = Self.behind(event.sequence)
                    take(event)
                }
                outage.ended()
            } catch let failure as Failure where failure.isOfAnAbsentService {
                // Another feed has given up: this one is not away.
                try Task.checkCancellation()
                // A service that says it serves and ends each stream at once is as good as away.
                if let began, run.time.monotonic - began > Outage.pauseMax { outage.ended() }
                switch outage.failed(now: run.time.monotonic, using: &generator) {
                case .giveUp: throw self.tooLong(limit, failure)
                case .pause(let pause, let isNews):
                    if isNews { self.tell(run, failure, limit) }
                    try await Task.sleep(for: pause)
                }
            }
        }
    }

    /// How the service is; a failure of an absent one unless it serves.
    private func serving(_ run: Invocation) async throws -> CommonV1.HealthReply {
        let health = try await run.health(self.service)
        guard health.state == .serving else {
            throw Failure(
                status: .unavailable,
                message: "the \(self.service.rawValue) service is \(Show.word(health.state.name))"
            )
        }
        return health
    }

    private static func behind(_ sequence: Int64) -> Int64 {
        // Whoever answers at the address chose the number.
        sequence < .max ? sequence + 1 : sequence
    }

    /// Reads until the stream ends, or a follower's has lasted its time.
    private func stream(
        _ run: Invocation,
        _ request: CommonV1.WatchRequest,
        timeout: Duration,
        _ take: (CommonV1.Event) -> Void
    ) async throws {
        var options = CallOptions()
        options.timeout = timeout
        do {
            let channel = try run.connections.channel(self.service)
            for try await event in channel.stream(self.method, request, options: options) {
                take(event)
            }
            guard request.follow else { return }
            throw Failure(
                status: .unavailable,
                message: "the \(self.service.rawValue) service ended the stream"
            )
        } catch let error as RPCError {
            if request.follow, error.code == .deadlineExceeded { return }
            throw Failure(error, from: self.service, at: try run.connections.address(self.service))
        }
    }

    private func tell(_ run: Invocation, _ failure: Failure, _ limit: Int64) {
        run.terminal.writeError(
            "omsctl: \(Table.printable(failure.message)); trying again for \(limit) s\n"
        )
    }

    private func tooLong(_ limit: Int64, _ failure: Failure) -> Failure {
        Failure(
            status: .unavailable,
            message: "the \(self.service.rawValue) service has been away for \(limit) s",
            remedy: failure.remedy.isEmpty ? "see 'omsctl status'" : failure.remedy,
            details: [failure.message]
        )
    }
}
