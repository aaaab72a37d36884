// SPDX-License-Identifier: MIT
import OMSProtos

/// What came out empty because it was asked of a thing that does not exist is a mistake, not an answer.
///
/// A service knows the things of others by key only, so the one that keeps the thing is asked; and only
/// then, so that a list with rows costs no further call and needs no further service.
enum KnownNames {
    private typealias Lookup = @Sendable (Invocation, String) async throws -> Void

    /// Refuses when an argument of the run is the id of a thing that nobody knows.
    ///
    /// A service that is away has not said so: then the empty answer stands.
    ///
    /// - Parameter run: Whose answer was empty.
    /// - Throws: The refusal of the service that would have the thing, or a failure as if it had refused.
    static func require(_ run: Invocation) async throws {
        for (kind, id) in Self.ids(run.command, run.arguments) {
            do {
                try await Self.lookups[kind]?(run, id)
            } catch let failure as Failure where failure.isOfAnAbsentService {
                continue
            }
        }
    }

    /// The ids among the arguments, with the kind of thing each is of.
    static func ids(
        _ command: Command,
        _ arguments: ParsedArguments
    ) -> [(kind: String, id: String)] {
        let placed = zip(command.positionals, arguments.positionals).map {
            (kind: $0.name.lowercased(), id: $1)
        }
        let named = command.options.compactMap { option in
            // `--order PO` is a purchase order.
            arguments.values[option.name]?.first.map {
                (kind: option.value == "PO" ? "po" : option.name, id: $0)
            }
        }
        return (placed + named).filter { Self.lookups[$0.kind] != nil && !$0.id.isEmpty }
    }

    private static let lookups: [String: Lookup] = [
        "customer": { run, id in try await run.requireCustomer(id) },
        "order": { run, id in _ = try await run.order(id) },
        "sku": { run, id in
            let request = InventoryV1.GetProductRequest(sku: id)
            _ = try await run.call(.inventory, InventoryV1.InventoryService.getProduct, request)
        },
        "po": { run, id in
            let request = PurchasingV1.GetPurchaseOrderRequest(purchaseOrderID: id)
            let method = PurchasingV1.PurchasingService.getPurchaseOrder
            _ = try await run.call(.inventory, method, request)
        },
        "supplier": { run, id in
            try Self.require("supplier", id, among: try await run.suppliers().map(\.supplierID))
        },
        "carrier": { run, id in
            try Self.require("carrier", id, among: try await run.carriers().map(\.carrierID))
        },
        "location": { run, id in
            let method = InventoryV1.InventoryService.listLocations
            let reply = try await run.call(.inventory, method, InventoryV1.ListLocationsRequest())
            try Self.require("location", id, among: reply.locations.map(\.location))
        },
    ]

    private static func require(_ kind: String, _ id: String, among known: [String]) throws {
        guard !known.contains(id) else { return }
        throw Failure(
            status: .refused,
            message: "there is no \(kind) \(id)",
            remedy: "'omsctl \(kind) list' tells them"
        )
    }
}
