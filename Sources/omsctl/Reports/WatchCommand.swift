// SPDX-License-Identifier: MIT
import OMSProtos
import RPC

/// `omsctl watch`: the change feeds of all services as one stream.
enum WatchCommand {
    static let all = [watch]

    private typealias Feed = (
        service: ServiceName, method: Method<CommonV1.WatchRequest, CommonV1.Event>
    )

    private static let feeds: [Feed] = [
        (.order, OrderV1.OrderService.watch), (.inventory, InventoryV1.InventoryService.watch),
        (.billing, BillingV1.BillingService.watch),
        (.fulfillment, FulfillmentV1.FulfillmentService.watch),
        (.orchestrator, OrchestratorV1.OrchestratorService.watch),
    ]

    static let watch = Command(
        path: ["watch"],
        summary: "Follow what happens in all services until interrupted",
        positionals: [
            Positional(name: "SUBJECT", help: "only this order, product, …", isRequired: false)
        ],
        options: [
            .flag("alerts", "only what needs eyes: alerts and parked sagas"),
            .flag("no-follow", "print what has happened so far, oldest first, and stop"),
        ]
    ) { run in
        guard !run.flag("no-follow") else { return try await Self.printPast(run) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for feed in Self.feeds { group.addTask { try await Self.follow(run, feed) } }
            try await group.waitForAll()
        }
    }

    /// One line of the stream.
    private struct Line {
        let service: ServiceName
        let event: CommonV1.Event

        func text(_ run: Invocation) -> String {
            guard !run.wantsJSON else {
                return "{\"service\":\"\(self.service.rawValue)\",\"event\":\(self.event.json)}\n"
            }
            let cells = [
                Show.time(self.event.occurredAtMs), Help.pad(self.service.rawValue, 12),
                Help.pad(self.event.subject, 14), Help.pad(self.event.type, 24),
                Table.printable(self.event.summary),
            ]
            return cells.joined(separator: "  ") + "\n"
        }
    }

    static func isAlert(_ event: CommonV1.Event) -> Bool {
        event.type.hasPrefix("alert.") || event.type == "saga.parked"
            || event.type == "outbox.refused"
    }

    private static func isShown(_ event: CommonV1.Event, _ run: Invocation) -> Bool {
        !run.flag("alerts") || self.isAlert(event)
    }

    private static func printPast(_ run: Invocation) async throws {
        var lines: [Line] = []
        for feed in Self.feeds {
            try await Self.read(run, feed, .beginning, follow: false) { event in
                guard Self.isShown(event, run) else { return }
                lines.append(Line(service: feed.service, event: event))
            }
        }
        lines.sort {
            ($0.event.occurredAtMs, $0.service.rawValue) < (
                $1.event.occurredAtMs, $1.service.rawValue
            )
        }
        for line in lines { run.terminal.write(line.text(run)) }
    }

    /// Follows one feed for ever; a service that is down is asked again, and said so once.
    private static func follow(_ run: Invocation, _ feed: Feed) async throws {
        var place: Place?
        var isDown = false
        while true {
            do {
                if place == nil {
                    let health = try await run.health(feed.service)
                    place = Place(next: health.feedSequence + 1, generation: health.generation)
                }
                isDown = false
                try await Self.read(run, feed, place ?? .beginning, follow: true) { event in
                    // Past what is not shown too, so that the next stream does not read it again.
                    place?.next = event.sequence + 1
                    guard Self.isShown(event, run) else { return }
                    run.terminal.write(Line(service: feed.service, event: event).text(run))
                }
            } catch let failure as Failure where failure.status == .unavailable {
                if !isDown {
                    run.terminal.writeError(
                        "omsctl: \(feed.service.rawValue) cannot be reached; trying again\n"
                    )
                }
                isDown = true
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Where a stream of a feed begins, and in which life of the database.
    private struct Place {
        var next: Int64
        var generation: Int64

        static let beginning = Place(next: 1, generation: 0)
    }

    /// Reads a feed up to its end, or as long as one stream lasts.
    private static func read(
        _ run: Invocation,
        _ feed: Feed,
        _ place: Place,
        follow: Bool,
        _ take: (CommonV1.Event) -> Void
    ) async throws {
        var options = CallOptions()
        options.timeout = follow ? .seconds(60) : try run.timeout()
        let request = CommonV1.WatchRequest(
            fromSequence: place.next,
            subject: run.positional(0),
            follow: follow,
            generation: place.generation
        )
        do {
            let channel = try run.connections.channel(feed.service)
            for try await event in channel.stream(feed.method, request, options: options) {
                take(event)
            }
        } catch let error as RPCError {
            // A stream lives as long as one deadline allows; the next goes on behind the last event.
            if follow, error.code == .deadlineExceeded { return }
            throw Failure(error, from: feed.service, at: try run.connections.address(feed.service))
        }
    }
}
