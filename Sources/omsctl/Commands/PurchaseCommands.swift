// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl purchase` up to the award: requisitions, requests for quotation, quotes.
enum PurchaseCommands {
    static let all = [
        requisitions, require, approve, reject, rfqSend, rfqShow, rfqList, rfqCancel, quote, award,
    ]

    private static let requisition = Positional(name: "REQUISITION", help: "such as REQ-1")
    private static let rfq = Positional(name: "RFQ", help: "such as RFQ-1")

    static let requisitions = Command.list(
        "purchase requisition list",
        "List what is needed, and why",
        [],
        [
            .word("state", PurchasingV1.RequisitionState.self, "only in this state"),
            Option(name: "sku", value: "SKU", help: "only of this product"),
        ],
        .inventory,
        PurchasingV1.PurchasingService.listRequisitions
    ) { run, page in
        PurchasingV1.ListRequisitionsRequest(
            page: page,
            state: run.word("state", PurchasingV1.RequisitionState.self),
            sku: run.text("sku")
        )
    } rows: { reply in
        (reply.requisitions, reply.nextPageToken)
    } table: { rows in
        Self.table(rows)
    }

    static let require = Command.verb(
        "purchase requisition open",
        "Ask for goods by hand",
        [
            Positional(name: "SKU", help: "the product"),
            Positional(name: "QTY", help: "units"),
        ],
        [
            .location, Option(name: "need-by", value: "DATE", help: "when it is needed"),
            .text("note", "for purchasing"),
        ],
        .inventory,
        PurchasingV1.PurchasingService.openRequisition
    ) { run in
        PurchasingV1.OpenRequisitionRequest(
            sku: run.positional(0),
            quantity: try run.integer(at: 1, "QTY", in: 1...Int64(Int32.max)),
            location: run.text("location"),
            needByMs: try run.date("need-by"),
            note: run.text("note")
        )
    } show: { reply in
        Self.table(reply.requisition.map { [$0] } ?? [])
    }

    static let approve = Command.verb(
        "purchase requisition approve",
        "Approve a requisition",
        [requisition],
        [Option(name: "qty", value: "N", help: "another quantity")],
        .inventory,
        PurchasingV1.PurchasingService.approveRequisition
    ) { run in
        PurchasingV1.ApproveRequisitionRequest(
            requisitionID: run.positional(0),
            quantity: try run.integer("qty", in: 1...Int64(Int32.max)) ?? 0
        )
    } show: { reply in
        Self.table(reply.requisition.map { [$0] } ?? [])
    }

    static let reject = Command.verb(
        "purchase requisition reject",
        "Reject a requisition",
        [requisition],
        [.reason],
        .inventory,
        PurchasingV1.PurchasingService.rejectRequisition
    ) { run in
        PurchasingV1.RejectRequisitionRequest(
            requisitionID: run.positional(0),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.table(reply.requisition.map { [$0] } ?? [])
    }

    static let rfqSend = Command.verb(
        "purchase rfq send",
        "Ask suppliers for quotes on approved requisitions",
        [],
        [
            Option(
                name: "requisition",
                value: "ID",
                help: "what is needed",
                isRequired: true,
                isRepeated: true
            ),
            Option(
                name: "supplier",
                value: "ID",
                help: "whom to ask; default: each product's own supplier",
                isRepeated: true
            ),
        ],
        .inventory,
        PurchasingV1.PurchasingService.sendRFQ
    ) { run in
        PurchasingV1.SendRFQRequest(
            requisitionIDs: run.values("requisition"),
            supplierIDs: run.values("supplier")
        )
    } show: { reply in
        Self.page(reply.rfq)
    }

    static let rfqShow = Command.verb(
        "purchase rfq show",
        "Compare the quotes of a request, best first",
        [rfq],
        [],
        .inventory,
        PurchasingV1.PurchasingService.getRFQ
    ) { run in
        PurchasingV1.GetRFQRequest(rfqID: run.positional(0))
    } show: { reply in
        Self.page(reply.rfq)
    }

    static let rfqList = Command.list(
        "purchase rfq list",
        "List requests for quotation",
        [],
        [.word("state", PurchasingV1.RfqState.self, "only in this state")],
        .inventory,
        PurchasingV1.PurchasingService.listRFQs
    ) { run, page in
        PurchasingV1.ListRFQsRequest(
            page: page,
            state: run.word("state", PurchasingV1.RfqState.self)
        )
    } rows: { reply in
        (reply.rfqs, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("RFQ"), .left("STATE"), .left("NEEDED"), .left("SUPPLIERS"),
                .right("QUOTES"), .left("AWARDED"), .left("SENT"),
            ],
            rows
        ) { row in
            [
                row.rfqID, Show.word(row.state.name),
                row.lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", "),
                row.supplierIDs.joined(separator: ", "), String(row.quotes.count),
                Show.dash(row.awardedQuoteID), Show.time(row.sentAtMs),
            ]
        }.text
    }

    static let rfqCancel = Command.verb(
        "purchase rfq cancel",
        "Give a request for quotation up; its requisitions are approved again",
        [rfq],
        [.reason],
        .inventory,
        PurchasingV1.PurchasingService.cancelRFQ
    ) { run in
        PurchasingV1.CancelRFQRequest(rfqID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.page(reply.rfq)
    }

    static let quote = Command.verb(
        "purchase quote add",
        "Note a supplier's quote",
        [rfq, Positional(name: "SUPPLIER", help: "who quotes")],
        [
            Option(
                name: "line",
                value: "SKU:PRICE[:MINIMUM]",
                help: "the price of one unit, and the least units sold",
                isRequired: true,
                isRepeated: true
            ),
            .currency,
            Option(name: "lead-days", value: "N", help: "until delivery", defaultValue: "0"),
            Option(name: "valid-until", value: "DATE", help: "exclusive; default: for ever"),
            .text("reference", "the supplier's own number", isRequired: true),
        ],
        .inventory,
        PurchasingV1.PurchasingService.recordQuote
    ) { run in
        PurchasingV1.RecordQuoteRequest(
            rfqID: run.positional(0),
            supplierID: run.positional(1),
            lines: try run.values("line").map { try Self.quoteLine($0, run) },
            leadTimeDays: UInt32(clamping: try run.integer("lead-days", in: 0...3650) ?? 0),
            validUntilMs: try run.date("valid-until"),
            reference: run.text("reference")
        )
    } show: { reply in
        let quote = reply.quote ?? PurchasingV1.Quote()
        return "\(quote.quoteID): \(Show.money(quote.total))"
            + (quote.eligible
                ? "\n" : ", cannot be awarded (a SKU is missing, or it is no longer valid)\n")
    }

    private static func quoteLine(_ text: String, _ run: Invocation) throws
        -> PurchasingV1.QuoteLine
    {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), let minimum = Int64(parts.count > 2 ? parts[2] : "0")
        else {
            throw Failure.usage("--line cannot be '\(text)'", remedy: "write SKU:PRICE[:MINIMUM]")
        }
        return PurchasingV1.QuoteLine(
            sku: parts[0],
            unitPrice: try Amounts.parse(
                parts[1],
                currency: run.text("currency"),
                "the price of --line"
            ),
            minimumQuantity: minimum
        )
    }

    static let award = Command.verb(
        "purchase quote award",
        "Take a quote: it becomes a purchase order to be approved",
        [Positional(name: "QUOTE", help: "such as QT-1")],
        [.text("reason", "why this one")],
        .inventory,
        PurchasingV1.PurchasingService.awardQuote
    ) { run in
        PurchasingV1.AwardQuoteRequest(quoteID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        PurchaseOrderCommands.page(reply.purchaseOrder)
    }

    private static func table(_ rows: [PurchasingV1.Requisition]) -> String {
        Table(
            [
                .left("REQUISITION"), .left("STATE"), .left("SKU"), .right("QTY"), .left("CAUSE"),
                .left("LOCATION"), .left("FOR"), .left("RFQ"), .left("ORDER"), .left("RAISED"),
            ],
            rows
        ) { row in
            [
                row.requisitionID, Show.word(row.state.name), row.sku, String(row.quantity),
                Show.word(row.cause), row.location,
                Show.dash(row.orderIDs.joined(separator: ", ")), Show.dash(row.rfqID),
                Show.dash(row.purchaseOrderID), Show.time(row.raisedAtMs),
            ]
        }.text
    }

    private static func page(_ rfq: PurchasingV1.RFQ?) -> String {
        let rfq = rfq ?? PurchasingV1.RFQ()
        let quotes = rfq.quotes.sorted {
            ($0.rank == 0 ? .max : $0.rank) < ($1.rank == 0 ? .max : $1.rank)
        }
        return Show.facts([
            ("RFQ", rfq.rfqID), ("State", Show.word(rfq.state.name)),
            ("Needed", rfq.lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")),
            ("Asked", rfq.supplierIDs.joined(separator: ", ")),
            ("Awarded", Show.dash(rfq.awardedQuoteID)),
        ]) + "\n"
            + Table(
                [
                    .right("RANK"), .left("QUOTE"), .left("SUPPLIER"), .right("TOTAL"),
                    .right("LEAD DAYS"), .left("VALID UNTIL"), .left("REFERENCE"),
                ],
                quotes
            ) { quote in
                [
                    quote.rank == 0 ? "-" : String(quote.rank), quote.quoteID, quote.supplierID,
                    Show.money(quote.total), String(quote.leadTimeDays),
                    Show.time(quote.validUntilMs), quote.reference,
                ]
            }.text
    }
}
