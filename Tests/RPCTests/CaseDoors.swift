// SPDX-License-Identifier: MIT
import LinuxIO
import ServiceKit

@testable import RPC

/// Where a channel's connections arrive.
protocol Door: AnyObject {
    func next() async throws -> any CasePeer
}

final class TCPDoor: Door {
    private let listener: FileDescriptor
    let endpoint: Endpoint

    init() throws {
        self.listener = try Socket.listen(on: .loopback(port: 0))
        self.endpoint = try Socket.localEndpoint(of: self.listener)
    }

    func next() async throws -> any CasePeer { try TCPPeer(acceptedFrom: self.listener) }
}

final class MemoryDoor: Door, Connector, @unchecked Sendable {
    private let scheduler: ManualScheduler
    private let arrived = Mailbox<Arrived>()
    let destination = "a server in memory"

    private struct Arrived: @unchecked Sendable {
        let link: any Link
    }

    init(_ scheduler: ManualScheduler) {
        self.scheduler = scheduler
    }

    func connect() throws(SystemError) -> any Link {
        let ends = MemoryLink.pair(on: self.scheduler)
        self.arrived.put(Arrived(link: ends.server))
        return ends.client
    }

    func next() async throws -> any CasePeer {
        let arrived = await self.arrived.next()
        return MemoryPeer(on: self.scheduler) { arrived.link }
    }
}
