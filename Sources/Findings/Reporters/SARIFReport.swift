/// Findings as SARIF 2.1.0 (OASIS), the format that code scanning services read.
///
/// Columns count Unicode scalars, ends are exclusive, both as in a `Finding`. One result a line.
package struct SARIFReport: Sendable {
  private let rules: [ReportedRule]
  private let ruleNumbers: [String: Int]
  private let paths: ReportPaths
  /// Where the page of a rule is, if the site has an address.
  private let ruleAddress: @Sendable (ReportedRule) -> String?

  /// What relative names of files start from: the root of the sources, by custom.
  private static let base = "%SRCROOT%"

  package init(
    rules: [ReportedRule], paths: ReportPaths = ReportPaths(),
    ruleAddress: @escaping @Sendable (ReportedRule) -> String? = { _ in nil }
  ) {
    self.rules = rules
    self.paths = paths
    self.ruleAddress = ruleAddress
    ruleNumbers = Dictionary(
      rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func write(_ findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(reserving: 512 * findings.count + 1024 * rules.count)
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    writeTool(to: &json)
    json.newLine()
    json.member("columnKind", "unicodeCodePoints")
    json.object("originalUriBaseIds") { json in
      json.object(named: SARIFReport.base) { json in
        json.object("description") { $0.member("text", "The root of the source files.") }
      }
    }
    json.newLine()
    json.key("results")
    json.beginArray()
    for (finding, fingerprint) in zip(findings, findings.fingerprints) {
      json.newLine()
      write(finding, fingerprint, to: &json)
    }
    if !findings.isEmpty { json.lastNewLine() }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private func writeTool(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", Tool.name)
        json.member("semanticVersion", Tool.version)
        json.key("rules")
        json.beginArray()
        for rule in rules {
          json.newLine()
          write(rule, to: &json)
        }
        if !rules.isEmpty { json.lastNewLine() }
        json.endArray()
      }
    }
  }

  private func write(_ rule: ReportedRule, to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", rule.name)
    json.object("shortDescription") { $0.member("text", SARIFReport.sentence(rule.summary)) }
    json.object("fullDescription") { $0.member("text", rule.why) }
    json.object("help") { json in
      json.member("text", "\(rule.why)\n\nHow to mend it: \(rule.mend)")
      json.member(
        "markdown", "**Why it matters.** \(rule.why)\n\n**How to mend it.** \(rule.mend)")
    }
    if let address = ruleAddress(rule) { json.member("helpUri", address) }
    json.object("defaultConfiguration") {
      $0.member("level", SARIFReport.level(rule.severity))
    }
    json.object("properties") { json in
      json.key("tags")
      json.beginArray()
      json.value(rule.group)
      json.endArray()
    }
    json.endObject()
  }

  private func write(
    _ finding: Finding, _ fingerprint: Fingerprint, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("ruleId", finding.rule)
    if let number = ruleNumbers[finding.rule] { json.member("ruleIndex", number) }
    json.member("level", SARIFReport.level(finding.severity))
    let help = finding.help.map { " (\($0))" } ?? ""
    json.object("message") {
      $0.member("text", SARIFReport.escaped(finding.told + help))
    }
    json.key("locations")
    json.beginArray()
    json.beginObject()
    writePlace(of: finding, to: &json)
    if let item = finding.item {
      json.key("logicalLocations")
      json.beginArray()
      json.beginObject()
      json.member("name", item)
      json.endObject()
      json.endArray()
    }
    json.endObject()
    json.endArray()
    if !finding.related.isEmpty { write(finding.related, to: &json) }
    json.object("partialFingerprints") { $0.member("specweft/v1", fingerprint.hex) }
    json.endObject()
  }

  private func writePlace(of finding: Finding, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      writeFile(finding.file, to: &json)
      json.object("region") { json in
        json.member("startLine", finding.start.line)
        json.member("startColumn", finding.start.column)
        json.member("endLine", finding.end.line)
        json.member("endColumn", finding.end.column)
        if !finding.text.isEmpty {
          json.object("snippet") { $0.member("text", finding.text) }
        }
      }
    }
  }

  private func write(_ places: [RelatedPlace], to json: inout JSONWriter) {
    json.key("relatedLocations")
    json.beginArray()
    for (number, related) in places.enumerated() {
      json.beginObject()
      json.member("id", number + 1)
      json.object("physicalLocation") { json in
        writeFile(related.file, to: &json)
        json.object("region") { json in
          json.member("startLine", related.place.line)
          json.member("startColumn", related.place.column)
        }
      }
      json.object("message") { $0.member("text", SARIFReport.escaped(related.message)) }
      json.endObject()
    }
    json.endArray()
  }

  private func writeFile(_ file: String, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      json.member("uri", paths.uri(file))
      json.member("uriBaseId", SARIFReport.base)
    }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  /// In a message `[text](1)` would be a link to a place and `{0}` an argument. Other brackets and
  /// braces mean themselves to every reader met so far.
  static func escaped(_ text: String) -> String {
    var (hasLink, hasBrace) = (false, false)
    var last: UInt8 = 0
    for byte in text.utf8 {
      hasLink = hasLink || byte == 0x28 && last == 0x5D
      hasBrace = hasBrace || byte == 0x7B
      last = byte
    }
    guard hasLink || hasBrace else { return text }
    var result = ""
    var rest = text[...]
    while let index = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
      result += rest[..<index]
      let after = rest[rest.index(after: index)...]
      if rest[index] == "[" {
        result += hasLink ? "\\[" : "["
      } else if let end = after.firstIndex(of: "}"), end > after.startIndex,
        after[..<end].allSatisfy({ $0.isASCII && $0.isNumber })
      {
        result += "{{\(after[..<end])}"
        rest = after[end...]
        result += "}"
        rest = rest.dropFirst()
        continue
      } else {
        result += "{"
      }
      rest = after
    }
    return result + rest
  }
}
