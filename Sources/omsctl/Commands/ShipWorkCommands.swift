// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl ship` beyond pick, pack, hand-over and delivery.
enum ShipWorkCommands {
    static let all = [
        board, rates, label, voidLabel, manifest, manifests, exception, resolve, returned,
        claimFile, claimDecide,
    ]

    private static let shipment = Positional(name: "SHIPMENT", help: "such as SH-100001-1")
    private static let note = Option.text("note", "words for the records")

    static let board = Command.verb(
        "ship board",
        "Show where the work is: shipments by location and state",
        [],
        [Option(name: "location", value: "NAME", help: "only there")],
        .fulfillment,
        FulfillmentV1.FulfillmentService.board,
        isEmpty: \FulfillmentV1.BoardReply.rows.isEmpty
    ) { run in
        FulfillmentV1.BoardRequest(location: run.text("location"))
    } show: { reply in
        Table(
            [
                .left("LOCATION"), .left("STATE"), .right("SHIPMENTS"), .right("UNITS"),
                .right("HELD"), .left("OLDEST SINCE"),
            ],
            reply.rows
        ) { row in
            [
                row.location, Show.word(row.state.name), String(row.shipments), String(row.units),
                String(row.held), Show.time(row.oldestSinceMs),
            ]
        }.text
    }

    static let rates = Command.verb(
        "ship rates",
        "Compare what the carriers would cost for a packed shipment",
        [shipment],
        [],
        .fulfillment,
        FulfillmentV1.FulfillmentService.quoteRates
    ) { run in
        FulfillmentV1.QuoteRatesRequest(shipmentID: run.positional(0))
    } show: { reply in
        Table([.left("CARRIER"), .right("COST")], reply.rates) {
            [$0.carrierID, Show.money($0.cost)]
        }.text
    }

    static let label = Command.verb(
        "ship label",
        "Make a shipment's label; again prints the same one",
        [shipment],
        [Option(name: "carrier", value: "ID", help: "another carrier than planned")],
        .fulfillment,
        FulfillmentV1.FulfillmentService.createLabel
    ) { run in
        FulfillmentV1.CreateLabelRequest(
            shipmentID: run.positional(0),
            carrierID: run.text("carrier")
        )
    } show: { reply in
        reply.labelText.hasSuffix("\n") ? reply.labelText : reply.labelText + "\n"
    }

    static let voidLabel = Command.verb(
        "ship void",
        "Give a label up before the hand-over",
        [shipment],
        [.reason],
        .fulfillment,
        FulfillmentV1.FulfillmentService.voidLabel
    ) { run in
        FulfillmentV1.VoidLabelRequest(shipmentID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }

    static let manifest = Command.verb(
        "ship manifest",
        "Hand over many shipments at once: those named, or every ready one of the carrier",
        [
            Positional(name: "CARRIER", help: "the carrier")
        ],
        [
            Option(name: "shipment", value: "ID", help: "one of them", isRepeated: true),
            Option(name: "location", value: "NAME", help: "only from there"),
            Option(name: "driver", value: "NAME", help: "who drives, for own trucks"), .at,
        ],
        .fulfillment,
        FulfillmentV1.FulfillmentService.createManifest
    ) { run in
        FulfillmentV1.CreateManifestRequest(
            carrierID: run.positional(0),
            shipmentIDs: run.values("shipment"),
            location: run.text("location"),
            driver: run.text("driver"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        let manifest = reply.manifest ?? FulfillmentV1.Manifest()
        return Show.facts([
            ("Manifest", Show.dash(manifest.manifestID)), ("Carrier", manifest.carrierID),
            ("Driver", Show.dash(manifest.driver)),
            ("Handed over", Show.dash(manifest.shipmentIDs.joined(separator: ", "))),
        ]) + reply.rejects.map { "Not handed over: \($0.shipmentID): \($0.reason)\n" }.joined()
    }

    static let manifests = Command.list(
        "ship manifests",
        "List manifests",
        [],
        [Option(name: "carrier", value: "ID", help: "only of this carrier")],
        .fulfillment,
        FulfillmentV1.FulfillmentService.listManifests
    ) { run, page in
        FulfillmentV1.ListManifestsRequest(page: page, carrierID: run.text("carrier"))
    } rows: { reply in
        (reply.manifests, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("MANIFEST"), .left("CARRIER"), .left("DRIVER"), .right("SHIPMENTS"),
                .left("HANDED OVER"),
            ],
            rows
        ) { row in
            [
                row.manifestID, row.carrierID, Show.dash(row.driver),
                String(row.shipmentIDs.count), Show.time(row.handedOverAtMs),
            ]
        }.text
    }

    static let exception = Command.verb(
        "ship exception",
        "Report that a delivery failed",
        [shipment],
        [
            Option(
                name: "kind",
                value: "WORD",
                help: "what is wrong",
                isRequired: true,
                choices: ["address", "damaged", "refused", "missed", "other"]
            ),
            note, .at,
        ],
        .fulfillment,
        FulfillmentV1.FulfillmentService.reportException
    ) { run in
        FulfillmentV1.ReportExceptionRequest(
            shipmentID: run.positional(0),
            kind: Words.contractName(run.text("kind")),
            note: run.text("note"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }

    static let resolve = Command.verb(
        "ship resolve",
        "Decide on a failed delivery: try again, bring it back, or count it as lost",
        [
            shipment,
            Positional(name: "DECISION", help: "retry, return-to-sender or lost"),
        ],
        [
            Option(
                name: "ship-to",
                value: "NAME|STREET|CITY|REGION|CODE|COUNTRY",
                help: "for retry: another address"
            ),
            note, .at,
        ],
        .fulfillment,
        FulfillmentV1.FulfillmentService.resolveException
    ) { run in
        typealias Resolution = FulfillmentV1.ResolveExceptionRequest.Resolution
        let word = run.positional(1)
        guard let decision = Resolution(name: Words.contractName(word)), decision != .unspecified
        else {
            throw Failure.usage(
                "DECISION cannot be '\(word)'",
                remedy: "use one of \(Words.of(Resolution.self).joined(separator: ", "))"
            )
        }
        return FulfillmentV1.ResolveExceptionRequest(
            shipmentID: run.positional(0),
            resolution: decision,
            shipTo: try run.value("ship-to").map(OrderDecisionCommands.address),
            note: run.text("note"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }

    static let returned = Command.verb(
        "ship returned",
        "Record that an undeliverable shipment is back in the house",
        [shipment],
        [.at],
        .fulfillment,
        FulfillmentV1.FulfillmentService.recordReturned
    ) { run in
        FulfillmentV1.RecordReturnedRequest(
            shipmentID: run.positional(0),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }

    static let claimFile = Command.verb(
        "ship claim",
        "File a claim against the carrier of a lost or damaged shipment",
        [shipment, Positional(name: "AMOUNT", help: "what is claimed")],
        [.currency, .text("reference", "the claim's number", isRequired: true), note],
        .fulfillment,
        FulfillmentV1.FulfillmentService.fileClaim
    ) { run in
        let amount = try run.amount(at: 1, "AMOUNT")
        try await Self.requireWorth(run, amount)
        return FulfillmentV1.FileClaimRequest(
            shipmentID: run.positional(0),
            amount: amount,
            reference: run.text("reference"),
            note: run.text("note")
        )
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }

    /// Refuses a claim of more than the order was worth: that is a slip of the keys.
    private static func requireWorth(_ run: Invocation, _ amount: CommonV1.Money) async throws {
        let request = FulfillmentV1.GetShipmentRequest(shipmentID: run.positional(0))
        let method = FulfillmentV1.FulfillmentService.getShipment
        let shipment = try await run.call(.fulfillment, method, request).shipment
        let total = try await run.order(shipment?.orderID ?? "").total
        guard total?.currency == amount.currency, amount.minorUnits <= total?.minorUnits ?? 0 else {
            throw Failure(
                status: .refused,
                message: "AMOUNT cannot be \(Show.money(amount)): the order was worth "
                    + Show.money(total),
                remedy: "claim at most that, in its currency"
            )
        }
    }

    static let claimDecide = Command.verb(
        "ship decide-claim",
        "Record what the carrier said of a claim: accepted, paid or denied",
        [shipment, Positional(name: "RESULT", help: "accepted, paid or denied")],
        [note, .at],
        .fulfillment,
        FulfillmentV1.FulfillmentService.decideClaim
    ) { run in
        let word = run.positional(1)
        guard let state = FulfillmentV1.Claim.State(name: Words.contractName(word)),
            [.accepted, .paid, .denied].contains(state)
        else {
            throw Failure.usage(
                "RESULT cannot be '\(word)'",
                remedy: "use one of accepted, paid, denied"
            )
        }
        return FulfillmentV1.DecideClaimRequest(
            shipmentID: run.positional(0),
            state: state,
            note: run.text("note"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        ShipCommands.page(reply.shipment)
    }
}
