// SPDX-License-Identifier: MIT
import LinuxIO
import RPC
import TestProtos

/// Greets once and then some times more; gives all greetings.
func greet(_ name: String, at endpoint: Endpoint, on loop: EventLoop) async throws -> [String] {
    let channel = Channel(to: endpoint, loop: loop, identity: "greeter-client")
    defer { channel.close() }
    let request = ExampleV1.GreetRequest(name: name, times: 3)
    let once = try await channel.unary(ExampleV1.Greeter.greet, request)
    var texts = [once.text]
    for try await greeting in channel.stream(ExampleV1.Greeter.greetOften, request) {
        texts.append(greeting.text)
    }
    return texts
}
