// SPDX-License-Identifier: MIT
public import Protobuf

/// How many messages a method answers with.
public enum MethodKind: Hashable, Sendable {
    /// One request, one reply.
    case unary
    /// One request, any number of replies.
    case serverStreaming
}

/// A method of the contract, with the types of its request and its reply.
public struct Method<Request: Message, Reply: Message>: Hashable, Sendable {
    /// What travels on the wire, for example `oms.order.v1.OrderService/PlaceOrder`.
    public let path: String
    /// How many messages it answers with.
    public let kind: MethodKind

    /// Names a method; generated code calls this.
    public init(path: String, kind: MethodKind) {
        self.path = path
        self.kind = kind
    }
}

/// A method whose types are known only by their descriptors, as in a table of methods.
public struct AnyMethod: Sendable {
    /// What travels on the wire, for example `oms.order.v1.OrderService/PlaceOrder`.
    public let path: String
    /// How many messages it answers with.
    public let kind: MethodKind
    /// The type of its request.
    public let requestType: any Message.Type
    /// The type of its reply.
    public let replyType: any Message.Type

    /// Forgets the types of a method.
    public init<Request, Reply>(_ method: Method<Request, Reply>) {
        self.path = method.path
        self.kind = method.kind
        self.requestType = Request.self
        self.replyType = Reply.self
    }
}

/// What the contract says of one service.
public struct ServiceDescriptor: Sendable {
    /// The full name, for example `oms.order.v1.OrderService`.
    public let name: String
    /// The methods, in the order of the contract.
    public let methods: [AnyMethod]

    /// Describes a service; generated code calls this.
    public init(name: String, methods: [AnyMethod]) {
        self.name = name
        self.methods = methods
    }
}
