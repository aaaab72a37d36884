// SPDX-License-Identifier: MIT
import OMSProtos

/// A page of a list that is ordered by a number; its token is the last number of the page before.
struct Page {
    static let sizeMax = 1000

    let size: Int
    let after: Int64

    init(_ request: CommonV1.PageRequest?) throws(BillingError) {
        let request = request ?? CommonV1.PageRequest()
        guard request.pageSize <= Self.sizeMax else {
            throw .invalid(
                field: "page.page_size",
                value: String(request.pageSize),
                remedy: "at most \(Self.sizeMax) rows a page are allowed"
            )
        }
        guard let after = request.pageToken.isEmpty ? 0 : Int64(request.pageToken), after >= 0
        else {
            throw .invalid(
                field: "page.page_token",
                value: request.pageToken,
                remedy: "pass the next_page_token of the page before"
            )
        }
        self.size = request.pageSize == 0 ? 100 : Int(request.pageSize)
        self.after = after
    }

    /// Empty when the page was not full, so that nothing can follow it.
    func nextToken(_ numbers: [Int64]) -> String {
        guard numbers.count == self.size, let last = numbers.last else { return "" }
        return String(last)
    }
}
