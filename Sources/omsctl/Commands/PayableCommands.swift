// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl bill`: what suppliers want from us.
enum PayableCommands {
    static let all = [add, list, accept, reject, pay, paySupplier]

    private static let bill = Positional(name: "BILL", help: "such as BILL-1")

    static let add = Command.verb(
        "bill add",
        "Record a supplier's bill; it is matched against order and receipts",
        [
            Positional(name: "SUPPLIER", help: "whose bill"),
            Positional(name: "NUMBER", help: "the supplier's own number"),
        ],
        [
            Option(name: "order", value: "PO", help: "the purchase order", isRequired: true),
            Option(
                name: "line",
                value: "SKU:QTY:PRICE",
                help: "what is billed",
                isRequired: true,
                isRepeated: true
            ),
            .currency, .amount("tax", "input tax"),
            Option(name: "received", value: "DATE", help: "when it came; default: now"),
            Option(name: "due", value: "DATE", help: "when it must be paid"),
        ],
        .billing,
        AccountingV1.AccountingService.recordVendorBill
    ) { run in
        AccountingV1.RecordVendorBillRequest(
            supplierID: run.positional(0),
            billNumber: run.positional(1),
            purchaseOrderID: run.text("order"),
            lines: try run.values("line").map { try Self.line($0, run) },
            tax: try run.amount("tax"),
            receivedAtMs: try run.date("received"),
            dueAtMs: try run.date("due")
        )
    } show: { reply in
        Self.page(reply.bill)
    }

    private static func line(_ text: String, _ run: Invocation) throws -> AccountingV1.BilledLine {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let quantity = Int64(parts[1]) else {
            throw Failure.usage("--line cannot be '\(text)'", remedy: "write SKU:QTY:PRICE")
        }
        return AccountingV1.BilledLine(
            sku: parts[0],
            quantity: quantity,
            unitPrice: try Amounts.parse(
                parts[2],
                currency: run.text("currency"),
                "the price of --line"
            )
        )
    }

    static let list = Command.list(
        "bill list",
        "List suppliers' bills",
        [],
        [
            .word("state", AccountingV1.BillState.self, "only in this state"),
            Option(name: "supplier", value: "ID", help: "only of this supplier"),
            Option(name: "order", value: "PO", help: "only for this purchase order"),
        ],
        .billing,
        AccountingV1.AccountingService.listVendorBills
    ) { run, page in
        AccountingV1.ListVendorBillsRequest(
            page: page,
            state: run.word("state", AccountingV1.BillState.self),
            supplierID: run.text("supplier"),
            purchaseOrderID: run.text("order")
        )
    } rows: { reply in
        (reply.bills, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("BILL"), .left("STATE"), .left("SUPPLIER"), .left("NUMBER"), .left("PO"),
                .right("TOTAL"), .left("DUE"), .left("DIFFERS"),
            ],
            rows
        ) { row in
            [
                row.billID, Show.word(row.state.name), row.supplierID, row.billNumber,
                row.purchaseOrderID, Show.money(row.total), Show.time(row.dueAtMs),
                Show.dash(row.variances.joined(separator: "; ")),
            ]
        }.text
    }

    static let accept = Command.verb(
        "bill accept",
        "Accept a bill that differs; the difference is posted",
        [bill],
        [.reason],
        .billing,
        AccountingV1.AccountingService.decideVendorBill
    ) { run in
        AccountingV1.DecideVendorBillRequest(
            billID: run.positional(0),
            accept: true,
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.bill)
    }

    static let reject = Command.verb(
        "bill reject",
        "Reject a bill that differs",
        [bill],
        [.reason],
        .billing,
        AccountingV1.AccountingService.decideVendorBill
    ) { run in
        AccountingV1.DecideVendorBillRequest(
            billID: run.positional(0),
            accept: false,
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.bill)
    }

    static let pay = Command.verb(
        "bill pay",
        "Record that a matched bill was paid",
        [bill],
        [.text("reference", "the bank's reference", isRequired: true), .at],
        .billing,
        AccountingV1.AccountingService.payVendorBill
    ) { run in
        AccountingV1.PayVendorBillRequest(
            billID: run.positional(0),
            reference: run.text("reference"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        Self.page(reply.bill)
    }

    static let paySupplier = Command.verb(
        "bill pay-supplier",
        "Pay what is owed without a bill, such as freight accrued at hand-over",
        [
            Positional(name: "SUPPLIER", help: "a supplier or carrier"),
            Positional(name: "AMOUNT", help: "how much"),
        ],
        [.currency, .text("reference", "the bank's reference", isRequired: true), .at],
        .billing,
        AccountingV1.AccountingService.paySupplier
    ) { run in
        AccountingV1.PaySupplierRequest(
            supplierID: run.positional(0),
            amount: try run.amount(at: 1, "AMOUNT"),
            reference: run.text("reference"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "posted as entry \(reply.entryID)\n"
    }

    private static func page(_ bill: AccountingV1.VendorBill?) -> String {
        let bill = bill ?? AccountingV1.VendorBill()
        return Show.facts([
            ("Bill", bill.billID), ("State", Show.word(bill.state.name)),
            ("Supplier", "\(bill.supplierID), number \(bill.billNumber)"),
            ("Purchase order", bill.purchaseOrderID), ("Net", Show.money(bill.net)),
            ("Tax", Show.money(bill.tax)), ("Total", Show.money(bill.total)),
            ("Due", Show.time(bill.dueAtMs)), ("Paid", Show.time(bill.paidAtMs)),
        ]) + bill.variances.map { "Differs: \(Table.printable($0))\n" }.joined()
    }
}
