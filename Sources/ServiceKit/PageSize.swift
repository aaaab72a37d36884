// SPDX-License-Identifier: MIT
import OMSProtos

extension Optional<CommonV1.PageRequest> {
    /// How many rows a page of a list has: 100 when the caller does not say.
    ///
    /// A size above the limit gives the limit and no error, so that a list may lower its limit without
    /// breaking a caller; that more follows is told by the token alone (AIP-158, "Pagination").
    /// - Parameter limit: The most rows that a page of this list has; at least 1.
    /// - Returns: 1 to `limit`.
    public func size(atMost limit: Int = 1000) -> Int {
        guard let asked = self?.pageSize, asked > 0 else { return Swift.min(100, limit) }
        return Swift.min(Int(asked), limit)
    }
}
