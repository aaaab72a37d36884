// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Closed periods, reversals, and the books as they were.
@Suite struct PeriodTests {
    private func close(_ billing: Billing, before: Int64) async throws {
        _ = try await billing.call(Accounting.closePeriod, .init(beforeMs: before))
    }

    private func reverse(_ billing: Billing, _ entry: Int64) async throws -> Int64 {
        try await billing.call(Accounting.reverse, .init(entryID: entry, reason: "a mistake"))
            .entryID
    }

    @Test func nothingIsPostedBeforeTheEndOfAClosedPeriod() async throws {
        try await withBilling { billing in
            let lines = [debit(1000, 5), credit(1120, 5)]
            let early = try await billing.post("a:1", "by-hand", lines, at: 1000)
            try await self.close(billing, before: 2000)
            await refuses(.failedPrecondition, "PERIOD_CLOSED") {
                try await billing.post("a:2", "by-hand", lines, at: 1999)
            }
            await refuses(.failedPrecondition, "PERIOD_CLOSED") {
                try await billing.invoice(100, at: 1500)
            }
            // What was posted before is still found, and the day after is open.
            #expect(try await billing.post("a:1", "by-hand", lines, at: 1000) == early)
            try await billing.post("a:2", "by-hand", lines, at: 2000)
            #expect(try await billing.invoice(100, at: 2000).invoiceNumber == "INV-000001")
            let period = try await billing.call(Accounting.getPeriod, .init())
            #expect(period.closedBeforeMs == 2000)
        }
    }

    @Test func nothingIsPostedMoreThanADayAhead() async throws {
        try await withBilling { billing in
            let lines = [debit(1000, 5), credit(1120, 5)]
            let day = try billing.now() + 86_400_000
            try await billing.post("a:1", "by-hand", lines, at: day)
            try await billing.authorize(100)
            let late: [(String, () async throws -> Void)] = [
                (
                    "occurred_at_ms",
                    { try await billing.post("a:2", "by-hand", lines, at: day + 1) }
                ),
                ("occurred_at_ms", { try await billing.capture(100, at: .max) }),
                ("issued_at_ms", { try await billing.invoice(100, at: day + 1) }),
                ("issued_at_ms", { try await billing.creditNote(100, at: day + 1) }),
                ("received_at_ms", { try await billing.receive(5, at: 4_070_908_800_000) }),
            ]
            for (field, call) in late {
                do {
                    try await call()
                    Issue.record("was not refused")
                } catch let error as RPCError {
                    let detail = error.details.first
                    #expect(detail?.reason == "INVALID" && detail?.field == field)
                    #expect(Int64(detail?.value ?? "").map { $0 > day } == true)
                    #expect(detail?.remedy.contains(String(day)) == true)
                }
            }
            #expect(try await billing.balances() == [1000: 5, 1120: -5])
        }
    }

    @Test func aFactOfAnotherServiceIsPostedAtTheFirstOpenMoment() async throws {
        try await withBilling { billing in
            try await billing.authorize(150)
            try await billing.authorize(100, order: "SO-2", method: .bankTransfer)
            try await self.close(billing, before: 2000)
            func tell<Request, Reply>(
                _ method: Method<Request, Reply>,
                _ request: Request,
                _ saga: String
            ) async throws(RPCError) -> Reply {
                let step = SagaStepKey(sagaID: saga, step: "tell", operation: .forward, epoch: 1)
                return try await billing.call(method, request, saga: step)
            }
            for (order, means) in [
                ("SO-100001", OrderV1.PaymentMethod.card), ("SO-2", .bankTransfer),
            ] {
                _ = try await tell(
                    BillingV1.BillingService.capture,
                    .init(
                        orderID: order,
                        shipmentID: "\(order)/1",
                        amount: usd(100),
                        occurredAtMs: 5
                    ),
                    "capture:\(order)"
                )
                let request = BillingV1.CreateInvoiceRequest(
                    orderID: order,
                    shipmentID: "\(order)/1",
                    customerID: "ALFKI",
                    lines: [line(100)],
                    method: means,
                    cost: usd(40),
                    issuedAtMs: 5
                )
                let method = BillingV1.BillingService.createInvoice
                let reply = try await tell(method, request, "invoice:\(order)")
                #expect(reply.invoice?.issuedAtMs == 2000)
                // A repetition is the same, whatever was closed since.
                #expect(try await tell(method, request, "again:\(order)") == reply)
            }
            let note = try await tell(
                BillingV1.BillingService.createCreditNote,
                .init(
                    orderID: "SO-2",
                    customerID: "ALFKI",
                    reference: "RMA-1",
                    lines: [line(60)],
                    creditTo: .refund,
                    issuedAtMs: 5
                ),
                "credit"
            )
            #expect(note.creditNote?.issuedAtMs == 2000)
            let movement = BillingV1.PostRequest(
                eventID: "movement:1",
                rule: "goods-received",
                lines: [debit(1200, 40), credit(2010, 40)],
                occurredAtMs: 5
            )
            let inventory = billing.network.channel(to: "billing", identity: "inventory")
            var options = CallOptions()
            options.requestID = "movement:1"
            _ = try await inventory.unary(
                BillingV1.BillingService.post,
                movement,
                options: options
            )
            #expect(try await billing.balance(1200, asOf: 2001) == 40 - 80)
            #expect(try await billing.balance(1000, asOf: 2000) == 0)
            try billing.expectAgreement()
            // A person's entry keeps its time.
            var byHand = movement
            byHand.eventID = "by-hand:1"
            await refuses(.failedPrecondition, "PERIOD_CLOSED") {
                try await billing.call(BillingV1.BillingService.post, byHand)
            }
        }
    }

    @Test func refusesToTakeBackWhatOtherRecordsStandBehind() async throws {
        try await withBilling { billing in
            for (number, account) in [UInt32(1200), 1210, 2010, 2200, 2210, 2220].enumerated() {
                let entry = try await billing.post(
                    "movement:\(number)",
                    "goods-received",
                    [debit(account, 40), credit(5020, 40)]
                )
                await refuses(.failedPrecondition, "NOT_REVERSIBLE") {
                    try await self.reverse(billing, entry)
                }
            }
            let plain = try await billing.post("a:1", "by-hand", [debit(1000, 5), credit(5020, 5)])
            _ = try await self.reverse(billing, plain)
        }
    }

    @Test func closesOnlyForwardAndNotTheFuture() async throws {
        try await withBilling { billing in
            #expect(try await billing.call(Accounting.getPeriod, .init()).closedBeforeMs == 0)
            try await self.close(billing, before: 2000)
            for end in [0, -1, 1999, 2000, Int64.max] {
                await refuses(.invalidArgument, "INVALID") {
                    try await self.close(billing, before: end)
                }
            }
        }
    }

    @Test func takesAnEntryBackOnceWithALinkBothWays() async throws {
        try await withBilling { billing in
            let id = try await billing.post(
                "a:1",
                "by-hand",
                [debit(1000, 5), credit(1120, 5)],
                order: "SO-1"
            )
            let reversal = try await self.reverse(billing, id)
            let entries = try await billing.journal("SO-1")
            #expect(entries.map(\.reverses) == [0, id])
            #expect(entries.map(\.reversedBy) == [reversal, 0])
            #expect(entries.last?.lines == [credit(1000, 5), debit(1120, 5)])
            #expect(try await billing.balances().isEmpty)
            await refuses(.failedPrecondition, "NOT_REVERSIBLE") {
                try await self.reverse(billing, id)
            }
            await refuses(.failedPrecondition, "NOT_REVERSIBLE") {
                try await self.reverse(billing, reversal)
            }
            await refuses(.notFound, "ENTRY_NOT_FOUND") { try await self.reverse(billing, 99) }
        }
    }

    @Test func refusesToTakeBackWhatADocumentOwns() async throws {
        try await withBilling { billing in
            try await billing.invoice(100)
            await refuses(.failedPrecondition, "NOT_REVERSIBLE") {
                try await self.reverse(billing, 1)
            }
            try await billing.post("a:1", "freight", [debit(5100, 9), credit(2000, 9)])
            let paid = try await billing.call(
                Accounting.paySupplier,
                .init(supplierID: "3", amount: usd(9), reference: "TR 1")
            )
            _ = try await self.reverse(billing, paid.entryID)
            #expect(try await billing.balances()[2000] == -9)
        }
    }

    @Test func tellsTheBalancesOfAnyTime() async throws {
        try await withBilling { billing in
            for time in [1000, 2000, 3000] as [Int64] {
                try await billing.post(
                    "a:\(time)",
                    "by-hand",
                    [debit(1000, time), credit(1120, time)],
                    at: time
                )
            }
            #expect(try await billing.balance(1000, asOf: 1000) == 0)
            #expect(try await billing.balance(1000, asOf: 2001) == 3000)
            #expect(try await billing.balance(1000, asOf: 0) == 6000)
        }
    }

    @Test func numbersInvoicesWithoutAGapWhile64WritersMeetRefusals() async throws {
        try await withBilling { billing in
            try await self.close(billing, before: 2000)
            let numbers = await withTaskGroup(of: String?.self) { group in
                for writer in 1...64 {
                    group.addTask {
                        // Every third is rolled back after its number was given.
                        try? await billing.invoice(
                            100,
                            order: "SO-\(writer)",
                            shipment: "SH-\(writer)-1",
                            at: writer.isMultiple(of: 3) ? 1999 : 2000
                        ).invoiceNumber
                    }
                }
                return await group.reduce(into: [String]()) { $0 += $1.map { [$0] } ?? [] }
            }
            #expect(numbers.sorted() == (1...43).map { documentText($0, prefix: "INV-") })
        }
    }
}
