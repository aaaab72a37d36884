// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// A message to a customer as it is dropped: a file of RFC 5322.
///
/// No text of a customer or another service can become a header, a second message or a part:
/// header texts are encoded or held to one line, and parts are base64.
struct MailFile: Hashable, Sendable {
    let id: Int64
    let kind: String
    let subjectID: String
    /// An address of RFC 5321; empty when the message goes by letter.
    var email: String
    /// The reader's name; for a letter the lines of name and address.
    var recipient: String
    var title: String
    var body: String
    let writtenAt: Timestamp
    var attachments: [OrderV1.MailAttachment]

    /// The file's name, the same whenever it is made.
    var name: String { Self.name(id: self.id, kind: self.kind, subjectID: self.subjectID) }

    static func name(id: Int64, kind: String, subjectID: String) -> String {
        "MAIL-\(id)-\(kind)-\(fileNamePart(subjectID)).eml"
    }

    /// The content of the file.
    var bytes: [UInt8] {
        let isLetter = self.email.isEmpty
        let firstLine = self.recipient.split(separator: "\n").first.map(String.init) ?? ""
        var head = [
            "From: Order management <orders@oms.invalid>",
            "To: " + (isLetter ? "\(phrase(firstLine)):;" : "\(phrase(firstLine)) <\(self.email)>"),
            "Subject: \(headerText(self.title))",
            "Date: \(self.writtenAt.mailDate)",
            "Message-ID: <mail-\(self.id)@oms.invalid>",
            "MIME-Version: 1.0",
            "X-OMS-Delivery: \(isLetter ? "letter" : "mail")",
        ]
        let text = isLetter ? "\(self.recipient)\n\n\(self.body)" : self.body
        var lines: [String]
        if self.attachments.isEmpty {
            head += [
                "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
            ]
            lines = bodyLines(text)
        } else {
            // No line of base64 holds a `_`.
            let boundary = "=_mail-\(self.id)"
            head.append("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
            lines = part(boundary, ["Content-Type: text/plain; charset=utf-8"], Array(text.utf8))
            for attachment in self.attachments {
                lines += part(
                    boundary,
                    [
                        "Content-Type: \(mediaType(attachment.contentType))",
                        "Content-Disposition: attachment; "
                            + "filename=\"\(fileNamePart(attachment.fileName))\"",
                    ],
                    attachment.content
                )
            }
            lines.append("--\(boundary)--")
        }
        return Array((head + [""] + lines + [""]).joined(separator: "\r\n").utf8)
    }
}

/// Whether a text can stand between `<` and `>` as the address of a mailbox.
func isMailbox(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return text.utf8.count <= 254 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        && text.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && !"<>()[]:;,\\\"".utf8.contains($0)
        }
}

/// A part of a file name: letters, digits, dots, dashes and underscores, at most 100, not hidden.
private func fileNamePart(_ text: String) -> String {
    let fit = text.utf8.prefix(100).map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            byte
        case UInt8(ascii: "."): byte
        default: UInt8(ascii: "_")
        }
    }
    let name = String(decoding: fit, as: UTF8.self)
    return name.isEmpty || name.hasPrefix(".") ? "_\(name)" : name
}

/// The media type itself, when it is one; else bytes of any kind.
private func mediaType(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isToken = { (part: Substring) in
        !part.isEmpty
            && part.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || "+-.".utf8.contains(byte)
            }
    }
    guard parts.count == 2, text.utf8.count <= 127, parts.allSatisfy(isToken) else {
        return "application/octet-stream"
    }
    return text
}

/// A name before an address: quoted when that is possible, else encoded.
private func phrase(_ text: String) -> String {
    let line = oneLine(text)
    guard line.utf8.count <= 60, line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }),
        !line.utf8.contains(where: { "\\\"".utf8.contains($0) }), !line.contains("=?")
    else { return encodedWords(line) }
    return "\"\(line)\""
}

/// The text of a header: as it is when it is short and plain, else encoded.
private func headerText(_ text: String) -> String {
    let line = oneLine(text)
    let isPlain = line.utf8.count <= 60 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain && !line.contains("=?") ? line : encodedWords(line)
}

/// Encoded words of RFC 2047, short enough for one and a header's name on a line of 78.
private func encodedWords(_ text: String) -> String {
    chunks(text, bytesMax: 36)
        .map { "=?UTF-8?B?\(base64(Array($0.utf8)))?=" }
        .joined(separator: "\r\n ")
}

/// The text cut into pieces of at most `bytesMax` bytes, never inside a character's code point.
private func chunks(_ text: String, bytesMax: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var size = 0
    for scalar in text.unicodeScalars {
        let width = scalar.utf8.count
        if size + width > bytesMax {
            pieces.append(String(piece))
            piece = .init()
            size = 0
        }
        piece.append(scalar)
        size += width
    }
    if size > 0 || pieces.isEmpty { pieces.append(String(piece)) }
    return pieces
}

/// The lines of a body, none above what RFC 5322 allows, and without control characters.
private func bodyLines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { chunks(oneLine(String($0)), bytesMax: 990) }
}

private func part(_ boundary: String, _ head: [String], _ content: [UInt8]) -> [String] {
    let text = Array(base64(content).utf8)
    let lines = stride(from: 0, to: text.count, by: 76).map {
        String(decoding: text[$0..<min($0 + 76, text.count)], as: UTF8.self)
    }
    return ["--\(boundary)"] + head + ["Content-Transfer-Encoding: base64", ""] + lines
}

/// The bytes in base64 of RFC 4648, with padding.
func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits: UInt32 = 0
        for byte in group { bits = bits << 8 | UInt32(byte) }
        bits <<= UInt32(8 * (3 - group.count))
        for place in 0..<4 {
            let isPadding = place > group.count
            text.append(
                isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
            )
        }
    }
    return String(decoding: text, as: UTF8.self)
}

extension Timestamp {
    /// The date of RFC 5322 in UTC: `Mon, 23 Nov 2026 12:31:24 +0000`.
    var mailDate: String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        // 2026-11-23T12:31:24Z; 1970-01-01 was a Thursday.
        let text = self.description
        let date = text.prefix(10).split(separator: "-")
        let day = max(0, self.milliseconds) / 86_400_000 % 7
        guard date.count == 3, let month = Int(date[1]), months.indices.contains(month - 1) else {
            return text
        }
        let time = text.dropFirst(11).prefix(8)
        return "\(days[Int(day)]), \(date[2]) \(months[month - 1]) \(date[0]) \(time) +0000"
    }
}
