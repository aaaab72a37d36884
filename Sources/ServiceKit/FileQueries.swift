// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import Store

/// A service whose queries can be asked of a database file that no process serves.
public protocol FileQueryable: Service {
    /// Binds at least every method that an audit asks for.
    ///
    /// Nothing is written and nothing runs: what else is bound to these routes is left out, so a
    /// service may bind all it has.
    ///
    /// - Parameters:
    ///   - routes: Those of a `FileQueries`.
    ///   - time: The clock for what queries tell of the present.
    static func registerQueries(in routes: Routes, time: any TimeSource)
}

/// The queries of a service over one database file: no process, no recovery, no relay, no chores.
///
/// Confined to the thread of its reader's connection.
public final class FileQueries {
    private let reader: Reader
    private var queries: [String: (UnsafeRawBufferPointer, Reader) throws -> [UInt8]] = [:]

    /// Binds the queries of a service.
    ///
    /// - Parameters:
    ///   - service: Whose file it is.
    ///   - reader: Over the file, whose schema must be the one this program knows.
    ///   - time: The clock for what queries tell of the present.
    public init(_ service: any FileQueryable.Type, over reader: Reader, time: any TimeSource) {
        self.reader = reader
        let routes = Routes(for: self)
        service.registerQueries(in: routes, time: time)
        routes.query(CommonV1.Health.check) { _, reader, _ in
            var reply = CommonV1.HealthReply(service: service.name)
            try reply.addFigures(reader)
            return reply
        }
    }

    /// Answers a call.
    ///
    /// - Parameters:
    ///   - path: The method's full path.
    ///   - request: The encoded request.
    /// - Returns: The encoded reply.
    /// - Throws: UNIMPLEMENTED for a method that is no query; what its handler throws.
    public func answer(path: String, request: [UInt8]) throws -> [UInt8] {
        guard let query = self.queries[path] else {
            throw RPCError(.unimplemented, "\(path) is no query of this file")
        }
        return try request.withUnsafeBytes { try query($0, self.reader) }
    }

    func bind<Request: Message, Reply: Message>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, Reader, CallContext) throws -> Reply
    ) {
        let context = CallContext(method: method.path)
        self.queries[method.path] = { bytes, reader in
            try handler(try Request.decode(bytes), reader, context).encoded()
        }
    }
}

extension CommonV1.HealthReply {
    /// What the tables of any service tell: its generation, how far its feed is, what waits in its outbox.
    mutating func addFigures(_ reader: Reader) throws {
        self.generation = try reader.generation
        self.feedSequence = try reader.feedHead()
        self.outboxPending = try reader.first("SELECT count(*) FROM outbox") { $0.int(0) } ?? 0
        self.outboxRefused =
            try reader.first("SELECT count(*) FROM outbox_dead") { $0.int(0) } ?? 0
    }
}
