// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import Synchronization

/// Channels to the cluster's services, opened when first used.
final class Connections: Sendable {
    private struct State {
        var file: ClusterFile?
        var loop: EventLoop?
        /// By address, and by the service that is meant.
        var channels: [Key: Channel] = [:]
    }

    private struct Key: Hashable {
        let address: String
        let service: ServiceName?
    }

    private let directory: String
    private let time: any TimeSource
    private let identity: String
    private let state = Mutex(State())

    /// `identity` is what the services know the program by, and count its connections by.
    init(directory: String, time: any TimeSource, identity: String = "omsctl") {
        self.directory = directory
        self.identity = identity
        self.time = time
    }

    /// The channel to a service; one of another cluster at its address is refused.
    ///
    /// - Throws: A `Failure` when there is no cluster.
    func channel(_ service: ServiceName) throws -> Channel {
        try self.channel(at: self.address(service), to: service)
    }

    /// The channel to whoever listens at an address; needs no cluster.
    func channel(at address: String) throws -> Channel {
        try self.channel(at: address, to: nil)
    }

    /// What a channel to a service must keep to.
    ///
    /// - Throws: A `Failure` when nobody can tell which cluster is in the folder.
    func options(_ service: ServiceName) throws -> ChannelOptions {
        let cluster = try ClusterIdentity.read(in: self.directory)?.id ?? ""
        var options = ChannelOptions()
        options.server = ServerIdentity(service: service.rawValue, cluster: cluster)
        return options
    }

    private func channel(at address: String, to service: ServiceName?) throws -> Channel {
        let key = Key(address: address, service: service)
        return try self.state.withLock { state in
            if let channel = state.channels[key] { return channel }
            guard let endpoint = Endpoint(address) else {
                throw Failure(status: .internalError, message: "bad address \(address)")
            }
            let loop = try state.loop ?? EventLoop(name: "omsctl")
            state.loop = loop
            let channel = Channel(
                to: endpoint,
                loop: loop,
                identity: self.identity,
                options: try service.map(self.options) ?? ChannelOptions()
            )
            state.channels[key] = channel
            return channel
        }
    }

    /// Where a service listens.
    ///
    /// - Throws: A `Failure` when there is no cluster.
    func address(_ service: ServiceName) throws -> String {
        try self.state.withLock { try self.address(service, &$0) }
    }

    private func address(_ service: ServiceName, _ state: inout State) throws -> String {
        let file = try state.file ?? ClusterFile.read(in: self.directory)
        state.file = file
        guard let entry = file.entries[service] else {
            throw Failure(
                status: .unavailable,
                message: "the cluster in \(self.directory) has no \(service.rawValue) service",
                remedy: "run 'omsctl up'"
            )
        }
        return entry.address
    }
}
