// SPDX-License-Identifier: MIT
import Wire

/// Why a connection is over, for counting: which rule fired.
public enum CloseCause: Int, CaseIterable, Sendable {
    /// All calls were done after a drain.
    case drained
    /// The peer closed the transport, or it broke.
    case endOfInput
    /// The first bytes were another protocol's.
    case foreignProtocol
    /// The peer speaks another major version.
    case otherVersion
    /// The peer left with an error, or before its HELLO.
    case peerError
    /// This side left without an error.
    case closedHere
    /// The peer broke a rule of the protocol.
    case protocolError
    /// A frame was longer than allowed.
    case frameTooLarge
    /// A CRC did not fit.
    case checksumMismatch
    /// Credit went past its largest value.
    case flowControl
    /// Too many cheap frames, or too many connections.
    case enhanceYourCalm
    /// Handshake, frame or keep-alive took too long.
    case timeout
    /// This side was at fault.
    case internalError

    init(_ reason: CloseReason?) {
        switch reason {
        case .drained: self = .drained
        case .endOfInput, nil: self = .endOfInput
        case .notThisProtocol: self = .foreignProtocol
        case .unsupportedVersion, .here(.unsupportedVersion, _): self = .otherVersion
        case .peer: self = .peerError
        case .here(.noError, _): self = .closedHere
        case .here(.protocolError, _): self = .protocolError
        case .here(.frameTooLarge, _): self = .frameTooLarge
        case .here(.checksumMismatch, _): self = .checksumMismatch
        case .here(.flowControl, _): self = .flowControl
        case .here(.enhanceYourCalm, _): self = .enhanceYourCalm
        case .here(.timeout, _): self = .timeout
        case .here(.internalError, _): self = .internalError
        }
    }
}
