// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf

/// A kind of thing that another system takes from us: how it is read on from a cursor, and its columns.
///
/// A cursor has a number that grows: whoever asks for what is behind the last one gets every row
/// once. Orders change; their number is that of the last change, so that an order comes again
/// when it has changed, with a higher version.
struct Export<Row: Message>: Sendable {
    /// Whose rows they are.
    let service: ServiceName
    let columns: [String]
    /// Up to 1,000 rows behind the cursor, and the number of the last of them; nil at the end.
    let page: @Sendable (Invocation, Position) async throws -> (rows: [Row], next: Int64?)
    /// What a row is in CSV: one line, or several for a thing with lines.
    let lines: @Sendable (Row) -> [[String]]

    /// Where a page begins.
    struct Position: Sendable {
        /// The last number of the page before; empty at the beginning.
        var token: String
        /// The generation every page must be of: the service refuses it after a restore meanwhile.
        var generation: Int64
    }

    /// Prints everything behind the cursor; nil is the beginning.
    ///
    /// - Returns: The cursor to go on from; nil when there is no row yet.
    /// - Throws: A `Failure` when the cursor is of a generation of the database that was left behind.
    func run(
        _ run: Invocation,
        since cursor: ExportCursor?,
        asCSV: Bool
    ) async throws -> ExportCursor? {
        let generation = try await run.health(self.service).generation
        guard generation > 0 else {
            throw Failure(
                status: .refused,
                message:
                    "\(self.service.rawValue) does not tell the generation of its database: it "
                    + "runs an older program",
                remedy: "omsctl restart \(self.service.rawValue)"
            )
        }
        try cursor?.expect(generation, of: self.service)
        var last = cursor?.number
        // Only at the beginning, so that exports which go on can be appended to one file.
        if asCSV, last == nil { run.terminal.write(CSVText.row(self.columns)) }
        while true {
            let position = Position(token: last.map { String($0) } ?? "", generation: generation)
            let (rows, next) = try await self.page(run, position)
            let text = rows.map { row in
                asCSV ? self.lines(row).map(CSVText.row).joined() : row.json + "\n"
            }
            run.terminal.write(text.joined())
            guard let next else {
                return last.map { ExportCursor(generation: generation, number: $0) }
            }
            last = next
        }
    }
}

extension Export where Row == OrderV1.Order {
    static var orders: Self {
        Export(
            service: .order,
            columns: [
                "order_id", "version", "state", "channel", "client_reference", "customer_id",
                "ordered_at", "currency", "net", "tax", "freight", "total", "line", "sku",
                "quantity", "unit_price", "discount", "line_net", "line_tax", "cancelled",
                "shipped", "delivered", "returned",
            ]
        ) { run, position in
            let request = OrderV1.ListOrdersRequest(
                page: CommonV1.PageRequest(pageSize: 500, pageToken: position.token),
                includeLines: true,
                byChange: true,
                generation: position.generation
            )
            let reply = try await run.call(.order, OrderV1.OrderService.listOrders, request)
            return (reply.orders, reply.orders.last?.changeSequence)
        } lines: { order in
            let head = [
                order.orderID, String(order.version), Show.word(order.state.name),
                Show.word(order.channel.name), order.clientReference, order.customerID,
                Show.time(order.orderedAtMs), order.total?.currency ?? "", Plain.money(order.net),
                Plain.money(order.tax), Plain.money(order.freight), Plain.money(order.total),
            ]
            return order.lines.map { line in
                head + [
                    String(line.lineNumber), line.sku, String(line.quantity),
                    Plain.money(line.unitPrice), line.discount, Plain.money(line.net),
                    Plain.money(line.tax), String(line.cancelled), String(line.shipped),
                    String(line.delivered), String(line.returned),
                ]
            }
        }
    }
}

extension Export where Row == BillingV1.Invoice {
    static var invoices: Self {
        Export(
            service: .billing,
            columns: [
                "invoice_number", "issued_at", "due_at", "order_id", "shipment_id", "customer_id",
                "method", "currency", "net", "tax", "freight", "total", "sku", "quantity",
                "unit_price", "discount", "line_net", "tax_rate", "line_tax",
            ]
        ) { run, position in
            let request = BillingV1.ListInvoicesRequest(
                page: CommonV1.PageRequest(pageSize: 100, pageToken: position.token),
                generation: position.generation
            )
            let reply = try await run.call(.billing, BillingV1.BillingService.listInvoices, request)
            let last = reply.invoices.last.flatMap { Int64(Plain.number($0.invoiceNumber)) }
            return (reply.invoices, last)
        } lines: { invoice in
            let head = [
                invoice.invoiceNumber, Show.time(invoice.issuedAtMs), Show.time(invoice.dueAtMs),
                invoice.orderID, invoice.shipmentID, invoice.customerID,
                Show.word(invoice.method.name), invoice.total?.currency ?? "",
                Plain.money(invoice.net), Plain.money(invoice.tax), Plain.money(invoice.freight),
                Plain.money(invoice.total),
            ]
            return invoice.lines.map { line in
                head + [
                    line.sku, String(line.quantity), Plain.money(line.unitPrice), line.discount,
                    Plain.money(line.net), line.taxRate, Plain.money(line.tax),
                ]
            }
        }
    }
}

extension Export where Row == BillingV1.JournalEntry {
    static var journal: Self {
        Export(
            service: .billing,
            columns: [
                "entry_id", "posted_at", "event_id", "rule", "order_id", "reverses", "account",
                "debit", "credit", "currency", "memo",
            ]
        ) { run, position in
            let request = BillingV1.ListJournalRequest(
                page: CommonV1.PageRequest(pageSize: 500, pageToken: position.token),
                generation: position.generation
            )
            let reply = try await run.call(.billing, BillingV1.BillingService.listJournal, request)
            return (reply.entries, reply.entries.last?.entryID)
        } lines: { entry in
            entry.lines.map { line in
                [
                    String(entry.entryID), Show.time(entry.postedAtMs), entry.eventID, entry.rule,
                    entry.orderID, entry.reverses == 0 ? "" : String(entry.reverses),
                    String(line.account), Plain.minor(line.debitMinor, line.currency),
                    Plain.minor(line.creditMinor, line.currency), line.currency, entry.memo,
                ]
            }
        }
    }
}

extension Export where Row == InventoryV1.Movement {
    static var movements: Self {
        Export(
            service: .inventory,
            columns: [
                "movement_id", "occurred_at", "kind", "sku", "location", "on_hand_delta",
                "reserved_delta", "quarantine_delta", "on_hand", "reserved", "quarantine",
                "reference", "reason", "actor",
            ]
        ) { run, position in
            let request = InventoryV1.ListMovementsRequest(
                page: CommonV1.PageRequest(pageSize: 1000, pageToken: position.token),
                generation: position.generation
            )
            let method = InventoryV1.InventoryService.listMovements
            let reply = try await run.call(.inventory, method, request)
            return (reply.movements, reply.movements.last?.movementID)
        } lines: { movement in
            [
                [
                    String(movement.movementID), Show.time(movement.occurredAtMs), movement.kind,
                    movement.sku, movement.location, String(movement.onHandDelta),
                    String(movement.reservedDelta), String(movement.quarantineDelta),
                    String(movement.onHand), String(movement.reserved),
                    String(movement.quarantine), movement.reference, movement.reason,
                    movement.actor,
                ]
            ]
        }
    }
}

/// Values for programs: amounts without their currency, numbers without their prefix.
enum Plain {
    static func money(_ money: CommonV1.Money?) -> String {
        money.map { self.minor($0.minorUnits, $0.currency) } ?? ""
    }

    /// `1234.50` of 123450 USD.
    static func minor(_ minorUnits: Int64, _ currency: String) -> String {
        let text = Show.minor(minorUnits, currency)
        return text == "-" ? "" : String(text.prefix { $0 != " " })
    }

    /// `123` of `INV-000123`.
    static func number(_ id: String) -> String {
        let digits = id.reversed().prefix { $0.isNumber }.reversed().drop { $0 == "0" }
        return String(digits)
    }
}
