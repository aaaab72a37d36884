// SPDX-License-Identifier: MIT
import LinuxIO
import RPC
import TestProtos

/// Starts a server on a free port of this machine.
func startGreeter(on loop: EventLoop) throws -> (server: Server, endpoint: Endpoint) {
    var options = ServerOptions()
    options.interceptors = [
        TimeLimit(.seconds(10), clock: SystemTime()),
        CallLog(slowerThan: .seconds(1), clock: SystemTime()) { print($0) },
    ]
    let server = Server(loop: loop, identity: "greeter", options: options)
    server.handle(ExampleV1.Greeter.greet) { request, _ in
        guard !request.name.isEmpty else {
            throw RPCError(.invalidArgument, "name is empty; say whom to greet")
        }
        return ExampleV1.Greeting(text: "Hello, \(request.name)")
    }
    server.handle(ExampleV1.Greeter.greetOften) { request, _, replies in
        for number in 1...min(max(1, request.times), 100) {
            replies.send(ExampleV1.Greeting(text: "Hello \(number), \(request.name)"))
        }
        replies.finish()
    }
    return (server, try server.listen(on: .loopback(port: 0)))
}
