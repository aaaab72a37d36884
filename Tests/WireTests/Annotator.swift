// SPDX-License-Identifier: MIT

@testable import Wire

/// Writes bytes of the protocol as hex with remarks, as docs/PROTOCOL.md shows them.
///
/// It reads the layout by itself, so that the document does not lean on the code it describes.
struct Annotator {
    private(set) var text = ""
    private let types = [
        "", "HELLO", "REQUEST", "DATA", "END", "CANCEL", "CREDIT", "PING", "PONG", "GOAWAY",
    ]
    private let flags: [(UInt8, String)] = [
        (1, "END_STREAM"), (2, "MORE"), (4, "BODY_CRC"), (8, "MESSAGE"), (0x80, "IGNORABLE"),
    ]
    private let fields: [UInt8: [UInt8: String]] = [
        1: [
            1: "frame bytes max", 2: "message bytes max", 3: "streams max", 4: "initial credit",
            5: "ping interval, ms", 6: "features", 7: "identity",
        ],
        2: [
            1: "method", 2: "time left, us", 3: "request id", 4: "attempt", 5: "trace id",
            6: "actor", 7: "saga id", 8: "step", 9: "operation", 10: "epoch",
        ],
        4: [1: "status", 2: "message", 3: "details", 4: "processed", 5: "retry after, ms"],
        9: [1: "code", 2: "last stream", 3: "text"],
    ]

    mutating func preface(_ bytes: [UInt8], from sender: String) {
        self.text += "\(sender): preface\n"
        self.line(bytes.prefix(4), "magic")
        self.line(bytes[4..<6], "version \(bytes[4]).\(bytes[5])")
        self.line(bytes[6..<8], "kept for later")
        self.text += "\n"
    }

    /// Annotates the frame at the front of `bytes`; returns how many bytes it has.
    mutating func frame(_ bytes: [UInt8], from sender: String, _ remark: String = "") -> Int {
        let body = Int(Self.number(bytes[0..<4]))
        let meta = Int(Self.number(bytes[4..<6]))
        let type = bytes[6]
        let flags = self.flags.filter { bytes[7] & $0.0 != 0 }.map(\.1)
        self.text += "\(sender): \(self.types[Int(type)])\(remark.isEmpty ? "" : ", \(remark)")\n"
        self.line(bytes[0..<4], "body \(body)")
        self.line(bytes[4..<6], "of it meta \(meta)")
        let names = flags.isEmpty ? "no flags" : flags.joined(separator: " | ")
        self.line(bytes[6..<8], "\(self.types[Int(type)]), \(names)")
        self.line(bytes[8..<12], "stream \(Self.number(bytes[8..<12]))")
        self.line(bytes[12..<16], "CRC-32C of the twelve bytes above")
        let crc = bytes[7] & 4 == 0 ? 0 : 4
        self.meta(bytes[16..<(16 + meta)], type)
        let payload = bytes[(16 + meta)..<(16 + body - crc)]
        if !payload.isEmpty { self.payload(payload, type) }
        if crc > 0 { self.line(bytes[(12 + body)..<(16 + body)], "CRC-32C of the body above") }
        self.text += "\n"
        return 16 + body
    }

    private mutating func meta(_ meta: ArraySlice<UInt8>, _ type: UInt8) {
        var rest = meta
        while let tag = rest.first {
            let size = 3 + Int(Self.number(rest.dropFirst().prefix(2)))
            let value = rest.dropFirst(3).prefix(size - 3)
            let name = self.fields[type]?[tag] ?? "?"
            let isText = ["method", "identity", "text", "message", "request id"].contains(name)
            let shown =
                isText ? String(decoding: value, as: UTF8.self) : String(Self.number(value))
            self.line(rest.prefix(size), "\(name): \(shown)")
            rest = rest.dropFirst(size)
        }
    }

    private mutating func payload(_ payload: ArraySlice<UInt8>, _ type: UInt8) {
        switch type {
        case 6: self.line(payload, "credit \(Self.number(payload))")
        case 7, 8: self.line(payload, "token \(Self.number(payload))")
        default: self.line(payload, "payload")
        }
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>, _ remark: String) {
        var rest = bytes
        var remark = remark
        while !rest.isEmpty {
            let hex = rest.prefix(16).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            var line = "    " + hex.joined(separator: " ")
            if !remark.isEmpty {
                line += String(repeating: " ", count: 52 - line.count) + " " + remark
            }
            self.text += line + "\n"
            remark = ""
            rest = rest.dropFirst(16)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
