// SPDX-License-Identifier: MIT

/// The five services, in the order they are started.
enum ServiceName: String, CaseIterable, Sendable {
    case inventory, billing, fulfillment, order, orchestrator

    /// The services it calls, by the names its `--peer` takes.
    var peers: [ServiceName] {
        switch self {
        case .order: [.orchestrator, .fulfillment]
        case .fulfillment: [.orchestrator]
        case .orchestrator: [.inventory, .billing, .fulfillment, .order]
        case .inventory, .billing: []
        }
    }

    /// The file name of its program, beside omsctl.
    var executable: String { "\(self.rawValue)-service" }
}
