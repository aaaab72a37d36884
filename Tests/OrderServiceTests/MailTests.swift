// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// The texts of messages.
@Suite struct MailTemplateTests {
    private static let parameters = [
        ("total", "14.00 USD"), ("reason", "NO_STOCK"), ("lines", "3 x TEA"),
        ("date", "2026-12-24"), ("shipment", "SH-1"), ("carrier", "SPEEDY"), ("tracking", "T1"),
        ("order", "SO-100001"), ("units", "3"), ("number", "CN-1"), ("exchange", "SO-100002"),
    ]

    private func rendered(
        _ kind: MailKind,
        _ language: MailLanguage,
        _ parameters: [(String, String)],
        name: String = "Maria"
    ) -> (title: String, body: String) {
        MailTemplate(kind, language).rendered(
            subject: "SO-7",
            name: name,
            parameters: parameters,
            in: language
        )
    }

    @Test(arguments: MailKind.allCases, MailLanguage.allCases)
    func everyKindIsWholeInEveryLanguage(kind: MailKind, language: MailLanguage) {
        let template = MailTemplate(kind, language)
        let full = self.rendered(kind, language, Self.parameters)
        let bare = self.rendered(kind, language, [], name: "")
        for text in [full.title, full.body, bare.title, bare.body] {
            #expect(!text.contains("{") && !text.contains("}") && !text.contains("  "))
        }
        #expect(bare.title.contains("SO-7") && bare.body.contains("SO-7"))
        #expect(full.title.contains("SO-7") || full.title.contains("CN-1"))
        // Every sentence is there when every place is filled; some are not when none is.
        #expect(full.body.split(separator: "\n").count == template.sentences.count + 2)
        #expect(bare.body.split(separator: "\n").count >= 3)
        #expect(!bare.title.contains("\n") && full.body != bare.body)
        // An empty value counts as a missing one.
        let empty = self.rendered(kind, language, Self.parameters.map { ($0.0, "") }, name: "")
        #expect(empty == bare)
    }

    @Test func aWordOfTheServicesIsReadAsASentenceAndAPersonsOwnWordsStay() {
        func body(_ reason: String, _ language: MailLanguage) -> String {
            MailTemplate(.orderRejected, language).rendered(
                subject: "SO-7",
                name: "",
                parameters: [("reason", reason)],
                in: language
            ).body
        }
        #expect(
            body("PAYMENT_DECLINED", .english).contains("The reason: the payment was declined.")
        )
        #expect(body("PAYMENT_DECLINED", .turkish).contains("Nedeni: ödeme reddedildi."))
        #expect(body("moved away", .turkish).contains("Nedeni: moved away."))
    }

    @Test(arguments: MailKind.allCases)
    func languagesDiffer(kind: MailKind) {
        let english = self.rendered(kind, .english, Self.parameters)
        let turkish = self.rendered(kind, .turkish, Self.parameters)
        #expect(english.title != turkish.title && english.body != turkish.body)
    }

    @Test func greetsByNameWhenItIsKnown() {
        #expect(self.rendered(.invoice, .turkish, []).body.hasPrefix("Sayın Maria,"))
        #expect(self.rendered(.invoice, .turkish, [], name: "").body.hasPrefix("Merhaba,"))
    }

    @Test func aValueIsNeitherATemplateNorALine() {
        let text = self.rendered(
            .orderRejected,
            .english,
            [("reason", "{total}\r\nBcc: x@y.z"), ("total", "1"), ("subject", "forged")]
        )
        #expect(text.body.contains("The reason: {total}  Bcc: x@y.z."))
        #expect(!text.body.contains("forged"))
    }
}

/// Messages as files.
@Suite struct MailFileTests {
    private func file(_ change: (inout MailFile) -> Void = { _ in }) -> MailFile {
        var file = MailFile(
            id: 7,
            kind: "invoice",
            subjectID: "INV-1",
            email: "maria@alfki.de",
            recipient: "Maria Anders",
            title: "Your invoice INV-1",
            body: "Dear Maria,\n\nGünaydın.\n",
            writtenAt: Timestamp(milliseconds: 1_763_901_084_000),
            attachments: []
        )
        change(&file)
        return file
    }

    private func text(_ file: MailFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private func head(_ file: MailFile) -> [String] {
        self.text(file).components(upTo: "\r\n\r\n").split(separator: "\r\n").map(String.init)
    }

    @Test func isAMessageOfRFC5322() {
        let file = self.file()
        #expect(file.name == "MAIL-7-invoice-INV-1.eml")
        #expect(
            self.head(file) == [
                "From: Order management <orders@oms.invalid>",
                "To: \"Maria Anders\" <maria@alfki.de>",
                "Subject: Your invoice INV-1",
                "Date: Sun, 23 Nov 2025 12:31:24 +0000",
                "Message-ID: <mail-7@oms.invalid>",
                "MIME-Version: 1.0",
                "X-OMS-Delivery: mail",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
            ]
        )
        #expect(self.text(file).hasSuffix("\r\n\r\nDear Maria,\r\n\r\nGünaydın.\r\n\r\n"))
    }

    @Test func aLetterHasItsAddressInTheText() {
        let file = self.file {
            $0.email = ""
            $0.recipient = "Maria\nObere Str. 57\n12209 Berlin\nDE"
        }
        #expect(self.head(file).contains("To: \"Maria\":;"))
        #expect(self.head(file).contains("X-OMS-Delivery: letter"))
        #expect(
            self.text(file).contains(
                "\r\n\r\nMaria\r\nObere Str. 57\r\n12209 Berlin\r\nDE\r\n\r\nDear"
            )
        )
    }

    @Test func headersAreEncodedAndFolded() {
        let file = self.file {
            $0.title = String(repeating: "Şişli için faturanız ", count: 20)
            $0.recipient = "Ayşe \"Q\" Öz"
        }
        for line in self.head(file) {
            #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
        }
        #expect(self.text(file).contains("Subject: =?UTF-8?B?"))
    }

    @Test func nothingBecomesAHeaderOrAPart() {
        let evil = "x\r\nBcc: all@example.org\r\n\r\nbody"
        let file = self.file {
            $0.title = evil
            $0.recipient = evil
            $0.body = "--=_mail-7\r\nContent-Type: text/html\r\n"
            $0.attachments = [
                .init(
                    fileName: "../a\"\r\nX-Evil: 1",
                    contentType: "text/plain\r\nX-Evil: 1",
                    content: Array("--=_mail-7--\r\n".utf8)
                )
            ]
        }
        let text = self.text(file)
        #expect(!text.contains("\nBcc") && !text.contains("\nX-Evil"))
        #expect(text.contains("Content-Type: application/octet-stream"))
        #expect(text.contains("filename=\"_../a___X-Evil__1\"") == false)
        // The text, one attachment, and the end.
        #expect(text.components(upTo: "\r\n--=_mail-7").count < text.count)
        let marks = text.split(separator: "\r\n").filter { $0.hasPrefix("--=_mail-7") }
        #expect(marks == ["--=_mail-7", "--=_mail-7", "--=_mail-7--"])
    }

    @Test func attachmentsComeAsTheyAre() {
        let file = self.file {
            $0.attachments = [
                .init(
                    fileName: "invoice.pdf",
                    contentType: "application/pdf",
                    content: [0, 255, 10]
                )
            ]
        }
        let text = self.text(file)
        #expect(text.contains("Content-Type: multipart/mixed; boundary=\"=_mail-7\""))
        #expect(text.contains("Content-Type: application/pdf\r\n"))
        #expect(text.contains("attachment; filename=\"invoice.pdf\"\r\n"))
        #expect(text.contains("\r\nAP8K\r\n"))
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func base64IsThatOfRFC4648(plain: String, encoded: String) {
        #expect(base64(Array(plain.utf8)) == encoded)
    }

    @Test func longLinesAreCut() {
        let file = self.file { $0.body = String(repeating: "ş", count: 3000) }
        for line in self.text(file).split(separator: "\r\n") { #expect(line.utf8.count <= 998) }
    }

    @Test func aSubjectCannotLeaveTheFolder() {
        for subject in ["../../etc/passwd", "a/b", "", "..", "x y"] {
            let name = MailFile.name(id: 1, kind: "invoice", subjectID: subject)
            #expect(!name.contains("/") && name.hasPrefix("MAIL-1-invoice-"), "\(subject)")
        }
    }

    @Test(arguments: [
        ("maria@alfki.de", true), ("", false), ("maria", false), ("a@b@c", false), ("@b", false),
        ("a@", false), ("a b@c.d", false), ("a@b\r\nBcc: c@d", false), ("<a@b>", false),
        ("a,b@c", false), ("ö@b.c", false),
    ])
    func tellsAMailboxFromOtherText(text: String, isOne: Bool) {
        #expect(isMailbox(text) == isOne)
    }
}

extension String {
    /// What stands before the first `mark`; all of it when there is none.
    fileprivate func components(upTo mark: String) -> String {
        guard let range = self.firstRange(of: mark) else { return self }
        return String(self[..<range.lowerBound])
    }
}

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
