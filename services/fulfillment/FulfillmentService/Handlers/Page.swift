// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit

/// A page of a list; its token is the key of the last row of the page before.
struct Page {
    let size: Int
    let token: String

    init(_ request: CommonV1.PageRequest?) {
        self.size = request.size()
        self.token = request?.pageToken ?? ""
    }

    /// The token as the id of a shipment; nil for the first page.
    func shipment() throws(FulfillmentError) -> ShipmentID? {
        if self.token.isEmpty { return nil }
        guard let id = ShipmentID(self.token) else { throw self.badToken }
        return id
    }

    /// The token as the number of a manifest; 0 for the first page.
    func manifest() throws(FulfillmentError) -> Int64 {
        if self.token.isEmpty { return 0 }
        guard let number = Manifest.number(self.token) else { throw self.badToken }
        return number
    }

    private var badToken: FulfillmentError {
        .invalid(
            field: "page.page_token",
            value: self.token,
            remedy: "pass the next_page_token of the page before"
        )
    }

    /// Empty when the page was not full, so that nothing can follow it.
    func nextToken(_ keys: [String]) -> String {
        guard keys.count == self.size, let last = keys.last else { return "" }
        return last
    }
}
