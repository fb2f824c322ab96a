// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "tsunagi-benchmarks",
  dependencies: [.package(name: "tsunagi", path: "..")],
  targets: [
    .executableTarget(
      name: "LanguageBenchmark", dependencies: [.product(name: "Tsunagi", package: "tsunagi")],
      path: "LanguageBenchmark", exclude: ["README.md", "peers.py"],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "StoreBenchmark",
      dependencies: [
        .product(name: "TsunagiStore", package: "tsunagi"), .product(name: "TsunagiStoreSQLite", package: "tsunagi"),
      ],
      path: "StoreBenchmark",
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
