// SPDX-License-Identifier: MIT
import LinuxIO
import Store

/// What the command line of a service says.
public struct ServiceConfiguration: Hashable, Sendable {
    /// The folder of the service's files; made with the database.
    public var dataDirectory: String
    /// Where to listen; port 0 lets the system choose.
    public var listen: Endpoint
    /// Where each peer listens, by name; every peer the service names is present.
    public var peers: [String: Endpoint]
    /// The lowest level that is logged.
    public var logLevel: Log.Level
    /// The cluster whose database it must be; empty for any.
    public var cluster = ""
    /// Whether a database is made when there is none.
    public var creates = false
    /// How far the database was seen to be; nil asks for nothing.
    public var atLeast: StorePosition?

    /// What a command line asks for.
    public enum Request: Hashable, Sendable {
        case run(ServiceConfiguration)
        case help
        case version
    }

    /// Reads the arguments after the program's name; `peers` are the names the service calls.
    static func parse(
        _ arguments: [String],
        peers names: [String]
    ) throws(ConfigurationError) -> Request {
        var reader = ArgumentReader(arguments)
        var found = Found()
        while let option = reader.nextOption() {
            switch option {
            case "--help", "-h": return .help
            case "--version": return .version
            case "--data": found.data = try Self.directory(reader.value(of: option))
            case "--listen": found.listen = try Self.endpoint(reader.value(of: option), option)
            case "--peer": try found.addPeer(reader.value(of: option), of: names)
            case "--cluster": found.cluster = try Self.cluster(reader.value(of: option))
            case "--at-least": found.atLeast = try Self.position(reader.value(of: option))
            case "--create": found.creates = true
            case "--log-level": found.level = try Self.level(reader.value(of: option))
            default:
                throw ConfigurationError(option, "", "is not an option of this service; see --help")
            }
        }
        return .run(try found.configuration(peers: names))
    }

    /// What `--help` prints for the service `name`.
    static func help(service name: String, peers: [String]) -> String {
        let peerUsage = peers.map { " --peer \($0)=HOST:PORT" }.joined()
        let peerHelp =
            peers.isEmpty
            ? ""
            : """
              --peer NAME=HOST:PORT   where a peer listens; required for: \
            \(peers.joined(separator: ", "))

            """
        return """
            usage: \(name)-service --data DIR [--listen HOST:PORT]\(peerUsage) [--create]
                [--cluster ID] [--at-least GEN/SEQ] [--log-level LEVEL]

              --data DIR              folder of the service's files
              --create                make the database when there is none; for the first start
              --cluster ID            refuse the database of another cluster
              --at-least GEN/SEQ      refuse a database of another generation, or behind this fact
              --listen HOST:PORT      where to listen, default 127.0.0.1:0 (any free port)
            \(peerHelp)  --log-level LEVEL       debug, info (default), warning or error
              --version               print the version and exit
              --help                  print this and exit

            Prints `listening HOST:PORT` on standard output when it serves. SIGTERM drains and
            exits 0; a second SIGTERM does not wait for what is still open.

            """
    }

    private static func directory(_ value: String) throws(ConfigurationError) -> String {
        guard !value.isEmpty, !value.utf8.contains(0) else {
            throw ConfigurationError("--data", value, "must name a folder")
        }
        return value
    }

    private static func endpoint(
        _ value: String,
        _ option: String
    ) throws(ConfigurationError) -> Endpoint {
        guard let endpoint = Endpoint(value) else {
            throw ConfigurationError(
                option,
                value,
                "must be a numeric address and a port, such as 127.0.0.1:7001 or [::1]:7001"
            )
        }
        return endpoint
    }

    private static func cluster(_ value: String) throws(ConfigurationError) -> String {
        let isFit =
            (1...64).contains(value.utf8.count) && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
        guard isFit else {
            throw ConfigurationError("--cluster", value, "must be 1 to 64 visible characters")
        }
        return value
    }

    private static func position(_ value: String) throws(ConfigurationError) -> StorePosition {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let generation = Int64(parts[0]), let sequence = Int64(parts[1]),
            generation > 0, sequence >= 0
        else {
            throw ConfigurationError(
                "--at-least",
                value,
                "must be a generation and a sequence of the change feed, such as 1/4711"
            )
        }
        return StorePosition(generation: generation, feedSequence: sequence)
    }

    private static func level(_ value: String) throws(ConfigurationError) -> Log.Level {
        guard let level = Log.Level.allCases.first(where: { $0.name == value }) else {
            throw ConfigurationError(
                "--log-level",
                value,
                "must be one of debug, info, warning, error"
            )
        }
        return level
    }

    /// The options seen so far.
    private struct Found {
        var data: String?
        var listen = Endpoint.loopback(port: 0)
        var peers: [String: Endpoint] = [:]
        var level = Log.Level.info
        var cluster = ""
        var creates = false
        var atLeast: StorePosition?

        mutating func addPeer(_ value: String, of names: [String]) throws(ConfigurationError) {
            guard let equals = value.firstIndex(of: "=") else {
                throw ConfigurationError("--peer", value, "must be NAME=HOST:PORT")
            }
            let name = String(value[..<equals])
            guard names.contains(name) else {
                let known = names.isEmpty ? "none" : names.joined(separator: ", ")
                throw ConfigurationError("--peer", value, "names no peer of this service: \(known)")
            }
            guard self.peers[name] == nil else {
                throw ConfigurationError("--peer", value, "was given twice; keep one")
            }
            let address = String(value[value.index(after: equals)...])
            self.peers[name] = try ServiceConfiguration.endpoint(address, "--peer \(name)")
        }

        func configuration(
            peers names: [String]
        ) throws(ConfigurationError) -> ServiceConfiguration {
            guard let data else {
                throw ConfigurationError("--data", "", "is missing; name the folder for the files")
            }
            for name in names where self.peers[name] == nil {
                throw ConfigurationError(
                    "--peer \(name)",
                    "",
                    "is missing; add --peer \(name)=HOST:PORT"
                )
            }
            return ServiceConfiguration(
                dataDirectory: data,
                listen: self.listen,
                peers: self.peers,
                logLevel: self.level,
                cluster: self.cluster,
                creates: self.creates,
                atLeast: self.atLeast
            )
        }
    }
}

/// A command line the service cannot run with; the text names the option, the value, the remedy.
public struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// The option at fault.
    public let option: String
    /// What it was given, empty when nothing.
    public let value: String
    /// What is wrong with it and what to write instead.
    public let remedy: String

    init(_ option: String, _ value: String, _ remedy: String) {
        self.option = option
        self.value = value
        self.remedy = remedy
    }

    /// One sentence for standard error.
    public var description: String {
        let shown = self.value.isEmpty ? "" : " \(LogValue.escaped(self.value))"
        return "\(LogValue.bare(self.option))\(shown) \(self.remedy)"
    }
}

/// Walks over arguments of the form `--option value` and `--option=value`.
private struct ArgumentReader {
    private var rest: ArraySlice<String>
    private var attached: String?

    init(_ arguments: [String]) {
        self.rest = arguments[...]
    }

    mutating func nextOption() -> String? {
        guard let argument = self.rest.popFirst() else { return nil }
        guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else {
            self.attached = nil
            return argument
        }
        self.attached = String(argument[argument.index(after: equals)...])
        return String(argument[..<equals])
    }

    mutating func value(of option: String) throws(ConfigurationError) -> String {
        if let attached {
            self.attached = nil
            return attached
        }
        guard let value = self.rest.popFirst() else {
            throw ConfigurationError(option, "", "needs a value; see --help")
        }
        return value
    }
}
