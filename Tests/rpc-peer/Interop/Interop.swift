// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import RPC
import TestProtos
import TestService

/// The two roles that `scripts/compatibility` puts together from different revisions.
///
/// Their command lines and output are what revisions share, so they change only by addition:
/// `interop-server` prints `PORT n` and ends with 0 when SIGTERM has drained it; `interop-client`
/// prints `ok NAME` or `FAILED NAME: why` for each case, the last of which ends the server.
enum Interop {
    static func serve(_ options: Options) throws {
        Signals.block([SIGTERM])
        let loop = try EventLoop(name: "server")
        let server = Server(loop: loop, identity: "interop-server")
        TestService.install(on: server, loop: loop)
        let drained = OneShot<Void>()
        try loop.runAndWait {
            try Signals.watch([SIGTERM], on: loop) { _ in
                server.drain(grace: .seconds(10)) { drained.set(()) }
            }
        }
        tell("PORT \(try server.listen(on: .loopback(port: options.port)).port)")
        drained.wait()
    }

    /// Runs every case against the server at `--port`, whose process is `--server-pid`.
    static func call(_ options: Options) throws {
        let loop = try EventLoop(name: "client")
        let ground = InteropGround(
            channel: Channel(
                to: .loopback(port: options.port),
                loop: loop,
                identity: "interop-client"
            ),
            serverPID: options.serverPID
        )
        let isGood = OneShot<Bool>()
        Task {
            var failures = 0
            for (name, body) in InteropCases.all {
                do {
                    try await body(ground)
                    tell("ok \(name)")
                } catch {
                    tell("FAILED \(name): \(error)")
                    failures += 1
                }
            }
            isGood.set(failures == 0)
        }
        exit(isGood.wait() ? 0 : 1)
    }
}

/// What a case has: a channel to a server that does as `Control` says.
struct InteropGround: Sendable {
    let channel: Channel
    let serverPID: Int32

    /// A time that no slow machine needs.
    static let patient = CallOptions(timeout: CallOptions.unaryTimeoutMax)

    func control(
        _ request: TestingV1.ControlRequest,
        _ options: CallOptions = Self.patient
    ) async throws(RPCError) -> TestingV1.ControlReply {
        try await self.channel.unary(TestingV1.TestService.control, request, options: options)
    }

    func echo(_ order: TestingV1.Order) async throws {
        let reply = try await self.channel.unary(
            TestingV1.TestService.echo,
            order,
            options: Self.patient
        )
        try expect(reply == order, "the echo is another order")
    }

    /// The call must fail, with this code.
    func fails(
        _ code: StatusCode,
        _ request: TestingV1.ControlRequest,
        _ options: CallOptions = Self.patient
    ) async throws -> RPCError {
        do {
            _ = try await self.control(request, options)
        } catch {
            try expect(error.code == code, "\(error) instead of \(code)")
            return error
        }
        throw InteropFailure("no failure, but \(code) was wanted")
    }

    func streamed(_ request: TestingV1.ControlRequest) async throws(RPCError) -> [Int] {
        var sizes: [Int] = []
        let method = TestingV1.TestService.controlStream
        for try await reply in self.channel.stream(method, request, options: Self.patient) {
            sizes.append(reply.filling.count)
        }
        return sizes
    }
}

/// Why a case failed.
struct InteropFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

func expect(_ isSo: Bool, _ text: @autoclosure () -> String) throws {
    if !isSo { throw InteropFailure(text()) }
}
