// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

/// What was sold, how orders fared, and what came back.
extension OrderService {
    /// Sales by a grouping; neither rejected nor cancelled orders count.
    func reportSales(
        _ request: OrderV1.ReportSalesRequest,
        _ reader: Reader
    ) throws -> OrderV1.ReportSalesReply {
        let rows = try SalesReport.rows(
            try ReportGrouping(request.groupBy),
            try ReportPeriod(from: request.fromMs, before: request.beforeMs),
            limit: ReportPeriod.rowsMax + 1,
            in: reader
        )
        return OrderV1.ReportSalesReply(rows: try ReportPeriod.bounded(rows))
    }

    /// How orders fared, by a grouping.
    func reportService(
        _ request: OrderV1.ReportServiceRequest,
        _ reader: Reader
    ) throws -> OrderV1.ReportServiceReply {
        let rows = try ServiceReport.rows(
            try ReportGrouping(request.groupBy),
            try ReportPeriod(from: request.fromMs, before: request.beforeMs),
            limit: ReportPeriod.rowsMax + 1,
            in: reader
        )
        return OrderV1.ReportServiceReply(rows: try ReportPeriod.bounded(rows))
    }

    /// What came back, by a grouping.
    func reportReturns(
        _ request: ReturnsV1.ReportReturnsRequest,
        _ reader: Reader
    ) throws -> ReturnsV1.ReportReturnsReply {
        let rows = try ReturnReport.rows(
            try ReturnReportGrouping(request.groupBy),
            try ReportPeriod(from: request.fromMs, before: request.beforeMs),
            limit: ReportPeriod.rowsMax + 1,
            in: reader
        )
        return ReturnsV1.ReportReturnsReply(rows: try ReportPeriod.bounded(rows))
    }
}
