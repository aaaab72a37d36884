// SPDX-License-Identifier: MIT

/// "It happened, but the reply was lost": the first answer to every change is kept from its caller,
/// the same request is sent again on another connection, and the caller gets the second answer.
///
/// The two must be the same. Touched only on the proxy's thread; hence `@unchecked`.
final class LostReplies: Meddler, @unchecked Sendable {
    /// What happened to one method.
    struct Count: Sendable {
        var repeated = 0
        /// Refusals among them.
        var refused = 0
        /// Calls that were done.
        var done: Int { self.repeated - self.refused }
        /// Answers that differed, and how one of them did.
        var differed = 0
        var example = ""
    }

    private struct Call {
        let method: String
        var request: [Frame]
        var reply: [Frame] = []
    }

    private struct Side {
        var calls: [UInt32: Call] = [:]
        var echo: Echo?
    }

    /// Codes that say that nothing was decided: the key is free, so there is nothing to compare.
    private static let undecided: Set<UInt8> = [1, 2, 4, 8, 13, 14]

    /// Paths of the methods whose calls are repeated.
    private let methods: Set<String>
    /// Those of them that tell a repetition so, in a last field: the rest must be the same.
    private let telling: Set<String>
    private var sides: [ObjectIdentifier: Side] = [:]
    private(set) var counts: [String: Count] = [:]

    init(_ methods: Set<String>, telling: Set<String>) {
        self.methods = methods
        self.telling = telling
    }

    func fromClient(_ frame: Frame, _ pipe: Pipe) {
        let id = ObjectIdentifier(pipe)
        switch frame.kind {
        case .request:
            let method = frame.text(1)
            if self.methods.contains(method) {
                let call = Call(method: method, request: [frame])
                self.sides[id, default: Side()].calls[frame.stream] = call
            }
        case .data: self.sides[id]?.calls[frame.stream]?.request.append(frame)
        case .cancel: self.sides[id]?.calls[frame.stream] = nil
        default: break
        }
        pipe.toServer(frame)
    }

    func fromServer(_ frame: Frame, _ pipe: Pipe) {
        let id = ObjectIdentifier(pipe)
        guard var call = self.sides[id]?.calls[frame.stream],
            frame.kind == .data || frame.kind == .end
        else { return pipe.toClient(frame) }
        call.reply.append(frame)
        guard frame.kind == .end else {
            self.sides[id]?.calls[frame.stream] = call
            return
        }
        self.sides[id]?.calls[frame.stream] = nil
        let code = Self.code(call.reply)
        if Self.undecided.contains(code) || code == 10 { return Self.answer(pipe, call.reply) }
        self.sendAgain(call, stream: frame.stream, pipe)
    }

    func ended(_ pipe: Pipe) {
        self.sides.removeValue(forKey: ObjectIdentifier(pipe))?.echo?.close()
    }

    private func sendAgain(_ call: Call, stream: UInt32, _ pipe: Pipe) {
        let id = ObjectIdentifier(pipe)
        if self.sides[id]?.echo?.isOver != false { self.sides[id]?.echo = Echo(pipe) }
        guard let echo = self.sides[id]?.echo else { return Self.answer(pipe, call.reply) }
        echo.send(call.request) { second in
            guard let second, !Self.undecided.contains(Self.code(second)) else {
                return Self.answer(pipe, call.reply)
            }
            self.compare(call, second)
            Self.answer(pipe, second.map { $0.of(stream: stream) })
        }
    }

    private func compare(_ call: Call, _ second: [Frame]) {
        var count = self.counts[call.method] ?? Count()
        count.repeated += 1
        if Self.code(call.reply) != 0 { count.refused += 1 }
        let (first, again) = (Self.content(call.reply), Self.content(second))
        let isSame =
            self.telling.contains(call.method) ? again.starts(with: first) : again == first
        if !isSame {
            count.differed += 1
            count.example =
                "code \(Self.code(call.reply)) with \(first.count) bytes, "
                + "then \(Self.code(second)) with \(again.count): \(call.request[0].text(3))"
        }
        self.counts[call.method] = count
    }

    private static func answer(_ pipe: Pipe, _ frames: [Frame]) {
        for frame in frames { pipe.toClient(frame) }
    }

    private static func code(_ reply: [Frame]) -> UInt8 { reply.last?.field(1)?.first ?? 0 }

    /// What an answer says, however it is cut into frames.
    private static func content(_ reply: [Frame]) -> [UInt8] {
        Array(reply.last?.meta ?? []) + reply.flatMap(\.payload)
    }
}
