// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
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
