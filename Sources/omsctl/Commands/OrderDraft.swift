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
        let currency = lines.first?.unitPrice?.currency ?? run.value("currency") ?? ""
        let payment = try await self.payment(of: customer)
        let waitSeconds = try run.integer("wait", in: 0...600) ?? 0
        return OrderV1.PlaceOrderRequest(
            channel: ShopData.channels.first { $0.0 == run.value("channel") }?.1 ?? .online,
            customerID: customer,
            lines: lines,
            freight: try run.value("freight").map { try self.amount($0, currency, "--freight") },
            carrierID: run.value("carrier") ?? "",
            paymentMethod: payment,
            paymentToken: run.value("token") ?? "",
            clientReference: run.value("reference") ?? RequestID.fresh(),
            waitMs: UInt32(clamping: waitSeconds * 1000)
        )
    }

    private func payment(of customer: String) async throws -> OrderV1.PaymentMethod {
        if let method = self.run.value("payment") {
            return ShopData.paymentMethods.first { $0.0 == method }?.1 ?? .card
        }
        if self.run.value("token") != nil { return .card }
        let request = OrderV1.GetCustomerRequest(customerID: customer)
        let reply = try await self.run.call(.order, OrderV1.OrderService.getCustomer, request)
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
        let price: CommonV1.Money?
        if parts.count > 2, !parts[2].isEmpty {
            price = try self.amount(
                parts[2],
                self.run.value("currency") ?? "USD",
                "the price of --line"
            )
        } else {
            let request = InventoryV1.GetProductRequest(sku: parts[0])
            let reply = try await self.run.call(
                .inventory,
                InventoryV1.InventoryService.getProduct,
                request
            )
            price = reply.product?.price
        }
        return OrderV1.OrderLine(
            sku: parts[0],
            quantity: quantity,
            unitPrice: price,
            discount: parts.count > 3 ? parts[3] : ""
        )
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
