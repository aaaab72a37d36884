// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// The order that the options of `order place` describe.
struct OrderDraft {
    private let run: Invocation

    init(_ run: Invocation) {
        self.run = run
    }

    /// Asks for list prices and the customer's preference where the options leave them open.
    func request() async throws -> OrderV1.PlaceOrderRequest {
        let run = self.run
        let customer = run.value("customer") ?? ""
        var lines: [OrderV1.OrderLine] = []
        for text in run.values("line") { lines.append(try await self.line(text)) }
        let currency = lines.first?.unitPrice?.currency ?? ""
        let payment = try await self.payment(of: customer)
        let waitSeconds = try run.integer("wait", in: 0...600) ?? 0
        return OrderV1.PlaceOrderRequest(
            channel: ShopData.channels.first { $0.0 == run.value("channel") }?.1 ?? .online,
            customerID: customer,
            lines: lines,
            freight: try run.value("freight").map { try self.amount($0, currency, "--freight") },
            carrierID: try await self.carrier(),
            paymentMethod: payment,
            paymentToken: run.value("token") ?? "",
            // With a request id the same line must give the same request.
            clientReference: run.value("reference") ?? run.value("request-id") ?? RequestID.fresh(),
            waitMs: UInt32(clamping: waitSeconds * 1000)
        )
    }

    private func payment(of customer: String) async throws -> OrderV1.PaymentMethod {
        if let method = self.run.value("payment") {
            return ShopData.paymentMethods.first { $0.0 == method }?.1 ?? .card
        }
        if self.run.value("token") != nil { return .card }
        let request = CustomerV1.GetCustomerRequest(customerID: customer)
        let reply = try await self.run.call(.order, CustomerV1.CustomerService.getCustomer, request)
        let preferred = reply.customer?.preferredPayment ?? .unspecified
        return preferred == .unspecified ? .card : preferred
    }

    private func line(_ text: String) async throws -> OrderV1.OrderLine {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...4).contains(parts.count), let quantity = Int64(parts[1]) else {
            throw Failure.usage(
                "--line cannot be '\(text)'",
                remedy: "write SKU:QUANTITY[:PRICE[:DISCOUNT]], for example TEA-EARL:2:4.50:0.1"
            )
        }
        // Asked for every line: a mistyped SKU is refused before there is an order.
        let request = InventoryV1.GetProductRequest(sku: parts[0])
        let method = InventoryV1.InventoryService.getProduct
        let product = try await self.run.call(.inventory, method, request).product
        let price = try self.price(parts.count > 2 ? parts[2] : "", product?.price)
        return OrderV1.OrderLine(
            sku: parts[0],
            quantity: quantity,
            unitPrice: price,
            discount: parts.count > 3 ? parts[3] : ""
        )
    }

    /// The price of a line: as given, in `--currency`, else the list price.
    private func price(_ given: String, _ list: CommonV1.Money?) throws -> CommonV1.Money? {
        let currency = self.run.arguments.values["currency"]?.first
        if !given.isEmpty {
            return try self.amount(
                given,
                currency ?? list?.currency ?? "USD",
                "the price of --line"
            )
        }
        guard currency == nil || currency == list?.currency else {
            throw Failure.usage(
                "the list price is in \(list?.currency ?? "no currency"), not in \(currency ?? "")",
                remedy: "give a price: SKU:QUANTITY:PRICE"
            )
        }
        return list
    }

    /// Refuses a carrier that does not exist before there is an order.
    private func carrier() async throws -> String {
        guard let wanted = self.run.value("carrier") else { return "" }
        let carriers = try await self.run.carriers().map(\.carrierID)
        guard carriers.contains(wanted) else {
            throw Failure(
                status: .refused,
                message: "no carrier '\(wanted)'",
                remedy: "use one of \(carriers.joined(separator: ", ")), or 'omsctl carrier add'"
            )
        }
        return wanted
    }

    /// An amount given on the command line.
    func amount(_ text: String, _ currency: String, _ what: String) throws -> CommonV1.Money {
        guard let code = Currency(currency) else {
            throw Failure.usage(
                "'\(currency)' is no currency",
                remedy: "give an ISO 4217 code, such as USD"
            )
        }
        guard let money = Money(decimal: text, currency: code) else {
            throw Failure.usage(
                "\(what) cannot be '\(text)'",
                remedy: "give an amount such as 4.50"
            )
        }
        return CommonV1.Money(minorUnits: money.minorUnits, currency: currency)
    }
}
