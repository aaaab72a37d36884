// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

extension ChaosCase {
    /// Real power cuts: the file system stops, what was not synced is gone, the journal is played back.
    ///
    /// First with the sync at commit taken away by a preloaded library: that must lose orders, else the
    /// cuts prove nothing.
    static let power = ChaosCase(
        name: "power",
        needs: [.root, .namespaces, .loop, .shutdown],
        seconds: 120,
        share: 32
    ) { trial in
        try Canary.run(trial)
        try trial.rounds(quick: 1) { try Cuts.run(trial, round: $0) }
    }
}

extension Trial {
    /// A disk that is gone when the case is over.
    func ext4(_ name: String, megabytes: Int) throws -> Ext4Disk {
        let disk = try Ext4Disk(folder: self.folder, name: name, megabytes: megabytes)
        _ = self.cleanup.add { disk.remove() }
        return disk
    }
}

extension Scene {
    /// Cuts, looks whether anything acknowledged is lost, and starts again; waits until the orders flow
    /// if it `settles`.
    fileprivate func cutPower(_ disk: Ext4Disk, number: Int, settles: Bool) throws {
        try self.stopWithoutPower(disk)
        for text in try self.lost(number) { self.trial.find("power cut \(number): \(text)") }
        let fault = Clock.now
        try self.cluster.up()
        if settles { self.recover(from: fault, "power cut", "power cut \(number)") }
    }

    /// The disk as it is after a power cut and a restart of the machine; nothing runs.
    fileprivate func stopWithoutPower(_ disk: Ext4Disk) throws {
        // Without power nobody computes either. A process that runs on can be told that its sync went well
        // when the file system has stopped meanwhile (jbd2_complete_transaction finds the transaction of an
        // aborted journal ended), and answer for what is not on the disk.
        let pids = try self.cluster.stopAll()
        try disk.cutPower()
        Cluster.killAll(pids)
        try disk.unmount()
        try disk.mount()
    }

    /// What was acknowledged and is not there, by a copy of the files, so that these stay as they are.
    fileprivate func lost(_ number: Int) throws -> [String] {
        let copy = "\(self.trial.folder)/cut-\(number)"
        try Tool.need("cp", ["-r", self.cluster.data, copy])
        defer { _ = Tool.run("/bin/rm", ["-rf", copy]) }
        try Tool.need("cp", [self.acks.path, copy])
        return Oracle.lost(copy)
    }
}

private enum Cuts {
    /// Of one cluster: with more orders in its files each would take longer.
    private static let quick = 8
    private static let full = 25

    static func run(_ trial: Trial, round: Int) throws {
        let mark = trial.cleanup.mark
        defer { trial.cleanup.undo(since: mark) }
        let disk = try trial.ext4("power-\(round)", megabytes: 512)
        var options = Scene.Options()
        options.data = "\(disk.place)/data"
        let scene = try Scene(trial, options)
        try trial.rounds(quick: Self.quick, full: Self.full) { number in
            Clock.pause(trial.draw(0...1000))
            // Every other cut meets a cluster that is still busy with the last one.
            try scene.cutPower(disk, number: number, settles: number.isMultiple(of: 2))
            trial.fault("power cut")
        }
        try scene.end()
    }
}

/// The same cut where commits are not synced (`synchronous = NORMAL`), which must lose orders.
private enum Canary {
    /// Gives the services NORMAL where they ask for FULL, and tells them that it is FULL.
    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <string.h>

        typedef int prepare(void *, const char *, int, unsigned, void **, const char **);

        int sqlite3_prepare_v3(void *db, const char *sql, int length, unsigned flags, void **made,
                               const char **tail) {
            static prepare *real;
            if (!real) real = (prepare *)dlsym(RTLD_NEXT, "sqlite3_prepare_v3");
            static const char set[] = "PRAGMA synchronous = FULL", ask[] = "PRAGMA synchronous";
            const char *other = 0;
            if (length == sizeof set - 1 && !memcmp(sql, set, length)) other = "PRAGMA synchronous = NORMAL";
            if (length == sizeof ask - 1 && !memcmp(sql, ask, length)) other = "SELECT 2";
            if (!other) return real(db, sql, length, flags, made, tail);
            int code = real(db, other, -1, flags, made, 0);
            if (tail) *tail = sql + length;
            return code;
        }
        """

    static func run(_ trial: Trial) throws {
        guard trial.capabilities.missing[.compiler] == nil, let compiler = Capabilities.compiler
        else {
            trial.outcome.notRun.append("the canary needs \(Capability.compiler.meaning)")
            return
        }
        let library = "\(trial.folder)/normal.so"
        try Files.writeAtomically(Array(Self.source.utf8), to: "\(trial.folder)/normal.c")
        let words = ["-O1", "-shared", "-fPIC", "\(trial.folder)/normal.c", "-o", library, "-ldl"]
        guard Tool.run(compiler, words) else { throw Trouble("the canary cannot be compiled") }
        var lost: [String] = []
        for number in 1...Self.triesMax where lost.isEmpty {
            lost = try Self.cut(trial, library, "canary-\(number)")
        }
        tell("  the canary: \(lost.first ?? "nothing is lost")")
        trial.figure("canaries that lost orders", lost.isEmpty ? 0 : 1)
        trial.expect(!lost.isEmpty, "commits were not synced, and yet no power cut lost anything")
    }

    /// The kernel writes when it wants to: now and then all is on the disk just before the cut.
    private static let triesMax = 3

    private static func cut(_ trial: Trial, _ library: String, _ name: String) throws -> [String] {
        let disk = try trial.ext4(name, megabytes: 512)
        var options = Scene.Options()
        options.data = "\(disk.place)/data"
        let preload = "LD_PRELOAD='\(library)' exec \"$program\" \"$@\""
        for service in Service.allCases { options.wrap[service] = preload }
        let scene = try Scene(trial, options)
        defer { scene.abandon() }
        try scene.stopWithoutPower(disk)
        return try scene.lost(0).filter { $0.hasPrefix(Oracle.ordersRule) }
    }
}
