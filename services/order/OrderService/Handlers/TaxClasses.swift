// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Tax classes: what rate the lines of an order are taxed at.
extension OrderService {
    /// The most classes there can be, so that they fit one reply.
    static let taxClassesMax: Int64 = 1000

    /// Adds or changes a tax class; orders that were placed keep the rate they were placed at.
    ///
    /// The same content again changes nothing, not even the version.
    func upsertTaxClass(
        _ request: OrderV1.UpsertTaxClassRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.UpsertTaxClassReply> {
        var taxClass = request.taxClass ?? OrderV1.TaxClass()
        _ = try key(taxClass.taxClass, field: "tax_class.tax_class")
        _ = try boundedText(taxClass.name, field: "tax_class.name")
        guard let rate = DecimalFraction(taxClass.rate) else {
            throw OrderError.invalid(
                field: "tax_class.rate",
                value: taxClass.rate,
                remedy: "Send a decimal from 0 to 1, such as 0.2."
            )
        }
        taxClass.rate = rate.description
        let before = try TaxTable.find(taxClass.taxClass, in: tx)
        let version = before?.version ?? 0
        guard taxClass.version == 0 || taxClass.version == version else {
            throw OrderError.taxClassConflict(
                taxClass.taxClass,
                expected: taxClass.version,
                found: version
            )
        }
        taxClass.version = version
        if taxClass != before {
            if before == nil, try TaxTable.count(in: tx) >= Self.taxClassesMax {
                throw OrderError.invalid(
                    field: "tax_class.tax_class",
                    value: taxClass.taxClass,
                    remedy: "Use one of the \(Self.taxClassesMax) classes there are; no more fit."
                )
            }
            taxClass.version += 1
            try TaxTable.save(taxClass, rate: rate, in: tx)
            try tx.publish(
                type: "tax_class.\(before == nil ? "created" : "updated")",
                subject: taxClass.taxClass,
                summary: "Tax class \(taxClass.taxClass) is \(rate)",
                actor: actor(context)
            )
        }
        return .reply(OrderV1.UpsertTaxClassReply(taxClass: taxClass, created: before == nil))
    }

    /// All tax classes, by key.
    func listTaxClasses(
        _ request: OrderV1.ListTaxClassesRequest,
        _ reader: Reader
    ) throws -> OrderV1.ListTaxClassesReply {
        OrderV1.ListTaxClassesReply(
            taxClasses: try TaxTable.all(limit: Int(Self.taxClassesMax), in: reader)
        )
    }
}
