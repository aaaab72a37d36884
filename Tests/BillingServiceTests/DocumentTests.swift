// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Testing

@testable import BillingService

/// What customers get to read.
@Suite struct DocumentTests {
    private static let address = CommonV1.Address(
        name: "Alfreds Futterkiste",
        street: "Obere Str. 57",
        city: "Berlin",
        postalCode: "12209",
        country: "DE"
    )

    private func render(
        _ billing: Billing,
        _ number: String = "INV-000001",
        _ format: BillingV1.DocumentFormat = .text,
        _ language: String = ""
    ) async throws -> BillingV1.RenderDocumentReply {
        try await billing.call(
            BillingV1.BillingService.renderDocument,
            .init(number: number, format: format, language: language)
        )
    }

    @Test func anInvoiceAsText() async throws {
        try await withBilling { billing in
            try await billing.invoice(
                100_000,
                tax: 18_000,
                freight: 2500,
                at: 836_524_800_000,
                billTo: Self.address
            )
            let reply = try await self.render(billing)
            #expect(reply.contentType == "text/plain; charset=utf-8")
            #expect(reply.fileName == "INV-000001.txt")
            let expected = """
                INVOICE

                Number      INV-000001
                Date        1996-07-05
                Due         1996-08-04
                Order       SO-100001
                Shipment    SH-100001-1
                Customer    ALFKI

                Bill to
                  Alfreds Futterkiste
                  Obere Str. 57
                  12209 Berlin
                  DE

                Item                     Quantity         Price Discount %   Tax %             Net
                ----------------------------------------------------------------------------------
                CHAI                            1       1000.00                 18         1000.00
                ----------------------------------------------------------------------------------
                Net                                                                        1000.00
                Freight                                                                      25.00
                Tax                                                                         180.00
                Total                                                                      1205.00 USD

                """
            #expect(String(decoding: reply.content, as: UTF8.self) == expected)
        }
    }

    @Test func aCreditNoteInTurkish() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, tax: 180)
            try await billing.creditNote(1000, tax: 180, fee: 50)
            let reply = try await self.render(billing, "CN-000001", .text, "tr")
            let text = String(decoding: reply.content, as: UTF8.self)
            #expect(text.hasPrefix("İADE FATURASI\n"))
            #expect(text.contains("İade kesintisi") && text.contains("-0.50"))
            #expect(text.contains("11.30 USD"))
        }
    }

    @Test func aPageIsSelfContainedAndNothingInItRuns() async throws {
        try await withBilling { billing in
            var address = Self.address
            address.name = "<script>alert('x')</script>\"&"
            address.street = "A\u{2028}B\u{1B}[2J"
            try await billing.invoice(1000, tax: 180, billTo: address)
            let reply = try await self.render(billing, "INV-000001", .html, "en")
            let page = String(decoding: reply.content, as: UTF8.self)
            #expect(reply.contentType == "text/html; charset=utf-8")
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
            #expect(page.contains("@page { size: A4;"))
            #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("href"))
            #expect(
                page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;")
            )
            #expect(page.contains("<td>11.80 USD</td>"))
            let text = try await self.render(billing).content
            #expect(!text.contains(0x1B))
        }
    }

    @Test func theBodyOfAPage() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, tax: 180, billTo: Self.address)
            try await billing.creditNote(500, tax: 90, fee: 20)
            let reply = try await self.render(billing, "CN-000001", .html, "en")
            let page = String(decoding: reply.content, as: UTF8.self)
            let body = page.split(separator: "</address>\n").last.map(String.init) ?? ""
            let expected = """
                <table class="lines">
                <thead><tr><th>Item</th><th>Quantity</th><th>Price</th><th>Discount %</th>\
                <th>Tax %</th><th>Net</th></tr></thead>
                <tbody>
                <tr><td>CHAI</td><td>1</td><td>5.00</td><td></td><td>18</td><td>5.00</td></tr>
                </tbody>
                </table>
                <table class="totals">
                <tr><td>Net</td><td>5.00 USD</td></tr>
                <tr><td>Tax</td><td>0.90 USD</td></tr>
                <tr><td>Restocking fee</td><td>-0.20 USD</td></tr>
                <tr class="total"><td>Total credit</td><td>5.70 USD</td></tr>
                </table>
                </body>
                </html>

                """
            #expect(body == expected)
            #expect(page.contains("<dt>Reason</dt><dd>came back</dd>"))
        }
    }

    @Test func writesAmountsWithTheDecimalsOfTheirCurrency() throws {
        for (code, text) in [("JPY", "1180 JPY"), ("USD", "11.80 USD"), ("KWD", "1.180 KWD")] {
            let money = CommonV1.Money(minorUnits: 1180, currency: code)
            let draft = try InvoiceDraft(
                .init(
                    orderID: "SO-1",
                    shipmentID: "SH-1",
                    customerID: "ALFKI",
                    lines: [
                        .init(sku: "A", quantity: 1, unitPrice: money, gross: money, net: money)
                    ],
                    method: .onAccount
                )
            )
            let invoice = Invoice(
                number: 7,
                orderID: draft.orderID,
                shipmentID: draft.shipmentID,
                customerID: draft.customerID,
                method: draft.method,
                net: draft.total,
                tax: draft.content.money(0),
                freight: draft.freight,
                total: draft.total,
                issuedAt: .init(milliseconds: 0),
                receivable: 1180,
                dueAt: nil,
                settled: 0,
                billTo: draft.billTo,
                sentAt: nil,
                lines: draft.content.lines
            )
            for format in DocumentFormat.allCases {
                let page = Document(invoice).rendered(as: format, in: .english)
                #expect(page.contains(text), "\(format) of \(code)")
            }
        }
    }

    @Test func refusesWhatItCannotRender() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            await refuses(.invalidArgument, "INVALID") {
                try await self.render(billing, "INV-000001", .unspecified)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await self.render(billing, "INV-000001", .text, "de")
            }
            await refuses(.notFound, "INVOICE_NOT_FOUND") {
                try await self.render(billing, "INV-000002")
            }
            await refuses(.notFound, "CREDIT_NOTE_NOT_FOUND") {
                try await self.render(billing, "CN-000001")
            }
        }
    }
}

/// How documents get to customers, and what becomes of customers in them.
@Suite struct DocumentMailTests {
    /// Waits until the outbox has told the order service so many times.
    private func reaches(_ count: Int, _ peer: StubPeer) async {
        for _ in 0..<20_000 where peer.calls.count < count { await Task.yield() }
        #expect(peer.calls.count == count)
    }

    private func rendered(
        _ billing: Billing,
        _ number: String,
        _ format: BillingV1.DocumentFormat,
        _ language: String
    ) async throws -> [UInt8] {
        try await billing.call(
            BillingV1.BillingService.renderDocument,
            .init(number: number, format: format, language: language)
        ).content
    }

    @Test func aNewInvoiceIsMailedWithItsDocuments() async throws {
        try await withBilling { billing in
            let order = billing.network.stub("order") { stub in
                stub.on(OrderV1.OrderService.queueMail) { _, _ in .init(mailID: 1) }
            }
            let invoice = try await billing.invoice(1000, tax: 180)
            #expect(invoice.sentAtMs > 0)
            await self.reaches(1, order)
            let mail = order.requests(of: OrderV1.OrderService.queueMail).first ?? .init()
            #expect(mail.kind == "invoice" && mail.customerID == "ALFKI")
            #expect(mail.subjectID == "INV-000001")
            #expect(mail.parameters.map(\.name) == ["number", "total", "due"])
            // In each language: the order service knows the customer's.
            #expect(mail.attachments.map(\.language) == ["en", "en", "tr", "tr"])
            let names = ["INV-000001.txt", "INV-000001.html"]
            #expect(mail.attachments.map(\.fileName) == names + names)
            for attachment in mail.attachments {
                let isText = attachment.fileName.hasSuffix(".txt")
                let rendered = try await self.rendered(
                    billing,
                    "INV-000001",
                    isText ? .text : .html,
                    attachment.language
                )
                #expect(attachment.content == rendered)
            }
            _ = try await billing.call(
                BillingV1.BillingService.sendInvoice,
                .init(invoiceNumber: "INV-000001")
            )
            try await billing.creditNote(100, tax: 18)
            await self.reaches(3, order)
            #expect(
                order.requests(of: OrderV1.OrderService.queueMail).map(\.kind)
                    == ["invoice", "invoice", "credit-note"]
            )
        }
    }

    @Test func aMailThatDoesNotLeaveIsToldOfOnceAndARefusedOneIsUnsent() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            func check() throws { try billing.store.writeAndWait { try MailWatch.check($0) } }
            func alerts() throws -> Int {
                try billing.events().count { $0 == "alert.invoice_unsent" }
            }
            try check()
            #expect(try alerts() == 0)
            billing.network.advance(by: .seconds(3601))
            try check()
            try check()
            #expect(try alerts() == 1)
            try billing.store.writeAndWait { tx in
                let message = try tx.pendingOutbox(after: 0, limit: 1).first?.id ?? 0
                try tx.buryOutbox(message, reason: "unknown customer")
            }
            billing.network.advance(by: .milliseconds(1))
            try check()
            try check()
            #expect(try alerts() == 2)
            let unsent = try await billing.call(
                BillingV1.BillingService.listInvoices,
                .init(unsentOnly: true)
            )
            #expect(unsent.invoices.map(\.invoiceNumber) == ["INV-000001"])
        }
    }

    @Test func anErasedCustomerIsGoneFromDocumentsAndTheAmountsStay() async throws {
        try await withBilling { billing in
            let address = CommonV1.Address(name: "Maria Anders", city: "Berlin")
            try await billing.invoice(1000, billTo: address)
            try await billing.creditNote(100)
            _ = try await billing.call(Accounting.eraseCustomer, .init(customerID: "ALFKI"))
            let invoice = try await billing.readInvoice()
            #expect(invoice.billTo == nil && invoice.total == usd(1000))
            let note = try await billing.call(
                BillingV1.BillingService.getCreditNote,
                .init(creditNoteNumber: "CN-000001")
            )
            #expect(note.creditNote?.billTo == nil && note.creditNote?.total == usd(100))
            #expect(note.creditNote?.reason == "")
            // A repeat with the address is the same invoice still.
            #expect(try await billing.invoice(1000, billTo: address) == invoice)
        }
    }

    @Test func whatWasTheDuplicatesIsTheOthers() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, customer: "DOUBLE")
            try await billing.receive(300, customer: "DOUBLE", keep: true)
            _ = try await billing.call(
                Accounting.mergeAccounts,
                .init(duplicateID: "DOUBLE", intoID: "ALFKI")
            )
            let allocated = try await billing.call(
                Accounting.allocate,
                .init(paymentID: "RCP-1")
            )
            #expect(allocated.payment?.customerID == "ALFKI")
            let aging = try await billing.call(Accounting.aging, .init())
            #expect(aging.rows.map(\.customerID) == ["ALFKI"])
            #expect(aging.rows.map(\.totalMinor) == [700])
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    Accounting.mergeAccounts,
                    .init(duplicateID: "ALFKI", intoID: "ALFKI")
                )
            }
        }
    }
}
