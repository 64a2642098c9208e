// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// A room of the house: a library target that imports only the rooms named before it.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], golden: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: golden, swiftSettings: strict)
}

let package = Package(
  name: "specweft",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "specweft", targets: ["specweft"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    room("Files", ["CRename"]),
    // The files of Layouts/, through the symbolic link in Sources/Theme: the built-in theme.
    .target(name: "Theme", resources: [.embedInCode("Files")], swiftSettings: strict),
    // The built-in templates of specs, and the filled examples that a new site starts with.
    .target(
      name: "Templates", resources: [.embedInCode("Files"), .embedInCode("Examples")],
      swiftSettings: strict),
    room("Findings", []),
    room("Configuration", ["Findings", yams]),
    room("Markdown", ["CMarkGFM", "Findings"]),
    room("Specs", ["Templates", "Findings", "Configuration", "Markdown", yams]),
    room("Links", ["Findings", "Configuration", "Markdown", "Specs"]),
    room("Checks", ["Findings", "Configuration", "Markdown", "Specs", "Links"]),
    room("Analysis", ["Findings", "Configuration", "Markdown", "Specs", "Links", "Checks"]),
    room("Search", ["Findings", "Configuration", "Markdown", "Specs", "Links"]),
    room(
      "Site",
      [
        "Files", "Theme", "Findings", "Configuration", "Markdown", "Specs", "Links", "Checks",
        "Analysis", "Search",
      ]),
    // The script and style of live pages are embedded, as the theme is.
    .target(
      name: "Preview", dependencies: ["CZlib", "Files", "Findings"] + nio,
      resources: [.embedInCode("Live/Client")], swiftSettings: strict),
    room(
      "Commands",
      [
        "CMalloc", "Preview",
        "Files", "Templates", "Findings", "Configuration", "Markdown", "Specs", "Links", "Checks",
        "Analysis", "Search", "Site", arguments, subprocess,
      ]),
    .executableTarget(
      name: "specweft", dependencies: ["Commands", arguments], swiftSettings: strict),

    tests("FindingsTests", ["Findings"], golden: ["Golden"]),
    tests("ConfigurationTests", ["Configuration", "Findings"]),
    tests("MarkdownTests", ["Markdown", "Findings", "CMarkGFM"]),
    tests("TemplatesTests", ["Templates"]),
    tests("SpecsTests", ["Specs", "Templates", "Markdown", "Findings", "Configuration"]),
    tests("LinksTests", ["Links", "Specs", "Markdown", "Findings", "Configuration"]),
    tests(
      "ChecksTests",
      ["Checks", "Links", "Specs", "Templates", "Markdown", "Findings", "Configuration"]),
    tests(
      "AnalysisTests",
      ["Analysis", "Checks", "Links", "Specs", "Markdown", "Findings", "Configuration"],
      golden: ["Graphs/Golden"]),
    tests(
      "SearchTests", ["Search", "Links", "Specs", "Markdown", "Findings", "Configuration"],
      golden: ["Table"]),
    tests(
      "SiteTests",
      [
        "Site", "Theme", "Templates", "Search", "Analysis", "Checks", "Links", "Specs", "Markdown",
        "Findings",
        "Configuration",
        "Files",
        mustache,
      ]),
    tests("PreviewTests", ["Preview", "Files", "Findings"] + nio),
    tests(
      "CommandsTests", ["Commands", "Findings", "Files", "Preview", "Site", "Templates"]),
    tests(
      "EndToEndTests",
      [
        "Commands", "Site", "Analysis", "Checks", "Links", "Specs", "Markdown", "Findings",
        "Configuration",
        "Files", "Templates", "specweft",
      ]),
    // Drives Chromium over sites that the program builds.
    tests("BrowserTests", ["specweft", "Preview", "Findings"], golden: ["Probes"]),
  ]
)
