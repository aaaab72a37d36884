// SPDX-License-Identifier: MIT

/// The five services, in the order they are started.
enum ServiceName: String, CaseIterable, Sendable {
    case inventory, billing, fulfillment, order, orchestrator

    /// The services it calls, by the names its `--peer` takes.
    var peers: [ServiceName] {
        switch self {
        case .order: [.orchestrator, .fulfillment, .billing]
        case .inventory, .fulfillment: [.orchestrator, .billing]
        case .billing: [.orchestrator, .order]
        case .orchestrator: [.inventory, .billing, .fulfillment, .order]
        }
    }

    /// The service that a word of the command line names.
    static func named(_ word: String) throws -> ServiceName {
        guard let name = ServiceName(rawValue: word) else {
            throw Failure.usage(
                "there is no service '\(word)'",
                remedy: "use one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return name
    }

    /// The file name of its program, beside omsctl.
    var executable: String { "\(self.rawValue)-service" }
}
