// SPDX-License-Identifier: MIT

/// An enum of the contract.
///
/// It is open: a newer peer may send a number this build has no name for.
public protocol Enumeration: Hashable, Sendable {
    /// The values that have a name, in the order of the contract.
    static var allCases: [Self] { get }

    /// The full name of the enum and its values.
    static var descriptor: EnumDescriptor { get }

    /// The value of a number; a number without a name is kept as it is.
    init(rawValue: Int32)

    /// The number on the wire.
    var rawValue: Int32 { get }

    /// The name in the contract without the enum's prefix, for example `IN_FULFILLMENT`; the
    /// decimal number when it has none.
    var name: String { get }
}

extension Enumeration {
    /// The value of that name, written as `name` writes it; nil when there is none.
    public init?(name: String) {
        guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = value
    }
}
