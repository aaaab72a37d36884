// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Store
import Synchronization

/// Decides which orders a person must look at before their money is asked for.
///
/// The rules are kept in memory, as they were last committed: an authorization that they do not
/// concern reads nothing.
final class Screening: Sendable {
    /// Milliseconds.
    private static let hour: Int64 = 3_600_000

    private let rules = Mutex(ScreeningRules())

    /// Reads the rules as they are in the table, at the start and after each commit of new ones.
    func load(_ queries: some Queries) throws {
        let rules = try ScreeningTable.find(in: queries)
        self.rules.withLock { $0 = rules }
    }

    /// Holds a payment that was just written when a rule says so.
    func screen(_ payment: inout Payment, in tx: Transaction) throws {
        let rules = self.rules.withLock { $0 }
        let risk = try rules.rulesBroken(by: payment.money(payment.asked)) {
            try PaymentTable.count(
                customer: payment.customerID,
                after: Timestamp(milliseconds: tx.time.milliseconds - Self.hour),
                in: tx
            )
        }
        let credit = try self.credit(of: payment, in: tx)
        guard !risk.isEmpty || !credit.isEmpty else { return }
        payment.hold(credit.isEmpty ? .risk : .credit, rules: credit + risk)
    }

    private func credit(of payment: Payment, in tx: Transaction) throws -> [String] {
        let onAccount = payment.tenders.reduce(0) {
            $0 + ($1.method == .onAccount ? $1.requested : 0)
        }
        guard onAccount > 0 else { return [] }
        return try Credit.rulesBroken(
            by: payment.money(onAccount),
            customer: payment.customerID,
            except: payment.number,
            in: tx
        )
    }
}

/// What customers may still owe.
enum Credit {
    /// Which rules forbid a customer to owe `amount` more; the payment `number` counts as not there
    /// yet.
    static func rulesBroken(
        by amount: Money,
        customer: String,
        except number: Int64 = 0,
        in queries: some Queries
    ) throws -> [String] {
        let terms = try CreditTermsTable.find(customer: customer, in: queries)
        guard terms.isOnHold || terms.limit != nil else { return [] }
        let exposure =
            try Receivables.open(customer: customer, currency: amount.currency, in: queries)
            + PaymentTable.committed(
                customer: customer,
                amount.currency,
                except: number,
                in: queries
            )
            - Receivables.unapplied(customer: customer, currency: amount.currency, in: queries)
        return terms.rulesBroken(by: amount, exposure: exposure)
    }
}

extension Payment {
    /// Takes back what was begun: a person decides first.
    fileprivate mutating func hold(_ kind: HoldKind, rules: [String]) {
        for index in self.tenders.indices {
            self.tenders[index].state = .waiting
            self.tenders[index].authorized = 0
            self.tenders[index].authorization = 0
        }
        self.authorizationCount = 0
        self.isAwaited = false
        self.hasAwaited = false
        self.holdKind = kind
        self.rules = rules
        self.settleState()
    }
}
