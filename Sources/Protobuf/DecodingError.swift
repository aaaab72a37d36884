// SPDX-License-Identifier: MIT

/// Why bytes were not accepted as a message; the sender must change what it sends.
public enum DecodingError: Error, Hashable, Sendable {
    /// The bytes are not an encoding of the message.
    case malformed
    /// A text field, named as in the contract, holds invalid UTF-8 or a NUL.
    case invalidText(field: String)
    /// The message would need more memory than is allowed for its size.
    case tooLarge(limitBytes: Int)
}

/// How much memory one call of the decoder may use.
///
/// A message of n bytes may use `baseBytes` + `bytesPerByte` × n, and never more than
/// `hardLimitBytes`. An honest message stays far below; 4 MiB of two-byte unknown fields does not.
public struct DecodingLimits: Hashable, Sendable {
    /// What any message may use, however small.
    public var baseBytes: Int
    /// What each byte of the message adds.
    public var bytesPerByte: Int
    /// What no message may exceed.
    public var hardLimitBytes: Int

    /// 64 KiB, 32 bytes per byte, and never more than 64 MiB.
    public static let `default` = Self()

    /// Makes limits; what is left out is as in `default`.
    public init(
        baseBytes: Int = 64 << 10,
        bytesPerByte: Int = 32,
        hardLimitBytes: Int = 64 << 20
    ) {
        self.baseBytes = baseBytes
        self.bytesPerByte = bytesPerByte
        self.hardLimitBytes = hardLimitBytes
    }

    /// The most memory the decoder may take for a message of `messageBytes`.
    public func arenaBytesMax(messageBytes: Int) -> Int {
        let (product, overflowed) = messageBytes.multipliedReportingOverflow(by: self.bytesPerByte)
        let (sum, overflowedToo) = product.addingReportingOverflow(self.baseBytes)
        return overflowed || overflowedToo ? self.hardLimitBytes : min(sum, self.hardLimitBytes)
    }
}
