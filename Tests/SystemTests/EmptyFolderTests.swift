// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import Testing

@Suite struct EmptyFolderTests {
    /// As of a variable that is not set; it would be the root of all files.
    @Test func anEmptyFolderIsRefused() throws {
        let errors = NSTemporaryDirectory() + "oms-\(UUID().uuidString).err"
        defer { try? FileManager.default.removeItem(atPath: errors) }
        var options = ChildProcess.Options(arguments: ["status", "--data", ""])
        options.errors = .append(path: errors)
        let end = try ChildProcess("\(Cluster.programs)/omsctl", options).wait()
        let words = String(decoding: try Files.read(errors), as: UTF8.self)
        #expect(end == .exited(64) && words.contains("--data is empty"), "\(words)")
    }
}
