// SPDX-License-Identifier: MIT

extension Unicode.Scalar {
    /// Whether it is a control character, or breaks lines or turns their direction: foreign text is
    /// not to change what stands around it on a screen.
    public var steersTerminals: Bool {
        switch self.value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
