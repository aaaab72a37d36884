// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl ship` and `omsctl carrier`.
enum ShipCommands {
    static let all = [
        carrierAdd, carrierList, list, show, wait, pick, pack, handOver, track, deliver,
    ]

    private static let shipment = Positional(
        name: "SHIPMENT",
        help: "a shipment such as SH-100001-1"
    )
    private static let at = Option(
        name: "at",
        value: "TIME",
        help: "when it happened; default: now"
    )

    static let carrierAdd = Command(
        path: ["carrier", "add"],
        summary: "Add a carrier, or change the one with this key",
        method: FulfillmentV1.FulfillmentService.upsertCarrier.path,
        positionals: [Positional(name: "CARRIER", help: "its key")],
        options: [
            Option(name: "name", value: "TEXT", help: "what it is called", isRequired: true),
            Option(
                name: "kind",
                value: "KIND",
                help: "a third party, or own trucks",
                isRequired: true,
                choices: ShopData.carrierKinds.map(\.0)
            ),
            Option(name: "phone", value: "NUMBER", help: "telephone"),
            .amount("base-cost", "what a shipment costs us"),
            .amount("cost-per-kg", "and each started kilogram"), .currency,
        ]
    ) { run in
        let carrier = FulfillmentV1.Carrier(
            carrierID: run.positional(0),
            name: run.value("name") ?? "",
            kind: ShopData.carrierKinds.first { $0.0 == run.value("kind") }?.1 ?? .unspecified,
            phone: run.value("phone") ?? "",
            baseCost: try run.amount("base-cost"),
            costPerKg: try run.amount("cost-per-kg")
        )
        let request = FulfillmentV1.UpsertCarrierRequest(carrier: carrier)
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.upsertCarrier,
            request
        )
        run.show(reply) { "\(run.positional(0)) \(reply.created ? "added" : "stored")\n" }
    }

    static let carrierList = Command(
        path: ["carrier", "list"],
        summary: "List carriers",
        method: FulfillmentV1.FulfillmentService.listCarriers.path
    ) { run in
        let carriers = try await run.carriers()
        run.show(carriers) {
            var table = Table([
                .left("CARRIER"), .left("NAME"), .left("KIND"), .left("PHONE"),
                .right("BASE COST"), .right("COST PER KG"),
            ])
            for carrier in carriers {
                table.add(
                    carrier.carrierID,
                    carrier.name,
                    Show.word(carrier.kind.name),
                    carrier.phone,
                    Show.money(carrier.baseCost),
                    Show.money(carrier.costPerKg)
                )
            }
            return table.text
        }
    }

    static let list = Command(
        path: ["ship", "list"],
        summary: "List shipments",
        method: FulfillmentV1.FulfillmentService.listShipments.path,
        options: [
            Option(name: "state", value: "STATE", help: "only in this state", choices: states),
            Option(name: "order", value: "ID", help: "only of this order"),
            Option(name: "carrier", value: "ID", help: "only by this carrier"),
            .limit,
        ]
    ) { run in
        let state = run.value("state").flatMap {
            FulfillmentV1.ShipmentState(name: Words.contractName($0))
        }
        let shipments = try await run.listing {
            (reply: FulfillmentV1.ListShipmentsReply) in
            (reply.shipments, reply.nextPageToken)
        } fetch: { page in
            let request = FulfillmentV1.ListShipmentsRequest(
                page: page,
                state: state ?? .unspecified,
                orderID: run.value("order") ?? "",
                carrierID: run.value("carrier") ?? ""
            )
            return try await run.call(
                .fulfillment,
                FulfillmentV1.FulfillmentService.listShipments,
                request
            )
        }
        run.show(shipments) { Self.table(shipments) }
    }

    static let show = Command(
        path: ["ship", "show"],
        summary: "Show a shipment",
        method: FulfillmentV1.FulfillmentService.getShipment.path,
        positionals: [shipment]
    ) { run in
        let request = FulfillmentV1.GetShipmentRequest(shipmentID: run.positional(0))
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.getShipment,
            request
        )
        Self.print(run, reply.shipment)
    }

    static let wait = Command(
        path: ["ship", "wait"],
        summary: "Wait until an order's shipments are all in a state",
        positionals: [Positional(name: "ORDER", help: "an order id")],
        options: [
            Option(
                name: "for",
                value: "STATE",
                help: "the state",
                isRequired: true,
                choices: states
            ),
            Poll.option,
        ]
    ) { run in
        let wanted = run.value("for") ?? ""
        let rows = try await Poll(run).until("the shipments of \(run.positional(0)) are \(wanted)")
        {
            let request = FulfillmentV1.ListShipmentsRequest(orderID: run.positional(0))
            let reply = try await run.call(
                .fulfillment,
                FulfillmentV1.FulfillmentService.listShipments,
                request
            )
            let states = reply.shipments.map { Show.word($0.state.name) }
            let order = try await run.order(run.positional(0))
            guard !states.isEmpty || ![.rejected, .cancelled].contains(order.state) else {
                throw Failure(
                    status: .refused,
                    message:
                        "\(order.orderID) is \(Show.word(order.state.name)) and has no shipments"
                )
            }
            let isThere = !states.isEmpty && states.allSatisfy { $0 == wanted }
            return (
                reply.shipments, isThere, states.isEmpty ? "none" : states.joined(separator: ", ")
            )
        }
        run.show(rows) { Self.table(rows) }
    }

    static let pick = Command(
        path: ["ship", "pick"],
        summary: "Record that a shipment's goods are picked",
        method: FulfillmentV1.FulfillmentService.pick.path,
        positionals: [shipment],
        options: [.units("short", "units that were not on the shelf"), at]
    ) { run in
        let request = FulfillmentV1.PickRequest(
            shipmentID: run.positional(0),
            occurredAtMs: try run.date("at"),
            shortLines: try run.units("short").map {
                FulfillmentV1.ShipmentLine(sku: $0.sku, quantity: $0.quantity)
            }
        )
        let reply = try await run.call(.fulfillment, FulfillmentV1.FulfillmentService.pick, request)
        Self.print(run, reply.shipment)
    }

    static let pack = Command(
        path: ["ship", "pack"],
        summary: "Record that a shipment is packed; payment is then taken",
        method: FulfillmentV1.FulfillmentService.pack.path,
        positionals: [shipment],
        options: [
            Option(name: "boxes", value: "N", help: "boxes", defaultValue: "1"),
            Option(name: "weight", value: "GRAMS", help: "weight", defaultValue: "0"), at,
        ]
    ) { run in
        let request = FulfillmentV1.PackRequest(
            shipmentID: run.positional(0),
            boxes: UInt32(clamping: try run.integer("boxes", in: 1...10_000) ?? 1),
            weightGrams: try run.integer("weight", in: 0...1_000_000_000) ?? 0,
            occurredAtMs: try run.date("at")
        )
        let reply = try await run.call(.fulfillment, FulfillmentV1.FulfillmentService.pack, request)
        Self.print(run, reply.shipment)
    }

    static let handOver = Command(
        path: ["ship", "handover"],
        summary: "Hand a ready shipment to its carrier",
        method: FulfillmentV1.FulfillmentService.handOver.path,
        positionals: [shipment],
        options: [
            Option(
                name: "tracking",
                value: "NUMBER",
                help: "the carrier's number; default: a fresh one"
            ),
            Option(name: "driver", value: "NAME", help: "who drives, for own trucks"), at,
        ]
    ) { run in
        let request = FulfillmentV1.HandOverRequest(
            shipmentID: run.positional(0),
            trackingNumber: run.value("tracking") ?? "",
            driver: run.value("driver") ?? "",
            occurredAtMs: try run.date("at")
        )
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.handOver,
            request
        )
        Self.print(run, reply.shipment)
    }

    static let track = Command(
        path: ["ship", "track"],
        summary: "Record an event that a carrier reports",
        method: FulfillmentV1.FulfillmentService.carrierEvent.path,
        positionals: [
            Positional(name: "CARRIER", help: "the carrier"),
            Positional(name: "TRACKING", help: "its tracking number"),
        ],
        options: [
            Option(
                name: "status",
                value: "STATUS",
                help: "what the carrier says",
                isRequired: true,
                choices: [
                    "in-transit", "out-for-delivery", "delivered", "exception", "returning", "lost",
                ]
            ),
            Option(
                name: "event",
                value: "ID",
                help: "the carrier's own event id",
                isRequired: true
            ),
            Option(name: "note", value: "TEXT", help: "the carrier's words"), at,
        ]
    ) { run in
        let status = FulfillmentV1.ShipmentState(
            name: Words.contractName(run.value("status") ?? "")
        )
        let request = FulfillmentV1.CarrierEventRequest(
            carrierID: run.positional(0),
            eventID: run.value("event") ?? "",
            trackingNumber: run.positional(1),
            status: status ?? .unspecified,
            occurredAtMs: try run.date("at"),
            note: run.value("note") ?? ""
        )
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.carrierEvent,
            request
        )
        run.show(reply) {
            reply.applied ? "applied\n" : "ignored: \(reply.ignoredBecause)\n"
        }
    }

    static let deliver = Command(
        path: ["ship", "deliver"],
        summary: "Record a delivery with its proof",
        method: FulfillmentV1.FulfillmentService.deliver.path,
        positionals: [shipment],
        options: [
            Option(
                name: "proof",
                value: "TEXT",
                help: "who signed, or another proof",
                isRequired: true
            ),
            at,
        ]
    ) { run in
        let request = FulfillmentV1.DeliverRequest(
            shipmentID: run.positional(0),
            proofOfDelivery: run.value("proof") ?? "",
            occurredAtMs: try run.date("at")
        )
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.deliver,
            request
        )
        Self.print(run, reply.shipment)
    }

    static let states = FulfillmentV1.ShipmentState.allCases.filter { $0 != .unspecified }
        .map { Show.word($0.name) }

    private static func table(_ shipments: [FulfillmentV1.Shipment]) -> String {
        var table = Table([
            .left("SHIPMENT"), .left("ORDER"), .left("STATE"), .left("CARRIER"), .right("UNITS"),
            .left("TRACKING"), .left("TO"),
        ])
        for row in shipments {
            table.add(
                row.shipmentID,
                row.orderID,
                Show.word(row.state.name),
                row.carrierID,
                String(row.lines.reduce(0) { $0 + $1.quantity }),
                Show.dash(row.trackingNumber),
                Show.dash(row.shipTo?.city ?? "")
            )
        }
        return table.text
    }

    private static func print(_ run: Invocation, _ shipment: FulfillmentV1.Shipment?) {
        run.show(shipment ?? FulfillmentV1.Shipment()) { Self.page(shipment) }
    }

    /// A shipment for people.
    static func page(_ shipment: FulfillmentV1.Shipment?) -> String {
        let shipment = shipment ?? FulfillmentV1.Shipment()
        let state = Show.word(shipment.state.name) + (shipment.held ? " (held)" : "")
        var facts = [
            ("Shipment", shipment.shipmentID), ("Order", shipment.orderID), ("State", state),
            ("From", Show.dash(shipment.location)), ("Carrier", Show.dash(shipment.carrierID)),
            ("Tracking", Show.dash(shipment.trackingNumber)),
            ("Ship to", Show.address(shipment.shipTo)), ("Goods", Self.goods(shipment.lines)),
            ("Boxes", String(shipment.boxes)), ("Weight", "\(shipment.weightGrams) g"),
            ("Handed over", Show.time(shipment.handedOverAtMs)),
            ("Delivered", Show.time(shipment.deliveredAtMs)),
            ("Proof", Show.dash(shipment.proofOfDelivery)),
        ]
        if !shipment.shortLines.isEmpty { facts.append(("Short", Self.goods(shipment.shortLines))) }
        if !shipment.manifestID.isEmpty { facts.append(("Manifest", shipment.manifestID)) }
        if !shipment.exceptionKind.isEmpty {
            facts.append(
                ("Exception", "\(Show.word(shipment.exceptionKind)) \(shipment.exceptionNote)")
            )
        }
        if let claim = shipment.claim {
            facts.append(("Claim", "\(Show.word(claim.state.name)) \(Show.money(claim.amount))"))
        }
        return Show.facts(facts)
            + NextStep.list(
                shipment.allowedVerbs.map { NextStep.shipment($0, shipment.shipmentID) }
            )
    }

    private static func goods(_ lines: [FulfillmentV1.ShipmentLine]) -> String {
        Show.dash(lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", "))
    }
}

extension Invocation {
    /// All carriers.
    func carriers() async throws -> [FulfillmentV1.Carrier] {
        try await self.pages(limit: nil) { (reply: FulfillmentV1.ListCarriersReply) in
            (reply.carriers, reply.nextPageToken)
        } fetch: { page in
            let request = FulfillmentV1.ListCarriersRequest(page: page)
            let method = FulfillmentV1.FulfillmentService.listCarriers
            return try await self.call(.fulfillment, method, request)
        }
    }
}
