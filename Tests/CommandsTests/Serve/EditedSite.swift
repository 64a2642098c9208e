import Foundation
import Preview
import Templates

@testable import Commands

/// A site on the disk that is edited at random: the same seed always makes the same edits.
struct EditedSite {
  let folder: URL
  private var random: SeededNumbers
  /// Files by path under the site folder.
  private(set) var files: [String: String] = [:]
  private var former: [[String: String]] = []
  /// What the last edit did, for a failure's message.
  private(set) var last = ""

  init(seed: UInt64) throws {
    random = SeededNumbers(seed)
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "specweft-edits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in EditedSite.beginning { try write(path, text) }
    former = [files]
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  var options: SessionOptions {
    var options = SessionOptions()
    options.site = folder.path
    options.jobs = 2
    return options
  }

  // MARK: Edits

  /// Makes an edit and gives what a watcher would tell of it.
  mutating func edit() throws -> FileChanges {
    let before = files
    let choice = isBroken && random.below(3) > 0 ? -1 : random.below(100)
    switch choice {
    case -1: try mend()
    case ..<30: try editText()
    case ..<40: try editLines()
    case ..<48: try editNumber()
    case ..<54: try rename()
    case ..<59: try delete()
    case ..<66: try create()
    case ..<72: try editMetadata()
    case ..<77: try editLayout()
    case ..<82: try editConfiguration()
    case ..<87: try editArtifact()
    case ..<90: try editTemplate()
    case ..<94: for _ in 0..<random.below(6) + 2 { try editText() }
    default: try restore()
    }
    former.append(files)
    if former.count > 12 { former.removeFirst() }
    let paths = Set(before.keys).union(files.keys).filter { before[$0] != files[$0] }
    let isStructural = paths.contains { (before[$0] == nil) != (files[$0] == nil) }
    var changes = FileChanges(
      paths: Set(paths.map { folder.path + "/" + $0 }), isStructural: isStructural)
    if random.below(25) == 0 { changes = FileChanges(mayBeAnything: true) }
    return changes
  }

  /// Whether nothing can be made of the site as it is.
  private var isBroken: Bool {
    files["Layouts/broken.mustache"] != nil
      || ["sitte: broken\n", "site: [\n"].contains(files["specweft.yml"])
  }

  private mutating func mend() throws {
    try delete("Layouts/broken.mustache")
    try write("specweft.yml", "site:\n  title: Mended\n")
    last = "mending"
  }

  private var documents: [String] {
    files.keys.filter {
      $0.hasPrefix("Content/") && $0.hasSuffix(".md") && !$0.contains("_template")
    }
    .sorted()
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.isEmpty ? "" : texts[random.below(texts.count)]
  }

  private mutating func editText() throws {
    let path = pick(documents)
    guard var lines = lines(of: path) else { return }
    let ids = [
      "FR-001", "FR-002", "FR-003", "FR-099", "INT-001", "INT-002", "TC-001", "TC-009", "US-1",
      "RISK-01", "NFR-7", "FR-*", "int-001", "ADR-3",
    ]
    let links = documents.map { String($0.dropFirst("Content/".count)) }
    var text: [String] = []
    for _ in 0..<random.below(3) + 1 {
      let other = pick(links)
      let id = pick(ids)
      text.append(
        pick([
          "It rests on \(id) and on nothing else.", "Plain words without any reference.",
          "See [the other](/\(other)) for more.",
          "See [a part](/\(other)#details-\(random.below(4))).",
          "## Details \(random.below(4))", "### \(id): Something new \(random.below(50))",
          "- **\(id)**: an entry that says \(random.below(50))", "| \(id) | a row | Must |",
          "**Depends on:** \(id)", "- [ ] an open point \(random.below(9))", "- [x] a done point",
          "`curl -H 'Authorization: Bearer abc'` and http://example.com/plain",
          "<!-- specweft-ignore unknown-id: it comes later -->",
          "![image](img/\(random.below(3)).png)",
          "<a id=\"mark-\(random.below(3))\"></a>", "Verifies: \(id), \(pick(ids))",
          "Ends on 2026-02-3\(random.below(10)).",
          "| Code | Meaning | Response |\n|---|---|---|\n| 429 | too many | wait |",
          "[[\(id)]] and [[Ledger#Details 1]]",
        ]))
    }
    lines.insert(
      contentsOf: ["", text.joined(separator: "\n\n"), ""], at: random.below(lines.count + 1))
    try write(path, lines.joined(separator: "\n"))
    last = "text in \(path)"
  }

  private mutating func editLines() throws {
    let path = pick(documents)
    guard var lines = lines(of: path), !lines.isEmpty else { return }
    let place = random.below(lines.count)
    switch random.below(3) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[random.below(lines.count)], at: place)
    default: lines.swapAt(place, random.below(lines.count))
    }
    try write(path, lines.joined(separator: "\n"))
    last = "lines of \(path)"
  }

  private mutating func editNumber() throws {
    let path = pick(documents)
    guard var bytes = files[path].map({ Array($0.utf8) }) else { return }
    let digits = bytes.indices.filter { bytes[$0] &- 0x30 < 10 }
    guard !digits.isEmpty else { return }
    bytes[digits[random.below(digits.count)]] = 0x30 + UInt8(random.below(10))
    try write(path, String(decoding: bytes, as: UTF8.self))
    last = "a number in \(path)"
  }

  private mutating func editMetadata() throws {
    let path = pick(documents)
    guard var text = files[path] else { return }
    let words = ["Draft", "Approved", "Done", "Review", "Obsolete", "[", "Weird: {"]
    let status = pick(words)
    if text.hasPrefix("---\n") {
      text = text.replacingOccurrences(
        of: "status: [^\n]*", with: "status: \(status)", options: .regularExpression)
    } else {
      text = "---\nstatus: \(status)\nversion: 1.\(random.below(4))\n---\n" + text
    }
    try write(path, text)
    last = "metadata of \(path)"
  }

  private mutating func rename() throws {
    let path = pick(documents)
    guard let text = files[path] else { return }
    let name = pick([
      "Content/moved-\(random.below(9)).md", "Content/deep/er/page-\(random.below(9)).md",
      "Content/interfaces/INT-00\(random.below(4))-renamed.md", "Content/deep/README.md",
      "Content/Moved \(random.below(3)).markdown",
    ])
    try delete(path)
    try write(name, text)
    last = "rename of \(path) to \(name)"
  }

  private mutating func delete() throws {
    guard documents.count > 5 else { return }
    let path = pick(documents)
    try delete(path)
    last = "removal of \(path)"
  }

  private mutating func create() throws {
    let text = files[pick(documents)] ?? ""
    let path = pick([
      "Content/new-\(random.below(20)).md", "Content/fresh/page-\(random.below(9)).md",
      "Content/fresh/index.md",
    ])
    try write(path, random.below(2) == 0 ? text : "# New \(random.below(9))\n\nRests on FR-001.\n")
    last = "new file \(path)"
  }

  private mutating func editArtifact() throws {
    let path = pick([
      "Content/api/ledger.yaml", "Content/img/\(random.below(3)).png", "Content/data.csv",
    ])
    switch random.below(3) {
    case 0: try delete(path)
    case 1:
      try write(path, "openapi: 3.1.0\npaths:\n  /v\(random.below(3))/entries:\n    get: {}\n")
    default: try write(path, "a: [\(random.below(9))\n")
    }
    last = "artifact \(path)"
  }

  private mutating func editTemplate() throws {
    let path = "Content/interfaces/_template.md"
    if random.below(3) == 0 {
      try delete(path)
    } else {
      try write(
        path, "# INT-[XXX]: [Title]\n\n## Overview\n\n[Text \(random.below(3))]\n\n## Limits\n")
    }
    last = "template \(path)"
  }

  private mutating func editLayout() throws {
    let choice = random.below(5)
    let path = pick([
      "Layouts/footer-note.mustache", "Layouts/assets/tokens.css", "Layouts/assets/extra.css",
    ])
    switch choice {
    case 0: try delete(path)
    case 1: try write("Layouts/broken.mustache", "{{#page}} never closed \(random.below(9))")
    case 2: try delete("Layouts/broken.mustache")
    default:
      try write(
        path,
        path.hasSuffix("css")
          ? "body { margin: \(random.below(9))px }\n" : "<p>\(random.below(9))</p>\n")
    }
    last = "layouts"
  }

  private mutating func editConfiguration() throws {
    let texts = [
      "site:\n  title: Title \(random.below(9))\n",
      "site:\n  title: Base\n  base_url: https://example.org/specs\n",
      "checks:\n  severity:\n    broken-link: warning\n    unknown-id: off\n",
      "exclude:\n  - \"deep/**\"\n", "kinds:\n  FR:\n    name: Wish\n    plural: Wishes\n",
      "search:\n  enabled: false\n", "sitte: broken\n", "site: [\n",
    ]
    if random.below(6) == 0 {
      try delete("specweft.yml")
    } else {
      try write("specweft.yml", pick(texts))
    }
    last = "configuration: \(files["specweft.yml"] ?? "none")"
  }

  /// Goes back to a state of before, as git does.
  private mutating func restore() throws {
    let state = former[random.below(former.count)]
    for path in files.keys.sorted() where state[path] == nil { try delete(path) }
    for (path, text) in state.sorted(by: { $0.key < $1.key }) where files[path] != text {
      try write(path, text)
    }
    last = "restored"
  }

  // MARK: Files

  private func lines(of path: String) -> [String]? {
    files[path].map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  private mutating func write(_ path: String, _ text: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    files[path] = text
  }

  private mutating func delete(_ path: String) throws {
    guard files.removeValue(forKey: path) != nil else { return }
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// Items of every form, references that meet and miss, every facet of the built-in examples.
  private static let beginning: [String: String] = {
    var files = [
      "Content/README.md": "# Payments\n\nStart with [INT-001](interfaces/INT-001-ledger.md).\n",
      "Content/requirements.md": """
      # Requirements

      ### FR-001: Book a payment

      **Status:** Approved

      ### FR-002: Reverse a payment

      Rests on FR-001 and [INT-001](/interfaces/INT-001-ledger.md#details-1).

      ## Details 1

      - **FR-003**: System MUST keep every entry.
      """,
      "Content/tests.md": """
      # Tests

      | TC ID | Requirement | Status |
      | --- | --- | --- |
      | TC-001 | FR-001 | Done |
      | TC-002 | FR-002 | Draft |
      """,
      "Content/stories.md":
        "# Stories\n\n- **US-1**: As a clerk I want FR-001 so that INT-001 is used.\n",
      "Content/api/ledger.yaml": "openapi: 3.1.0\npaths:\n  /v1/entries:\n    get: {}\n",
      "Content/data.csv": "a,b\n",
      "specweft.yml": "site:\n  title: Edited\n",
    ]
    let ledger = """
      ---
      id: INT-001
      status: Draft
      priority: Must Have
      ---
      # INT-001: Ledger

      ## Dependencies

      - FR-001
      - Spec: `api/ledger.yaml`

      ## Error handling

      | Code | Meaning | Response |
      | --- | --- | --- |
      | 429 | too many | wait |

      ## Details 1

      Timeout: 30 s. [API](../api/ledger.yaml).

      | Method | Endpoint | Purpose |
      | --- | --- | --- |
      | GET | /v1/entries | list |
      """
    files["Content/interfaces/INT-001-ledger.md"] = ledger
    for file in ExampleSite.files where !file.path.hasSuffix("README.md") {
      files["Content/example/" + file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return files
  }()
}

/// SplitMix64.
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }
}
