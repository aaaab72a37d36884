// SPDX-License-Identifier: MIT

/// A connection of our own to a service, opened in the name of another's client, for sending recorded
/// requests again.
///
/// Touched only on the proxy's thread; hence `@unchecked`.
final class Echo: @unchecked Sendable {
    /// The frames of an answer, or nil when the connection ended first.
    typealias Answer = ([Frame]?) -> Void

    private let socket: ProxySocket
    private var isGreeted = false
    private var waiting: [[Frame]] = []
    private var answers: [UInt32: (frames: [Frame], done: Answer)] = [:]
    private var nextStream: UInt32 = 1
    private(set) var isOver = false

    /// Nil when no connection can be begun.
    init?(_ pipe: Pipe) {
        guard let socket = pipe.proxy.connect() else { return nil }
        self.socket = socket
        socket.start(onFrame: { self.take($0) }, onEnd: { self.end() })
        for frame in pipe.greeting { socket.send(frame) }
    }

    /// Sends a request; `done` gets the frames of its answer, the last of which is an END.
    func send(_ request: [Frame], _ done: @escaping Answer) {
        if self.isOver { return done(nil) }
        let stream = self.nextStream
        self.nextStream += 2
        self.answers[stream] = ([], done)
        let frames = request.map { $0.of(stream: stream) }
        if self.isGreeted { self.send(frames) } else { self.waiting.append(frames) }
    }

    func close() {
        self.socket.close()
        self.end()
    }

    private func send(_ frames: [Frame]) { for frame in frames { self.socket.send(frame) } }

    private func take(_ frame: Frame) {
        switch frame.kind {
        case .hello:
            self.isGreeted = true
            for frames in self.waiting { self.send(frames) }
            self.waiting.removeAll()
        case .ping: self.socket.send(Frame(.pong, stream: 0, payload: Array(frame.payload)))
        case .goAway: self.close()
        case .data: self.answers[frame.stream]?.frames.append(frame)
        case .end:
            guard let (frames, done) = self.answers.removeValue(forKey: frame.stream) else {
                return
            }
            done(frames + [frame])
        default: break
        }
    }

    private func end() {
        self.isOver = true
        let open = self.answers.values
        self.answers.removeAll()
        for answer in open { answer.done(nil) }
    }
}
