// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Wire

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

    @Test(arguments: FuzzTarget.all.map(\.name))
    func everyKeptInputIsSurvived(target name: String) throws {
        let target = try #require(FuzzTarget.named(name))
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
    @Test func theCanaryHasAFaultThatOnlyAWholeGoAwayMeets() throws {
        let canary = try #require(FuzzTarget.named("canary"))
        var builder = FrameBuilder()
        builder.number(1, UInt8(0))
        builder.number(2, UInt32(7))
        try builder.bytes.withBytes { (bytes) throws(Finding) in try canary.run(bytes) }
        builder.field(3, "x".utf8)
        #expect(throws: Finding.self) {
            try builder.bytes.withBytes { (bytes) throws(Finding) in try canary.run(bytes) }
        }
    }
}
