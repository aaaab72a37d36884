// SPDX-License-Identifier: MIT

/// What no command of docs/MISSION.md leads to: undoing, races, claims, corrections.
///
/// On a fresh cluster of its own; the form is that of docs/MISSION.md, and `stop` and `continue` name a
/// service that is to stand still, so that others go ahead of what it would do.
enum Troubles {
    static let commands = #"""
        # An entry by hand, taken back.
        omsctl ledger post rent:2026-11 --debit 5100:900 --credit 1000:900 --memo rent
        omsctl ledger reverse 1 --reason 'paid in cash'

        omsctl import scripts/sample-shop
        omsctl carrier add SWIFTPOST --name 'Swift Post' --kind third_party --base-cost 4.00 --cost-per-kg 1.00
        omsctl location add EAST --name East --rank 50

        # Too little in stock: the customers wait for all of it, one at once and one when asked.
        omsctl order place --customer C-1004 --line COF-GEISHA:8 --token tok_approve --shortage wait
        omsctl order place --customer C-1004 --line COF-GEISHA:8 --token tok_approve --shortage ask
        omsctl order answer SO-100002 wait
        omsctl order wait SO-100002 --for awaiting-stock
        omsctl stock receive COF-GEISHA 20 --reference late
        omsctl ship wait SO-100001 --for planned
        omsctl ship wait SO-100002 --for planned

        # Cancelled when it is picked; and units that are not on the shelf.
        omsctl ship pick SH-100001-1
        omsctl order wait SO-100001 --for in-fulfillment
        omsctl order cancel SO-100001 --reason 'too late'
        omsctl ship pick SH-100002-1 --short COF-GEISHA:2

        # Cancelled while it is held for want of credit.
        omsctl credit terms C-1003 --limit 10.00
        omsctl order place --customer C-1003 --line TEA-MINT:5 --payment on_account
        omsctl order cancel SO-100003 --reason 'wants none'

        # Changed: to a carrier that there is not; to more; and to less than was picked meanwhile.
        omsctl order place --customer C-1002 --line PAN-JAMO:3 --token tok_approve
        omsctl order change SO-100004 --carrier NOBODY --reason 'by mistake'    # exits 1
        omsctl order change SO-100004 --add PAN-JAMR:2 --reason 'wants more'
        omsctl stock receive PAN-HONEY 30 --location EAST --reference opening
        omsctl order place --customer C-1002 --line PAN-HONEY:130 --token tok_approve
        omsctl ship wait SO-100005 --for planned
        stop orchestrator
        omsctl order change SO-100005 --set 1:5 --reason 'wants fewer' --wait 1    # exits 75
        omsctl ship pick SH-100005-1
        continue orchestrator
        omsctl order wait SO-100005 --for in-fulfillment

        # Cancelled when all of it has left, of which the orchestrator has not heard.
        omsctl order place --customer C-1001 --line TEA-EARL:4 --payment on_account --carrier OWN-TRUCK
        omsctl ship wait SO-100006 --for planned
        omsctl ship pick SH-100006-1
        omsctl ship pack SH-100006-1 --boxes 1 --weight 800
        omsctl ship wait SO-100006 --for ready
        stop orchestrator
        omsctl ship handover SH-100006-1 --driver Derya
        omsctl order cancel SO-100006 --reason 'too late' --wait 1    # exits 75
        continue orchestrator
        omsctl order wait SO-100006 --for in-fulfillment
        omsctl ship deliver SH-100006-1 --proof seen
        omsctl order wait SO-100006 --for completed
        omsctl return open SO-100006 --line TEA-EARL:1 --resolution refund
        omsctl return deny RMA-100001 --reason opened

        # A label given up; a parcel that is lost, with a claim, one that comes back, and one that arrives.
        omsctl order place --customer C-1002 --line PAN-OAT:3 --token tok_approve --carrier SWIFTPOST
        omsctl ship wait SO-100007 --for planned
        omsctl ship pick SH-100007-1
        omsctl ship pack SH-100007-1 --boxes 1 --weight 900
        omsctl ship wait SO-100007 --for ready
        omsctl ship label SH-100007-1
        omsctl ship void SH-100007-1 --reason 'wrong weight'
        omsctl ship label SH-100007-1
        omsctl ship handover SH-100007-1
        omsctl ship exception SH-100007-1 --kind damaged
        omsctl ship resolve SH-100007-1 lost
        omsctl ship claim SH-100007-1 12.60 --reference CL-1
        omsctl ship decide-claim SH-100007-1 accepted
        omsctl ship decide-claim SH-100007-1 paid
        omsctl order place --customer C-1002 --line PAN-OAT:2 --token tok_approve --carrier SWIFTPOST
        omsctl ship wait SO-100008 --for planned
        omsctl ship pick SH-100008-1
        omsctl ship pack SH-100008-1 --boxes 1 --weight 600
        omsctl ship wait SO-100008 --for ready
        omsctl ship handover SH-100008-1
        omsctl ship exception SH-100008-1 --kind refused
        omsctl ship resolve SH-100008-1 return-to-sender
        omsctl ship returned SH-100008-1
        omsctl order place --customer C-1002 --line PAN-GRAN:2 --token tok_approve --carrier SWIFTPOST
        omsctl ship wait SO-100009 --for planned
        omsctl ship pick SH-100009-1
        omsctl ship pack SH-100009-1 --boxes 1 --weight 600
        omsctl ship wait SO-100009 --for ready
        omsctl ship handover SH-100009-1
        omsctl ship track SWIFTPOST TRK-100009-1 --status delivered --event EV-1
        omsctl order wait SO-100009 --for completed

        # Sagas that wait for a person: one is tried again, of the other one it is said that it is done.
        omsctl call OrderService/PlaceOrder '{"customer_id":"C-1002","channel":"ONLINE","lines":[{"sku":"PAN-OAT","quantity":"1","unit_price":{"minor_units":"420","currency":"USD"}}],"carrier_id":"LATER","payment_method":"CARD","payment_token":"tok_approve","client_reference":"L-1"}' --request-id L-1
        omsctl call OrderService/PlaceOrder '{"customer_id":"C-1002","channel":"ONLINE","lines":[{"sku":"PAN-OAT","quantity":"1","unit_price":{"minor_units":"420","currency":"USD"}}],"carrier_id":"LATER","payment_method":"CARD","payment_token":"tok_approve","client_reference":"L-2"}' --request-id L-2
        parked 2
        omsctl saga resolve place-order:SO-100011 plan --outcome ok --evidence 'called off by phone'
        omsctl carrier add LATER --name Later --kind own_fleet
        omsctl saga retry place-order:SO-100010 --reason 'the carrier is there'
        omsctl ship wait SO-100010 --for planned
        omsctl order cancel SO-100011 --reason 'called off'

        # Money.
        omsctl invoice send INV-000001
        omsctl pay record C-1001 20.00 --reference BANK-1
        omsctl pay unapply RCP-1 INV-000001 --reason 'meant for another'
        omsctl pay allocate RCP-1 --invoice INV-000001:5.00
        omsctl invoice write-off INV-000001 --reason bankrupt
        omsctl pay chargeback SO-100009 1.00 --reference CB-1
        omsctl pay payout 5.00 --fee 0.50 --reference PO-1
        omsctl bill pay-supplier SWIFTPOST 1.00 --reference BANK-2

        # Purchasing.
        omsctl purchase order create S-TEA --line TEA-MINT:10
        omsctl purchase order approve PO-100001
        omsctl purchase order send PO-100001
        omsctl purchase order receive PO-100001 --line TEA-MINT:6 --delivery-note DN-1
        omsctl purchase order return PO-100001 --line TEA-MINT:1 --reason wet --reference RT-1
        omsctl purchase order short-close PO-100001 --reason 'no more to come'
        omsctl bill add S-TEA 4711 --order PO-100001 --line TEA-MINT:5:9.00
        omsctl bill accept BILL-1 --reason 'dearer now'
        omsctl purchase requisition approve REQ-1 --qty 40
        omsctl purchase rfq send --requisition REQ-1 --supplier S-COF
        omsctl purchase rfq cancel RFQ-1 --reason 'not now'
        """#
}
