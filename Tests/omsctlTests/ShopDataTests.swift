// SPDX-License-Identifier: MIT
import Foundation
import OMSProtos
import Testing

@testable import omsctl

/// Reading a shop's files before anything is sent.
@Suite struct ShopDataTests {
    private static let valid = [
        "customers.csv": "customer_id,name,preferred_payment\nC1,Café,on_account\n",
        "products.csv": "sku,name,price,currency,stock\nP1,Tea,8.50,USD,5\nP2,Cup,3,USD,\n",
        "carriers.csv": "carrier_id,name,kind\nT,Trucks,own_fleet\n",
        "orders.csv":
            "client_reference,channel,customer_id,payment_method,currency,ordered_at,freight\n"
            + "R1,phone,C1,on_account,USD,1998-05-06,7.25\n",
        "order_lines.csv":
            "client_reference,sku,quantity,unit_price,discount\nR1,P1,2,8.50,0.15\nR1,P2,1,3.00,\n",
    ]

    private func read(_ files: [String: String]) throws -> ShopData {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        return try ShopData.read(CSVFolder(folder.path)) { files[$0] != nil }
    }

    @Test func readsAllFiles() throws {
        let shop = try self.read(Self.valid)
        #expect(shop.customers.map(\.preferredPayment) == [.onAccount])
        #expect(shop.products.map { $0.price?.minorUnits } == [850, 300])
        #expect(shop.openingStock == [.init(sku: "P1", quantity: 5)])
        let order = try #require(shop.orders.first?.request)
        #expect(order.lines.map(\.quantity) == [2, 1])
        #expect(order.lines.map(\.discount) == ["0.15", ""])
        #expect(order.freight == CommonV1.Money(minorUnits: 725, currency: "USD"))
        #expect(order.orderedAtMs == 894_412_800_000)
    }

    @Test(arguments: [
        ("customers.csv", "customer_id,name\nC1,\n", "customers.csv:2: name"),
        ("customers.csv", "customer_id,name\nC1,A\nC1,B\n", "already on line 2"),
        (
            "customers.csv", "customer_id,name\nC 1,A\n",
            "customers.csv:2: customer_id 'C 1' is no key"
        ),
        ("products.csv", "sku,name,price,currency\nP 1,T,1,USD\n", "products.csv:2: sku"),
        ("customers.csv", "customer_id,nmae\nC1,A\n", "column 'name' is missing"),
        ("customers.csv", "customer_id,name,fax\nC1,A,1\n", "unknown column 'fax'"),
        ("products.csv", "sku,name,price,currency\nP1,T,8.555,USD\n", "products.csv:2: price"),
        ("products.csv", "sku,name,price,currency\nP1,T,-1,USD\n", "from 0 up"),
        ("products.csv", "sku,name,price,currency\nP1,T,1,dollars\n", "currency"),
        ("products.csv", "sku,name,price,currency\nP1,T,1,ZZZ\n", "no known currency: 'ZZZ'"),
        ("products.csv", "sku,name,price,currency,stock\nP1,T,1,USD,-5\n", "stock"),
        ("carriers.csv", "carrier_id,name,kind\nT,T,bike\n", "none of third_party, own_fleet"),
        (
            "order_lines.csv", "client_reference,sku,quantity,unit_price\nR1,P1,0,1\n",
            "quantity '0'"
        ),
        ("order_lines.csv", "client_reference,sku,quantity,unit_price\nR2,P1,1,1\n", "has no line"),
        (
            "order_lines.csv",
            "client_reference,sku,quantity,unit_price,discount\nR1,P1,1,1,1.5\n", "discount '1.5'"
        ),
        (
            "order_lines.csv",
            "client_reference,sku,quantity,unit_price\nR1,P1,1,1\nR9,P1,1,1\n",
            "order_lines.csv:3: client_reference 'R9' is not in"
        ),
    ])
    func refusesABadRowByFileLineAndReason(file: String, text: String, reason: String) throws {
        var files = Self.valid
        files[file] = text
        let failure = #expect(throws: Failure.self) { try self.read(files) }
        #expect(failure?.status == .badInput)
        #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "")")
    }

    @Test func refusesAFolderWithoutAnyOfTheFiles() {
        #expect(throws: Failure.self) { try self.read([:]) }
    }
}
