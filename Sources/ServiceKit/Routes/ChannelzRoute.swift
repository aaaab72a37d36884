// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

extension Routes {
    /// Binds what every process tells of its own calls and connections.
    ///
    /// Answered on the event loop's thread, whose figures these are.
    func channelz(_ source: HealthSource) {
        guard let server = self.serving?.server else { return }
        self.raw(CommonV1.Channelz.getServer) { _, _, answer in
            server.snapshot { answer(.success(.init($0, server.counters, source))) }
        }
        self.raw(CommonV1.Channelz.listMethods) { request, _, answer in
            guard source.serves(request.service) else {
                return answer(.failure(.noContract(request.service)))
            }
            server.snapshot { snapshot in
                let methods = snapshot.methods.filter {
                    request.service.isEmpty || $0.path.hasPrefix("\(request.service)/")
                }
                answer(.success(.init(methods: methods.map { CommonV1.MethodStats($0) })))
            }
        }
        self.raw(CommonV1.Channelz.listConnections) { request, _, answer in
            guard let page = ConnectionPage(request.page) else {
                return answer(.failure(.badPage(request.page?.pageToken ?? "")))
            }
            server.snapshot { answer(.success(page.reply(of: $0))) }
        }
    }
}

/// Which connections a caller asks for; the token is the number of the last one it has.
private struct ConnectionPage {
    let after: UInt64
    let size: Int

    /// Nil when no reply has given the token.
    init?(_ page: CommonV1.PageRequest?) {
        let token = page?.pageToken ?? ""
        guard let after = token.isEmpty ? 0 : UInt64(token) else { return nil }
        self.after = after
        self.size = page.size()
    }

    func reply(of snapshot: ServerSnapshot) -> CommonV1.ListConnectionsReply {
        let rest = snapshot.connections.drop { $0.id <= self.after }
        let page = rest.prefix(self.size)
        return CommonV1.ListConnectionsReply(
            connections: page.map { CommonV1.ConnectionStats($0, at: snapshot.at) },
            nextPageToken: page.count < rest.count ? page.last.map { String($0.id) } ?? "" : ""
        )
    }
}

extension CommonV1.GetServerReply {
    fileprivate init(
        _ snapshot: ServerSnapshot,
        _ counters: ServerCounters,
        _ source: HealthSource
    ) {
        let health = source.brief(source.board.state)
        let started = snapshot.methods.reduce(0) { $0 + $1.started }
        let succeeded = snapshot.methods.reduce(0) { $0 + $1.succeeded }
        let open = snapshot.methods.reduce(0) { $0 + $1.open }
        self.init(
            service: health.service,
            pid: health.pid,
            uptimeMs: health.uptimeMs,
            draining: snapshot.isDraining,
            callsStarted: Int64(started),
            callsSucceeded: Int64(succeeded),
            callsFailed: Int64(started - succeeded - open),
            connectionsOpen: Int64(snapshot.connections.count),
            connectionsAccepted: Int64(counters.connectionCount),
            connectionsRefused: Int64(counters.connectionRefusedCount),
            protocolErrors: Int64(counters.protocolErrorCount)
        )
    }
}

extension MethodSnapshot {
    fileprivate var succeeded: Int { self.ended[.ok] ?? 0 }
}

extension CommonV1.MethodStats {
    fileprivate init(_ method: MethodSnapshot) {
        let failures = StatusCode.allCases.compactMap { code -> CommonV1.StatusCount? in
            guard code != .ok, let count = method.ended[code] else { return nil }
            return .init(status: code.name, count: Int64(count))
        }
        self.init(
            path: method.path,
            stream: method.kind == .serverStreaming,
            started: Int64(method.started),
            succeeded: Int64(method.succeeded),
            failed: failures.reduce(0) { $0 + $1.count },
            failures: failures,
            latency: method.latency.counts.enumerated().filter { $0.element > 0 }.map {
                let limit = LatencyHistogram.limit(ofBucket: $0.offset)
                return .init(
                    belowUs: (limit?.clampedNanoseconds ?? 0) / 1000,
                    count: Int64($0.element)
                )
            }
        )
    }
}

extension CommonV1.ConnectionStats {
    fileprivate init(_ connection: ConnectionSnapshot, at now: MonotonicInstant) {
        self.init(
            id: Int64(clamping: connection.id),
            peer: connection.identity ?? "",
            address: connection.address,
            ageMs: (now - connection.opened).wholeMilliseconds,
            idleMs: (now - connection.lastReceived).wholeMilliseconds,
            callsStarted: Int64(connection.started),
            callsSucceeded: Int64(connection.succeeded),
            callsFailed: Int64(connection.failed),
            messagesSent: Int64(connection.messagesSent),
            bytesReceived: Int64(connection.bytesReceived),
            bytesSent: Int64(connection.bytesSent),
            outputBytes: Int64(connection.outputBytes),
            draining: connection.isDraining
        )
    }
}
