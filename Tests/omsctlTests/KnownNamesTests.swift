// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import omsctl

/// Which arguments are ids of things that may not exist.
@Suite struct KnownNamesTests {
    private func ids(_ line: String) throws -> [String] {
        let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
        let words = line.split(separator: " ").map(String.init)
        guard case .run(let command, let parsed) = try parser.parse(words) else { return [] }
        return KnownNames.ids(command, parsed).map { "\($0.kind) \($0.id)" }
    }

    @Test(arguments: [
        ("order list --customer C --sku S --text x", ["customer C", "sku S"]),
        ("ship list --carrier T", ["carrier T"]),
        ("stock movements S --reference R", ["sku S"]),
        ("bill list --supplier V --order PO-1", ["supplier V", "po PO-1"]),
        ("stock show --location L", ["location L"]), ("pay statement C", ["customer C"]),
        ("ship list --state planned --order SO-1", ["order SO-1"]),
    ])
    func idsOfOptionsAndPlaces(line: String, ids: [String]) throws {
        #expect(try self.ids(line) == ids)
    }

    /// Nobody can be asked here: an empty answer that was given stands.
    @Test func aServiceThatIsAwayRefusesNoName() async throws {
        let time = ManualTime()
        let run = Invocation(
            command: try #require(Omsctl.commands.first { $0.name == "order list" }),
            arguments: ParsedArguments(values: ["customer": ["C"], "sku": ["S"]]),
            terminal: Terminal(),
            time: time,
            connections: Connections(directory: "/nowhere", time: time)
        )
        try await KnownNames.require(run)
    }

    @Test(arguments: [
        "order list", "customer list --text NOBODY", "saga list --key x", "stock low --limit 3",
        "mail list --subject x",
    ])
    func wordsAndDefaultsAreNone(line: String) throws {
        #expect(try self.ids(line) == [])
    }
}
