// SPDX-License-Identifier: MIT
import OMSProtos

/// Every way through change-order.
extension Paths {
    static let withdrawn = FulfillmentV1.WithdrawShipmentsReply(
        withdrawn: [.init(sku: "TEA", location: "EAST", quantity: 2)],
        committed: [.init(sku: "TEA", location: "MAIN", quantity: 1)]
    ).encoded()

    static let holding = InventoryV1.ShrinkReservationReply(
        held: [
            .init(sku: "TEA", location: "EAST", quantity: 2),
            .init(sku: "TEA", location: "MAIN", quantity: 1),
        ]
    ).encoded()

    private static func changing(
        _ name: String,
        more: Int64 = 0,
        less: Int64 = 0,
        total: Int64,
        refusals: [String: String] = [:],
        _ story: [String],
        _ end: OrchestratorV1.SagaState = .completed
    ) -> SagaPath {
        let lines: (Int64) -> [InventoryV1.StockLine] = {
            $0 == 0 ? [] : [InventoryV1.StockLine(sku: "TEA", quantity: $0)]
        }
        return SagaPath(
            name: name,
            type: "change-order",
            key: "SO-1/3",
            input: OrchestratorV1.ChangeOrderInput(
                changeID: "SO-1/3",
                orderID: "SO-1",
                increases: lines(more),
                decreases: lines(less),
                oldTotal: eur(369),
                newTotal: eur(total),
                shipTo: CommonV1.Address(name: "Ada King"),
                carrierID: "UPS",
                newBreakdown: breakdown
            ).encoded(),
            replies: [
                "pause-fills": InventoryV1.PauseFillsReply(fills: 3).encoded(),
                "withdraw": withdrawn, "look": holding, "shrink": holding,
            ],
            refusals: refusals,
            story: story,
            end: end
        )
    }

    static let changes: [SagaPath] = [
        changing(
            "up",
            more: 1,
            total: 469,
            [
                "reserve-more", "authorize-more", "pause-fills", "withdraw", "apply", "shrink",
                "resume-fills", "plan",
            ]
        ),
        changing(
            "down",
            less: 1,
            total: 252,
            [
                "pause-fills", "withdraw", "apply", "look", "shrink", "resume-fills", "reduce",
                "plan",
            ]
        ),
        changing(
            "another address",
            total: 369,
            ["pause-fills", "withdraw", "apply", "shrink", "resume-fills", "plan"]
        ),
        changing(
            "nothing more in stock",
            more: 1,
            total: 469,
            refusals: ["reserve-more": "INSUFFICIENT_STOCK"],
            ["reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "declined",
            more: 1,
            total: 469,
            refusals: ["authorize-more": "PAYMENT_DECLINED"],
            ["reserve-more", "authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "refused at withdraw",
            more: 1,
            total: 469,
            refusals: ["withdraw": "ORDER_CANCELLED"],
            ["reserve-more", "authorize-more", "pause-fills", "withdraw"]
                + ["-pause-fills", "-authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "refused for its carrier",
            total: 369,
            refusals: ["withdraw": "UNKNOWN_CARRIER"],
            ["pause-fills", "withdraw", "-pause-fills", "-accept"],
            .compensated
        ),
        changing(
            "refused at apply",
            more: 1,
            total: 469,
            refusals: ["apply": "UNITS_COMMITTED"],
            ["reserve-more", "authorize-more", "pause-fills", "withdraw", "apply"]
                + ["-withdraw", "-pause-fills", "-authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "less, refused at apply",
            less: 1,
            total: 252,
            refusals: ["apply": "UNITS_COMMITTED"],
            ["pause-fills", "withdraw", "apply", "-withdraw", "-pause-fills", "-accept"],
            .compensated
        ),
    ]
}
