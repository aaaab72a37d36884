// SPDX-License-Identifier: MIT

/// The chart of accounts; the raw value is the account's number.
enum Account: UInt32, CaseIterable, Sendable {
    case cash = 1000
    case cardClearing = 1010
    case receivables = 1100
    case carrierClaims = 1120
    case inventory = 1200
    case returnsQuarantine = 1210
    case inputTax = 1300
    case payables = 2000
    case goodsReceivedNotInvoiced = 2010
    case salesTaxPayable = 2100
    case customerDeposits = 2200
    case storeCredit = 2210
    case refundsPayable = 2220
    case sales = 4000
    case shippingIncome = 4010
    case salesReturns = 4100
    case discounts = 4110
    case restockingFees = 4120
    case costOfGoodsSold = 5000
    case priceVariance = 5010
    case shrinkage = 5020
    case freightOut = 5100
    case paymentFees = 5200
    case badDebt = 5300
    case chargebacks = 5310
    case rounding = 5900

    /// Whether its balance is the sum of other records, of goods or of customers, so that no entry is
    /// taken back without them.
    var isKeptElsewhere: Bool {
        switch self {
        case .receivables, .inventory, .returnsQuarantine, .goodsReceivedNotInvoiced,
            .customerDeposits, .storeCredit, .refundsPayable:
            true
        case .cash, .cardClearing, .carrierClaims, .inputTax, .payables, .salesTaxPayable, .sales,
            .shippingIncome, .salesReturns, .discounts, .restockingFees, .costOfGoodsSold,
            .priceVariance, .shrinkage, .freightOut, .paymentFees, .badDebt, .chargebacks,
            .rounding:
            false
        }
    }

    var name: String {
        switch self {
        case .cash: "Cash"
        case .cardClearing: "Card clearing"
        case .receivables: "Accounts receivable"
        case .carrierClaims: "Carrier claims"
        case .inventory: "Inventory"
        case .returnsQuarantine: "Returns quarantine"
        case .inputTax: "Input tax"
        case .payables: "Accounts payable"
        case .goodsReceivedNotInvoiced: "Goods received, not invoiced"
        case .salesTaxPayable: "Sales tax payable"
        case .customerDeposits: "Customer deposits"
        case .storeCredit: "Store credit"
        case .refundsPayable: "Refunds payable"
        case .sales: "Sales"
        case .shippingIncome: "Shipping income"
        case .salesReturns: "Sales returns"
        case .discounts: "Discounts"
        case .restockingFees: "Restocking fees"
        case .costOfGoodsSold: "Cost of goods sold"
        case .priceVariance: "Price variance"
        case .shrinkage: "Shrinkage and scrap"
        case .freightOut: "Freight out"
        case .paymentFees: "Payment fees"
        case .badDebt: "Bad debt"
        case .chargebacks: "Chargebacks"
        case .rounding: "Rounding"
        }
    }
}
