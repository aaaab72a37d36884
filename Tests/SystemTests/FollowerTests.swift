// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Testing

/// Who follows a service for hours, beside those who ask it something.
@Suite struct FollowerTests {
    /// So that many of them use up nobody else's connections.
    @Test(arguments: [
        ("omsctl-watch", "order watch"), ("omsctl-call", "call Health/Watch --service order"),
    ])
    func followersHaveConnectionsOfTheirOwn(name: String, line: String) throws {
        try withCluster { cluster in
            let (follower, out, err) = try cluster.start(
                line.split(separator: " ").map(String.init)
            )
            defer {
                follower.kill(SIGTERM)
                _ = cluster.finish(follower, out, err)
            }
            try poll("the follower's connection") {
                let peers = try cluster.omsctl("rpc connections order --output json").output
                return peers.contains(#""peer":"\#(name)""#)
                    && peers.contains(#""peer":"omsctl""#)
            }
        }
    }

    @Test func aFollowerGoesOnBehindItsLastEventWhenTheServiceIsBack() throws {
        try withCluster { cluster in
            for (words, subjects) in [
                (["order", "watch"], ["C-1", "C-2"]), (["watch"], ["C-3", "C-4"]),
            ] {
                // With their sequences no two events look alike.
                let (follower, out, err) = try cluster.start(words + ["--output", "json"])
                func seen() -> String {
                    (try? Files.read(out)).map { String(decoding: $0, as: UTF8.self) } ?? ""
                }
                // It follows from now on: what is told before it does is not for it.
                var name = 0
                try poll("the follower's first event") {
                    name += 1
                    let add = try cluster.omsctl("customer add \(subjects[0]) --name \(name)")
                    #expect(add.status == 0, "\(add.errors)")
                    return seen().contains(subjects[0])
                }
                let pid = try cluster.pid(of: "order")
                #expect(kill(pid, SIGKILL) == 0)
                try poll("the next order service") {
                    try cluster.pid(of: "order") != pid && cluster.omsctl("status").status == 0
                }
                #expect(try cluster.omsctl("customer add \(subjects[1]) --name Late").status == 0)
                try poll("the event after the restart") { seen().contains(subjects[1]) }
                #expect(follower.poll() == nil)
                follower.kill(SIGTERM)
                let run = cluster.finish(follower, out, err)
                let lines = run.output.split(separator: "\n")
                #expect(Set(lines).count == lines.count, "\(run.output)")
                let notes = run.errors.split(separator: "\n").filter { $0.contains("trying again") }
                #expect(notes.count == 1, "\(run.errors)")
                #expect(run.errors.contains("trying again for 300 s"), "\(run.errors)")
            }
        }
    }

    @Test func aFollowerEndsWhenItsServiceStaysAway() throws {
        try withCluster { cluster in
            #expect(kill(try cluster.supervisor(), SIGKILL) == 0)
            #expect(kill(try cluster.pid(of: "order"), SIGKILL) == 0)
            for line in ["order watch --give-up 1", "watch --give-up 1"] {
                let run = try cluster.omsctl(line)
                #expect(run.status == 69, "\(run.status) \(run.errors)")
                #expect(
                    run.errors.contains("the order service has been away for 1 s"),
                    "\(run.errors)"
                )
            }
        }
    }
}
