import Analysis
import Checks
import Findings
import Links
import Specs

/// Integrations against features, other systems and criticality.
struct CoreFeatureMatrixView: MatrixView {
  private let graph: LinkGraph
  private let integrations: IntegrationCatalogue
  private let features: CoreFeatures
  private let rows: [CoreFeatureRow]

  /// `kinds` are families; `nil` takes all.
  init(_ subject: CheckSubject, kinds: Set<String>?) {
    graph = subject.graph
    integrations = IntegrationCatalogue(subject)
    var all = CoreFeatures(subject, integrations)
    let linked = subject.graph
    if let kinds {
      all.keep { kinds.contains(linked.kinds[Int(linked.items[Int($0.item)].kind)].family) }
    }
    features = all
    rows = all.rows
  }

  private static let heads = [
    "Integration", "Core features", "Other systems", "Criticality", "Matrix",
  ]

  private var table: [[String]] {
    rows.map { row in
      let systems = row.systems.map(text) + [row.writtenSystems].compactMap { $0 }
      var criticality = row.criticalityWord ?? ""
      if row.hasOtherCriticality, let written = row.writtenCriticality?.text {
        criticality += " (\(written) in the matrix)"
      }
      return [
        graph.items[Int(row.item)].id, row.features.map(text).joined(separator: ", "),
        systems.joined(separator: ", "), criticality,
        row.missingIn >= 0
          ? "no row" : row.driftCount > 0 ? "differs" : row.written.isEmpty ? "" : "agrees",
      ]
    }
  }

  /// `+` stands before what the matrix lacks, `-` before what only the matrix says.
  private func text(_ link: CoreFeatureLink) -> String {
    let mark =
      switch link.drift {
      case .missingInMatrix: "+"
      case .onlyInMatrix: "-"
      case nil: ""
      }
    return mark + graph.items[Int(link.item)].id
  }

  func text(width: Int, paint: Paint) -> String {
    guard !rows.isEmpty else { return "" }
    let room = max(16, (width - 40) / 2)
    let shown = table.flatMap { row -> [[String]] in
      let (features, systems) = (wrapped(row[1], room), wrapped(row[2], room))
      return (0..<max(features.count, systems.count, 1)).map { line in
        [
          line == 0 ? row[0] : "", line < features.count ? features[line] : "",
          line < systems.count ? systems[line] : "", line == 0 ? row[3] : "",
          line == 0 ? row[4] : "",
        ]
      }
    }
    return TextTable(heads: Self.heads.map { $0.uppercased() }, rows: shown).text(paint: paint)
  }

  /// A list broken after commas.
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: ", ") {
      let isLast = lines.last.map {
        DisplayWidth.of($0) + DisplayWidth.of(String(word)) + 3 > width
      }
      if isLast ?? true {
        if !lines.isEmpty { lines[lines.count - 1] += "," }
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += ", \(word)"
      }
    }
    return lines
  }

  func csv() -> [UInt8] { features.csv(graph, integrations) }

  func markdown() -> String { MarkdownTable.text(heads: Self.heads, rows: table) }

  func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    json.key("integrations")
    json.beginArray()
    for row in rows {
      json.newLine()
      json.beginObject()
      json.member("id", graph.items[Int(row.item)].id)
      json.member("criticality", row.criticalityWord)
      json.member("criticalityInMatrix", row.writtenCriticality?.text)
      json.key("hasRow")
      json.value(!row.written.isEmpty)
      for (name, links) in [("features", row.features), ("systems", row.systems)] {
        json.key(named: name)
        json.beginArray()
        for link in links {
          json.beginObject()
          json.member("id", graph.items[Int(link.item)].id)
          json.member("direction", link.direction)
          json.key("inSpecifications")
          json.value(link.isInSpecifications)
          json.key("inMatrix")
          json.value(link.isInMatrix)
          json.member("difference", link.drift?.words)
          json.endObject()
        }
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  var notes: [String] {
    var notes = [RunOutput.count(rows.count, "integration")]
    if features.isKeptByHand {
      let count = features.driftCount
      notes.append(
        count == 0
          ? "the matrix that is kept by hand says the same"
          : "\(RunOutput.count(count, "difference")) from the matrix that is kept by hand: "
            + "+ missing there, - only there")
    }
    return notes
  }
}
