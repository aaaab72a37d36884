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
