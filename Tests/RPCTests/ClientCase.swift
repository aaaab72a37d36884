// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import ServiceKit
import Wire
import WireCases

@testable import RPC

/// Plays a case against a whole channel: over TCP, or in memory when the clock must be moved.
final class ClientCase {
    private let played: WireCase
    private let door: any Door
    private let channel: Channel
    private let loop: EventLoop
    private let clock: ManualScheduler?
    private let notes = Lines()
    private var peer: (any CasePeer)?
    private var reader = FrameReader()
    private var frames: [String] = []
    private var calls: [UInt32: ClientCall] = [:]
    private var unread: [UInt32: ReplyStream<CommonV1.Event>] = [:]
    private var nextStream: UInt32 = 1
    private var requestsSeen: Set<String> = []
    private var inputs = 0
    private var problems: [String] = []

    private init(_ played: WireCase) throws {
        self.played = played
        self.clock = played.hasClock ? try ManualScheduler(time: ManualTime()) : nil
        self.loop = try self.clock?.loop ?? EventLoop(name: "client")
        var options = ChannelOptions()
        options.limits = played.hasClock ? played.limits : played.limits.withoutHaste
        if !played.hasClock { options.connectTimeout = options.limits.handshakeTimeout }
        options.backoff = Backoff(initial: .zero, maximum: .zero)
        if let clock = self.clock {
            let door = MemoryDoor(clock)
            self.door = door
            self.channel = Channel(
                through: door,
                scheduler: clock,
                identity: "tested",
                options: options
            )
        } else {
            let door = try TCPDoor()
            self.door = door
            self.channel = Channel(
                to: door.endpoint,
                loop: self.loop,
                identity: "tested",
                options: options
            )
        }
    }

    /// Where the case comes out otherwise than it says; empty when it does not.
    static func problems(of played: WireCase) async throws -> [String] {
        let runner = try ClientCase(played)
        defer {
            runner.channel.close()
            for _ in 0..<4 { runner.loop.runAndWait {} }
            runner.loop.stop()
        }
        try await runner.play()
        return runner.problems
    }

    private func play() async throws {
        for step in self.played.steps { try await self.take(step) }
        if self.played.isClosed {
            while let frame = await self.peer?.nextFrame(&self.reader) {
                self.note(frame)
                if frame.hasPrefix("NOTHING") { return self.problems.append("not closed") }
            }
        } else {
            if self.inputs == 0, self.played.isRaw { self.peer?.send(WireCase.handshake) }
            try await self.probe()
        }
        await self.readUnread()
        await self.compare()
        if self.played.isClosed { try await self.recover() }
    }

    private func take(_ step: WireCase.Step) async throws {
        switch step {
        case .input(let writes):
            // A second input of a raw case answers calls that its first has let go.
            if self.played.isRaw, self.inputs > 0 { await self.awaitRequests() }
            self.inputs += 1
            for bytes in writes { self.peer?.send(bytes) }
        case .end(let isReset): self.peer?.end(isReset: isReset)
        case .wait(let milliseconds):
            self.clock?.advance(by: .milliseconds(Int64(milliseconds)))
            self.clock?.settleTurns()
        case .act(let words): try await self.act(words)
        case .output: break
        }
    }

    private func act(_ words: [String]) async throws {
        switch words[0] {
        case "cancel":
            self.calls[UInt32(words[1]) ?? 0]?.cancel()
            self.loop.runAndWait {}
        case "call", "money", "stream", "unread-stream":
            let payload = try WireCase.bytes("hex \(words[1])")
            let timeout = words.count > 2 ? Int64(words[2]) ?? 0 : 60_000
            try self.start(words[0], payload, CallOptions(timeout: .milliseconds(timeout)))
            if self.peer == nil {
                self.peer = try await self.door.next()
                if !self.played.isRaw { self.peer?.send(WireCase.handshake) }
            }
            if !self.played.isRaw { await self.awaitRequests() }
        default: self.problems.append("there is no such act: \(words)")
        }
    }

    private func start(_ kind: String, _ payload: [UInt8], _ options: CallOptions) throws {
        let stream = self.nextStream
        self.nextStream += 2
        let notes = self.notes
        let method = CaseMethods.feed
        switch kind {
        case "call":
            self.calls[stream] = self.channel.callRaw(
                path: "case/Echo",
                payload: payload,
                options: options
            ) { notes.append(Self.done(stream, $0)) }
        case "money":
            self.calls[stream] = self.channel.call(
                CaseMethods.money,
                try CommonV1.Money.decode(payload),
                options: options
            ) { notes.append(Self.done(stream, $0.map { $0.encoded() })) }
        case "stream":
            self.calls[stream] = self.channel.stream(
                method,
                CommonV1.WatchRequest(),
                options: options,
                onMessage: { notes.append("item \(stream) \(FrameReader.show($0.encoded()))") },
                onEnd: { notes.append(Self.done(stream, $0.map { nil })) }
            )
        default:
            self.unread[stream] = self.channel.stream(
                method,
                CommonV1.WatchRequest(),
                options: options
            )
        }
    }

    private static func done(_ stream: UInt32, _ result: Result<[UInt8]?, RPCError>) -> String {
        switch result {
        case .success(let reply):
            let message = reply.map { " message \(FrameReader.show($0))" } ?? ""
            return "done \(stream) OK yes\(message)"
        case .failure(let error):
            let processed = FrameReader.processed(Int(error.processed.rawValue))
            let status = FrameReader.status(Int(error.code.rawValue))
            return "done \(stream) \(status) \(processed)"
        }
    }

    private static func done(_ stream: UInt32, _ result: Result<[UInt8], RPCError>) -> String {
        Self.done(stream, result.map { $0 as [UInt8]? })
    }

    /// Waits until every call that was made has been sent.
    private func awaitRequests() async {
        for stream in stride(from: 1, to: self.nextStream, by: 2) {
            while !self.requestsSeen.contains("REQUEST \(stream) whole") {
                guard let frame = await self.peer?.nextFrame(&self.reader),
                    !frame.hasPrefix("NOTHING")
                else { return self.problems.append("call \(stream) was not sent") }
                self.note(frame)
            }
        }
    }

    private func note(_ frame: String) {
        if frame.hasPrefix("REQUEST") {
            self.requestsSeen.insert(frame)
        } else if self.played.isNoted(frame) {
            self.frames.append(frame)
        }
    }

    // MARK: The outcome

    /// The connection takes another call; all before it has been looked at then.
    private func probe() async throws {
        let call = Mailbox<Result<[UInt8], RPCError>>()
        self.channel.callRaw(path: "case/Echo", payload: [0x7E], options: .patient) { call.put($0) }
        let isCancelledUnsent = self.played.outputs.contains { $0.hasSuffix("CANCELLED no") }
        let stream = isCancelledUnsent ? self.nextStream - 2 : self.nextStream
        while !self.requestsSeen.contains("REQUEST \(stream) whole") {
            guard let frame = await self.peer?.nextFrame(&self.reader), !frame.hasPrefix("NOTHING")
            else { return self.problems.append("the connection does not go on") }
            self.note(frame)
        }
        self.peer?.send(try WireCase.bytes("END \(stream) MESSAGE payload=7e"))
        if await call.next() != .success([0x7E]) { self.problems.append("no reply at the end") }
    }

    /// What came on streams that were not read meanwhile.
    private func readUnread() async {
        for (number, stream) in self.unread.sorted(by: { $0.key < $1.key }) {
            var reader = stream.makeAsyncIterator()
            do throws(RPCError) {
                while let event = try await reader.next() {
                    self.notes.append("item \(number) \(FrameReader.show(event.encoded()))")
                }
                self.notes.append(Self.done(number, .success(nil)))
            } catch {
                self.notes.append(Self.done(number, .failure(error) as Result<[UInt8]?, RPCError>))
            }
        }
    }

    private func compare() async {
        let isEvent = { (line: String) in line.hasPrefix("item ") || line.hasPrefix("done ") }
        let expected = self.played.outputs.filter(isEvent)
        _ = await eventually { self.notes.all.count >= expected.count }
        for _ in 0..<4 { self.loop.runAndWait {} }
        func differ(_ what: String, _ got: [String], _ wanted: [String]) {
            if byStream(got) == byStream(wanted) { return }
            self.problems.append("\(what): \(got), expected \(wanted)")
        }
        differ("calls", self.notes.all, expected)
        let frames = self.played.outputs.filter { !isEvent($0) && !$0.hasPrefix("closed ") }
        differ("frames", self.frames, frames)
    }

    /// The channel finds its way back as soon as there is a server that keeps the rules.
    private func recover() async throws {
        var options = CallOptions.patient
        options.waitForReady = true
        let call = Mailbox<Result<[UInt8], RPCError>>()
        self.channel.callRaw(path: "case/Echo", payload: [1], options: options) { call.put($0) }
        self.clock?.advance(by: .milliseconds(100))
        let peer = try await self.door.next()
        peer.send(WireCase.handshake)
        var reader = FrameReader()
        while let frame = await peer.nextFrame(&reader), !frame.hasPrefix("NOTHING") {
            if frame == "REQUEST 1 whole" {
                peer.send(try WireCase.bytes("END 1 MESSAGE payload=02"))
                if await call.next() != .success([2]) { self.problems.append("no recovery") }
                return
            }
        }
        self.problems.append("the channel does not come back")
    }
}
