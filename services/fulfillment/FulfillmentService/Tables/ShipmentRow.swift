// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// A shipment as the columns of its row.
enum ShipmentRow {
    /// In the order `shipment(_:)` reads them.
    static let columns = """
        shipment_key, plan_id, location, counter_sale, carrier_id, addressee, street, city, region,
        postal_code, country, lines, state_since_ms, state, short_lines, held, boxes, weight_grams,
        tracking_number, numbers_made, freight_minor, freight_currency, driver, manifest_number,
        proof_of_delivery, exception_kind, exception_note, claim_state, claim_minor,
        claim_currency, claim_reference, claim_note, handed_over_at_ms, delivered_at_ms,
        last_event_at_ms, withdrawn_by, restores_key, version
        """

    static func shipment(_ row: Row) throws -> Shipment {
        var shipment = Shipment(
            id: try stored(ShipmentID(key: row.int(0)), "shipment.shipment_key"),
            planID: row.text(1),
            location: row.text(2),
            isCounterSale: row.bool(3),
            carrierID: row.text(4),
            shipTo: CommonV1.Address(
                name: row.text(5),
                street: row.text(6),
                city: row.text(7),
                region: row.text(8),
                postalCode: row.text(9),
                country: row.text(10)
            ),
            lines: try stored(ShipmentLines(text: row.text(11)), "shipment.lines"),
            at: row.time(12)
        )
        shipment.stored(
            state: try stored(ShipmentState(rawValue: row.text(13)), "shipment.state"),
            since: row.time(12)
        )
        shipment.shortLines = try stored(
            ShipmentLines(text: row.text(14)),
            "shipment.short_lines"
        )
        shipment.isHeld = row.bool(15)
        shipment.boxes = UInt32(truncatingIfNeeded: row.int(16))
        shipment.weightGrams = row.int(17)
        shipment.trackingNumber = row.text(18)
        shipment.numbersMade = row.int(19)
        shipment.freightCost = try self.money(row, 20, 21)
        shipment.driver = row.text(22)
        shipment.manifest = row.int(23)
        shipment.proofOfDelivery = row.text(24)
        shipment.exceptionKind = ExceptionKind(rawValue: row.text(25))
        shipment.exceptionNote = row.text(26)
        shipment.claim = try self.claim(row)
        shipment.handedOverAt = row.optionalTime(32)
        shipment.deliveredAt = row.optionalTime(33)
        shipment.lastEventAt = row.optionalTime(34)
        shipment.withdrawnBy = row.text(35)
        shipment.restores = ShipmentID(key: row.int(36))
        shipment.version = row.int(37)
        return shipment
    }

    /// An amount and its currency; nil when that is empty.
    private static func money(_ row: Row, _ amount: Int, _ currency: Int) throws -> Money? {
        let code = row.text(currency)
        if code.isEmpty { return nil }
        return Money(
            minorUnits: row.int(amount),
            currency: try stored(Currency(code), "shipment.currency")
        )
    }

    private static func claim(_ row: Row) throws -> Claim? {
        guard let amount = try self.money(row, 28, 29) else { return nil }
        return Claim(
            state: try stored(Claim.State(rawValue: row.text(27)), "shipment.claim_state"),
            amount: amount,
            reference: row.text(30),
            note: row.text(31)
        )
    }

    /// Writes what may change, when the row has the version that was read; how many rows it found.
    static func update(_ shipment: Shipment, in tx: Transaction) throws -> Int {
        try tx.run(
            """
            UPDATE shipment SET carrier_id = $3, addressee = $4, street = $5, city = $6,
                region = $7, postal_code = $8, country = $9, lines = $10, units = $11,
                short_lines = $12, state = $13, state_since_ms = $14, held = $15, boxes = $16,
                weight_grams = $17, tracking_number = $18, numbers_made = $19,
                freight_minor = $20, freight_currency = $21, driver = $22, manifest_number = $23,
                proof_of_delivery = $24, exception_kind = $25, exception_note = $26,
                claim_state = $27, claim_minor = $28, claim_currency = $29,
                claim_reference = $30, claim_note = $31, handed_over_at_ms = $32,
                delivered_at_ms = $33, last_event_at_ms = $34, withdrawn_by = $35,
                version = version + 1
            WHERE shipment_key = $1 AND version = $2
            """,
            shipment.id.key,
            shipment.version,
            shipment.carrierID,
            shipment.shipTo.name,
            shipment.shipTo.street,
            shipment.shipTo.city,
            shipment.shipTo.region,
            shipment.shipTo.postalCode,
            shipment.shipTo.country,
            shipment.lines.text,
            shipment.lines.units,
            shipment.shortLines.text,
            shipment.state.rawValue,
            shipment.stateSince,
            shipment.isHeld,
            shipment.boxes,
            shipment.weightGrams,
            shipment.trackingNumber,
            shipment.numbersMade,
            shipment.freightCost?.minorUnits ?? 0,
            shipment.freightCost?.currency.code ?? "",
            shipment.driver,
            shipment.manifest,
            shipment.proofOfDelivery,
            shipment.exceptionKind?.rawValue ?? "",
            shipment.exceptionNote,
            shipment.claim?.state.rawValue ?? "",
            shipment.claim?.amount.minorUnits ?? 0,
            shipment.claim?.amount.currency.code ?? "",
            shipment.claim?.reference ?? "",
            shipment.claim?.note ?? "",
            shipment.handedOverAt,
            shipment.deliveredAt,
            shipment.lastEventAt,
            shipment.withdrawnBy
        )
    }
}
