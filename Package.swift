// swift-tools-version: 6.2
import PackageDescription

let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

/// For the floors that every call passes through (docs/decisions/0010): a release build specialises
/// across modules and leaves out the checks of exclusive access, which all other builds make.
let hotPath: [SwiftSetting] =
    Context.environment["OMS_FUZZ"] != nil
    ? []
    : [
        .unsafeFlags(
            ["-cross-module-optimization", "-enforce-exclusivity=unchecked"],
            .when(configuration: .release)
        )
    ]

/// A library module of `Sources/`; `needs` may only name modules of the floors above it.
func module(
    _ name: String,
    needs: [Target.Dependency] = [],
    settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: swift + settings)
}

/// What `omsctl` is made of, as a program and in the fuzzers.
let commandLine: [Target.Dependency] = [
    "Ambient", "Audit", "Auditor", "Commerce", "LinuxIO", "OMSProtos", "Protobuf", "RPC", "Store",
]

/// What the fuzz targets of `Tests/Fuzz` look into: what comes from the network, messages and files.
let fuzzedWire: [Target.Dependency] = ["Ambient", "CLinux", "Wire"]
let fuzzedData: [Target.Dependency] = ["OMSProtos", "Protobuf", "RPC", "omsctl"]

func tests(_ name: String, needs: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: needs, swiftSettings: swift)
}

func serviceTests(_ library: String, needs: [Target.Dependency] = []) -> Target {
    tests(
        library,
        needs: [
            .target(name: library), "ServiceKit", "Store", "RPC", "OMSProtos", "Commerce",
            "Ambient",
        ] + needs
    )
}

/// A microservice: its library and the executable that runs it.
func service(_ folder: String, _ library: String) -> [Target] {
    [
        .target(
            name: library,
            dependencies: [
                "Ambient", "Commerce", "OMSProtos", "RPC", "SQLite", "Store", "ServiceKit",
            ]
                + (folder == "orchestrator" ? ["Saga"] : []),
            path: "services/\(folder)/\(library)",
            swiftSettings: swift
        ),
        .executableTarget(
            name: "\(folder)-service",
            dependencies: [.target(name: library), "ServiceKit"],
            path: "services/\(folder)/\(folder)-service",
            swiftSettings: swift
        ),
    ]
}

// The floors of docs/ARCHITECTURE.md, top to bottom: a module imports only what stands above it.
let package = Package(
    name: "oms",
    products: [
        .executable(name: "omsctl", targets: ["omsctl"]),
        .executable(name: "order-service", targets: ["order-service"]),
        .executable(name: "inventory-service", targets: ["inventory-service"]),
        .executable(name: "billing-service", targets: ["billing-service"]),
        .executable(name: "fulfillment-service", targets: ["fulfillment-service"]),
        .executable(name: "orchestrator-service", targets: ["orchestrator-service"]),
    ],
    targets: [
        .systemLibrary(
            name: "CProtobufC",
            pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"])]
        ),
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        .systemLibrary(
            name: "CMessageDigest",
            pkgConfig: "libmd",
            providers: [.apt(["libmd-dev"])]
        ),
        .target(name: "CLinux"),
        .target(name: "OMSProtosC", dependencies: ["CProtobufC"]),
        .target(
            name: "CProtoDescriptors",
            dependencies: ["CProtobufC"],
            exclude: ["plugin.proto"]
        ),
        module("Ambient"),
        module("Protobuf", needs: ["Ambient", "CProtobufC"], settings: hotPath),
        module("Wire", needs: ["CLinux", "Ambient"], settings: hotPath),
        module("LinuxIO", needs: ["CLinux", "Ambient"], settings: hotPath),
        module("RPC", needs: ["Ambient", "Protobuf", "Wire", "LinuxIO"], settings: hotPath),
        module("OMSProtos", needs: ["OMSProtosC", "Protobuf", "RPC"]),
        .target(name: "CWALRecovery", dependencies: ["CSQLite"]),
        .target(name: "CPageSeal", dependencies: ["CLinux", "CSQLite", "CWALRecovery"]),
        module("SQLite", needs: ["CSQLite", "CPageSeal", "CWALRecovery"]),
        module("FileAudit"),
        module("Store", needs: ["CLinux", "Ambient", "LinuxIO", "SQLite", "CMessageDigest"]),
        // A disk for simulations and tests; no service depends on it.
        .target(name: "CSimulatedDisk", dependencies: ["CPageSeal", "CSQLite"]),
        module("SimulatedDisk", needs: ["Ambient", "CSimulatedDisk", "LinuxIO", "Store"]),
        module("Commerce"),
        module("Saga", needs: ["Ambient"]),
        module("Audit", needs: ["Commerce", "OMSProtos", "Protobuf", "RPC"]),
        module(
            "ServiceKit",
            needs: ["Ambient", "LinuxIO", "Protobuf", "RPC", "OMSProtos", "Store"]
        ),
    ]
        + service("order", "OrderService")
        + service("inventory", "InventoryService")
        + service("billing", "BillingService")
        + service("fulfillment", "FulfillmentService")
        + service("orchestrator", "OrchestratorService")
        + [
            module(
                "Auditor",
                needs: [
                    "Ambient", "Audit", "FileAudit", "LinuxIO", "OMSProtos", "Protobuf", "SQLite",
                    "Saga", "ServiceKit", "Store", "BillingService", "FulfillmentService",
                    "InventoryService", "OrchestratorService", "OrderService",
                ]
            ),
            module(
                "Simulation",
                needs: [
                    "Ambient", "CLinux", "LinuxIO", "Protobuf", "RPC", "OMSProtos", "SQLite",
                    "SimulatedDisk", "Auditor", "FileAudit", "Store", "Commerce", "Audit",
                    "ServiceKit", "OrderService", "InventoryService", "BillingService",
                    "FulfillmentService", "OrchestratorService",
                ]
            ),
            .executableTarget(
                name: "simulate",
                dependencies: ["Ambient", "LinuxIO", "Simulation"],
                swiftSettings: swift
            ),
            .executableTarget(
                name: "omsctl",
                dependencies: commandLine,
                swiftSettings: swift
            ),
            .executableTarget(
                name: "protoc-gen-oms",
                dependencies: ["CProtobufC", "CProtoDescriptors"],
                swiftSettings: swift
            ),
            tests("Ambient", needs: ["Ambient"]),
            .target(
                name: "FixtureProtosC",
                dependencies: ["CProtobufC"],
                path: "Tests/FixtureProtosC"
            ),
            .target(
                name: "TestProtosC",
                dependencies: ["CProtobufC"],
                path: "Tests/TestProtosC"
            ),
            .target(
                name: "TestProtos",
                dependencies: ["TestProtosC", "Protobuf", "RPC"],
                path: "Tests/TestProtos",
                swiftSettings: swift
            ),
            .executableTarget(
                name: "rpc-peer",
                dependencies: [
                    "Ambient", "CLinux", "LinuxIO", "RPC", "TestProtos", "TestService", "Wire",
                ],
                path: "Tests/rpc-peer",
                swiftSettings: swift
            ),
            .target(name: "CAllocations", path: "Tests/CAllocations"),
            .target(name: "CChaos", path: "Tests/CChaos"),
            .executableTarget(
                name: "chaos",
                dependencies: [
                    "Ambient", "Audit", "Auditor", "CChaos", "CLinux", "LinuxIO", "OMSProtos",
                    "Protobuf", "RPC",
                ],
                path: "Tests/chaos",
                swiftSettings: swift
            ),
            .executableTarget(
                name: "rpc-allocations",
                dependencies: ["Ambient", "CAllocations", "LinuxIO", "RPC", "TestProtos", "Wire"],
                path: "Tests/rpc-allocations",
                swiftSettings: swift
            ),
            .target(
                name: "TestService",
                dependencies: ["Ambient", "LinuxIO", "OMSProtos", "Protobuf", "RPC", "TestProtos"],
                path: "Tests/TestService",
                swiftSettings: swift
            ),
            .testTarget(
                name: "InteropTests",
                dependencies: [
                    "Ambient", "LinuxIO", "OMSProtos", "RPC", "TestProtos", "TestService", "Wire",
                ],
                exclude: ["Python"],
                swiftSettings: swift
            ),
            .testTarget(
                name: "ProtobufTests",
                dependencies: [
                    "Ambient", "CProtoDescriptors", "FixtureProtosC", "OMSProtos", "Protobuf",
                    "RPC", "protoc-gen-oms",
                ],
                exclude: ["Fixtures"],
                swiftSettings: swift
            ),
            .target(
                name: "WireCases",
                dependencies: ["Wire"],
                path: "Tests/WireCases",
                exclude: ["Cases"],
                swiftSettings: swift
            ),
            .executableTarget(
                name: "greeter",
                dependencies: ["LinuxIO", "RPC", "TestProtos"],
                path: "Tests/greeter",
                swiftSettings: swift
            ),
            tests("ExampleService", needs: ["LinuxIO", "RPC", "TestProtos", "greeter"]),
            tests("Wire", needs: ["Wire", "WireCases", "CLinux", "Ambient"]),
            tests("LinuxIO", needs: ["LinuxIO", "Ambient"]),
            tests(
                "RPC",
                needs: [
                    "RPC", "Wire", "WireCases", "LinuxIO", "Ambient", "OMSProtos", "ServiceKit",
                ]
            ),
            tests("Store", needs: ["Store", "SQLite", "LinuxIO", "Ambient"]),
            tests("SimulatedDisk", needs: ["SimulatedDisk", "Store", "SQLite", "Ambient"]),
            tests("Commerce", needs: ["Commerce", "Ambient"]),
            tests("Saga", needs: ["Saga", "Ambient"]),
            tests("ServiceKit", needs: ["ServiceKit", "Store", "OMSProtos", "RPC", "Ambient"]),
            serviceTests("OrderService"),
            serviceTests("InventoryService"),
            serviceTests("BillingService"),
            serviceTests("FulfillmentService"),
            serviceTests("OrchestratorService", needs: ["Saga"]),
            tests(
                "Simulation",
                needs: ["Simulation", "simulate", "Ambient", "LinuxIO", "OMSProtos", "RPC"]
            ),
            tests("Audit", needs: ["Audit", "Commerce", "OMSProtos"]),
            tests(
                "Auditor",
                needs: [
                    "Ambient", "Audit", "Auditor", "FileAudit", "LinuxIO", "OMSProtos", "Protobuf",
                    "RPC", "SQLite", "Saga", "ServiceKit", "Store", "BillingService",
                    "FulfillmentService", "InventoryService", "OrchestratorService", "OrderService",
                ]
            ),
            tests(
                "omsctl",
                needs: [
                    "omsctl", "OMSProtos", "Ambient", "Commerce", "LinuxIO", "Protobuf", "RPC",
                    "SQLite", "Store",
                ]
            ),
            // What `scripts/fuzz` found worth keeping, run once through the same targets.
            .target(name: "FuzzKit", path: "Tests/Fuzz/Kit", swiftSettings: swift),
            .testTarget(
                name: "FuzzCorpusTests",
                dependencies: ["FuzzKit"] + fuzzedWire + fuzzedData,
                path: "Tests/Fuzz",
                exclude: [
                    "Corpus", "DataMain", "Found", "Kit", "WireMain", "csv.dict", "lsan.supp",
                ],
                sources: ["Data", "Replay", "Wire"],
                swiftSettings: swift
            ),
            tests(
                "System",
                needs: [
                    "Ambient", "Auditor", "LinuxIO", "OMSProtos", "RPC", "SQLite", "WireCases",
                    "omsctl", "order-service", "inventory-service", "billing-service",
                    "fulfillment-service", "orchestrator-service",
                ]
            ),
        ]
)

// `OMS_TESTS=Wire,Store swift build --build-tests` leaves out all that these modules' tests do not
// need, which is most of the package: for scripts/sanitize, which builds it anew per sanitizer.
if let list = Context.environment["OMS_TESTS"] {
    var wanted: Set<String> = []
    var open = list.split(separator: ",").map { "\($0)Tests" }
    while let name = open.popLast() {
        guard wanted.insert(name).inserted else { continue }
        guard let target = package.targets.first(where: { $0.name == name }) else {
            fatalError("OMS_TESTS: there is no target \(name)")
        }
        for case .byNameItem(let needed, _) in target.dependencies { open.append(needed) }
        for case .targetItem(let needed, _) in target.dependencies { open.append(needed) }
    }
    package.targets.removeAll { !wanted.contains($0.name) }
    package.products = []
}

// `scripts/fuzz` builds two programs of the fuzz targets and no tests: `OMS_FUZZ` is the fuzzer's
// runtime library, or "replay" for programs that only run given inputs.
if let mode = Context.environment["OMS_FUZZ"] { makeFuzzers(mode) }

@MainActor func makeFuzzers(_ mode: String) {
    let isReplay = mode == "replay"
    package.products = []
    package.targets.removeAll { $0.type == .test || ["omsctl", "FuzzKit"].contains($0.name) }
    for target in package.targets where target.type != .system {
        if target.swiftSettings == nil {
            if !isReplay { target.cSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link"])] }
        } else {
            let instrument = isReplay ? [] : ["-sanitize=fuzzer"]
            target.swiftSettings?.append(.unsafeFlags(["-enable-testing"] + instrument))
        }
    }
    // Large, and not where the time goes: the build would take minutes longer.
    for target in package.targets where ["Audit", "OMSProtos"].contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-Onone"]))
    }
    package.targets += [
        .target(
            name: "omsctl",
            dependencies: commandLine,
            // A library here, whose `main` would be in the way of the fuzzer's.
            swiftSettings: swift + [
                .unsafeFlags(["-Xfrontend", "-entry-point-function-name"]),
                .unsafeFlags(["-Xfrontend", "omsctl_main", "-enable-testing", "-Onone"]),
                .unsafeFlags(isReplay ? [] : ["-sanitize=fuzzer"]),
            ]
        ),
        .target(
            name: "FuzzKit",
            path: "Tests/Fuzz/Kit",
            swiftSettings: swift + [.define(isReplay ? "OMS_REPLAY" : "OMS_FUZZER")]
        ),
        fuzzer("Wire", needs: fuzzedWire, runtime: isReplay ? nil : mode),
        fuzzer("Data", needs: fuzzedData, runtime: isReplay ? nil : mode),
    ]
}

/// Two programs, because the fuzzer looks at every counter of its program after every input.
func fuzzer(_ part: String, needs: [Target.Dependency], runtime: String?) -> Target {
    .executableTarget(
        name: "fuzz-\(part)",
        dependencies: ["FuzzKit"] + needs,
        path: "Tests/Fuzz",
        exclude: ["Corpus", "Found", "Kit", "Replay", "csv.dict", "lsan.supp"]
            + (part == "Wire" ? ["Data", "DataMain"] : ["Wire", "WireMain"]),
        sources: [part, "\(part)Main"],
        swiftSettings: swift,
        linkerSettings: runtime.map {
            [.unsafeFlags([$0]), .linkedLibrary("stdc++"), .linkedLibrary("m")]
        }
    )
}
