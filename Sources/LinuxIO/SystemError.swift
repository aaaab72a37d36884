// SPDX-License-Identifier: MIT
import Glibc

/// A system call that failed for a reason the caller can do something about.
public struct SystemError: Error, Hashable, CustomStringConvertible {
    /// The C function, for example `connect`.
    public let call: String
    /// The error number it left, for example ECONNREFUSED.
    public let code: Int32

    /// Makes an error.
    public init(call: String, code: Int32) {
        self.call = call
        self.code = code
    }

    /// The call and the system's words: `connect: Connection refused`.
    public var description: String {
        var text = [CChar](repeating: 0, count: 128)
        guard strerror_r(self.code, &text, text.count) == 0 else {
            return "\(self.call): error \(self.code)"
        }
        return "\(self.call): \(String(nullTerminated: text))"
    }
}

/// The one door to the system: retries EINTR, traps on mistakes of ours, throws the rest.
@inline(__always)
package func system<Result: FixedWidthInteger & SignedInteger>(
    _ call: StaticString,
    _ body: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = body()
        if result != -1 { return result }
        let code = errno
        if code == EINTR { continue }
        trapOnMistake(call, code)
        throw SystemError(call: "\(call)", code: code)
    }
}

/// Like `system`, with nil for "not now" (EAGAIN) on a non-blocking descriptor.
@inline(__always)
package func systemUnlessBlocked<Result: FixedWidthInteger & SignedInteger>(
    _ call: StaticString,
    _ body: () -> Result
) throws(SystemError) -> Result? {
    while true {
        let result = body()
        if result != -1 { return result }
        let code = errno
        if code == EINTR { continue }
        if code == EAGAIN || code == EWOULDBLOCK { return nil }
        trapOnMistake(call, code)
        throw SystemError(call: "\(call)", code: code)
    }
}

/// For the calls that return their error number instead of setting errno (`posix_spawn`, `pthread_…`).
package func systemReturningCode(
    _ call: StaticString,
    _ body: () -> Int32
) throws(SystemError) {
    let code = body()
    if code == 0 { return }
    trapOnMistake(call, code)
    throw SystemError(call: "\(call)", code: code)
}

/// A bad descriptor or address is never the outside world's doing; going on would hit a stranger's.
private func trapOnMistake(_ call: StaticString, _ code: Int32) {
    precondition(code != EBADF && code != EFAULT, "\(call) failed with errno \(code)")
}

extension String {
    /// The text in a buffer that C filled in.
    init(nullTerminated characters: [CChar]) {
        let bytes = characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        self = String(decoding: bytes, as: UTF8.self)
    }
}
