// SPDX-License-Identifier: MIT
public import Protobuf

extension RPCError {
    /// What the caller of bytes that are not the method's request is told; nothing was processed.
    public init(undecodable error: DecodingError) {
        switch error {
        case .malformed:
            self.init(
                .invalidArgument,
                "the request is not a valid message",
                details: [
                    ErrorReason(
                        "MALFORMED",
                        remedy: "encode the request message of this method as protobuf"
                    )
                ],
                processed: .no
            )
        case .invalidText(let field):
            self.init(
                .invalidArgument,
                "a text is not valid UTF-8 or holds a NUL",
                details: [
                    ErrorReason("INVALID_TEXT", field: field, remedy: "send UTF-8 without NUL")
                ],
                processed: .no
            )
        case .tooLarge(let limit):
            self.init(
                .resourceExhausted,
                "the request needs more memory than is allowed",
                details: [
                    ErrorReason("TOO_LARGE", value: "\(limit) bytes", remedy: "send fewer fields")
                ],
                processed: .no
            )
        }
    }
}
