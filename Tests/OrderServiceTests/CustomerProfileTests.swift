// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
/// What is kept of a customer.
@Suite struct CustomerProfileTests {
    typealias Methods = CustomerV1.CustomerService

    @Test func keepsLanguageAndLabelledAddresses() async throws {
        try await withOrders { orders in
            let depot = CommonV1.Address(street: "Depot 1", city: "Ankara", country: "TR")
            try await orders.change("ALFKI") {
                $0.language = "tr"
                $0.addresses = [
                    .init(label: "warehouse", address: depot),
                    .init(label: "branch", address: .init(city: "İzmir", country: "TR")),
                ]
            }
            let customer = try await orders.customer("ALFKI")
            #expect(customer.language == "tr" && customer.version == 2)
            #expect(customer.addresses.map(\.label) == ["branch", "warehouse"])
            #expect(customer.addresses.last?.address == depot)
            try await orders.change("ALFKI") { $0.addresses.removeAll { $0.label == "branch" } }
            #expect(try await orders.customer("ALFKI").addresses.map(\.label) == ["warehouse"])
        }
    }

    static let refusals: [(String, CustomerV1.Customer)] = [
        ("customer.language", .init(customerID: "a", name: "x", language: "de")),
        (
            "customer.addresses[0].label",
            .init(customerID: "a", name: "x", addresses: [.init(label: "a b")])
        ),
        (
            "customer.addresses[1].label",
            .init(customerID: "a", name: "x", addresses: [.init(label: "a"), .init(label: "a")])
        ),
        (
            "customer.addresses",
            .init(
                customerID: "a",
                name: "x",
                addresses: (0...20).map { .init(label: "l\($0)") }
            )
        ),
    ]

    /// Texts that no part of a profile takes: lines, an escape, a C1 control, a delete.
    static let unprintable = ["a\nb", "a\r\nb", "a\u{1B}[31mb", "a\u{85}b", "\u{7F}", "a\tb"]

    @Test(arguments: unprintable)
    func refusesControlCharacters(text: String) async throws {
        try await withOrders { orders in
            let address = CommonV1.Address(city: text)
            let profiles: [(String, CustomerV1.Customer)] = [
                ("customer.name", .init(name: text)),
                ("customer.contact", .init(name: "x", contact: text)),
                ("customer.email", .init(name: "x", email: text + "@x.example")),
                ("customer.phone", .init(name: "x", phone: text)),
                ("customer.address.name", .init(name: "x", address: .init(name: text))),
                ("customer.address.city", .init(name: "x", address: address)),
                ("customer.address.region", .init(name: "x", address: .init(region: text))),
                (
                    "customer.address.postal_code",
                    .init(name: "x", address: .init(postalCode: text))
                ),
                ("customer.address.country", .init(name: "x", address: .init(country: text))),
                (
                    "customer.addresses[0].address.city",
                    .init(name: "x", addresses: [.init(label: "a", address: address)])
                ),
            ]
            for (field, profile) in profiles {
                var customer = profile
                customer.customerID = "NEW"
                let error = try await orders.refusal(
                    Methods.upsertCustomer,
                    .init(customer: customer)
                )
                #expect(error.reason == "INVALID" && error.field == field)
            }
            let street = try await orders.refusal(
                Methods.upsertCustomer,
                .init(
                    customer: .init(
                        customerID: "NEW",
                        name: "x",
                        address: .init(street: "\u{1B}\(text)")
                    )
                )
            )
            #expect(street.field == "customer.address.street")
        }
    }

    @Test func takesAStreetOfTwoLinesAndNamesInEveryScript() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") {
                ($0.name, $0.email) = ("Şükrü Öğüt 株式会社", "şükrü@örnek.example")
                $0.address?.street = "Garden House\nCrowther Way"
            }
            let customer = try await orders.customer("ALFKI")
            #expect(customer.address?.street == "Garden House\nCrowther Way")
            #expect(customer.email == "şükrü@örnek.example")
            try await orders.change("ALFKI") { $0.email = "" }
            #expect(try await orders.customer("ALFKI").email == "")
        }
    }

    @Test(arguments: [
        "ana", "@", "ana@", "@x", "a@b@c", "a na@x", "ana@x ", "a@b, c@d", "ana@\u{A0}x",
    ])
    func refusesWhatIsNoEmailAddress(email: String) async throws {
        try await withOrders { orders in
            let error = try await orders.refusal(
                Methods.upsertCustomer,
                .init(customer: .init(customerID: "NEW", name: "x", email: email))
            )
            #expect(error.code == .invalidArgument && error.field == "customer.email")
            #expect(error.details.first?.value == email)
        }
    }

    @Test(arguments: refusals.indices)
    func refusesABadProfile(index: Int) async throws {
        try await withOrders { orders in
            let (field, customer) = Self.refusals[index]
            let error = try await orders.refusal(
                Methods.upsertCustomer,
                .init(customer: customer)
            )
            #expect(error.code == .invalidArgument && error.field == field)
        }
    }

    @Test func aRepetitionReadsTheProfileAnew() async throws {
        try await withOrders { orders in
            let customer = CustomerV1.Customer(customerID: "NEW", name: "Old Name")
            let request = CustomerV1.UpsertCustomerRequest(customer: customer)
            let first = try await orders.call(Methods.upsertCustomer, request, key: "k")
            #expect(first.created && first.customer?.name == "Old Name")
            try await orders.change("NEW") { $0.name = "New Name" }
            let again = try await orders.call(Methods.upsertCustomer, request, key: "k")
            #expect(again.created && again.customer?.name == "New Name")
        }
    }

    @Test func findsByContactEmailAndPhone() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") {
                ($0.contact, $0.email, $0.phone) = ("Maria Anders", "maria@alfki.de", "030-0074321")
            }
            for text in ["anders", "@ALFKI", "0074"] {
                let found = try await orders.call(Methods.listCustomers, .init(text: text))
                #expect(found.customers.map(\.customerID) == ["ALFKI"], "\(text)")
            }
            let none = try await orders.call(Methods.listCustomers, .init(text: "nobody"))
            #expect(none.customers.isEmpty)
        }
    }
}
