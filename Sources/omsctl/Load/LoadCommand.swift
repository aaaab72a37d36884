// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC
import Synchronization

/// The command `omsctl load`.
enum LoadCommand {
    static let load = Command(
        path: ["load"],
        summary: "Place generated orders and measure how fast they are decided",
        options: [
            Option(name: "orders", value: "N", help: "how many orders", defaultValue: "1000"),
            Option(name: "concurrency", value: "N", help: "orders outstanding", defaultValue: "64"),
            Option(name: "seed", value: "N", help: "draws the orders", defaultValue: "1"),
            Option(
                name: "run",
                value: "NAME",
                help: "part of every client reference; the same name repeats the same orders"
            ),
            Option(
                name: "until",
                value: "WHAT",
                help: "what is waited for: each order accepted, decided, or every saga settled too",
                choices: ["accepted", "decided", "settled"],
                defaultValue: "settled"
            ),
            Option(
                name: "units",
                value: "N",
                help: "of each product in stock; default: enough for the orders"
            ),
            .flag("same-shop", "an earlier run has sent the products and customers"),
            Option(
                name: "journal",
                value: "FILE",
                help: "append a line per answer: reference, order, state; or reference, -, status"
            ),
        ]
    ) { run in try await Self.measure(run) }

    private static func measure(_ run: Invocation) async throws {
        let orders = Int(try run.integer("orders", in: 1...10_000_000) ?? 1000)
        let concurrency = Int(try run.integer("concurrency", in: 1...4096) ?? 64)
        let seed = UInt64(try run.integer("seed", in: 0...Int64.max) ?? 1)
        let plan = LoadPlan(run: run.value("run") ?? RequestID.fresh(), seed: seed)
        let units =
            try run.integer("units", in: 0...Int64(Int32.max))
            ?? min(Int64(orders) * 15, Int64(Int32.max))
        let shop = plan.masterData(unitsPerProduct: units)
        if !run.flag("same-shop") { try await Importer(run: run, shop: shop).sendMasterData() }

        let address = try run.connections.address(.order)
        guard let endpoint = Endpoint(address) else {
            throw Failure(status: .internalError, message: "bad address \(address)")
        }
        let journal = try run.value("journal").map { try LoadJournal($0) }
        let bar = Mutex(
            ProgressBar("orders", total: orders, terminal: run.terminal, time: run.time)
        )
        let load = LoadRun(
            plan,
            orders: orders,
            concurrency: concurrency,
            waitMs: run.value("until") == "accepted" ? 0 : 30_000,
            endpoint: endpoint,
            habits: try run.connections.options(.order),
            loop: try EventLoop(name: "load"),
            time: run.time,
            progress: { done in bar.withLock { $0.update(done) } },
            answered: { answer, reference in journal?.add(answer, reference) }
        )
        let before = try await CPUReading(run)
        let started = run.time.monotonic
        let result = load.run(concurrency: concurrency)
        let placed = run.time.monotonic - started
        if run.value("until") == "settled" { try await Self.waitForSagas(run) }
        let decided = run.time.monotonic - started
        let after = try await CPUReading(run)
        let report = LoadReport(
            orders: orders,
            concurrency: concurrency,
            result: result,
            placed: placed,
            decided: decided,
            cpu: after.since(before)
        )
        run.terminal.write(run.wantsJSON ? report.json + "\n" : report.table)
        if !result.failures.isEmpty {
            throw Failure(
                status: .refused,
                message: "some orders were refused",
                details: result.failures.sorted { $0.key < $1.key }.map {
                    "\($0.value) × \($0.key)"
                }
            )
        }
    }

    /// Waits until no saga is under way; one that waits for a person (parked, or for a warehouse
    /// signal) has decided its order and does not count.
    private static func waitForSagas(_ run: Invocation) async throws {
        let limit = run.time.monotonic + .seconds(300)
        while run.time.monotonic < limit {
            let reply = try await run.call(
                .orchestrator,
                OrchestratorV1.OrchestratorService.countSagas,
                OrchestratorV1.CountSagasRequest(),
                timeout: .seconds(30)
            )
            let open = reply.counts.filter { $0.state == .running || $0.state == .compensating }
            if open.allSatisfy({ $0.count == 0 }) { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Failure(
            status: .temporary,
            message: "sagas are still running after 300 s",
            remedy: "see 'omsctl saga list --open'"
        )
    }
}

/// Answers on disk, for audits that compare them with what the services hold: what was acknowledged, and
/// what was refused for good (`-`) or with an outcome that is not known (`?`).
final class LoadJournal: Sendable {
    private let file: Mutex<FileDescriptor>

    init(_ path: String) throws {
        let raw = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard raw >= 0 else {
            throw Failure.badInput("--journal \(path) cannot be opened: errno \(errno)")
        }
        self.file = Mutex(FileDescriptor(owning: raw))
    }

    func add(_ answer: Result<OrderV1.PlaceOrderReply, RPCError>, _ reference: String) {
        let words =
            switch answer {
            case .success(let reply): "\(reply.orderID) \(reply.state.name)"
            case .failure(let error) where LoadRun.isOutcomeOpen(error): "? \(error.code.name)"
            case .failure(let error): "- \(error.code.name)"
            }
        let line = Array("\(reference) \(words)\n".utf8)
        self.file.withLock { file in
            line.withUnsafeBytes { bytes in try? file.writeAll(bytes) }
        }
    }
}
