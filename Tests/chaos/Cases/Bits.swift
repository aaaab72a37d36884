// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC

extension ChaosCase {
    /// A flipped bit in the database file of a service that was killed: it must not serve.
    ///
    /// A bit of a page's type, which `quick_check` would see after an unclean stop without the checksums
    /// of pages too. Any bit of any page is `SimulatedDiskTests/DamagedFileTests`; the report says so.
    static let bits = ChaosCase(name: "bits", seconds: 60, share: 2) { trial in
        let scene = try Scene(trial)
        // An orderly stop moves what there is from the log into the file.
        try scene.cluster.down()
        try scene.cluster.up()
        let arguments = try Service.allCases.map {
            try Service.arguments(of: scene.cluster.pid(of: $0))
        }
        Clock.pause(.seconds(1))
        scene.load.stop()
        // A kill while nothing is written leaves a log, so that the next start looks at all pages.
        scene.cluster.killAll()
        try trial.rounds(quick: 1) { _ in
            for (service, words) in zip(Service.allCases, arguments) {
                try scene.flip(service, words)
            }
        }
        trial.outcome.notRun.append(
            "bits within values, and after an orderly stop: SimulatedDiskTests flips those"
        )
        let fault = Clock.now
        try scene.cluster.up()
        scene.resume()
        scene.recover(from: fault, "files put back")
        try scene.end()
    }
}

extension Scene {
    private static let startMax = Duration.seconds(30)
    /// `EX_SOFTWARE`: it cannot start, and says why.
    private static let refused = ProcessEnd.exited(70)

    /// Spoils the type of a page, and starts the service on that.
    fileprivate func flip(_ service: Service, _ words: [String]) throws {
        let data = self.cluster.data
        let file = try PageFile("\(data)/\(service.rawValue).db")
        guard let offset = file.typeOffsets.randomElement(using: &self.trial.generator),
            let bit = PageFile.spoilingBits(of: file.bytes[offset])
                .randomElement(using: &self.trial.generator)
        else {
            let part = "\(service.rawValue).db: all its pages are in the log"
            return self.trial.outcome.notRun.append(part)
        }
        let log = try? Files.read(file.path + "-wal")
        try file.flip(bit: bit, at: offset)
        self.trial.fault("bit flipped in \(service.rawValue).db")
        let name = "bit \(bit) of byte \(offset) of \(service.rawValue).db"
        try self.expectRefusal(service, words, name)
        try file.restore()
        // A start that was refused may have played the log back: into the spoiled file.
        if let log { try Files.writeAtomically(log, to: file.path + "-wal") }
        unlink(file.path + "-shm")
    }

    private func expectRefusal(_ service: Service, _ words: [String], _ name: String) throws {
        let log = "\(self.trial.folder)/\(service.rawValue).log"
        unlink(log)
        var options = ChildProcess.Options(
            arguments: Service.replacing(words, ["--listen": "127.0.0.1:0"])
        )
        options.output = .append(path: log)
        options.errors = .append(path: log)
        let process = try ChildProcess("\(Programs.built)/\(service.program)", options)
        let token = self.trial.cleanup.add { process.kill(SIGKILL) }
        defer { self.trial.cleanup.undo(token) }
        var end: ProcessEnd?
        _ = Clock.wait(atMost: Self.startMax) {
            end = process.poll()
            return end != nil || Cluster.text(log).contains("listening ")
        }
        let text = Cluster.text(log)
        self.trial.expect(!text.contains("listening "), "served with \(name) flipped")
        self.trial.expect(
            end == Self.refused && text.contains("Service cannot run"),
            "with \(name) flipped it ended \(end.map { "\($0)" } ?? "not"): \(text.prefix(300))"
        )
        if end == nil {
            process.kill(SIGKILL)
            _ = process.wait()
        }
    }
}
