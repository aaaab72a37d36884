// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Short pick: units that were not on the shelf are sought elsewhere, and shipped from there.
///
/// What is nowhere is backordered, and follows with fill-backorder. Nobody else would look for the
/// units of a refusal, so it parks.
enum ShortPick {
    /// Plans also when nothing was found: a change of the order waits for that plan.
    static let definition = Self.definition(planning: nil)
    /// The one before, which told fulfillment nothing when nothing was found.
    static let planningWhatIsHeld = Self.definition(planning: .known("held"))

    private static func definition(planning: StepCondition?) -> SagaDefinition {
        SagaDefinition(
            "short-pick",
            steps: [
                .pivot(
                    "reallocate",
                    "inventory.Reallocate",
                    keepsReply: true,
                    parksOnRefusal: true
                ),
                .retriable(
                    "plan",
                    "fulfillment.PlanShipments",
                    when: planning,
                    moot: ["ORDER_CANCELLED"]
                ),
            ]
        )
    }
}

extension OrchestratorV1.ShortPickInput: SagaInput {
    var businessKey: String { self.shipmentID }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] {
        guard step == "reallocate" else { return [] }
        let held = try InventoryV1.ReallocateReply.decode(reply).held
        return .fact("held", if: !held.isEmpty)
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "reallocate":
            Invocation(
                InventoryV1.InventoryService.reallocate,
                InventoryV1.ReallocateRequest(
                    orderID: self.orderID,
                    shipmentID: self.shipmentID,
                    location: self.location,
                    lines: self.lines
                )
            )
        case "plan":
            Invocation(
                FulfillmentV1.FulfillmentService.planShipments,
                FulfillmentV1.PlanShipmentsRequest(
                    orderID: self.orderID,
                    lines: saga.kept("reallocate", InventoryV1.ReallocateReply.self).held
                        .map(\.planned),
                    planID: "short:\(self.shipmentID)"
                )
            )
        default: nil
        }
    }
}
