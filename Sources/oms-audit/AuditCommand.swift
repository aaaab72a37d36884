// SPDX-License-Identifier: MIT
import Auditor
import Glibc

/// The command `oms-audit`.
struct AuditCommand {
    private var arguments: ArraySlice<String>
    private var directory: String?
    private var journals: [String] = []
    private var provider: String?
    private var wantsJSON = false
    private var wantsRules = false
    private var wantsHelp = false

    private static let help = """
        usage: oms-audit DIR [--journal FILE]… [--provider FILE] [--output table|json]
               oms-audit --rules [--output table|json]

        Judges backup copies of the five databases, or a stopped cluster's folder, from outside.
        Nothing in the folder is changed.

          DIR               holds order.db, inventory.db, billing.db, fulfillment.db and
                            orchestrator.db, or each in a folder of its service's name
          --journal FILE    what a client was told (omsctl load --journal); may be repeated;
                            default: every *.acks in DIR
          --provider FILE   the payment provider's journal; default: provider.journal in DIR
          --output FORMAT   table (default) or json
          --rules           list the rules and what each demands
          --help            print this

        Exits 0 when nothing is found, 1 for findings, 64 for a wrong command line, 65 for files
        that cannot be judged, 75 for databases that are being served.

        """

    init(_ arguments: [String]) {
        self.arguments = arguments[...]
    }

    /// Reads the command line and audits; what the program exits with.
    mutating func run() -> Int32 {
        do throws(UsageError) {
            try self.parse()
        } catch {
            Self.complain("\(error.words); see oms-audit --help")
            return 64
        }
        if self.wantsHelp { return Self.say(Self.help) }
        if self.wantsRules {
            return Self.say(self.wantsJSON ? AuditReport.rulesJSON : AuditReport.rulesText)
        }
        do {
            let report = try Auditor.report(on: try self.files())
            let said = Self.say(self.wantsJSON ? report.json : report.text)
            return said == 0 ? (report.findings.isEmpty ? 0 : 1) : said
        } catch AuditError.inUse(let path) {
            Self.complain("\(AuditError.inUse(path: path))")
            return 75
        } catch let error as AuditError {
            Self.complain("\(error)")
            return 65
        } catch {
            Self.complain("\(error)")
            return 70
        }
    }

    private func files() throws -> AuditFiles {
        var files = try AuditFiles(directory: self.directory ?? ".")
        if !self.journals.isEmpty { files.journals = self.journals }
        if let provider = self.provider { files.provider = provider }
        return files
    }

    private struct UsageError: Error {
        let words: String
    }

    private mutating func parse() throws(UsageError) {
        while let argument = self.arguments.popFirst() {
            switch argument {
            case "--help", "-h": self.wantsHelp = true
            case "--rules": self.wantsRules = true
            case "--journal": self.journals.append(try self.value(of: argument))
            case "--provider": self.provider = try self.value(of: argument)
            case "--output", "-o":
                switch try self.value(of: argument) {
                case "json": self.wantsJSON = true
                case "table": self.wantsJSON = false
                case let other: throw UsageError(words: "--output cannot be '\(other)'")
                }
            case _ where argument.hasPrefix("-"):
                throw UsageError(words: "there is no option '\(argument)'")
            case _ where self.directory != nil:
                throw UsageError(words: "one folder at a time, '\(argument)' is another")
            default: self.directory = argument
            }
        }
        if self.directory == nil, !self.wantsRules, !self.wantsHelp {
            throw UsageError(words: "which folder?")
        }
    }

    private mutating func value(of option: String) throws(UsageError) -> String {
        guard let value = self.arguments.popFirst(), !value.isEmpty else {
            throw UsageError(words: "\(option) needs a value")
        }
        return value
    }

    private static func say(_ text: String) -> Int32 {
        self.write(text, to: STDOUT_FILENO) ? 0 : 70
    }

    private static func complain(_ text: String) {
        _ = self.write("oms-audit: \(text)\n", to: STDERR_FILENO)
    }

    /// False when nobody takes the rest.
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
