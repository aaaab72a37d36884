// SPDX-License-Identifier: MIT
import SimulatedDisk
import Store
import Testing

/// Files of a simulated disk that go away under a store.
@Suite struct LostFileTests {
    @Test func aFileThatWasReplacedIsAnother() throws {
        let (disk, path) = (SimulatedDisk(seed: 1), "/data/a")
        var seen = [try disk.identity(of: path)]
        for _ in 0..<2 {
            disk.put([1], at: path)
            seen.append(try disk.identity(of: path))
        }
        disk.remove(path)
        seen.append(try disk.identity(of: path))
        #expect(seen.map { $0 == nil } == [true, false, false, true])
        #expect(seen[1] != seen[2])
        disk.cutPower()
        #expect(throws: (any Error).self) { _ = try disk.identity(of: path) }
    }
}
