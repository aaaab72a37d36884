// SPDX-License-Identifier: MIT

/// What a server of a cluster calls itself in its HELLO: `order@CLUSTER`, or `order` outside of one.
///
/// Two clusters may be given the same address, one after the other. Who knows which one it means looks at
/// this before its first call (`ChannelOptions.server`).
public struct ServerIdentity: Hashable, Sendable {
    /// The name of the service.
    public var service: String
    /// The cluster it belongs to; empty for none.
    public var cluster: String

    /// Names a service of a cluster.
    public init(service: String, cluster: String) {
        self.service = service
        self.cluster = cluster
    }

    /// Reads what a HELLO says.
    public init(_ identity: String) {
        let parts = identity.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(service: String(parts[0]), cluster: parts.count == 2 ? String(parts[1]) : "")
    }

    /// What its HELLO says.
    public var text: String {
        self.cluster.isEmpty ? self.service : "\(self.service)@\(self.cluster)"
    }

    /// Why a server is not this one, by what its HELLO says; nil when it is.
    ///
    /// One that tells no cluster is taken: so do programs of before, and services outside of a cluster.
    public func objection(to identity: String) -> String? {
        let other = ServerIdentity(identity)
        guard !self.cluster.isEmpty, !other.cluster.isEmpty, other != self else { return nil }
        return other.cluster == self.cluster
            ? "the \(other.service) service listens there, not the \(self.service) service"
            : "the \(other.service) service of another cluster listens there (\(other.cluster))"
    }
}
