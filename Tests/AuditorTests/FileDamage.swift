// SPDX-License-Identifier: MIT
import Testing

/// Something that is made wrong in the files of a sound shop, and what must be said of it.
struct FileDamage: Sendable, CustomTestStringConvertible {
    let rule: String
    /// A part of the finding's subject.
    let subject: String
    /// A part of what was found.
    let words: String
    /// Other rules that cannot but see it too.
    let also: Set<String>
    let body: @Sendable (Folder) throws -> Void

    init(
        _ rule: String,
        _ subject: String,
        _ words: String,
        also: Set<String> = [],
        _ body: @escaping @Sendable (Folder) throws -> Void
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.also = also
        self.body = body
    }

    /// One that SQL makes.
    init(
        _ rule: String,
        _ subject: String,
        _ words: String,
        also: Set<String> = [],
        in service: String,
        _ statements: String...
    ) {
        self.init(rule, subject, words, also: also) { try $0.damage(service, statements) }
    }

    var testDescription: String { "\(self.rule): \(self.words)" }

    static let all = contents + books + stock + endings + told + keys + histories + steps
}

/// One planted damage makes the rule speak that stands against it, and no other that need not.
@Suite struct FileDamageTests {
    @Test(arguments: FileDamage.all)
    func isFoundByItsRule(damage: FileDamage) async throws {
        try await SoundFolder.with { folder in
            try damage.body(folder)
            let findings = try folder.audit()
            #expect(
                Set(findings.map(\.rule)) == damage.also.union([damage.rule]),
                "\(findings)"
            )
            #expect(
                findings.contains {
                    $0.rule == damage.rule && $0.subject.contains(damage.subject)
                        && $0.words.contains(damage.words)
                },
                "\(findings)"
            )
        }
    }
}
