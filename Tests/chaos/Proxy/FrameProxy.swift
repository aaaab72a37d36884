// SPDX-License-Identifier: MIT
import LinuxIO

/// What is done with the frames of a proxied connection; on the loop's thread.
protocol Meddler: AnyObject, Sendable {
    /// A frame of the client; `pipe.toServer(frame)` passes it on.
    func fromClient(_ frame: Frame, _ pipe: Pipe)
    /// A frame of the server; `pipe.toClient(frame)` passes it on.
    func fromServer(_ frame: Frame, _ pipe: Pipe)
    /// The connection is over.
    func ended(_ pipe: Pipe)
}

/// Passes everything on.
final class Onlooker: Meddler {
    func fromClient(_ frame: Frame, _ pipe: Pipe) { pipe.toServer(frame) }
    func fromServer(_ frame: Frame, _ pipe: Pipe) { pipe.toClient(frame) }
    func ended(_ pipe: Pipe) {}
}

/// Stands before a service: whoever connects to it is connected on, and a meddler sees every frame.
///
/// Touched only on the loop's thread; hence `@unchecked`.
final class FrameProxy: @unchecked Sendable {
    let service: Service
    private(set) var server: Endpoint
    let loop: EventLoop
    private let meddler: any Meddler
    private let listener: FileDescriptor
    private var registration: Registration?
    private var pipes: [ObjectIdentifier: Pipe] = [:]

    /// Listens at `endpoint` for the service at `server`.
    init(
        _ service: Service,
        at endpoint: Endpoint,
        server: Endpoint,
        loop: EventLoop,
        meddler: any Meddler
    ) throws {
        self.service = service
        self.server = server
        self.loop = loop
        self.meddler = meddler
        self.listener = try Socket.listen(on: endpoint)
        try loop.runAndWait {
            self.registration = try loop.register(self.listener, interest: .readable) { _ in
                self.accept()
            }
        }
    }

    /// From now on `server` is the service; every connection to the one before it breaks.
    func turn(to server: Endpoint) {
        self.loop.runAndWait {
            self.server = server
            for pipe in self.pipes.values { pipe.cut() }
        }
    }

    func close() {
        self.loop.runAndWait {
            if let registration = self.registration.take() { self.loop.unregister(registration) }
            for pipe in self.pipes.values { pipe.cut() }
            self.pipes.removeAll()
        }
    }

    private func accept() {
        while let client = try? Socket.accept(self.listener) {
            guard let pipe = Pipe(client, self) else { continue }
            self.pipes[ObjectIdentifier(pipe)] = pipe
            pipe.start(self.meddler)
        }
    }

    /// A new connection to the service; nil when it cannot even be begun.
    func connect() -> ProxySocket? {
        guard let descriptor = try? Socket.connect(to: self.server) else { return nil }
        return ProxySocket(descriptor, isConnecting: true, loop: self.loop)
    }

    fileprivate func forget(_ pipe: Pipe) { self.pipes[ObjectIdentifier(pipe)] = nil }
}

/// A client's connection and the one that goes on from it to the service.
///
/// Touched only on the loop's thread; hence `@unchecked`.
final class Pipe: @unchecked Sendable {
    let proxy: FrameProxy
    private let client: ProxySocket
    private let server: ProxySocket
    private var meddler: (any Meddler)?
    /// The client's preface and HELLO, with which another connection can be opened in its name.
    private(set) var greeting: [Frame] = []

    fileprivate init?(_ client: consuming FileDescriptor, _ proxy: FrameProxy) {
        guard let server = proxy.connect() else { return nil }
        self.proxy = proxy
        self.client = ProxySocket(client, isConnecting: false, loop: proxy.loop)
        self.server = server
    }

    fileprivate func start(_ meddler: any Meddler) {
        self.meddler = meddler
        self.client.start(
            onFrame: { frame in
                if frame.kind == .preface || frame.kind == .hello { self.greeting.append(frame) }
                meddler.fromClient(frame, self)
            },
            onEnd: { self.finish() }
        )
        self.server.start(
            onFrame: { frame in meddler.fromServer(frame, self) },
            onEnd: { self.finish() }
        )
    }

    var isOver: Bool { self.meddler == nil }

    func toServer(_ frame: Frame) { self.server.send(frame) }
    func toClient(_ frame: Frame) { self.client.send(frame) }

    /// One side ended: the other does, after what is on its way.
    private func finish() { self.end { $0.close() } }

    /// Both sides break.
    func cut() { self.end { $0.reset() } }

    /// The client is told of a break, and the server lives on alone for whatever the meddler wants.
    func cutClient() { self.client.reset() }

    /// Only the first bytes of a frame arrive, then both sides break.
    func cut(within frame: Frame, after count: Int, toServer: Bool) {
        (toServer ? self.server : self.client).send(frame.bytes.prefix(count))
        self.cut()
    }

    private func end(_ how: (ProxySocket) -> Void) {
        guard let meddler = self.meddler.take() else { return }
        how(self.client)
        how(self.server)
        self.proxy.forget(self)
        meddler.ended(self)
    }
}
