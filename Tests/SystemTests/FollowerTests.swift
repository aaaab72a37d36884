// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Testing

/// Who follows a service for hours, beside those who ask it something.
@Suite struct FollowerTests {
    /// So that many of them use up nobody else's connections.
    @Test func followersHaveConnectionsOfTheirOwn() throws {
        try withCluster { cluster in
            let (follower, out, err) = try cluster.start(["order", "watch"])
            defer {
                follower.kill(SIGTERM)
                _ = cluster.finish(follower, out, err)
            }
            try poll("the follower's connection") {
                let peers = try cluster.omsctl("rpc connections order --output json").output
                return peers.contains(#""peer":"omsctl-watch""#)
                    && peers.contains(#""peer":"omsctl""#)
            }
        }
    }
}
