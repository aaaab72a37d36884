// SPDX-License-Identifier: MIT
import OMSProtos
import RPC

/// Events of a change feed, as a table or as they come.
enum EventRows {
    static func table(_ events: [CommonV1.Event]) -> String {
        var table = Table([.left("TIME"), .left("EVENT"), .left("BY"), .left("WHAT HAPPENED")])
        for event in events {
            table.add(
                Show.time(event.occurredAtMs),
                event.type,
                Show.dash(event.actor),
                event.summary
            )
        }
        return table.text
    }

    /// What a service's feed holds of a subject up to now.
    static func past(
        _ run: Invocation,
        _ service: ServiceName,
        _ method: Method<CommonV1.WatchRequest, CommonV1.Event>,
        subject: String
    ) async throws -> [CommonV1.Event] {
        var options = CallOptions()
        options.timeout = try run.timeout()
        let request = CommonV1.WatchRequest(subject: subject)
        var events: [CommonV1.Event] = []
        do {
            let channel = try run.connections.channel(service)
            for try await event in channel.stream(method, request, options: options) {
                events.append(event)
            }
            return events
        } catch let error as RPCError {
            throw Failure(error, from: service, at: try run.connections.address(service))
        }
    }

    /// Prints a service's feed, one event a line, until it ends or the program is interrupted.
    static func follow(
        _ run: Invocation,
        _ service: ServiceName,
        _ method: Method<CommonV1.WatchRequest, CommonV1.Event>,
        subject: String
    ) async throws {
        let channel = try run.connections.channel(service)
        let follows = !run.flag("no-follow")
        var request = CommonV1.WatchRequest(subject: subject, follow: follows)
        let from = try run.integer("from", in: 1...Int64.max)
        if let from { request.fromSequence = from }
        if follows {
            let health = try await run.health(service)
            request.fromSequence = from ?? health.feedSequence + 1
            // The next stream goes on in this life of the database, or not at all.
            request.generation = health.generation
        }
        while true {
            do {
                try await Self.print(run, channel, method, &request)
                return
            } catch let error as RPCError {
                // A stream lives as long as one deadline allows; following goes on behind the last event.
                guard follows, error.code == .deadlineExceeded || error.code == .unavailable,
                    try await Self.answers(run, service)
                else {
                    throw Failure(error, from: service, at: try run.connections.address(service))
                }
            }
        }
    }

    private static func print(
        _ run: Invocation,
        _ channel: Channel,
        _ method: Method<CommonV1.WatchRequest, CommonV1.Event>,
        _ request: inout CommonV1.WatchRequest
    ) async throws {
        var options = CallOptions()
        options.timeout = request.follow ? .seconds(60) : try run.timeout()
        for try await event in channel.stream(method, request, options: options) {
            run.terminal.write(run.wantsJSON ? event.json + "\n" : Self.line(event))
            request.fromSequence = event.sequence + 1
        }
    }

    private static func answers(_ run: Invocation, _ service: ServiceName) async throws -> Bool {
        _ = try await run.call(service, CommonV1.Health.check, CommonV1.HealthRequest())
        return true
    }

    private static func line(_ event: CommonV1.Event) -> String {
        let cells = [
            Show.time(event.occurredAtMs), Help.pad(event.subject, 14), Help.pad(event.type, 24),
            Table.printable(event.summary),
        ]
        return cells.joined(separator: "  ") + "\n"
    }
}
