// SPDX-License-Identifier: MIT
import LinuxIO
import Store

/// What `DIR/witness` says: how far each database had come when the supervisor last saw it.
///
/// One line each: `service NAME GENERATION SEQUENCE`. A database that has not come as far, or is of
/// another life, is an old one that was put back alone, or has lost its write-ahead log; the services
/// are told, and refuse it.
struct Witness: Hashable, Sendable {
    private(set) var positions: [ServiceName: StorePosition] = [:]

    static func path(in directory: String) -> String { directory + "/witness" }

    init() {}

    init?(text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 4, words[0] == "service",
                let name = ServiceName(rawValue: words[1]),
                let generation = Int64(words[2]), let sequence = Int64(words[3])
            else { return nil }
            self.positions[name] = StorePosition(generation: generation, feedSequence: sequence)
        }
    }

    var text: String {
        ServiceName.allCases.compactMap { name in
            self.positions[name].map {
                "service \(name.rawValue) \($0.generation) \($0.feedSequence)\n"
            }
        }.joined()
    }

    /// Reads the file; one that is not there saw nothing.
    ///
    /// - Throws: A `Failure` when it is damaged: nobody could tell whether the databases are the last.
    static func read(in directory: String) throws -> Witness {
        let path = Self.path(in: directory)
        guard Files.exists(path) else { return Witness() }
        let bytes = try OwnFile.read(path, atMost: 4096)
        guard let witness = Self(text: String(decoding: bytes, as: UTF8.self)) else {
            throw Failure(
                status: .refused,
                message: "\(path) is damaged",
                remedy: "put it back from a copy, or remove it when all five databases are as they "
                    + "were last"
            )
        }
        return witness
    }

    func write(in directory: String) throws {
        try Files.writeAtomically(Array(self.text.utf8), to: Self.path(in: directory))
    }

    /// Takes note of how far a database is; whether that is news.
    ///
    /// It never goes back: what was seen once was durable then.
    mutating func saw(_ name: ServiceName, _ position: StorePosition) -> Bool {
        if let known = self.positions[name],
            (known.generation, known.feedSequence) >= (position.generation, position.feedSequence)
        {
            return false
        }
        self.positions[name] = position
        return true
    }
}
