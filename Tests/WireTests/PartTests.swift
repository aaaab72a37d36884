// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Testing

@testable import Wire

/// The small parts a connection is made of.
@Suite struct PartTests {
    @Test func methodsAreFoundByTheirBytes() {
        let names = (0..<200).map { "oms.test.v1.Service\($0 % 7)/Method\($0)" }
        let table = MethodTable(names)
        for (index, name) in names.enumerated() {
            #expect(Array(name.utf8).withUnsafeBytes { table.index(of: $0) } == index)
        }
        for name in ["", "oms", "oms.test.v1.Service0/Method00", "oms.test.v1.Service0/Method"] {
            #expect(Array(name.utf8).withUnsafeBytes { table.index(of: $0) } == nil)
        }
        #expect(MethodTable([]).index(of: .none) == nil)
    }

    @Test(arguments: ["", "a", "abcdefgh", "plain text of some length", "Zoë 日本 🧾 and more"])
    func plainTextIsTaken(text: String) {
        #expect(Array(text.utf8).withUnsafeBytes { $0.isPlainText })
    }

    @Test func aControlCharacterIsSeenAtEveryPlace() {
        for length in 1...20 {
            for place in 0..<length {
                for bad: UInt8 in [0, 1, 10, 0x1F, 0x7F, 0x80, 0xFF] {
                    var text = [UInt8](repeating: 0x7E, count: length)
                    text[place] = bad
                    #expect(!text.withUnsafeBytes { $0.isPlainText })
                    text[place] = 0x20
                    #expect(text.withUnsafeBytes { $0.isPlainText })
                }
            }
        }
    }

    @Test(arguments: ["", "order", "Zoë 日本 🧾", "a\u{A0}b\u{200D}c"])
    func aPlainNameIsTaken(name: String) {
        #expect(Array(name.utf8).withUnsafeBytes { $0.isPlainName })
    }

    @Test(
        arguments: [
            0x0A, 0x7F, 0x80, 0x9B, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E, 0x2066,
            0x2069,
        ] as [UInt32]
    )
    func aNameThatSteersATerminalIsNotPlain(scalar: UInt32) throws {
        let name = "ab" + String(try #require(Unicode.Scalar(scalar))) + "cd"
        #expect(!Array(name.utf8).withUnsafeBytes { $0.isPlainName })
    }

    @Test func aBucketGivesItsCapacityAndThenItsRate() {
        let start = MonotonicInstant(nanoseconds: 0)
        var bucket = TokenBucket(capacity: 3, per: .seconds(3), now: start)
        func takes(_ count: Int, _ now: MonotonicInstant) -> Int {
            (0..<count).filter { _ in bucket.take(now: now) }.count
        }
        #expect(takes(10, start) == 3)
        #expect(takes(10, start + .milliseconds(999)) == 0)
        #expect(takes(10, start + .milliseconds(2500)) == 2)
        #expect(takes(10, start + .milliseconds(3000)) == 1)
        #expect(takes(10, start + .seconds(1000)) == 3)
        #expect(takes(10, start) == 0)
    }

    /// The table against a dictionary, with numbers that collide and wrap.
    @Test func theStreamTableKeepsWhatIsPutIn() {
        var random = SeededGenerator(seed: 7)
        var table = StreamTable<Stream>()
        var model: [UInt32: Int64] = [:]
        for step in 0..<20_000 {
            let id = UInt32.random(in: 0..<90, using: &random) * 32 + 1 + (step % 3 == 0 ? 2 : 0)
            if let slot = table.find(id) {
                #expect(table[slot].credit == model[id])
                if Bool.random(using: &random) {
                    table.remove(at: slot)
                    model[id] = nil
                }
            } else {
                #expect(model[id] == nil)
                var stream = Stream()
                stream.id = id
                stream.credit = Int64(step)
                table.insert(stream)
                model[id] = Int64(step)
            }
            #expect(table.count == model.count)
        }
        #expect(table.ids(where: { _ in true }) == model.keys.sorted())
        #expect(table.find(0) == nil)
    }

    /// Numbers as a connection gives them: in order, some open for long, some of those a table older.
    @Test(arguments: [1, 3, 40, 1000])
    func theStreamTableKeepsWhatIsOpenForLong(longEvery: UInt32) {
        var table = StreamTable<Stream>()
        var open: [UInt32] = []
        for number in UInt32(0)..<5000 {
            var stream = Stream()
            stream.id = number * 2 + 1
            table.insert(stream)
            open.append(stream.id)
            // One in so many stays ten times as long as the others.
            let leaving = open.filter { id in
                id + (id / 2 % longEvery == 0 ? 400 : 40) < stream.id
            }
            for id in leaving {
                guard let slot = table.find(id) else {
                    Issue.record("stream \(id) is lost")
                    return
                }
                table.remove(at: slot)
            }
            open.removeAll { leaving.contains($0) }
            #expect(table.count == open.count)
        }
        #expect(table.ids(where: { _ in true }) == open)
    }

    @Test func bytesComeOutInTheOrderTheyWentIn() {
        var random = SeededGenerator(seed: 3)
        var buffer = GrowableBytes()
        var model: [UInt8] = []
        for _ in 0..<3000 {
            if Int.random(in: 0...2, using: &random) > 0 {
                let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                bytes.withUnsafeBytes { buffer.append($0) }
                model += bytes
            } else {
                let count = Int.random(in: 0...600, using: &random)
                buffer.consume(count)
                model.removeFirst(min(count, model.count))
            }
            #expect(Array(buffer.bytes) == model)
        }
    }

    @Test func theChecksumIsCRC32C() {
        let check = Array("123456789".utf8)
        #expect(clinux_crc32c(0, check, check.count) == 0xE306_9283)
        // The vectors of RFC 3720, B.4.
        let zeros = [UInt8](repeating: 0, count: 32)
        #expect(clinux_crc32c(0, zeros, 32) == 0x8A91_36AA)
        let ones = [UInt8](repeating: 0xFF, count: 32)
        #expect(clinux_crc32c(0, ones, 32) == 0x62A8_AB43)
    }

    @Test func bothChecksumRoutinesAgreeAndGoOnFromAnyPlace() {
        let bytes = (0..<70).map { UInt8($0 &* 37 & 0xFF) }
        for count in 0...70 {
            let whole = clinux_crc32c(0, bytes, count)
            #expect(clinux_crc32c_portable(0, bytes, count) == whole)
            let first = clinux_crc32c(0, bytes, count / 3)
            let rest = Array(bytes[(count / 3)..<count])
            #expect(clinux_crc32c(first, rest, rest.count) == whole)
        }
    }

    @Test func eventsStaySmall() {
        #expect(MemoryLayout<RequestHead>.size <= 64)
        #expect(MemoryLayout<Event>.size <= 96)
        #expect(MemoryLayout<Wire.Stream>.size <= 72)
    }
}
