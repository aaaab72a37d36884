// SPDX-License-Identifier: MIT
import Foundation
import FuzzKit
import Testing

/// The inputs that `scripts/fuzz` kept, and those it found faults with, through the same targets.
@Suite struct FuzzCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    private func inputs(_ kind: String, _ target: String) throws -> [URL] {
        let folder = Self.folder.appending(path: "\(kind)/\(target)")
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil,
            options: .skipsHiddenFiles
        )
    }

    private static let targets = WireTargets.all + DataTargets.all

    @Test(arguments: Self.targets.map(\.name))
    func everyKeptInputIsSurvived(target name: String) throws {
        let target = try #require(Self.targets.first { $0.name == name })
        let kept = try self.inputs("Corpus", name)
        #expect(kept.count > 10)
        for input in kept + (try self.inputs("Found", name)) {
            let bytes = [UInt8](try Data(contentsOf: input))
            let finding = bytes.withUnsafeBytes { (bytes) -> Finding? in
                do throws(Finding) {
                    try target.run(bytes)
                    return nil
                } catch {
                    return error
                }
            }
            #expect(finding == nil, "\(input.lastPathComponent)")
        }
    }

    /// What the fuzzer must find before its other results count.
    @Test func theCanaryHasAFaultThatOnlyAPrefaceMeets() throws {
        let canary = WireTargets.canary
        var bytes = FrameBuilder.preface
        #expect(throws: Finding.self) {
            try bytes.withBytes { (bytes) throws(Finding) in try canary.run(bytes) }
        }
        bytes[4] = 2
        try bytes.withBytes { (bytes) throws(Finding) in try canary.run(bytes) }
    }
}
