// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import SimulatedDisk
import Store
import Testing

/// A WAL that is not as it was written, after its process was killed.
@Suite struct DamagedWALTests {
    private static let wal = Shop.path + "-wal"

    /// A shop whose process was killed with 12 transactions in the WAL.
    private static func killed() throws -> (shop: Shop, bytes: [UInt8]) {
        var shop = Shop(seed: 0)
        shop.checkpointFrames = 10_000
        let store = try shop.open()
        shop.write(6, to: store)
        shop.writeGroup(of: 8, to: store)
        shop.write(5, to: store)
        shop.disk.kill()
        store.close()
        return (shop, try #require(shop.disk.contents(of: Self.wal)))
    }

    private static func frames(_ bytes: [UInt8]) -> Int { (bytes.count - 32) / 4120 }

    /// Where the last transaction begins, or the one `back` before it: after a frame that commits.
    private static func lastTransaction(_ bytes: [UInt8], back: Int = 0) -> Int {
        let starts = (0..<Self.frames(bytes)).map { 32 + $0 * 4120 }
        let commits = starts.filter { bytes[($0 + 4)..<($0 + 8)].contains { $0 != 0 } }
        return commits[commits.count - 2 - back] + 4120
    }

    /// What becomes of the shop when it is opened with this WAL.
    private static func finding(_ shop: Shop, wal: [UInt8]) -> String? {
        var shop = Shop(copyOf: shop)
        shop.disk.put(wal, at: Self.wal)
        return shop.findings()
    }

    private static func isRefused(_ finding: String?) -> Bool {
        finding?.contains("of the WAL") == true
    }

    /// Each bit of the WAL's header and of some frames' headers, and some of each page.
    private static func bits(_ bytes: [UInt8]) -> [Int] {
        var luck = SeededGenerator(seed: 1)
        let frames = Self.frames(bytes)
        var bits = Array(0..<(32 * 8))
        for frame in 0..<frames {
            let start = (32 + frame * 4120) * 8
            if [0, 1, frames / 2, frames - 1].contains(frame) {
                bits += start..<(start + 24 * 8)
            }
            for part in stride(from: 24, to: 4120, by: 256) {
                bits.append(start + part * 8 + Int.random(in: 0..<(256 * 8), using: &luck))
            }
        }
        return bits
    }

    /// In the last transaction it looks like what a power cut leaves, and undoes it.
    @Test func aFlippedBitIsRefusedUnlessItIsInTheLastTransaction() throws {
        let (shop, bytes) = try Self.killed()
        #expect(Self.finding(shop, wal: bytes) == nil)
        let last = Self.lastTransaction(bytes)
        for bit in Self.bits(bytes) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << (bit % 8)
            let finding = Self.finding(shop, wal: damaged)
            if bit / 8 >= last {
                #expect(finding == "18 entries of 19 acknowledged", "bit \(bit)")
            } else {
                #expect(Self.isRefused(finding), "bit \(bit)")
            }
        }
    }

    /// The salt of frame 41 is in the sector after its commit mark, so that a power cut in the last
    /// transaction may leave there the mark that an earlier WAL had.
    @Test func aCommitMarkOfAnEarlierWALEndsNoTransaction() throws {
        var shop = Shop(seed: 0)
        shop.checkpointFrames = 10_000
        let store = try shop.open()
        func bytes() throws -> [UInt8] { try #require(shop.disk.contents(of: Self.wal)) }
        while try Self.frames(bytes()) < 37 { shop.write(1, to: store) }
        shop.writeGroup(of: 40, to: store)
        shop.disk.kill()
        store.close()
        var torn = try bytes()
        let frame = 32 + 41 * 4120
        try #require(Self.lastTransaction(torn) <= frame && 42 < Self.frames(torn))
        try #require((frame + 4) / 512 != (frame + 15) / 512)
        torn[frame + 7] = 9
        let copy = Shop(copyOf: shop)
        copy.disk.put(torn, at: Self.wal)
        let whole = (Self.lastTransaction(try bytes()) - 32) / 4120
        #expect(try WAL.trim(of: Shop.path, vfs: copy.disk.vfs) == .whole(frames: whole))
    }

    @Test func whatFollowsTheLastTransactionIsCutOff() throws {
        let (shop, bytes) = try Self.killed()
        let copy = Shop(copyOf: shop)
        copy.disk.put(bytes + [UInt8](repeating: 7, count: 5000), at: Self.wal)
        let found = try WAL.trim(of: Shop.path, vfs: copy.disk.vfs)
        #expect(found == .whole(frames: Self.frames(bytes)))
        #expect(copy.disk.contents(of: Self.wal) == bytes)
    }

    /// Whole sectors are as a power cut may leave them in the last transaction, and nowhere else; one
    /// that takes the end of the transaction before it with the frame before leaves no witness.
    @Test func aSectorOfNothingIsRefusedUnlessItIsAtTheEnd() throws {
        let (shop, bytes) = try Self.killed()
        let last = Self.lastTransaction(bytes)
        let lastButOne = Self.lastTransaction(bytes, back: 1)
        for sector in stride(from: 0, to: bytes.count - 511, by: 512) {
            var damaged = bytes
            damaged.replaceSubrange(sector..<(sector + 512), with: repeatElement(0, count: 512))
            guard damaged != bytes else { continue }
            let finding = Self.finding(shop, wal: damaged)
            let isOfOneFrame = sector >= 32 && (sector - 32) % 4120 + 512 <= 4120
            if sector + 512 <= (isOfOneFrame ? last : lastButOne) {
                #expect(Self.isRefused(finding), "sector at \(sector)")
            } else {
                let lost = (17...18).map { "\($0) entries of 19 acknowledged" }
                #expect(
                    Self.isRefused(finding) || lost.contains(finding ?? ""),
                    "sector at \(sector)"
                )
            }
        }
    }

    /// What the tests above are worth: SQLite by itself drops what follows the damage, in silence.
    @Test func sqliteByItselfWouldDropTransactions() throws {
        let (shop, bytes) = try Self.killed()
        var damaged = bytes
        // In the middle: what creates the tables comes first.
        damaged[32 + (Self.frames(bytes) - 8) * 4120 + 100] ^= 1
        let copy = Shop(copyOf: shop)
        copy.disk.put(damaged, at: Self.wal)
        let connection = try Connection(path: Shop.path, vfs: copy.disk.vfs)
        let tables = try connection.first("SELECT count(*) FROM sqlite_master") { $0.int(0) }
        let hasTable = (tables ?? 0) > 0
        let found = hasTable ? try connection.first("SELECT count(*) FROM half") { $0.int(0) } : 0
        #expect((0..<38).contains(found ?? 38))
    }

    /// While the store is open: no page is served from a damaged frame, and none is sealed as good.
    @Test func aFrameThatIsDamagedInUseIsRefused() throws {
        var shop = Shop(seed: 0)
        shop.checkpointFrames = 10_000
        let store = try shop.open()
        shop.write(10, to: store)
        func halves() throws -> [String] {
            let reader = try Connection(path: Shop.path, create: false, vfs: shop.disk.vfs)
            reader.disableCheckpointOnClose()
            return try reader.all("SELECT side || text FROM half ORDER BY id") { $0.text(0) }
        }
        let sound = try halves()
        let frames = Self.frames(try #require(shop.disk.contents(of: Self.wal)))
        var refused = 0
        for frame in 0..<frames {
            for byte in [0, 20, 24, 2000, 4119] {
                let bit = (32 + frame * 4120 + byte) * 8
                shop.disk.flip(bit: bit, of: Self.wal)
                do {
                    // Of a page that a later frame has anew.
                    #expect(try halves() == sound)
                } catch let error as SQLiteError {
                    // The sum of a frame is part of the next one's.
                    let found = byte == 20 ? [frame + 1, frame + 2] : [frame + 1]
                    let words = found.map { "frame \($0) is not as it was written" }
                    #expect(words.contains(error.message))
                    refused += 1
                }
                shop.disk.flip(bit: bit, of: Self.wal)
            }
        }
        #expect(refused > 5)
        #expect(try halves() == sound)
        let header = 32 + (frames - 1) * 4120
        shop.disk.flip(bit: (header + 3000) * 8, of: Self.wal)
        store.close()
        #expect(shop.fatal?.contains("frame \(frames) is not as it was written") == true)
        let wal = try #require(shop.disk.contents(of: Self.wal))
        let page = wal[header..<(header + 4)].reduce(0) { $0 << 8 | Int($1) }
        let file = try #require(shop.disk.contents(of: Shop.path))
        let offset = (page - 1) * 4096 + 3000 - 24
        #expect(offset >= file.count || file[offset] != wal[header + 3000])
    }

    @Test func aWALWithoutItsFileIsRefused() throws {
        let (shop, bytes) = try Self.killed()
        let copy = Shop(copyOf: shop)
        copy.disk.put([], at: Shop.path)
        #expect(throws: StoreError.self) { _ = try copy.open() }
        copy.disk.remove(Shop.path)
        #expect(throws: StoreError.self) { _ = try copy.open() }
        #expect(copy.disk.contents(of: Self.wal) == bytes)
    }

    /// Pages that a large transaction moves to the WAL, changes there, and reads again.
    @Test func aTransactionLargerThanItsCacheReadsBackWhatItWrote() throws {
        var shop = Shop(seed: 0)
        shop.checkpointFrames = 10_000
        shop.writerCacheBytes = 40 << 10
        let store = try shop.open()
        shop.write(3, to: store)
        let rows: Int64 = 300
        try store.writeAndWait { tx in
            for id in 0..<rows {
                try tx.run(
                    "INSERT INTO half VALUES ($1, 'big', $2)",
                    1000 + id,
                    String(repeating: "y", count: 1000)
                )
            }
            for round in 0..<3 {
                try tx.run("UPDATE half SET side = $1 WHERE id >= 1000", "round \(round)")
                let found = try tx.first(
                    "SELECT count(*) FROM half WHERE side = $1",
                    "round \(round)"
                ) {
                    $0.int(0)
                }
                #expect(found == rows)
            }
        }
        let query: @Sendable (Reader) throws -> Int64? = {
            try $0.first("SELECT sum(length(text)) FROM half WHERE side = 'round 2'") { $0.int(0) }
        }
        #expect(try store.readAndWait(query) == rows * 1000)
        shop.disk.restart(.nothing)
        store.close()
        let reopened = try shop.open()
        #expect(try reopened.readAndWait(query) == rows * 1000)
        reopened.close()
    }
}
