// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Store

/// Which files a backup of a service is made of, and where they go.
struct BackupFiles: Sendable {
    let service: String
    /// The service's own folder, with the files beside the database.
    let source: String
    /// Names in it: files, or folders whose files are copied.
    let companions: [String]
    let destination: String
    let time: any TimeSource

    /// Files of a folder beside the database that are copied at most.
    static let filesMax = 100_000

    /// Copies everything, the database first, and returns the names within the destination.
    ///
    /// Of a folder, what is being written (`.new`) or taken away meanwhile is left out. Nothing that
    /// exists is replaced; what was copied before an error stays, for whoever gave the folder.
    func copy(_ hold: StoreHold, progress: (Int64, Int64) throws -> Void) throws -> [String] {
        var names = ["\(self.service).db"]
        try self.copyDatabase(hold, progress)
        for name in self.companions {
            let path = "\(self.source)/\(name)"
            guard let files = try Files.list(path, atMost: Self.filesMax) else {
                if try Files.copy(path, to: "\(self.destination)/\(name)") { names.append(name) }
                continue
            }
            try Files.makeDirectory("\(self.destination)/\(name)")
            for file in files where !file.hasSuffix(".new") {
                let place = "\(name)/\(file)"
                let isThere = try Files.copy(
                    "\(self.source)/\(place)",
                    to: "\(self.destination)/\(place)"
                )
                if isThere { names.append(place) }
                try progress(0, 0)
            }
            try Files.syncDirectory("\(self.destination)/\(name)")
        }
        try Files.syncDirectory(self.destination)
        return names
    }

    /// Rests as long as it works, so that the service keeps its processor and its disk.
    private func copyDatabase(_ hold: StoreHold, _ progress: (Int64, Int64) throws -> Void) throws {
        var stepBegan = self.time.monotonic
        var told = 0
        try hold.copy(to: "\(self.destination)/\(self.service).db") { done, total in
            let worked = (self.time.monotonic - stepBegan).clampedNanoseconds
            if done == total || done - told >= max(total / 100, 1) {
                told = done
                try progress(Int64(done), Int64(total))
            }
            if done < total { usleep(UInt32(clamping: min(worked / 1000, 50_000))) }
            stepBegan = self.time.monotonic
        }
    }
}
