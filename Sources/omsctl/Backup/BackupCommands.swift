// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// `omsctl backup`, `verify` and `restore`.
enum BackupCommands {
    static let all = [backup, verify, restore]

    private static let folder = Positional(name: "DIR", help: "the backup's folder")

    static let backup = Command(
        path: ["backup"],
        summary: "Copy one moment of all five services into a new folder, while they serve",
        positionals: [folder],
        options: [
            Option(
                name: "hold-ms",
                value: "MS",
                help: "how long writers may stand still for it at most, 1 to 1000",
                defaultValue: "500"
            ),
            Option(
                name: "tries",
                value: "N",
                help: "how often they are asked to stand still together",
                defaultValue: "5"
            ),
        ],
        examples: ["omsctl backup /backup/2026-11-26"]
    ) { run in
        let hold = try run.integer("hold-ms", in: 1...1000) ?? 500
        let tries = try run.integer("tries", in: 1...100) ?? 5
        // Before the folder is made: there may be no cluster.
        _ = try run.connections.address(.order)
        let folder = try BackupFolder.make(run.positional(0))
        let id = String(RequestID.fresh().dropFirst("omsctl-".count))
        let manifest = try await BackupRun(
            run: run,
            folder: folder,
            id: id,
            hold: .milliseconds(hold),
            tries: Int(tries)
        ).make()
        Self.show(manifest, run)
        run.terminal.writeError(
            "Backup of \(Timestamp(milliseconds: manifest.takenAtMs)) in \(folder.path); "
                + "writers stood still for \(Self.milliseconds(manifest.heldUs)) ms.\n"
        )
    }

    static let verify = Command(
        path: ["verify"],
        summary: "Read a whole backup and check it against its manifest",
        positionals: [folder],
        examples: ["omsctl verify /backup/2026-11-26"]
    ) { run in
        let check = BackupCheck(run: run, folder: BackupFolder(path: run.positional(0)))
        let manifest = try check.check()
        Self.show(manifest, run)
        run.terminal.writeError(
            "The backup is whole. 'omsctl audit \(run.positional(0))' judges what the services hold.\n"
        )
    }

    static let restore = Command(
        path: ["restore"],
        summary: "Make a new cluster's folder (--data) of a backup",
        positionals: [folder],
        options: [
            Option(
                name: "provider-journal",
                value: "FILE",
                help: "what the payment provider remembers by now; default: that of the backup"
            )
        ],
        examples: [
            "omsctl restore /backup/2026-11-26 --data /srv/oms-2",
            "omsctl restore /backup/2026-11-26 --data /srv/oms-2 "
                + "--provider-journal /srv/oms/provider.journal",
        ]
    ) { run in
        let target = try EmptyFolder.make(run.value("data") ?? "", "the restored cluster")
        let outcome = try RestoreRun(
            run: run,
            folder: BackupFolder(path: run.positional(0)),
            target: target,
            journal: run.value("provider-journal")
        ).restore()
        Self.show(outcome.manifest, run)
        run.terminal.writeError(Self.words(outcome, target))
    }

    /// What an operator must know now.
    private static func words(_ outcome: RestoreRun.Outcome, _ target: String) -> String {
        let cut = Timestamp(milliseconds: outcome.manifest.takenAtMs)
        var text = """
            Restored into \(target) as generation \(outcome.generation). All that was acknowledged \
            up to \(cut) is in it; what came later is lost and may be placed again.

            """
        if !outcome.laterFacts.isEmpty {
            text += "The payment provider has done this since; what belongs to a payment of the "
            text += "backup settles by itself, the rest is to be refunded by hand:\n"
            for line in outcome.laterFacts.prefix(100) { text += "  \(Table.printable(line))\n" }
            if outcome.laterFacts.count > 100 {
                text += "  … \(outcome.laterFacts.count) in all: the end of "
                text += "\(target)/\(BackupFolder.providerJournal)\n"
            }
        }
        return text + "Start it with 'omsctl up --data \(target)', then run 'omsctl fsck'.\n"
    }

    private static func show(_ manifest: CommonV1.BackupManifest, _ run: Invocation) {
        run.show(manifest) {
            let columns: [Table.Column] = [
                .left("SERVICE"), .right("GENERATION"), .right("FACTS"), .right("SCHEMA"),
                .right("FILES"), .right("BYTES"), .left("PROGRAM"),
            ]
            return Table(columns, manifest.stores) { store in
                let files = manifest.files.filter { $0.service == store.service }
                return [
                    store.service, String(store.generation), String(store.feedSequence),
                    "\(store.storeSchema)/\(store.serviceSchema)", String(files.count),
                    String(files.reduce(0) { $0 + $1.bytes }), store.programVersion,
                ]
            }.text
        }
    }

    private static func milliseconds(_ microseconds: Int64) -> String {
        "\(microseconds / 1000).\(microseconds / 100 % 10)"
    }
}
