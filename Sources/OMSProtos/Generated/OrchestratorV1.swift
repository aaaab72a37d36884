// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/orchestrator/v1/orchestrator.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.orchestrator.v1`.
public enum OrchestratorV1 {}

extension OrchestratorV1 {
    /// The enum `oms.orchestrator.v1.SagaState`.
    public enum SagaState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `RUNNING`.
        case running
        /// At a step that waits for a signal.
        case waiting
        /// `COMPLETED`.
        case completed
        /// `COMPENSATING`.
        case compensating
        /// `COMPENSATED`.
        case compensated
        /// A forward step waits for an operator.
        case parkedForward
        /// A compensation waits for an operator.
        case parkedCompensation
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .running, .waiting, .completed, .compensating, .compensated, .parkedForward, .parkedCompensation]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.orchestrator.v1.SagaState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("RUNNING", 1),
            EnumValueDescriptor("WAITING", 2),
            EnumValueDescriptor("COMPLETED", 3),
            EnumValueDescriptor("COMPENSATING", 4),
            EnumValueDescriptor("COMPENSATED", 5),
            EnumValueDescriptor("PARKED_FORWARD", 6),
            EnumValueDescriptor("PARKED_COMPENSATION", 7)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .running
            case 2: self = .waiting
            case 3: self = .completed
            case 4: self = .compensating
            case 5: self = .compensated
            case 6: self = .parkedForward
            case 7: self = .parkedCompensation
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .running: 1
            case .waiting: 2
            case .completed: 3
            case .compensating: 4
            case .compensated: 5
            case .parkedForward: 6
            case .parkedCompensation: 7
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .running: "RUNNING"
            case .waiting: "WAITING"
            case .completed: "COMPLETED"
            case .compensating: "COMPENSATING"
            case .compensated: "COMPENSATED"
            case .parkedForward: "PARKED_FORWARD"
            case .parkedCompensation: "PARKED_COMPENSATION"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrchestratorV1 {
    /// The enum `oms.orchestrator.v1.StepState`.
    public enum StepState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `PENDING`.
        case pending
        /// `RUNNING`.
        case running
        /// `DONE`.
        case done
        /// `FAILED`.
        case failed
        /// `UNKNOWN`.
        case unknown
        /// `COMPENSATING`.
        case compensating
        /// `COMPENSATED`.
        case compensated
        /// `PARKED`.
        case parked
        /// `SKIPPED`.
        case skipped
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .pending, .running, .done, .failed, .unknown, .compensating, .compensated, .parked, .skipped]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.orchestrator.v1.StepState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PENDING", 1),
            EnumValueDescriptor("RUNNING", 2),
            EnumValueDescriptor("DONE", 3),
            EnumValueDescriptor("FAILED", 4),
            EnumValueDescriptor("UNKNOWN", 5),
            EnumValueDescriptor("COMPENSATING", 6),
            EnumValueDescriptor("COMPENSATED", 7),
            EnumValueDescriptor("PARKED", 8),
            EnumValueDescriptor("SKIPPED", 9)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .pending
            case 2: self = .running
            case 3: self = .done
            case 4: self = .failed
            case 5: self = .unknown
            case 6: self = .compensating
            case 7: self = .compensated
            case 8: self = .parked
            case 9: self = .skipped
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .pending: 1
            case .running: 2
            case .done: 3
            case .failed: 4
            case .unknown: 5
            case .compensating: 6
            case .compensated: 7
            case .parked: 8
            case .skipped: 9
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .pending: "PENDING"
            case .running: "RUNNING"
            case .done: "DONE"
            case .failed: "FAILED"
            case .unknown: "UNKNOWN"
            case .compensating: "COMPENSATING"
            case .compensated: "COMPENSATED"
            case .parked: "PARKED"
            case .skipped: "SKIPPED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.SagaStep`.
    public struct SagaStep: Hashable, Sendable {
        /// The field `name`.
        public var name: String = ""
        /// C compensatable, P pivot, R retriable, W waits for a signal.
        public var kind: String = ""
        /// The field `state`.
        public var state: OrchestratorV1.StepState = .unspecified
        /// The field `attempts`.
        public var attempts: UInt32 = 0
        /// The field `last_error`.
        public var lastError: String = ""
        /// The field `started_at_ms`.
        public var startedAtMs: Int64 = 0
        /// The field `finished_at_ms`.
        public var finishedAtMs: Int64 = 0
        /// The field `next_attempt_at_ms`.
        public var nextAttemptAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            name: String = "",
            kind: String = "",
            state: OrchestratorV1.StepState = .unspecified,
            attempts: UInt32 = 0,
            lastError: String = "",
            startedAtMs: Int64 = 0,
            finishedAtMs: Int64 = 0,
            nextAttemptAtMs: Int64 = 0
        ) {
            self.name = name
            self.kind = kind
            self.state = state
            self.attempts = attempts
            self.lastError = lastError
            self.startedAtMs = startedAtMs
            self.finishedAtMs = finishedAtMs
            self.nextAttemptAtMs = nextAttemptAtMs
        }
    }
}

extension OrchestratorV1.SagaStep: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.SagaStep", [
        FieldDescriptor("name", 1, .single, .text),
        FieldDescriptor("kind", 2, .single, .text),
        FieldDescriptor("state", 3, .single, .enumeration(OrchestratorV1.StepState.descriptor)),
        FieldDescriptor("attempts", 4, .single, .uint32),
        FieldDescriptor("last_error", 5, .single, .text),
        FieldDescriptor("started_at_ms", 6, .single, .int64),
        FieldDescriptor("finished_at_ms", 7, .single, .int64),
        FieldDescriptor("next_attempt_at_ms", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__saga_step__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__saga_step__get_packed_size, pack: oms__orchestrator__v1__saga_step__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaStep>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.state = OrchestratorV1.StepState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.attempts = c.pointee.attempts
        self.lastError = try Unpacking.text(c.pointee.last_error, "last_error")
        self.startedAtMs = c.pointee.started_at_ms
        self.finishedAtMs = c.pointee.finished_at_ms
        self.nextAttemptAtMs = c.pointee.next_attempt_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaStep>, _ arena: inout Arena) {
        oms__orchestrator__v1__saga_step__init(c)
        c.pointee.name = arena.text(self.name)
        c.pointee.kind = arena.text(self.kind)
        c.pointee.state = Oms__Orchestrator__V1__StepState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.attempts = self.attempts
        c.pointee.last_error = arena.text(self.lastError)
        c.pointee.started_at_ms = self.startedAtMs
        c.pointee.finished_at_ms = self.finishedAtMs
        c.pointee.next_attempt_at_ms = self.nextAttemptAtMs
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.Saga`.
    public struct Saga: Hashable, Sendable {
        /// TYPE:BUSINESS_KEY, for example place-order:SO-100001.
        public var sagaID: String = ""
        /// The field `type`.
        public var type: String = ""
        /// The field `business_key`.
        public var businessKey: String = ""
        /// The field `state`.
        public var state: OrchestratorV1.SagaState = .unspecified
        /// The field `steps`.
        public var steps: [OrchestratorV1.SagaStep] = []
        /// Why it compensated or parked.
        public var reason: String = ""
        /// The field `started_at_ms`.
        public var startedAtMs: Int64 = 0
        /// The field `finished_at_ms`.
        public var finishedAtMs: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// What an operator may do now: retry, resolve-ok, resolve-failed.
        public var allowedVerbs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = "",
            type: String = "",
            businessKey: String = "",
            state: OrchestratorV1.SagaState = .unspecified,
            steps: [OrchestratorV1.SagaStep] = [],
            reason: String = "",
            startedAtMs: Int64 = 0,
            finishedAtMs: Int64 = 0,
            version: Int64 = 0,
            allowedVerbs: [String] = []
        ) {
            self.sagaID = sagaID
            self.type = type
            self.businessKey = businessKey
            self.state = state
            self.steps = steps
            self.reason = reason
            self.startedAtMs = startedAtMs
            self.finishedAtMs = finishedAtMs
            self.version = version
            self.allowedVerbs = allowedVerbs
        }
    }
}

extension OrchestratorV1.Saga: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.Saga", [
        FieldDescriptor("saga_id", 1, .single, .text),
        FieldDescriptor("type", 2, .single, .text),
        FieldDescriptor("business_key", 3, .single, .text),
        FieldDescriptor("state", 4, .single, .enumeration(OrchestratorV1.SagaState.descriptor)),
        FieldDescriptor("steps", 5, .repeated, .message(OrchestratorV1.SagaStep.descriptor)),
        FieldDescriptor("reason", 6, .single, .text),
        FieldDescriptor("started_at_ms", 7, .single, .int64),
        FieldDescriptor("finished_at_ms", 8, .single, .int64),
        FieldDescriptor("version", 9, .single, .int64),
        FieldDescriptor("allowed_verbs", 10, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__saga__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__saga__get_packed_size, pack: oms__orchestrator__v1__saga__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__Saga>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.businessKey = try Unpacking.text(c.pointee.business_key, "business_key")
        self.state = OrchestratorV1.SagaState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.steps = try Unpacking.messages(c.pointee.n_steps, c.pointee.steps) { (value) throws(DecodingError) in try OrchestratorV1.SagaStep(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.startedAtMs = c.pointee.started_at_ms
        self.finishedAtMs = c.pointee.finished_at_ms
        self.version = c.pointee.version
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__Saga>, _ arena: inout Arena) {
        oms__orchestrator__v1__saga__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.type = arena.text(self.type)
        c.pointee.business_key = arena.text(self.businessKey)
        c.pointee.state = Oms__Orchestrator__V1__SagaState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.n_steps = self.steps.count
        c.pointee.steps = arena.messages(self.steps, as: Oms__Orchestrator__V1__SagaStep.self) { $0.fill($1, &$2) }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.started_at_ms = self.startedAtMs
        c.pointee.finished_at_ms = self.finishedAtMs
        c.pointee.version = self.version
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.StartRequest`.
    public struct StartRequest: Hashable, Sendable {
        /// The field `type`.
        public var type: String = ""
        /// The field `business_key`.
        public var businessKey: String = ""
        /// The input message of the type, encoded.
        public var input: [UInt8] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            type: String = "",
            businessKey: String = "",
            input: [UInt8] = []
        ) {
            self.type = type
            self.businessKey = businessKey
            self.input = input
        }
    }
}

extension OrchestratorV1.StartRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.StartRequest", [
        FieldDescriptor("type", 1, .single, .text),
        FieldDescriptor("business_key", 2, .single, .text),
        FieldDescriptor("input", 3, .single, .bytes)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__start_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__start_request__get_packed_size, pack: oms__orchestrator__v1__start_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__StartRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.businessKey = try Unpacking.text(c.pointee.business_key, "business_key")
        self.input = Unpacking.bytes(c.pointee.input)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__StartRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__start_request__init(c)
        c.pointee.type = arena.text(self.type)
        c.pointee.business_key = arena.text(self.businessKey)
        c.pointee.input = arena.bytes(self.input)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.StartReply`.
    public struct StartReply: Hashable, Sendable {
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// The field `attached`.
        public var attached: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = "",
            attached: Bool = false
        ) {
            self.sagaID = sagaID
            self.attached = attached
        }
    }
}

extension OrchestratorV1.StartReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.StartReply", [
        FieldDescriptor("saga_id", 1, .single, .text),
        FieldDescriptor("attached", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__start_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__start_reply__get_packed_size, pack: oms__orchestrator__v1__start_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__StartReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.attached = c.pointee.attached != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__StartReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__start_reply__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.attached = self.attached ? 1 : 0
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.SignalRequest`.
    public struct SignalRequest: Hashable, Sendable {
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// For example packed, handed-over, delivered, cancel.
        public var name: String = ""
        /// Unique per saga; a repeat changes nothing.
        public var signalID: String = ""
        /// The field `payload`.
        public var payload: [UInt8] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = "",
            name: String = "",
            signalID: String = "",
            payload: [UInt8] = []
        ) {
            self.sagaID = sagaID
            self.name = name
            self.signalID = signalID
            self.payload = payload
        }
    }
}

extension OrchestratorV1.SignalRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.SignalRequest", [
        FieldDescriptor("saga_id", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("signal_id", 3, .single, .text),
        FieldDescriptor("payload", 4, .single, .bytes)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__signal_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__signal_request__get_packed_size, pack: oms__orchestrator__v1__signal_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__SignalRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.signalID = try Unpacking.text(c.pointee.signal_id, "signal_id")
        self.payload = Unpacking.bytes(c.pointee.payload)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__SignalRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__signal_request__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.name = arena.text(self.name)
        c.pointee.signal_id = arena.text(self.signalID)
        c.pointee.payload = arena.bytes(self.payload)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.SignalReply`.
    public struct SignalReply: Hashable, Sendable {
        /// False when the saga had ended.
        public var accepted: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            accepted: Bool = false
        ) {
            self.accepted = accepted
        }
    }
}

extension OrchestratorV1.SignalReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.SignalReply", [
        FieldDescriptor("accepted", 1, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__signal_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__signal_reply__get_packed_size, pack: oms__orchestrator__v1__signal_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__SignalReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.accepted = c.pointee.accepted != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__SignalReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__signal_reply__init(c)
        c.pointee.accepted = self.accepted ? 1 : 0
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.GetSagaRequest`.
    public struct GetSagaRequest: Hashable, Sendable {
        /// The field `saga_id`.
        public var sagaID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = ""
        ) {
            self.sagaID = sagaID
        }
    }
}

extension OrchestratorV1.GetSagaRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.GetSagaRequest", [
        FieldDescriptor("saga_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__get_saga_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__get_saga_request__get_packed_size, pack: oms__orchestrator__v1__get_saga_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__GetSagaRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__GetSagaRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__get_saga_request__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.GetSagaReply`.
    public struct GetSagaReply: Hashable, Sendable {
        /// The field `saga`.
        public var saga: OrchestratorV1.Saga? = nil
        /// Everything that happened, oldest first.
        public var history: [CommonV1.Event] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            saga: OrchestratorV1.Saga? = nil,
            history: [CommonV1.Event] = []
        ) {
            self.saga = saga
            self.history = history
        }
    }
}

extension OrchestratorV1.GetSagaReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.GetSagaReply", [
        FieldDescriptor("saga", 1, .single, .message(OrchestratorV1.Saga.descriptor)),
        FieldDescriptor("history", 2, .repeated, .message(CommonV1.Event.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__get_saga_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__get_saga_reply__get_packed_size, pack: oms__orchestrator__v1__get_saga_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__GetSagaReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.saga { self.saga = try OrchestratorV1.Saga(c: value) }
        self.history = try Unpacking.messages(c.pointee.n_history, c.pointee.history) { (value) throws(DecodingError) in try CommonV1.Event(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__GetSagaReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__get_saga_reply__init(c)
        if let value = self.saga {
            let message = arena.make(Oms__Orchestrator__V1__Saga.self)
            value.fill(message, &arena)
            c.pointee.saga = message
        }
        c.pointee.n_history = self.history.count
        c.pointee.history = arena.messages(self.history, as: Oms__Common__V1__Event.self) { $0.fill($1, &$2) }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.ListSagasRequest`.
    public struct ListSagasRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: OrchestratorV1.SagaState = .unspecified
        /// The field `type`.
        public var type: String = ""
        /// Only sagas that have not ended.
        public var openOnly: Bool = false
        /// The field `business_key`.
        public var businessKey: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: OrchestratorV1.SagaState = .unspecified,
            type: String = "",
            openOnly: Bool = false,
            businessKey: String = ""
        ) {
            self.page = page
            self.state = state
            self.type = type
            self.openOnly = openOnly
            self.businessKey = businessKey
        }
    }
}

extension OrchestratorV1.ListSagasRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ListSagasRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(OrchestratorV1.SagaState.descriptor)),
        FieldDescriptor("type", 3, .single, .text),
        FieldDescriptor("open_only", 4, .single, .bool),
        FieldDescriptor("business_key", 5, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__list_sagas_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__list_sagas_request__get_packed_size, pack: oms__orchestrator__v1__list_sagas_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ListSagasRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = OrchestratorV1.SagaState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.openOnly = c.pointee.open_only != 0
        self.businessKey = try Unpacking.text(c.pointee.business_key, "business_key")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ListSagasRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__list_sagas_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Orchestrator__V1__SagaState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.type = arena.text(self.type)
        c.pointee.open_only = self.openOnly ? 1 : 0
        c.pointee.business_key = arena.text(self.businessKey)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.ListSagasReply`.
    public struct ListSagasReply: Hashable, Sendable {
        /// The field `sagas`.
        public var sagas: [OrchestratorV1.Saga] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagas: [OrchestratorV1.Saga] = [],
            nextPageToken: String = ""
        ) {
            self.sagas = sagas
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrchestratorV1.ListSagasReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ListSagasReply", [
        FieldDescriptor("sagas", 1, .repeated, .message(OrchestratorV1.Saga.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__list_sagas_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__list_sagas_reply__get_packed_size, pack: oms__orchestrator__v1__list_sagas_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ListSagasReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagas = try Unpacking.messages(c.pointee.n_sagas, c.pointee.sagas) { (value) throws(DecodingError) in try OrchestratorV1.Saga(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ListSagasReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__list_sagas_reply__init(c)
        c.pointee.n_sagas = self.sagas.count
        c.pointee.sagas = arena.messages(self.sagas, as: Oms__Orchestrator__V1__Saga.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.CountSagasRequest`.
    public struct CountSagasRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension OrchestratorV1.CountSagasRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.CountSagasRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__count_sagas_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__count_sagas_request__get_packed_size, pack: oms__orchestrator__v1__count_sagas_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__CountSagasRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__CountSagasRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__count_sagas_request__init(c)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.SagaCount`.
    public struct SagaCount: Hashable, Sendable {
        /// The field `type`.
        public var type: String = ""
        /// The field `state`.
        public var state: OrchestratorV1.SagaState = .unspecified
        /// The field `count`.
        public var count: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            type: String = "",
            state: OrchestratorV1.SagaState = .unspecified,
            count: Int64 = 0
        ) {
            self.type = type
            self.state = state
            self.count = count
        }
    }
}

extension OrchestratorV1.SagaCount: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.SagaCount", [
        FieldDescriptor("type", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(OrchestratorV1.SagaState.descriptor)),
        FieldDescriptor("count", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__saga_count__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__saga_count__get_packed_size, pack: oms__orchestrator__v1__saga_count__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaCount>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.state = OrchestratorV1.SagaState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.count = c.pointee.count
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaCount>, _ arena: inout Arena) {
        oms__orchestrator__v1__saga_count__init(c)
        c.pointee.type = arena.text(self.type)
        c.pointee.state = Oms__Orchestrator__V1__SagaState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.count = self.count
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.CountSagasReply`.
    public struct CountSagasReply: Hashable, Sendable {
        /// The field `counts`.
        public var counts: [OrchestratorV1.SagaCount] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            counts: [OrchestratorV1.SagaCount] = []
        ) {
            self.counts = counts
        }
    }
}

extension OrchestratorV1.CountSagasReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.CountSagasReply", [
        FieldDescriptor("counts", 1, .repeated, .message(OrchestratorV1.SagaCount.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__count_sagas_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__count_sagas_reply__get_packed_size, pack: oms__orchestrator__v1__count_sagas_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__CountSagasReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.counts = try Unpacking.messages(c.pointee.n_counts, c.pointee.counts) { (value) throws(DecodingError) in try OrchestratorV1.SagaCount(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__CountSagasReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__count_sagas_reply__init(c)
        c.pointee.n_counts = self.counts.count
        c.pointee.counts = arena.messages(self.counts, as: Oms__Orchestrator__V1__SagaCount.self) { $0.fill($1, &$2) }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.RetrySagaRequest`.
    public struct RetrySagaRequest: Hashable, Sendable {
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = "",
            reason: String = ""
        ) {
            self.sagaID = sagaID
            self.reason = reason
        }
    }
}

extension OrchestratorV1.RetrySagaRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.RetrySagaRequest", [
        FieldDescriptor("saga_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__retry_saga_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__retry_saga_request__get_packed_size, pack: oms__orchestrator__v1__retry_saga_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__RetrySagaRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__RetrySagaRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__retry_saga_request__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.RetrySagaReply`.
    public struct RetrySagaReply: Hashable, Sendable {
        /// The field `saga`.
        public var saga: OrchestratorV1.Saga? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            saga: OrchestratorV1.Saga? = nil
        ) {
            self.saga = saga
        }
    }
}

extension OrchestratorV1.RetrySagaReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.RetrySagaReply", [
        FieldDescriptor("saga", 1, .single, .message(OrchestratorV1.Saga.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__retry_saga_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__retry_saga_reply__get_packed_size, pack: oms__orchestrator__v1__retry_saga_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__RetrySagaReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.saga { self.saga = try OrchestratorV1.Saga(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__RetrySagaReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__retry_saga_reply__init(c)
        if let value = self.saga {
            let message = arena.make(Oms__Orchestrator__V1__Saga.self)
            value.fill(message, &arena)
            c.pointee.saga = message
        }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.ResolveStepRequest`.
    public struct ResolveStepRequest: Hashable, Sendable {
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// The field `step`.
        public var step: String = ""
        /// The field `outcome`.
        public var outcome: OrchestratorV1.ResolveStepRequest.Outcome = .unspecified
        /// What shows that the outcome is so; required.
        public var evidence: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sagaID: String = "",
            step: String = "",
            outcome: OrchestratorV1.ResolveStepRequest.Outcome = .unspecified,
            evidence: String = ""
        ) {
            self.sagaID = sagaID
            self.step = step
            self.outcome = outcome
            self.evidence = evidence
        }
    }
}

extension OrchestratorV1.ResolveStepRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ResolveStepRequest", [
        FieldDescriptor("saga_id", 1, .single, .text),
        FieldDescriptor("step", 2, .single, .text),
        FieldDescriptor("outcome", 3, .single, .enumeration(OrchestratorV1.ResolveStepRequest.Outcome.descriptor)),
        FieldDescriptor("evidence", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__resolve_step_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__resolve_step_request__get_packed_size, pack: oms__orchestrator__v1__resolve_step_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ResolveStepRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.step = try Unpacking.text(c.pointee.step, "step")
        self.outcome = OrchestratorV1.ResolveStepRequest.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
        self.evidence = try Unpacking.text(c.pointee.evidence, "evidence")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ResolveStepRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__resolve_step_request__init(c)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.step = arena.text(self.step)
        c.pointee.outcome = Oms__Orchestrator__V1__ResolveStepRequest__Outcome(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
        c.pointee.evidence = arena.text(self.evidence)
    }
}

extension OrchestratorV1.ResolveStepRequest {
    /// The enum `oms.orchestrator.v1.ResolveStepRequest.Outcome`.
    public enum Outcome: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `OK`.
        case ok
        /// `FAILED`.
        case failed
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .ok, .failed]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.orchestrator.v1.ResolveStepRequest.Outcome", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("OK", 1),
            EnumValueDescriptor("FAILED", 2)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .ok
            case 2: self = .failed
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .ok: 1
            case .failed: 2
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .ok: "OK"
            case .failed: "FAILED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.ResolveStepReply`.
    public struct ResolveStepReply: Hashable, Sendable {
        /// The field `saga`.
        public var saga: OrchestratorV1.Saga? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            saga: OrchestratorV1.Saga? = nil
        ) {
            self.saga = saga
        }
    }
}

extension OrchestratorV1.ResolveStepReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ResolveStepReply", [
        FieldDescriptor("saga", 1, .single, .message(OrchestratorV1.Saga.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__resolve_step_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__resolve_step_reply__get_packed_size, pack: oms__orchestrator__v1__resolve_step_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ResolveStepReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.saga { self.saga = try OrchestratorV1.Saga(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ResolveStepReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__resolve_step_reply__init(c)
        if let value = self.saga {
            let message = arena.make(Oms__Orchestrator__V1__Saga.self)
            value.fill(message, &arena)
            c.pointee.saga = message
        }
    }
}

extension OrchestratorV1 {
    /// Input of place-order.
    public struct PlaceOrderInput: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `lines`.
        public var lines: [BillingV1.InvoiceLine] = []
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `ship_to`.
        public var shipTo: CommonV1.Address? = nil
        /// The field `payment_method`.
        public var paymentMethod: OrderV1.PaymentMethod = .unspecified
        /// The field `payment_token`.
        public var paymentToken: String = ""
        /// The field `tenders`.
        public var tenders: [OrderV1.Tender] = []
        /// The field `wait_for_payment`.
        public var waitForPayment: Bool = false
        /// The field `shortage_policy`.
        public var shortagePolicy: OrderV1.ShortagePolicy = .unspecified
        /// The field `invoice_policy`.
        public var invoicePolicy: OrderV1.InvoicePolicy = .unspecified
        /// The field `ship_complete`.
        public var shipComplete: Bool = false
        /// The field `counter_sale`.
        public var counterSale: Bool = false
        /// The field `preferred_location`.
        public var preferredLocation: String = ""
        /// The field `bill_to`.
        public var billTo: CommonV1.Address? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            lines: [BillingV1.InvoiceLine] = [],
            freight: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            carrierID: String = "",
            shipTo: CommonV1.Address? = nil,
            paymentMethod: OrderV1.PaymentMethod = .unspecified,
            paymentToken: String = "",
            tenders: [OrderV1.Tender] = [],
            waitForPayment: Bool = false,
            shortagePolicy: OrderV1.ShortagePolicy = .unspecified,
            invoicePolicy: OrderV1.InvoicePolicy = .unspecified,
            shipComplete: Bool = false,
            counterSale: Bool = false,
            preferredLocation: String = "",
            billTo: CommonV1.Address? = nil
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.lines = lines
            self.freight = freight
            self.total = total
            self.carrierID = carrierID
            self.shipTo = shipTo
            self.paymentMethod = paymentMethod
            self.paymentToken = paymentToken
            self.tenders = tenders
            self.waitForPayment = waitForPayment
            self.shortagePolicy = shortagePolicy
            self.invoicePolicy = invoicePolicy
            self.shipComplete = shipComplete
            self.counterSale = counterSale
            self.preferredLocation = preferredLocation
            self.billTo = billTo
        }
    }
}

extension OrchestratorV1.PlaceOrderInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.PlaceOrderInput", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(BillingV1.InvoiceLine.descriptor)),
        FieldDescriptor("freight", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("carrier_id", 6, .single, .text),
        FieldDescriptor("ship_to", 7, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("payment_method", 8, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("payment_token", 9, .single, .text),
        FieldDescriptor("tenders", 10, .repeated, .message(OrderV1.Tender.descriptor)),
        FieldDescriptor("wait_for_payment", 11, .single, .bool),
        FieldDescriptor("shortage_policy", 12, .single, .enumeration(OrderV1.ShortagePolicy.descriptor)),
        FieldDescriptor("invoice_policy", 13, .single, .enumeration(OrderV1.InvoicePolicy.descriptor)),
        FieldDescriptor("ship_complete", 14, .single, .bool),
        FieldDescriptor("counter_sale", 15, .single, .bool),
        FieldDescriptor("preferred_location", 16, .single, .text),
        FieldDescriptor("bill_to", 17, .single, .message(CommonV1.Address.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__place_order_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__place_order_input__get_packed_size, pack: oms__orchestrator__v1__place_order_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__PlaceOrderInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.InvoiceLine(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.paymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.payment_method.rawValue))
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
        self.tenders = try Unpacking.messages(c.pointee.n_tenders, c.pointee.tenders) { (value) throws(DecodingError) in try OrderV1.Tender(c: value) }
        self.waitForPayment = c.pointee.wait_for_payment != 0
        self.shortagePolicy = OrderV1.ShortagePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.shortage_policy.rawValue))
        self.invoicePolicy = OrderV1.InvoicePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.invoice_policy.rawValue))
        self.shipComplete = c.pointee.ship_complete != 0
        self.counterSale = c.pointee.counter_sale != 0
        self.preferredLocation = try Unpacking.text(c.pointee.preferred_location, "preferred_location")
        if let value = c.pointee.bill_to { self.billTo = try CommonV1.Address(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__PlaceOrderInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__place_order_input__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__InvoiceLine.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.paymentMethod.rawValue))
        c.pointee.payment_token = arena.text(self.paymentToken)
        c.pointee.n_tenders = self.tenders.count
        c.pointee.tenders = arena.messages(self.tenders, as: Oms__Order__V1__Tender.self) { $0.fill($1, &$2) }
        c.pointee.wait_for_payment = self.waitForPayment ? 1 : 0
        c.pointee.shortage_policy = Oms__Order__V1__ShortagePolicy(rawValue: .init(truncatingIfNeeded: self.shortagePolicy.rawValue))
        c.pointee.invoice_policy = Oms__Order__V1__InvoicePolicy(rawValue: .init(truncatingIfNeeded: self.invoicePolicy.rawValue))
        c.pointee.ship_complete = self.shipComplete ? 1 : 0
        c.pointee.counter_sale = self.counterSale ? 1 : 0
        c.pointee.preferred_location = arena.text(self.preferredLocation)
        if let value = self.billTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.bill_to = message
        }
    }
}

extension OrchestratorV1 {
    /// What the shipment saga must know of the order; travels through fulfillment unread.
    public struct ShipmentTerms: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `payment_method`.
        public var paymentMethod: OrderV1.PaymentMethod = .unspecified
        /// The field `bill_to`.
        public var billTo: CommonV1.Address? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            paymentMethod: OrderV1.PaymentMethod = .unspecified,
            billTo: CommonV1.Address? = nil
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.paymentMethod = paymentMethod
            self.billTo = billTo
        }
    }
}

extension OrchestratorV1.ShipmentTerms: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ShipmentTerms", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("payment_method", 3, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("bill_to", 4, .single, .message(CommonV1.Address.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__shipment_terms__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__shipment_terms__get_packed_size, pack: oms__orchestrator__v1__shipment_terms__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentTerms>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.paymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.payment_method.rawValue))
        if let value = c.pointee.bill_to { self.billTo = try CommonV1.Address(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentTerms>, _ arena: inout Arena) {
        oms__orchestrator__v1__shipment_terms__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.paymentMethod.rawValue))
        if let value = self.billTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.bill_to = message
        }
    }
}

extension OrchestratorV1 {
    /// Input of shipment.
    public struct ShipmentInput: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `terms`.
        public var terms: OrchestratorV1.ShipmentTerms? = nil
        /// What was picked.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `location`.
        public var location: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            terms: OrchestratorV1.ShipmentTerms? = nil,
            lines: [InventoryV1.StockLine] = [],
            location: String = "",
            carrierID: String = ""
        ) {
            self.shipmentID = shipmentID
            self.terms = terms
            self.lines = lines
            self.location = location
            self.carrierID = carrierID
        }
    }
}

extension OrchestratorV1.ShipmentInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ShipmentInput", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("terms", 2, .single, .message(OrchestratorV1.ShipmentTerms.descriptor)),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("location", 4, .single, .text),
        FieldDescriptor("carrier_id", 5, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__shipment_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__shipment_input__get_packed_size, pack: oms__orchestrator__v1__shipment_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        if let value = c.pointee.terms { self.terms = try OrchestratorV1.ShipmentTerms(c: value) }
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__shipment_input__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        if let value = self.terms {
            let message = arena.make(Oms__Orchestrator__V1__ShipmentTerms.self)
            value.fill(message, &arena)
            c.pointee.terms = message
        }
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.location = arena.text(self.location)
        c.pointee.carrier_id = arena.text(self.carrierID)
    }
}

extension OrchestratorV1 {
    /// Payload of the signals a shipment sends.
    public struct ShipmentSignal: Hashable, Sendable {
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// With handed-over.
        public var trackingNumber: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            occurredAtMs: Int64 = 0,
            trackingNumber: String = "",
            carrierID: String = ""
        ) {
            self.occurredAtMs = occurredAtMs
            self.trackingNumber = trackingNumber
            self.carrierID = carrierID
        }
    }
}

extension OrchestratorV1.ShipmentSignal: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ShipmentSignal", [
        FieldDescriptor("occurred_at_ms", 1, .single, .int64),
        FieldDescriptor("tracking_number", 2, .single, .text),
        FieldDescriptor("carrier_id", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__shipment_signal__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__shipment_signal__get_packed_size, pack: oms__orchestrator__v1__shipment_signal__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentSignal>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.trackingNumber = try Unpacking.text(c.pointee.tracking_number, "tracking_number")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShipmentSignal>, _ arena: inout Arena) {
        oms__orchestrator__v1__shipment_signal__init(c)
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.tracking_number = arena.text(self.trackingNumber)
        c.pointee.carrier_id = arena.text(self.carrierID)
    }
}

extension OrchestratorV1 {
    /// Input of short-pick; its key is the shipment.
    public struct ShortPickInput: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            location: String = "",
            lines: [InventoryV1.StockLine] = []
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.location = location
            self.lines = lines
        }
    }
}

extension OrchestratorV1.ShortPickInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ShortPickInput", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__short_pick_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__short_pick_input__get_packed_size, pack: oms__orchestrator__v1__short_pick_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShortPickInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ShortPickInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__short_pick_input__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension OrchestratorV1 {
    /// Input of fill-backorder: units that a committed order waited for are set aside now. Its key is
    /// fill_id, ORDER/N.
    public struct FillBackorderInput: Hashable, Sendable {
        /// The field `fill_id`.
        public var fillID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.AllocatedLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fillID: String = "",
            orderID: String = "",
            lines: [InventoryV1.AllocatedLine] = []
        ) {
            self.fillID = fillID
            self.orderID = orderID
            self.lines = lines
        }
    }
}

extension OrchestratorV1.FillBackorderInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.FillBackorderInput", [
        FieldDescriptor("fill_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.AllocatedLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__fill_backorder_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__fill_backorder_input__get_packed_size, pack: oms__orchestrator__v1__fill_backorder_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__FillBackorderInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fillID = try Unpacking.text(c.pointee.fill_id, "fill_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__FillBackorderInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__fill_backorder_input__init(c)
        c.pointee.fill_id = arena.text(self.fillID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
    }
}

extension OrchestratorV1 {
    /// Input of cancel-order.
    public struct CancelOrderInput: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `reason`.
        public var reason: String = ""
        /// Some units were not in a shipment when it was asked for.
        public var hasOpenUnits: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            reason: String = "",
            hasOpenUnits: Bool = false
        ) {
            self.orderID = orderID
            self.reason = reason
            self.hasOpenUnits = hasOpenUnits
        }
    }
}

extension OrchestratorV1.CancelOrderInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.CancelOrderInput", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text),
        FieldDescriptor("has_open_units", 3, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__cancel_order_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__cancel_order_input__get_packed_size, pack: oms__orchestrator__v1__cancel_order_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__CancelOrderInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.hasOpenUnits = c.pointee.has_open_units != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__CancelOrderInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__cancel_order_input__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.has_open_units = self.hasOpenUnits ? 1 : 0
    }
}

extension OrchestratorV1 {
    /// Input of change-order; its key is change_id.
    public struct ChangeOrderInput: Hashable, Sendable {
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// By SKU: what is wanted more, and what less.
        public var increases: [InventoryV1.StockLine] = []
        /// The field `decreases`.
        public var decreases: [InventoryV1.StockLine] = []
        /// The field `old_total`.
        public var oldTotal: CommonV1.Money? = nil
        /// The field `new_total`.
        public var newTotal: CommonV1.Money? = nil
        /// As they are after the change; empty leaves them.
        public var shipTo: CommonV1.Address? = nil
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// `new_total` by tax rate.
        public var newBreakdown: CommonV1.TaxBreakdown? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            changeID: String = "",
            orderID: String = "",
            increases: [InventoryV1.StockLine] = [],
            decreases: [InventoryV1.StockLine] = [],
            oldTotal: CommonV1.Money? = nil,
            newTotal: CommonV1.Money? = nil,
            shipTo: CommonV1.Address? = nil,
            carrierID: String = "",
            newBreakdown: CommonV1.TaxBreakdown? = nil
        ) {
            self.changeID = changeID
            self.orderID = orderID
            self.increases = increases
            self.decreases = decreases
            self.oldTotal = oldTotal
            self.newTotal = newTotal
            self.shipTo = shipTo
            self.carrierID = carrierID
            self.newBreakdown = newBreakdown
        }
    }
}

extension OrchestratorV1.ChangeOrderInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ChangeOrderInput", [
        FieldDescriptor("change_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("increases", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("decreases", 4, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("old_total", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("new_total", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("ship_to", 7, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("carrier_id", 8, .single, .text),
        FieldDescriptor("new_breakdown", 9, .single, .message(CommonV1.TaxBreakdown.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__change_order_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__change_order_input__get_packed_size, pack: oms__orchestrator__v1__change_order_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ChangeOrderInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.increases = try Unpacking.messages(c.pointee.n_increases, c.pointee.increases) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.decreases = try Unpacking.messages(c.pointee.n_decreases, c.pointee.decreases) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        if let value = c.pointee.old_total { self.oldTotal = try CommonV1.Money(c: value) }
        if let value = c.pointee.new_total { self.newTotal = try CommonV1.Money(c: value) }
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.new_breakdown { self.newBreakdown = try CommonV1.TaxBreakdown(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ChangeOrderInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__change_order_input__init(c)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_increases = self.increases.count
        c.pointee.increases = arena.messages(self.increases, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_decreases = self.decreases.count
        c.pointee.decreases = arena.messages(self.decreases, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        if let value = self.oldTotal {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.old_total = message
        }
        if let value = self.newTotal {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.new_total = message
        }
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.newBreakdown {
            let message = arena.make(Oms__Common__V1__TaxBreakdown.self)
            value.fill(message, &arena)
            c.pointee.new_breakdown = message
        }
    }
}

extension OrchestratorV1 {
    /// Input of credit-freight: the freight of an order of which nothing arrived, when what was still to come
    /// is given up. Its key is the order.
    public struct CreditFreightInput: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            freight: CommonV1.Money? = nil
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.freight = freight
        }
    }
}

extension OrchestratorV1.CreditFreightInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.CreditFreightInput", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("freight", 3, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__credit_freight_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__credit_freight_input__get_packed_size, pack: oms__orchestrator__v1__credit_freight_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__CreditFreightInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__CreditFreightInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__credit_freight_input__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
    }
}

extension OrchestratorV1 {
    /// Input of return-goods, started when the goods are counted in; its key is the return.
    public struct ReturnInput: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// The field `resolution`.
        public var resolution: ReturnsV1.Resolution = .unspecified
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            orderID: String = "",
            customerID: String = "",
            location: String = "",
            lines: [InventoryV1.StockLine] = [],
            receivedAtMs: Int64 = 0,
            resolution: ReturnsV1.Resolution = .unspecified,
            reason: String = ""
        ) {
            self.returnID = returnID
            self.orderID = orderID
            self.customerID = customerID
            self.location = location
            self.lines = lines
            self.receivedAtMs = receivedAtMs
            self.resolution = resolution
            self.reason = reason
        }
    }
}

extension OrchestratorV1.ReturnInput: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.ReturnInput", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text),
        FieldDescriptor("location", 4, .single, .text),
        FieldDescriptor("lines", 5, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("received_at_ms", 6, .single, .int64),
        FieldDescriptor("resolution", 7, .single, .enumeration(ReturnsV1.Resolution.descriptor)),
        FieldDescriptor("reason", 8, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__return_input__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__return_input__get_packed_size, pack: oms__orchestrator__v1__return_input__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__ReturnInput>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.receivedAtMs = c.pointee.received_at_ms
        self.resolution = ReturnsV1.Resolution(rawValue: Int32(truncatingIfNeeded: c.pointee.resolution.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__ReturnInput>, _ arena: inout Arena) {
        oms__orchestrator__v1__return_input__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.resolution = Oms__Returns__V1__Resolution(rawValue: .init(truncatingIfNeeded: self.resolution.rawValue))
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrchestratorV1 {
    /// Payload of the signal `inspected`.
    public struct InspectedSignal: Hashable, Sendable {
        /// The field `restocked`.
        public var restocked: [InventoryV1.StockLine] = []
        /// The field `scrapped`.
        public var scrapped: [InventoryV1.StockLine] = []
        /// The field `rejected`.
        public var rejected: [InventoryV1.StockLine] = []
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            restocked: [InventoryV1.StockLine] = [],
            scrapped: [InventoryV1.StockLine] = [],
            rejected: [InventoryV1.StockLine] = [],
            occurredAtMs: Int64 = 0
        ) {
            self.restocked = restocked
            self.scrapped = scrapped
            self.rejected = rejected
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension OrchestratorV1.InspectedSignal: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.InspectedSignal", [
        FieldDescriptor("restocked", 1, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("scrapped", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("rejected", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__inspected_signal__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__inspected_signal__get_packed_size, pack: oms__orchestrator__v1__inspected_signal__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__InspectedSignal>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.restocked = try Unpacking.messages(c.pointee.n_restocked, c.pointee.restocked) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.scrapped = try Unpacking.messages(c.pointee.n_scrapped, c.pointee.scrapped) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.rejected = try Unpacking.messages(c.pointee.n_rejected, c.pointee.rejected) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__InspectedSignal>, _ arena: inout Arena) {
        oms__orchestrator__v1__inspected_signal__init(c)
        c.pointee.n_restocked = self.restocked.count
        c.pointee.restocked = arena.messages(self.restocked, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_scrapped = self.scrapped.count
        c.pointee.scrapped = arena.messages(self.scrapped, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_rejected = self.rejected.count
        c.pointee.rejected = arena.messages(self.rejected, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension OrchestratorV1 {
    /// Parked sagas of one cause.
    public struct SagaGroup: Hashable, Sendable {
        /// The field `type`.
        public var type: String = ""
        /// The field `step`.
        public var step: String = ""
        /// The park reason and the refusal.
        public var reason: String = ""
        /// The field `last_error`.
        public var lastError: String = ""
        /// The field `count`.
        public var count: Int64 = 0
        /// The field `sample_saga_id`.
        public var sampleSagaID: String = ""
        /// The field `oldest_at_ms`.
        public var oldestAtMs: Int64 = 0
        /// The field `allowed_verbs`.
        public var allowedVerbs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            type: String = "",
            step: String = "",
            reason: String = "",
            lastError: String = "",
            count: Int64 = 0,
            sampleSagaID: String = "",
            oldestAtMs: Int64 = 0,
            allowedVerbs: [String] = []
        ) {
            self.type = type
            self.step = step
            self.reason = reason
            self.lastError = lastError
            self.count = count
            self.sampleSagaID = sampleSagaID
            self.oldestAtMs = oldestAtMs
            self.allowedVerbs = allowedVerbs
        }
    }
}

extension OrchestratorV1.SagaGroup: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.SagaGroup", [
        FieldDescriptor("type", 1, .single, .text),
        FieldDescriptor("step", 2, .single, .text),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("last_error", 4, .single, .text),
        FieldDescriptor("count", 5, .single, .int64),
        FieldDescriptor("sample_saga_id", 6, .single, .text),
        FieldDescriptor("oldest_at_ms", 7, .single, .int64),
        FieldDescriptor("allowed_verbs", 8, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__saga_group__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__saga_group__get_packed_size, pack: oms__orchestrator__v1__saga_group__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaGroup>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.step = try Unpacking.text(c.pointee.step, "step")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.lastError = try Unpacking.text(c.pointee.last_error, "last_error")
        self.count = c.pointee.count
        self.sampleSagaID = try Unpacking.text(c.pointee.sample_saga_id, "sample_saga_id")
        self.oldestAtMs = c.pointee.oldest_at_ms
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__SagaGroup>, _ arena: inout Arena) {
        oms__orchestrator__v1__saga_group__init(c)
        c.pointee.type = arena.text(self.type)
        c.pointee.step = arena.text(self.step)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.last_error = arena.text(self.lastError)
        c.pointee.count = self.count
        c.pointee.sample_saga_id = arena.text(self.sampleSagaID)
        c.pointee.oldest_at_ms = self.oldestAtMs
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.GroupSagasRequest`.
    public struct GroupSagasRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension OrchestratorV1.GroupSagasRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.GroupSagasRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__group_sagas_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__group_sagas_request__get_packed_size, pack: oms__orchestrator__v1__group_sagas_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__GroupSagasRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__GroupSagasRequest>, _ arena: inout Arena) {
        oms__orchestrator__v1__group_sagas_request__init(c)
    }
}

extension OrchestratorV1 {
    /// The message `oms.orchestrator.v1.GroupSagasReply`.
    public struct GroupSagasReply: Hashable, Sendable {
        /// The field `groups`.
        public var groups: [OrchestratorV1.SagaGroup] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            groups: [OrchestratorV1.SagaGroup] = []
        ) {
            self.groups = groups
        }
    }
}

extension OrchestratorV1.GroupSagasReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.orchestrator.v1.GroupSagasReply", [
        FieldDescriptor("groups", 1, .repeated, .message(OrchestratorV1.SagaGroup.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__orchestrator__v1__group_sagas_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__orchestrator__v1__group_sagas_reply__get_packed_size, pack: oms__orchestrator__v1__group_sagas_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Orchestrator__V1__GroupSagasReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.groups = try Unpacking.messages(c.pointee.n_groups, c.pointee.groups) { (value) throws(DecodingError) in try OrchestratorV1.SagaGroup(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Orchestrator__V1__GroupSagasReply>, _ arena: inout Arena) {
        oms__orchestrator__v1__group_sagas_reply__init(c)
        c.pointee.n_groups = self.groups.count
        c.pointee.groups = arena.messages(self.groups, as: Oms__Orchestrator__V1__SagaGroup.self) { $0.fill($1, &$2) }
    }
}

extension OrchestratorV1 {
    /// The service `oms.orchestrator.v1.OrchestratorService`.
    public enum OrchestratorService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.orchestrator.v1.OrchestratorService", methods: [
            AnyMethod(Self.start),
            AnyMethod(Self.signal),
            AnyMethod(Self.getSaga),
            AnyMethod(Self.listSagas),
            AnyMethod(Self.countSagas),
            AnyMethod(Self.groupSagas),
            AnyMethod(Self.retrySaga),
            AnyMethod(Self.resolveStep),
            AnyMethod(Self.watch)
        ])

        /// The method `Start`.
        public static let start = Method<OrchestratorV1.StartRequest, OrchestratorV1.StartReply>(
            path: "oms.orchestrator.v1.OrchestratorService/Start",
            kind: .unary
        )

        /// The method `Signal`.
        public static let signal = Method<OrchestratorV1.SignalRequest, OrchestratorV1.SignalReply>(
            path: "oms.orchestrator.v1.OrchestratorService/Signal",
            kind: .unary
        )

        /// The method `GetSaga`.
        public static let getSaga = Method<OrchestratorV1.GetSagaRequest, OrchestratorV1.GetSagaReply>(
            path: "oms.orchestrator.v1.OrchestratorService/GetSaga",
            kind: .unary
        )

        /// The method `ListSagas`.
        public static let listSagas = Method<OrchestratorV1.ListSagasRequest, OrchestratorV1.ListSagasReply>(
            path: "oms.orchestrator.v1.OrchestratorService/ListSagas",
            kind: .unary
        )

        /// The method `CountSagas`.
        public static let countSagas = Method<OrchestratorV1.CountSagasRequest, OrchestratorV1.CountSagasReply>(
            path: "oms.orchestrator.v1.OrchestratorService/CountSagas",
            kind: .unary
        )

        /// The method `GroupSagas`.
        public static let groupSagas = Method<OrchestratorV1.GroupSagasRequest, OrchestratorV1.GroupSagasReply>(
            path: "oms.orchestrator.v1.OrchestratorService/GroupSagas",
            kind: .unary
        )

        /// The method `RetrySaga`.
        public static let retrySaga = Method<OrchestratorV1.RetrySagaRequest, OrchestratorV1.RetrySagaReply>(
            path: "oms.orchestrator.v1.OrchestratorService/RetrySaga",
            kind: .unary
        )

        /// The method `ResolveStep`.
        public static let resolveStep = Method<OrchestratorV1.ResolveStepRequest, OrchestratorV1.ResolveStepReply>(
            path: "oms.orchestrator.v1.OrchestratorService/ResolveStep",
            kind: .unary
        )

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.orchestrator.v1.OrchestratorService/Watch",
            kind: .serverStreaming
        )
    }
}
