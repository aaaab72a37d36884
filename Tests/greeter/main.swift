// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import RPC
import TestProtos

let loop = try EventLoop(name: "greeter")
let server = Server(loop: loop, identity: "greeter")
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
print("listening \(try server.listen(on: .loopback(port: 0)))")
fflush(nil)
OneShot<Void>().wait()
