// SPDX-License-Identifier: MIT
import Audit
import Protobuf
import RPC

extension Snapshot {
    /// Reads what the services hold through their own methods, for the rules of `omsctl fsck`.
    static func read(through caller: Caller) throws -> Snapshot {
        var snapshot = Snapshot()
        var calls = SnapshotCall.all
        while let call = calls.popLast() {
            let reply = try caller.waitRaw(call.service, path: call.path, call.request).get()
            calls += try call.take(reply, into: &snapshot)
        }
        return snapshot
    }
}
