// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// The table of tax classes.
@Suite struct TaxClassTests {
    typealias Methods = OrderV1.OrderService

    @Test func changesNothingWhenNothingIsNew() async throws {
        try await withOrders { orders in
            let food = OrderV1.TaxClass(taxClass: "FOOD", name: "Food", rate: "0.070")
            let first = try await orders.call(Methods.upsertTaxClass, .init(taxClass: food))
            #expect(first.created && first.taxClass?.version == 1)
            #expect(first.taxClass?.rate == "0.07")
            let same = try await orders.call(Methods.upsertTaxClass, .init(taxClass: food))
            #expect(!same.created && same.taxClass == first.taxClass)
            var dearer = try #require(first.taxClass)
            dearer.rate = "0.19"
            let next = try await orders.call(Methods.upsertTaxClass, .init(taxClass: dearer))
            #expect(next.taxClass?.version == 2)
            let late = try await orders.refusal(Methods.upsertTaxClass, .init(taxClass: dearer))
            #expect(late.code == .aborted && late.reason == "VERSION_CONFLICT")
            let other = OrderV1.TaxClass(taxClass: "BOOK", rate: "0")
            _ = try await orders.call(Methods.upsertTaxClass, .init(taxClass: other))
            let list = try await orders.call(Methods.listTaxClasses, .init()).taxClasses
            #expect(list.map(\.taxClass) == ["BOOK", "FOOD"])
            #expect(list.map(\.rate) == ["0", "0.19"])
        }
    }

    static let refusals: [(String, OrderV1.TaxClass)] = [
        ("tax_class.tax_class", .init(taxClass: "", rate: "0")),
        ("tax_class.tax_class", .init(taxClass: "A B", rate: "0")),
        ("tax_class.rate", .init(taxClass: "A")),
        ("tax_class.rate", .init(taxClass: "A", rate: "2")),
        ("tax_class.rate", .init(taxClass: "A", rate: "-0.1")),
        ("tax_class.name", .init(taxClass: "A", name: PlacementTests.long, rate: "0")),
    ]

    @Test(arguments: refusals.indices)
    func refusesABadClass(index: Int) async throws {
        try await withOrders { orders in
            let (field, taxClass) = Self.refusals[index]
            let error = try await orders.refusal(Methods.upsertTaxClass, .init(taxClass: taxClass))
            #expect(error.code == .invalidArgument && error.field == field)
            let list = try await orders.call(Methods.listTaxClasses, .init()).taxClasses
            #expect(list.isEmpty)
        }
    }
}
