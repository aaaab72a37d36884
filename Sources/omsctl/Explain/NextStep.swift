// SPDX-License-Identifier: MIT
import OMSProtos

/// The command lines that the verbs of the services stand for, with the subject in place.
///
/// `…` stands for words that whoever runs it must put there.
enum NextStep {
    /// The end of a page: one command line each; nothing without any.
    static func list(_ steps: [String]) -> String {
        steps.isEmpty
            ? ""
            : "\nMay be done now\n" + steps.map { "  omsctl \(Table.printable($0))\n" }.joined()
    }

    /// `omsctl order …`; returning goods opens a return.
    static func order(_ verb: String, _ id: String) -> String {
        switch verb {
        case "answer": "order answer \(id) partial|backorder|wait|cancel"
        case "change": "order change \(id) --set LINE:QTY --reason …"
        case "pay": "order pay \(id) --token …"
        case "return": "return open \(id) --line SKU:QTY --resolution refund"
        default: "order \(verb) \(id) --reason …"
        }
    }

    /// `omsctl ship …`.
    static func shipment(_ verb: String, _ id: String) -> String {
        switch verb {
        case "void": "ship void \(id) --reason …"
        case "deliver": "ship deliver \(id) --proof …"
        case "exception":
            "ship exception \(id) --kind other --note …"
        case "resolve": "ship resolve \(id) retry|return-to-sender|lost"
        case "claim": "ship claim \(id) AMOUNT --reference …"
        case "decide-claim": "ship decide-claim \(id) accepted|paid|denied"
        default: "ship \(verb) \(id)"
        }
    }

    /// `omsctl return …`.
    static func rma(_ verb: String, _ id: String) -> String {
        verb == "deny" ? "return deny \(id) --reason …" : "return \(verb) \(id)"
    }

    /// `omsctl saga …`, of a saga parked at a step.
    static func saga(_ verb: String, _ id: String, step: String) -> String {
        switch verb {
        case "resolve-ok": "saga resolve \(id) \(step) --outcome ok --evidence …"
        case "resolve-failed": "saga resolve \(id) \(step) --outcome failed --evidence …"
        default: "saga \(verb) \(id) --reason …"
        }
    }

    /// `omsctl purchase order …`.
    static func purchaseOrder(_ verb: String, _ id: String) -> String {
        switch verb {
        case "ack": "purchase order ack \(id) --promised DATE"
        case "receive": "purchase order receive \(id) --line SKU:QTY --delivery-note …"
        case "return": "purchase order return \(id) --line SKU:QTY --reason … --reference …"
        case "cancel", "short-close": "purchase order \(verb) \(id) --reason …"
        default: "purchase order \(verb) \(id)"
        }
    }
}

extension OrchestratorV1.Saga {
    /// The step at which it waits for an operator.
    var parkedStep: OrchestratorV1.SagaStep? {
        guard self.state == .parkedForward || self.state == .parkedCompensation else { return nil }
        return self.steps.first { $0.state == .parked } ?? OrchestratorV1.SagaStep()
    }
}
