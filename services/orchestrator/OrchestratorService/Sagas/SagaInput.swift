// SPDX-License-Identifier: MIT
import Protobuf
import RPC
import Saga

/// What a saga was started with, and how its actions become calls.
protocol SagaInput: Sendable {
    /// What the saga is about, such as the order's id.
    var businessKey: String { get }

    /// Whether a saga of this input may have the key: by default its own and no other.
    func isAbout(_ key: String) -> Bool

    /// The call for an action; nil for one the saga does not have.
    ///
    /// The same saga must always make the same bytes of a step, since participants take a repeat
    /// with another body for another call.
    func invocation(of action: String, in saga: SagaInstance) -> Invocation?
}

extension SagaInput {
    func isAbout(_ key: String) -> Bool { key == self.businessKey }
}

/// One call to a participant, ready to send.
struct Invocation: Sendable {
    let path: String
    let payload: [UInt8]

    init<Request, Reply>(_ method: Method<Request, Reply>, _ request: Request) {
        self.path = method.path
        self.payload = request.encoded()
    }
}
