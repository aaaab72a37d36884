// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import Saga

/// The sagas this service knows.
///
/// A definition that has changed stays here under its old hash until no instance of it is open;
/// `definition(_:_:)` finds old ones too, `named(_:)` only the one that new sagas follow.
struct SagaTypes: Sendable {
    /// One type: its table and how its input is read.
    struct Entry: Sendable {
        let definition: SagaDefinition
        let decode: @Sendable ([UInt8]) throws -> any SagaInput
    }

    private let entries: [Entry]

    /// The types of an order's life.
    static let all = SagaTypes([
        Entry(definition: PlaceOrder.definition) { bytes in
            try OrchestratorV1.PlaceOrderInput.decode(bytes)
        },
        Entry(definition: Shipment.definition) { bytes in
            try OrchestratorV1.ShipmentInput.decode(bytes)
        },
        Entry(definition: ShortPick.definition) { bytes in
            try OrchestratorV1.ShortPickInput.decode(bytes)
        },
        Entry(definition: FillBackorder.definition) { bytes in
            try OrchestratorV1.FillBackorderInput.decode(bytes)
        },
        Entry(definition: CancelOrder.definition) { bytes in
            try OrchestratorV1.CancelOrderInput.decode(bytes)
        },
        Entry(definition: ChangeOrder.definition) { bytes in
            try OrchestratorV1.ChangeOrderInput.decode(bytes)
        },
        Entry(definition: ReturnGoods.definition) { bytes in
            try OrchestratorV1.ReturnInput.decode(bytes)
        },
        Entry(definition: CreditFreight.definition) { bytes in
            try OrchestratorV1.CreditFreightInput.decode(bytes)
        },
        Entry(definition: PlaceOrder.invoicingTheCancelled) { bytes in
            try OrchestratorV1.PlaceOrderInput.decode(bytes)
        },
        Entry(definition: ChangeOrder.fillingMeanwhile) { bytes in
            try OrchestratorV1.ChangeOrderInput.decode(bytes)
        },
        Entry(definition: ShortPick.planningWhatIsHeld) { bytes in
            try OrchestratorV1.ShortPickInput.decode(bytes)
        },
        Entry(definition: ReturnGoods.exchangingWhatIsCredited) { bytes in
            try OrchestratorV1.ReturnInput.decode(bytes)
        },
        Entry(definition: CancelOrder.leavingShortPicks) { bytes in
            try OrchestratorV1.CancelOrderInput.decode(bytes)
        },
    ])

    /// Later entries of a name are older definitions of it.
    init(_ entries: [Entry]) {
        self.entries = entries
    }

    var names: [String] { Set(self.entries.map(\.definition.name)).sorted() }

    func named(_ name: String) -> Entry? {
        self.entries.first { $0.definition.name == name }
    }

    func entry(_ name: String, _ hash: UInt64) -> Entry? {
        self.entries.first { $0.definition.name == name && $0.definition.hash == hash }
    }

    /// The names of all participants, each the part of an action before the point.
    var participants: [String] {
        let steps = self.entries.flatMap(\.definition.steps)
        let actions = steps.flatMap { [$0.action, $0.compensation].compactMap(\.self) }
        return Set(actions.map(Self.participant)).sorted()
    }

    /// `billing` of `billing.Capture`.
    static func participant(of action: String) -> String {
        String(action.prefix { $0 != "." })
    }
}
