// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit

/// A page of a list that is ordered by a number; its token is the last number of the page before.
struct Page {
    let size: Int
    let after: Int64

    init(_ request: CommonV1.PageRequest?) throws(BillingError) {
        let token = request?.pageToken ?? ""
        guard let after = token.isEmpty ? 0 : Int64(token), after >= 0
        else {
            throw .invalid(
                field: "page.page_token",
                value: token,
                remedy: "pass the next_page_token of the page before"
            )
        }
        self.size = request.size()
        self.after = after
    }

    /// Empty when the page was not full, so that nothing can follow it.
    func nextToken(_ numbers: [Int64]) -> String {
        guard numbers.count == self.size, let last = numbers.last else { return "" }
        return String(last)
    }
}
