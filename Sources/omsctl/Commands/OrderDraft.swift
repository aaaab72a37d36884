// SPDX-License-Identifier: MIT
import OMSProtos

/// The order that the options of `order place` and `draft create` describe.
struct OrderDraft {
    private let run: Invocation

    init(_ run: Invocation) {
        self.run = run
    }

    /// What an order can say, apart from who orders what.
    static let options: [Option] = [
        Option(
            name: "channel",
            value: "CHANNEL",
            help: "where the order came in",
            choices: ShopData.channels.map(\.0),
            defaultValue: "online"
        ),
        Option(
            name: "payment",
            value: "METHOD",
            help: "how it is paid; default: the customer's preference, else card",
            choices: ShopData.paymentMethods.map(\.0)
        ),
        Option(name: "token", value: "TOKEN", help: "the card's token at the payment provider"),
        Option(
            name: "tender",
            value: "METHOD[:AMOUNT[:TOKEN]]",
            help: "a part of a mixed payment; the last may leave its amount open",
            isRepeated: true
        ),
        Option(name: "carrier", value: "ID", help: "who delivers; default: the first carrier"),
        .amount("freight", "freight charged, in the lines' currency"),
        Option(
            name: "reference",
            value: "TEXT",
            help: "the shop's own number, unique per channel; default: a fresh one"
        ),
        .currency,
        .word("shortage", OrderV1.ShortagePolicy.self, "when not all is in stock; default: reject"),
        .word("invoice", OrderV1.InvoicePolicy.self, "when it is invoiced; default: on-shipment"),
        Option(name: "ship-from", value: "NAME", help: "the location to take goods from first"),
        .flag("ship-complete", "nothing leaves before all of it is there"),
        .flag("tax-included", "prices include their tax"),
        .flag("wait-for-payment", "a decline does not reject the order: it waits to be paid"),
        .flag("counter", "handed over at the counter at once (channel store)"),
    ]

    static let line = Option(
        name: "line",
        value: "SKU:QTY[:PRICE[:DISCOUNT]]",
        help: "a line; without PRICE the product's list price, DISCOUNT as a fraction such as 0.1",
        isRequired: true,
        isRepeated: true
    )

    /// Asks for list prices, tax classes and the customer's preference where the options leave them open.
    func request() async throws -> OrderV1.PlaceOrderRequest {
        let run = self.run
        let customer = run.text("customer")
        var lines: [OrderV1.OrderLine] = []
        for text in run.values("line") { lines.append(try await self.line(text)) }
        let currency = lines.first?.unitPrice?.currency ?? ""
        let tenders = try run.values("tender").map { try self.tender($0, currency) }
        let payment = tenders.isEmpty ? try await self.payment(of: customer) : .mixed
        let waitSeconds = try run.integer("wait", in: 0...600) ?? 0
        return OrderV1.PlaceOrderRequest(
            channel: ShopData.channels.first { $0.0 == run.value("channel") }?.1 ?? .online,
            customerID: customer,
            lines: lines,
            freight: try run.value("freight").map {
                try Amounts.parse($0, currency: currency, "--freight")
            },
            carrierID: try await self.carrier(),
            paymentMethod: payment,
            paymentToken: run.text("token"),
            // With a request id the same line must give the same request.
            clientReference: run.value("reference") ?? run.value("request-id") ?? RequestID.fresh(),
            waitMs: UInt32(clamping: waitSeconds * 1000),
            shortagePolicy: run.word("shortage", OrderV1.ShortagePolicy.self),
            invoicePolicy: run.word("invoice", OrderV1.InvoicePolicy.self),
            shipComplete: run.flag("ship-complete"),
            pricesIncludeTax: run.flag("tax-included"),
            tenders: tenders,
            waitForPayment: run.flag("wait-for-payment"),
            counterSale: run.flag("counter"),
            preferredLocation: run.text("ship-from")
        )
    }

    private func payment(of customer: String) async throws -> OrderV1.PaymentMethod {
        if let method = self.run.value("payment") {
            return ShopData.paymentMethods.first { $0.0 == method }?.1 ?? .card
        }
        if self.run.value("token") != nil { return .card }
        // A draft may not know its customer yet.
        guard !customer.isEmpty else { return .unspecified }
        let request = CustomerV1.GetCustomerRequest(customerID: customer)
        let reply = try await self.run.call(.order, CustomerV1.CustomerService.getCustomer, request)
        let preferred = reply.customer?.preferredPayment ?? .unspecified
        return preferred == .unspecified ? .card : preferred
    }

    private func tender(_ text: String, _ currency: String) throws -> OrderV1.Tender {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            .map(String.init)
        guard let method = ShopData.paymentMethods.first(where: { $0.0 == parts[0] })?.1 else {
            throw Failure.usage(
                "--tender cannot be '\(text)'",
                remedy: "write METHOD[:AMOUNT[:TOKEN]] with one of "
                    + ShopData.paymentMethods.map(\.0).joined(separator: ", ")
            )
        }
        let amount = parts.count > 1 ? parts[1] : ""
        return OrderV1.Tender(
            method: method,
            amount: amount.isEmpty
                ? nil : try Amounts.parse(amount, currency: currency, "the amount of --tender"),
            paymentToken: parts.count > 2 ? parts[2] : ""
        )
    }

    /// One line of `--line` or `--add`, with the product's price and tax class.
    func line(_ text: String) async throws -> OrderV1.OrderLine {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...4).contains(parts.count), let quantity = Int64(parts[1]) else {
            throw Failure.usage(
                "a line cannot be '\(text)'",
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
            discount: parts.count > 3 ? parts[3] : "",
            taxClass: product?.taxClass ?? ""
        )
    }

    /// The price of a line: as given, in `--currency`, else the list price.
    private func price(_ given: String, _ list: CommonV1.Money?) throws -> CommonV1.Money? {
        let currency = self.run.arguments.values["currency"]?.first
        if !given.isEmpty {
            return try Amounts.parse(
                given,
                currency: currency ?? list?.currency ?? "USD",
                "the price of a line"
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
}
