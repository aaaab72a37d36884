// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A folder with omsctl and the five programs, some of which are scripts of ours that change the
/// surroundings and then become the real program: the seam for everything between `omsctl up` and a
/// service.
enum Programs {
    /// The folder that this program was built into, and all others with it.
    static let built = Files.directory(of: ProcessStats.program(of: getpid()) ?? "")

    /// Makes such a folder.
    ///
    /// `wrap` is what a service's script does before, and with, `exec`: shell lines in which `$program`
    /// is the real program and `"$@"` its arguments.
    static func folder(_ path: String, wrap: [Service: String]) throws {
        try Files.makeDirectory(path)
        try Self.place("omsctl", in: path)
        for service in Service.allCases {
            guard let lines = wrap[service] else {
                try Self.place(service.program, in: path)
                continue
            }
            // A program of its own folder, so that its process still has the service's name.
            try Files.makeDirectory("\(path)/real")
            try Self.place(service.program, in: "\(path)/real")
            let script = "#!/bin/sh\nprogram='\(path)/real/\(service.program)'\n\(lines)\n"
            try Files.writeAtomically(
                Array(script.utf8),
                to: "\(path)/\(service.program)",
                mode: 0o700
            )
        }
    }

    /// A link would do if the folder is on the same file system; omsctl looks beside its own path.
    private static func place(_ name: String, in folder: String) throws {
        let target = "\(folder)/\(name)"
        if link("\(Self.built)/\(name)", target) == 0 { return }
        try Tool.need("cp", ["\(Self.built)/\(name)", target])
    }
}
