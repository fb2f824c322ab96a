// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// What every target of this package is compiled with; dependencies keep their own settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: its folder under `Sources/` has its name, its tests stand under `Tests/<name>Tests`.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  let fixtures = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(name)Tests/Fixtures")
  return .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TsunagiTestSupport"] + dependencies,
    exclude: fixtures ? ["Fixtures"] : [],
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "tsunagi",
  products: [
    .library(
      name: "Tsunagi",
      targets: [
        "TsunagiUnicode", "TsunagiJSON", "TsunagiText", "TsunagiLanguage", "TsunagiTerminology", "TsunagiPhrases",
        "TsunagiDictionaries", "TsunagiTranslation", "TsunagiHandoff", "TsunagiPipeline",
      ]),
    .library(name: "TsunagiStore", targets: ["TsunagiStore"]),
    .library(name: "TsunagiStoreSQLite", targets: ["TsunagiStoreSQLite"]),
    .library(name: "TsunagiStoreTesting", targets: ["TsunagiStoreTesting"]),
    .executable(name: "tsunagi", targets: ["tsunagi"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The core: no networking, no database, no Foundation beyond FoundationEssentials.
    .target(
      name: "CTsunagiICU",
      cxxSettings: [.define("U_USING_ICU_NAMESPACE", to: "0")],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CTsunagiLanguageModel", exclude: ["LanguageModel.bin"]),
    room("TsunagiUnicode", uses: ["CTsunagiICU"]),
    room("TsunagiJSON"),
    room("TsunagiMatching"),
    room("TsunagiText", uses: ["TsunagiUnicode", "TsunagiMatching"]),
    room("TsunagiLanguage", uses: ["CTsunagiLanguageModel", "TsunagiUnicode"]),
    room(
      "TsunagiTerminology",
      uses: ["CStemmer", "TsunagiLanguage", "TsunagiMatching", "TsunagiText", "TsunagiUnicode"]),
    room(
      "TsunagiPhrases",
      uses: ["TsunagiLanguage", "TsunagiMatching", "TsunagiTerminology", "TsunagiText", "TsunagiUnicode"]),
    room(
      "TsunagiDictionaries",
      uses: [
        "TsunagiJSON", "TsunagiLanguage", "TsunagiMatching", "TsunagiPhrases", "TsunagiTerminology", "TsunagiText",
        "TsunagiUnicode", crypto,
      ]),
    room(
      "TsunagiTranslation",
      uses: [
        "TsunagiDictionaries", "TsunagiLanguage", "TsunagiPhrases", "TsunagiTerminology", "TsunagiText",
        "TsunagiUnicode",
      ]),
    room("TsunagiHandoff", uses: ["TsunagiJSON", "TsunagiLanguage", "TsunagiPhrases"]),
    room(
      "TsunagiPipeline",
      uses: [
        "TsunagiDictionaries", "TsunagiHandoff", "TsunagiJSON", "TsunagiLanguage", "TsunagiPhrases",
        "TsunagiTerminology", "TsunagiText", "TsunagiTranslation", "TsunagiUnicode",
      ]),

    // The edges: what is kept, what is served, what is typed.
    room("TsunagiStore"),
    room("TsunagiStoreTesting", uses: ["TsunagiStore"]),
    room("TsunagiStoreSQLite", uses: ["TsunagiStore", grdb, grdbSQLite]),
    .target(name: "CTsunagiAPIDescription"),
    room(
      "TsunagiServer",
      uses: [
        "CTsunagiAPIDescription", "TsunagiDictionaries", "TsunagiHandoff", "TsunagiJSON", "TsunagiLanguage",
        "TsunagiPhrases", "TsunagiPipeline", "TsunagiStore", "TsunagiTerminology", "TsunagiText", crypto, httpTypes,
        hummingbird, hummingbirdCore, lifecycle, logging, nioCore, unixSignals,
      ]),
    .executableTarget(
      name: "tsunagi",
      dependencies: [
        "TsunagiDictionaries", "TsunagiHandoff", "TsunagiJSON", "TsunagiLanguage", "TsunagiPhrases",
        "TsunagiPipeline", "TsunagiServer", "TsunagiStore", "TsunagiStoreSQLite", "TsunagiText",
        "TsunagiTranslation", "TsunagiUnicode", argumentParser, hummingbird,
        lifecycle, logging,
      ],
      swiftSettings: strict),

    // Tests mirror the sources.
    .target(name: "TsunagiTestSupport", path: "Tests/TsunagiTestSupport", swiftSettings: strict),
    tests(of: "TsunagiUnicode"),
    tests(of: "TsunagiJSON"),
    tests(of: "TsunagiMatching"),
    tests(of: "TsunagiText", uses: ["TsunagiUnicode"]),
    tests(of: "TsunagiLanguage"),
    tests(of: "TsunagiTerminology", uses: ["TsunagiLanguage", "TsunagiText"]),
    tests(of: "TsunagiPhrases", uses: ["TsunagiLanguage", "TsunagiMatching", "TsunagiTerminology", "TsunagiText"]),
    tests(
      of: "TsunagiDictionaries",
      uses: [
        "TsunagiJSON", "TsunagiLanguage", "TsunagiMatching", "TsunagiPhrases", "TsunagiTerminology", "TsunagiText",
        yams,
      ]),
    tests(of: "TsunagiTranslation", uses: ["TsunagiDictionaries", "TsunagiLanguage", "TsunagiPhrases"]),
    tests(of: "TsunagiHandoff", uses: ["TsunagiJSON", "TsunagiLanguage", "TsunagiPhrases"]),
    tests(of: "TsunagiPipeline", uses: ["TsunagiDictionaries", "TsunagiHandoff", "TsunagiJSON", "TsunagiLanguage"]),
    tests(of: "TsunagiStore", uses: ["TsunagiStoreTesting"]),
    tests(of: "TsunagiStoreSQLite", uses: ["TsunagiStore", "TsunagiStoreTesting", grdb]),
    tests(
      of: "TsunagiServer",
      uses: [
        "TsunagiDictionaries", "TsunagiJSON", "TsunagiPipeline", "TsunagiStore", "TsunagiStoreTesting", httpTypes,
        hummingbird, hummingbirdCore, hummingbirdTesting, logging, nioCore, nioPosix, yams,
      ]),
    .testTarget(
      name: "TsunagiCommandTests", dependencies: ["TsunagiJSON", "TsunagiTestSupport", "tsunagi"], swiftSettings: strict
    ),
  ],
  cxxLanguageStandard: .cxx17
)
