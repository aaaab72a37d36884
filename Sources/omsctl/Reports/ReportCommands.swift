// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl report`.
enum ReportCommands {
    static let all = [
        sales, volume, fillRate, cycleTime, returns, turnover, aging, lowStock, Backlog.command,
    ]

    private static let groups = Option(
        name: "by",
        value: "WORD",
        help: "what a row stands for",
        choices: Words.of(OrderV1.SalesGrouping.self),
        defaultValue: "month"
    )

    static let sales = Command.verb(
        "report sales",
        "Sales by period, customer, product, channel or carrier, by the time of the order",
        [],
        [.from, .before, groups],
        examples: ["omsctl report sales --from 1997-01-01 --before 1998-01-01 --by customer"],
        .order,
        OrderV1.OrderService.reportSales
    ) { run in
        OrderV1.ReportSalesRequest(
            fromMs: try run.date("from"),
            beforeMs: try run.date("before"),
            groupBy: run.word("by", OrderV1.SalesGrouping.self)
        )
    } show: { reply in
        Table(
            [
                .left("KEY"), .right("ORDERS"), .right("LINES"), .right("UNITS"), .right("NET"),
                .right("TAX"), .right("FREIGHT"), .right("RETURNED UNITS"), .right("RETURNED NET"),
            ],
            reply.rows
        ) { row in
            [
                row.key, String(row.orders), String(row.lines), String(row.units),
                Show.minor(row.netMinor, row.currency), Show.minor(row.taxMinor, row.currency),
                Show.minor(row.freightMinor, row.currency), String(row.returnedUnits),
                Show.minor(row.returnedNetMinor, row.currency),
            ]
        }.text
    }

    static let volume = service(
        "report volume",
        "How many orders came in, and what became of them",
        [
            .right("PLACED"), .right("OPEN"), .right("COMPLETED"), .right("REJECTED"),
            .right("CANCELLED"), .right("UNITS"),
        ]
    ) { row in
        [
            String(row.placed), String(row.open), String(row.completed), String(row.rejected),
            String(row.cancelled), String(row.unitsOrdered),
        ]
    }

    static let fillRate = service(
        "report fill-rate",
        "How much of what was ordered was delivered",
        [
            .right("UNITS ORDERED"), .right("DELIVERED"), .right("UNIT FILL RATE"),
            .right("LINES"), .right("WHOLE"), .right("LINE FILL RATE"),
        ]
    ) { row in
        [
            String(row.unitsOrdered), String(row.unitsDelivered),
            Percent.text(row.unitsDelivered, of: row.unitsOrdered), String(row.lines),
            String(row.linesDeliveredWhole), Percent.text(row.linesDeliveredWhole, of: row.lines),
        ]
    }

    static let cycleTime = service(
        "report cycle-time",
        "How long completed orders took, from the order to the last delivery",
        [.right("COMPLETED"), .right("MEDIAN"), .right("90 %"), .right("LONGEST")]
    ) { row in
        [
            String(row.completed), Span.text(row.cycleP50Ms), Span.text(row.cycleP90Ms),
            Span.text(row.cycleMaxMs),
        ]
    }

    /// A report of what became of orders; each shows other columns of the same rows.
    private static func service(
        _ path: String,
        _ summary: String,
        _ columns: [Table.Column],
        cells: @escaping @Sendable (OrderV1.ServiceRow) -> [String]
    ) -> Command {
        .verb(
            path,
            summary,
            [],
            [.from, .before, groups],
            .order,
            OrderV1.OrderService.reportService
        ) { run in
            OrderV1.ReportServiceRequest(
                fromMs: try run.date("from"),
                beforeMs: try run.date("before"),
                groupBy: run.word("by", OrderV1.SalesGrouping.self)
            )
        } show: { reply in
            Table([.left("KEY")] + columns, reply.rows) { [$0.key] + cells($0) }.text
        }
    }

    static let returns = Command.verb(
        "report returns",
        "What came back, why, and what became of it",
        [],
        [
            .from, .before,
            Option(
                name: "by",
                value: "WORD",
                help: "what a row stands for",
                choices: Words.of(ReturnsV1.ReturnGrouping.self),
                defaultValue: "reason"
            ),
        ],
        .order,
        ReturnsV1.ReturnService.reportReturns
    ) { run in
        ReturnsV1.ReportReturnsRequest(
            fromMs: try run.date("from"),
            beforeMs: try run.date("before"),
            groupBy: run.word("by", ReturnsV1.ReturnGrouping.self)
        )
    } show: { reply in
        Table(
            [
                .left("KEY"), .right("RETURNS"), .right("UNITS"), .right("RESTOCKED"),
                .right("SCRAPPED"), .right("REJECTED"), .right("CREDITED"),
            ],
            reply.rows
        ) { row in
            [
                row.key, String(row.returns), String(row.units), String(row.restocked),
                String(row.scrapped), String(row.rejected),
                Show.minor(row.creditedMinor, row.currency),
            ]
        }.text
    }

    static let turnover = Command.verb(
        "report turnover",
        "How often each product's stock was turned over in a period",
        [],
        [.from, .before],
        .inventory,
        InventoryV1.InventoryService.reportTurnover
    ) { run in
        let end = try run.date("before")
        return InventoryV1.ReportTurnoverRequest(
            fromMs: try run.date("from"),
            beforeMs: end == 0 ? run.time.now.milliseconds : end
        )
    } show: { reply in
        Table(
            [
                .left("SKU"), .right("OPENING"), .right("RECEIVED"), .right("ISSUED"),
                .right("RETURNED"), .right("ADJUSTED"), .right("CLOSING"), .right("COST ISSUED"),
                .right("TURNS"),
            ],
            reply.rows
        ) { row in
            [
                row.sku, String(row.opening), String(row.received), String(row.issued),
                String(row.returned), String(row.adjusted), String(row.closing),
                Show.minor(row.costIssuedMinor, row.currency), Show.dash(row.turns),
            ]
        }.text
    }

    static let aging = Command.verb(
        "report aging",
        "What customers owe, by how long it is overdue",
        [],
        [
            Option(name: "as-of", value: "DATE", help: "as it was then; default: now"),
            Option(name: "customer", value: "ID", help: "only this customer"),
        ],
        .billing,
        AccountingV1.AccountingService.aging,
        isEmpty: \AccountingV1.AgingReply.rows.isEmpty
    ) { run in
        AccountingV1.AgingRequest(
            asOfMs: try run.date("as-of"),
            customerID: run.text("customer")
        )
    } show: { reply in
        Table(
            [
                .left("CUSTOMER"), .right("NOT DUE"), .right("1-30 DAYS"), .right("31-60"),
                .right("61-90"), .right("OVER 90"), .right("TOTAL"),
            ],
            reply.rows
        ) { row in
            [row.customerID]
                + [
                    row.notDueMinor, row.days130Minor, row.days3160Minor, row.days6190Minor,
                    row.over90Minor, row.totalMinor,
                ].map { Show.minor($0, row.currency) }
        }.text
    }

    static let lowStock: Command = {
        let low = StockChangeCommands.low
        return Command(
            path: ["report", "low-stock"],
            summary: low.summary,
            options: low.options,
            run: low.run
        )
    }()
}

/// A share in percent, with one decimal, in whole numbers.
enum Percent {
    static func text(_ part: Int64, of whole: Int64) -> String {
        guard whole > 0, part >= 0 else { return "-" }
        let (scaled, overflow) = part.multipliedReportingOverflow(by: 1000)
        let tenths = overflow ? part / (whole / 1000) : scaled / whole
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

/// A length of time for people: its two largest units.
enum Span {
    static func text(_ milliseconds: Int64) -> String {
        guard milliseconds > 0 else { return "-" }
        let seconds = milliseconds / 1000
        switch seconds {
        case ..<1: return "\(milliseconds) ms"
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
        case ..<86_400: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        default: return "\(seconds / 86_400) d \(seconds % 86_400 / 3600) h"
        }
    }
}
