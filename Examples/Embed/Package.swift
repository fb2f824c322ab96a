// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "embed",
  dependencies: [.package(name: "tsunagi", path: "../..")],
  targets: [
    .executableTarget(
      name: "Embed",
      dependencies: [
        .product(name: "Tsunagi", package: "tsunagi")
      ])
  ]
)
