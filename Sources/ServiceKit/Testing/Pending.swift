// SPDX-License-Identifier: MIT
import LinuxIO
import RPC

// Until RPC offers these.
extension Server {
    convenience init(
        scheduler: any Scheduler,
        identity: String,
        options: ServerOptions = ServerOptions(),
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) { fatalError() }
}

extension Channel {
    convenience init(
        scheduler: any Scheduler,
        identity: String,
        options: ChannelOptions = ChannelOptions(),
        inProcess: @escaping @Sendable () -> Server?
    ) { fatalError() }
}
