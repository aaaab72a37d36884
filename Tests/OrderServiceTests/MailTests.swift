// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
/// Messages in their way to the drop.
@Suite struct MailTests {
    typealias Methods = OrderV1.OrderService

    private func queue(
        _ orders: Orders,
        _ subject: String = "INV-1",
        kind: String = "invoice",
        customer: String = "ALFKI",
        attachments: [OrderV1.MailAttachment] = [],
        key: String? = nil
    ) async throws(RPCError) -> Int64 {
        try await orders.call(
            Methods.queueMail,
            .init(
                customerID: customer,
                subjectID: subject,
                kind: kind,
                parameters: [.init(name: "number", value: subject)],
                attachments: attachments
            ),
            key: key
        ).mailID
    }

    @Test func isDroppedInTheCustomersLanguage() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") { ($0.email, $0.language) = ("maria@alfki.de", "tr") }
            let id = try await self.queue(orders)
            let queued = try #require(try await orders.mail(.init(unsentOnly: true)).first)
            #expect(queued.mailID == id && queued.language == "tr" && queued.file == "")
            #expect(queued.title == "INV-1 numaralı faturanız" && queued.to == "maria@alfki.de")
            try orders.host.runChores()
            let sent = try #require(try await orders.mail().first)
            #expect(sent.file.hasSuffix("/mail/MAIL-\(id)-invoice-INV-1.eml"))
            #expect(sent.sentAtMs > 0 && sent.lastError == "")
            #expect(try await orders.mail(.init(unsentOnly: true)) == [])
            let text = try orders.content(of: sent)
            #expect(text.contains("<maria@alfki.de>") && text.contains("Numarası: INV-1."))
        }
    }

    @Test(arguments: [("en", "invoice"), ("tr", "fatura"), ("", "invoice")])
    func attachesWhatIsInTheCustomersLanguage(language: String, expected: String) async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") { $0.language = language }
            func file(_ text: String, _ language: String) -> OrderV1.MailAttachment {
                .init(
                    fileName: "\(text).txt",
                    contentType: "text/plain",
                    content: [1],
                    language: language
                )
            }
            _ = try await self.queue(
                orders,
                attachments: [file("invoice", "en"), file("fatura", "tr"), file("terms", "")]
            )
            try orders.host.runChores()
            let sent = try #require(try await orders.mail().first)
            let content = try orders.content(of: sent)
            for name in ["invoice", "fatura", "terms"] {
                let isThere = content.contains("filename=\"\(name).txt\"")
                #expect(isThere == (name == expected || name == "terms"), "\(name)")
            }
        }
    }

    @Test func goesByLetterWithoutAMailbox() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") { $0.email = "" }
            _ = try await self.queue(orders)
            try orders.host.runChores()
            let sent = try #require(try await orders.mail().first)
            #expect(sent.to == "House ALFKI, Maria, Obere Str. 57, Berlin, DE")
            let text = try orders.content(of: sent)
            #expect(text.contains("House ALFKI\r\nMaria\r\nObere Str. 57\r\nBerlin\r\nDE\r\n"))
        }
    }

    @Test func aCrashAfterTheFileMakesTheSameFileAgain() async throws {
        try await withOrders { orders in
            _ = try await self.queue(
                orders,
                attachments: [.init(fileName: "a.txt", contentType: "text/plain", content: [1])]
            )
            try orders.host.runChores()
            let sent = try #require(try await orders.mail().first)
            let content = try orders.content(of: sent)
            #expect(content.contains("filename=\"a.txt\""))
            #expect(try orders.number("SELECT COUNT(*) FROM mail_attachments") == 0)
            // As if the process had died before the mark.
            try orders.sql(
                "UPDATE mail SET sent_at_ms = 0, due_at_ms = queued_at_ms, attachments = 0"
            )
            try orders.host.runChores()
            let again = try #require(try await orders.mail().first)
            #expect(again.file == sent.file && again.sentAtMs > 0)
        }
    }

    @Test func isTriedAgainAndToldOnce() async throws {
        try await withOrders { orders in
            let id = try await self.queue(orders)
            // A file stands where the folder should be.
            let path = orders.host.service.mailDrop.directory
            try Files.writeAtomically([1], to: path)
            try orders.host.runChores()
            let failed = try #require(try await orders.mail(.init(unsentOnly: true)).first)
            #expect(failed.lastError.contains("mkdir") && failed.sentAtMs == 0)
            #expect(try orders.events("MAIL-\(id)") == ["alert.mail_unsent"])
            // Not before its time; then, and no second alert.
            try orders.host.runChores()
            #expect(try orders.number("SELECT attempts FROM mail") == 1)
            orders.network.time.advance(by: .seconds(1))
            try orders.host.runChores()
            #expect(try orders.number("SELECT attempts FROM mail") == 2)
            #expect(try orders.events("MAIL-\(id)") == ["alert.mail_unsent"])
            try Files.remove(path)
            orders.network.time.advance(by: .seconds(2))
            try orders.host.runChores()
            let sent = try #require(try await orders.mail().first)
            #expect(sent.sentAtMs > 0 && sent.lastError == "")
        }
    }

    @Test func takesADocumentOnce() async throws {
        try await withOrders { orders in
            let first = try await self.queue(orders, key: "k")
            #expect(try await self.queue(orders, key: "k") == first)
            #expect(try await orders.mail().count == 1)
        }
    }

    @Test func followsAMergeAndForgetsTheAnonymised() async throws {
        try await withOrders { orders in
            _ = try await orders.call(
                CustomerV1.CustomerService.mergeCustomers,
                .init(duplicateID: "ALFKI", intoID: "BONAP", reason: "same")
            )
            _ = try await self.queue(orders)
            #expect(try await orders.mail(.init(customerID: "BONAP")).count == 1)
            _ = try await orders.call(
                CustomerV1.CustomerService.anonymiseCustomer,
                .init(customerID: "BONAP", reason: "asked")
            )
            #expect(try await self.queue(orders, "INV-2") == 0)
            #expect(try await orders.mail(.init(subjectID: "INV-2")) == [])
        }
    }

    @Test func refusesWhatItCannotSend() async throws {
        try await withOrders { orders in
            func refused(
                _ change: (inout OrderV1.QueueMailRequest) -> Void
            ) async throws -> RPCError {
                var request = OrderV1.QueueMailRequest(
                    customerID: "ALFKI",
                    subjectID: "INV-1",
                    kind: "invoice"
                )
                change(&request)
                return try await orders.refusal(Methods.queueMail, request)
            }
            let kind = try await refused { $0.kind = "gossip" }
            #expect(kind.field == "kind")
            let customer = try await refused { $0.customerID = "NOBODY" }
            #expect(customer.reason == "UNKNOWN_CUSTOMER")
            let subject = try await refused { $0.subjectID = "" }
            #expect(subject.field == "subject_id")
            let parameters = try await refused {
                $0.parameters = .init(repeating: .init(), count: 51)
            }
            #expect(parameters.field == "parameters")
            let many = try await refused { $0.attachments = .init(repeating: .init(), count: 11) }
            #expect(many.field == "attachments")
            let language = try await refused { $0.attachments = [.init(language: "de")] }
            #expect(language.field == "attachments[0].language")
            let bytes = [UInt8](repeating: 0, count: 3 << 20)
            let large = try await refused {
                $0.attachments = [.init(content: bytes), .init(content: [1])]
            }
            #expect(large.field == "attachments")
            #expect(try await orders.mail().isEmpty)
        }
    }

    @Test func listsByEachFilter() async throws {
        try await withOrders { orders in
            _ = try await self.queue(orders, "A")
            _ = try await self.queue(orders, "B", customer: "BONAP")
            try orders.host.runChores()
            _ = try await self.queue(orders, "A")
            let cases: [(OrderV1.ListMailRequest, [Int64])] = [
                (.init(), [1, 2, 3]), (.init(customerID: "ALFKI"), [1, 3]),
                (.init(subjectID: "A"), [1, 3]), (.init(unsentOnly: true), [3]),
                (.init(customerID: "BONAP", unsentOnly: true), []),
                (.init(customerID: "ALFKI", subjectID: "A", unsentOnly: true), [3]),
            ]
            for (request, expected) in cases {
                let found = try await orders.mail(request).map(\.mailID)
                #expect(found == expected, "\(request)")
            }
            let page = try await orders.call(
                Methods.listMail,
                .init(page: .init(pageSize: 2))
            )
            #expect(page.messages.count == 2 && page.nextPageToken == "2")
        }
    }
}
