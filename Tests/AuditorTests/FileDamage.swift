// SPDX-License-Identifier: MIT
import SQLite
import Testing

/// Something that is made wrong in the files of a sound shop, and what must be said of it.
struct FileDamage: Sendable, CustomTestStringConvertible {
    let rule: String
    /// A part of the finding's subject.
    let subject: String
    /// A part of what was found; `{before}` stands for what `before` asks of the sound files.
    let words: String
    /// Other rules that cannot but see it too.
    let also: Set<String>
    /// A service and a query of one number, where that depends on how busy the day was.
    var before: (service: String, query: String)?
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

    /// The same with words that depend on the sound files.
    func asking(_ service: String, _ query: String) -> FileDamage {
        var damage = self
        damage.before = (service, query)
        return damage
    }

    /// The words with what is true of the sound files.
    func words(in folder: Folder) throws -> String {
        guard let before = self.before else { return self.words }
        let connection = try Connection(path: folder.database(before.service), create: false)
        let number = try connection.first(SQL(composed: before.query)) { $0.int(0) }
        return self.words.replacing("{before}", with: "\(try #require(number))")
    }

    var testDescription: String { "\(self.rule): \(self.words)" }

    static let all = contents + books + stock + endings + told + keys + histories + steps
}

/// One planted damage makes the rule speak that stands against it, and no other that need not.
@Suite struct FileDamageTests {
    @Test(arguments: FileDamage.all)
    func isFoundByItsRule(damage: FileDamage) async throws {
        try await SoundFolder.with { folder in
            let words = try damage.words(in: folder)
            try damage.body(folder)
            let findings = try folder.audit()
            #expect(
                Set(findings.map(\.rule)) == damage.also.union([damage.rule]),
                "\(findings)"
            )
            #expect(
                findings.contains {
                    $0.rule == damage.rule && $0.subject.contains(damage.subject)
                        && $0.words.contains(words)
                },
                "\(findings)"
            )
        }
    }
}
