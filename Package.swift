// swift-tools-version:6.2
import PackageDescription

// Who may know whom is enforced here: a target lists only what the house plan (docs/map.md) lets it see.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "assessment-actions",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "assessment-actions", targets: ["assessment-actions"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit.git", from: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CICal", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMagic", pkgConfig: "libmagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        .target(name: "Domain", swiftSettings: settings),
        .target(name: "Formats", dependencies: ["Domain", "CICal", "CLibXML2", "CXLSXWriter", "CZip"], swiftSettings: settings),
        .target(
            name: "Storage",
            dependencies: [
                "Domain", "CPostgres",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Casework", dependencies: ["Domain", "Formats", "Storage"], swiftSettings: settings),
        .target(name: "Markup", dependencies: ["CMark"], swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Formats", "Casework", "Markup",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: settings
        ),
        .target(
            name: "Integrations",
            dependencies: [
                "Domain", "Casework", "CCurl", "CMagic", "CZip",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Jobs",
            dependencies: [
                "Domain", "Casework",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "assessment-actions",
            dependencies: [
                "Domain", "Casework", "Web", "Jobs", "Storage", "Formats", "Integrations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),

        // The engines that tests run on, a database of its own for each test, and the world of people and reports that tests play in.
        .target(
            name: "TestSupport", dependencies: ["Casework", "CPostgres", "Domain", "Integrations", "Storage"], path: "Tests/Support",
            swiftSettings: settings
        ),

        // What `make bench` needs beside the program: databases of any size, and what the program is compared with.
        .executableTarget(
            name: "bench",
            dependencies: [
                "CPostgres", "Casework", "Domain", "Integrations", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Tests/bench/Program", swiftSettings: settings
        ),

        .testTarget(name: "DomainTests", dependencies: ["Domain"], exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "FormatsTests", dependencies: ["Domain", "Formats", "TestSupport"], exclude: ["Oracle"], swiftSettings: settings
        ),
        .testTarget(name: "StorageTests", dependencies: ["Casework", "Domain", "Storage", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "CaseworkTests",
            dependencies: ["Casework", "Domain", "Formats", "Storage", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IntegrationsTests",
            dependencies: [
                "Casework", "Domain", "Integrations", "TestSupport",
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Peers", "Samples"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "JobsTests",
            dependencies: [
                "Casework", "Domain", "Jobs", "Storage", "TestSupport", .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "assessment-actions", "Casework", "Domain", "Integrations", "Storage", "TestSupport", "Web",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/assessment-actionsTests",
            swiftSettings: settings
        ),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], exclude: ["Golden", "Oracle"], swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Casework", "Domain", "Markup", "Storage", "TestSupport", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Golden"],
            swiftSettings: settings
        ),
    ]
)
