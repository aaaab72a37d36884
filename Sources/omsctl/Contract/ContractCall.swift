// SPDX-License-Identifier: MIT
import Ambient
import Protobuf
import RPC

/// One call of a method that is known by its descriptor.
struct ContractCall: Sendable {
    let run: Invocation
    let method: ContractMethod
    let target: CallTarget
    let options: CallOptions
    let messagesMax: Int64?

    /// Calls and prints every reply as it comes.
    ///
    /// - Parameter request: The encoded request.
    /// - Throws: A `Failure` whose message begins with the name of the status.
    func perform(_ request: [UInt8]) async throws {
        let method = self.method.method
        try await self.perform(request, method.requestType, method.replyType)
    }

    private func perform<Request: Message, Reply: Message>(
        _ bytes: [UInt8],
        _: Request.Type,
        _: Reply.Type
    ) async throws {
        let method = Method<Request, Reply>(
            path: self.method.method.path,
            kind: self.method.method.kind
        )
        let request = try Request.decode(bytes)
        let channel = try self.run.connections.channel(at: self.target.address)
        self.tellStart(bytes.count)
        let start = self.run.time.monotonic
        var received = Received()
        do {
            switch method.kind {
            case .unary:
                let reply = try await channel.unary(method, request, options: self.options)
                try self.print(reply, &received)
            case .serverStreaming:
                let replies = channel.stream(method, request, options: self.options)
                for try await reply in replies {
                    try self.print(reply, &received)
                    if received.messages == self.messagesMax { break }
                }
            }
        } catch let error as RPCError {
            self.tellEnd(error.code, since: start, received)
            throw self.failure(error)
        }
        self.tellEnd(.ok, since: start, received)
    }

    // MARK: What is printed

    private struct Received {
        var messages: Int64 = 0
        var bytes = 0
    }

    private func print<Reply: Message>(_ reply: Reply, _ received: inout Received) throws {
        let bytes = reply.encoded()
        received.messages += 1
        received.bytes += bytes.count
        let json = try Reply.descriptor.json(
            bytes,
            pretty: !self.run.wantsJSON,
            defaults: self.run.flag("emit-defaults")
        )
        self.run.terminal.write(json + "\n")
    }

    private func tellStart(_ requestBytes: Int) {
        guard self.run.flag("verbose") else {
            // Who repeats a mutation needs its key; what is a mutation only the service knows.
            if !self.method.isStreaming, self.run.value("request-id") == nil {
                self.tell("request id \(self.options.requestID)")
            }
            return
        }
        self.tell("> \(self.method.method.path) of \(self.target.name)")
        self.tell(
            "> request id \(self.options.requestID), actor \(self.options.actor), "
                + "trace \(self.options.traceID), attempt \(self.options.attempt), "
                + "timeout \(self.options.timeout.wholeMilliseconds) ms, \(requestBytes) bytes"
        )
    }

    private func tellEnd(_ code: StatusCode, since start: MonotonicInstant, _ received: Received) {
        guard self.run.flag("verbose") else { return }
        let microseconds = (self.run.time.monotonic - start).clampedNanoseconds / 1000
        let padded = String(microseconds % 1000 + 1000).dropFirst()
        self.tell(
            "< \(code.name) after \(microseconds / 1000).\(padded) ms, "
                + "\(received.messages) messages, \(received.bytes) bytes"
        )
    }

    private func tell(_ line: String) {
        self.run.terminal.writeError(Table.printable(line) + "\n")
    }

    private func failure(_ error: RPCError) -> Failure {
        var status = ExitStatus(error)
        var remedy = error.details.first { !$0.remedy.isEmpty }?.remedy ?? ""
        switch error.code {
        case .unavailable where remedy.isEmpty:
            remedy =
                self.target.process == nil
                ? "see whether a service listens at \(self.target.address)"
                : "see 'omsctl status'; 'omsctl up' starts what is down"
        case .unimplemented where self.target.process == nil:
            // The address was the caller's to choose.
            status = .usage
            remedy =
                "the process at \(self.target.address) has no such method; 'omsctl status' lists ours"
        case .deadlineExceeded where error.processed == .no:
            remedy = "nothing was done; allow more time with --timeout"
        case .deadlineExceeded where !self.method.isStreaming:
            remedy =
                "it may have acted; repeat with --request-id \(self.options.requestID)"
                + " to learn the outcome"
        default: break
        }
        return Failure(
            status: status,
            message: "\(error.code.name): \(error.message)",
            remedy: remedy,
            details: error.details.map(\.line)
        )
    }
}
