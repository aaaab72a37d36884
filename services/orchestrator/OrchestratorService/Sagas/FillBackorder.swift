// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Fill backorder: units that a committed order waited for are set aside now, and are shipped.
///
/// Nobody else would ship the units of a refusal, so it parks.
enum FillBackorder {
    static let definition = SagaDefinition(
        "fill-backorder",
        steps: [
            .pivot(
                "plan",
                "fulfillment.PlanShipments",
                parksOnRefusal: true,
                moot: ["ORDER_CANCELLED"]
            )
        ]
    )
}

extension OrchestratorV1.FillBackorderInput: SagaInput {
    var businessKey: String { self.fillID }

    /// Only a fill of the order it names: `ORDER/N`, N from 1.
    func isAbout(_ key: String) -> Bool {
        key == self.fillID && SagaIDs.number(in: key, of: self.orderID).map { $0 >= 1 } ?? false
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        guard step == "plan" else { return nil }
        let number = SagaIDs.number(in: self.fillID, of: self.orderID) ?? 0
        return Invocation(
            FulfillmentV1.FulfillmentService.planShipments,
            FulfillmentV1.PlanShipmentsRequest(
                orderID: self.orderID,
                lines: self.lines.map(\.planned),
                planID: "fill:\(number)"
            )
        )
    }
}
