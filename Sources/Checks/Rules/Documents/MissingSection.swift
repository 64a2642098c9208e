package import Findings
import Links
import Specs

/// A specification without a section that its template requires.
package enum MissingSection: Rule {
  package static let description = RuleDescription(
    name: "missing-section", group: .documents, severity: .warning,
    summary: "a section that the template requires is not there",
    why: """
      A template says what a specification of its kind must answer. A section that is left out is \
      a question nobody asked: what happens when the other side fails, who may call it, what \
      changed since the last version. A section under another level or a usual other name counts \
      as there; a subsection is missed only where others of its section stand, and as an info: often \
      there is nothing to say in it. Where most of the \
      specifications that follow a template by their ID or outline alone lack a section, it is not \
      asked of them.
      """,
    mend: """
      Add the section, if only to say that it does not apply and why. If specifications of this \
      kind do not need it, write “(optional)” behind its heading in the template. For one \
      specification, `<!-- specweft-ignore missing-section: reason -->` above the title silences it.
      """,
    failing: [
      RuleExample([
        "_template.md": "# [Title]\n\n## Goal\n\n[Why]\n\n## Failures\n\n[What if]\n",
        "ledger.md": "⟦# Ledger⟧\n\n## Goal\n\nTo book payments.\n",
      ])
    ],
    passing: [
      RuleExample([
        "_template.md": "# [Title]\n\n## Goal\n\n## Failures\n\n## Notes (optional)\n",
        "ledger.md": "# Ledger\n\n## 1. Goal\n\nx\n\n### ⚠️ Failures\n\ny\n",
        "README.md": "# Ledgers\n\nAll about ledgers.\n",
      ]),
      // A page with other sections follows no template.
      RuleExample(["notes.md": "# Notes\n\n## Overview\n\nx\n\n## Dependencies\n\ny\n"]),
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.inUnmet({ missing($0, $1, $2.found) }) {
      index, document, schema, match, unmet, findings in
      for section in unmet {
        let value = schema.sections[section]
        var finding = subject.finding(
          description, in: index, at: subject.titlePlace(of: document),
          message: "the section “\(value.title)” of the template \(schema.name) is missing",
          help: help(section, schema, match.found), item: subject.graph.documentItem(index),
          cause: schema.name + "#" + value.label)
        if value.parent >= 0 { finding.severity = .info }
        findings.append(finding)
      }
    }
  }

  /// The required sections that are not there, those inside a missing one aside.
  private static func missing(
    _ document: Document, _ schema: TemplateSchema, _ found: UInt64
  ) -> [Int] {
    var absent = ~found
    let limit = min(schema.sections.count, TemplateMatch.sectionLimit)
    func isFound(_ section: Int) -> Bool { absent & (1 << UInt64(section)) == 0 }
    var missing: [Int] = []
    var others: OtherHeadings?
    for number in 0..<limit where !isFound(number) {
      let section = schema.sections[number]
      guard section.isRequired, !section.isPattern, !section.label.isEmpty else { continue }
      if section.parent >= 0 {
        guard isFound(Int(section.parent)) else { continue }
        let hasSibling = (0..<limit).contains {
          schema.sections[$0].parent == section.parent && found & (1 << UInt64($0)) != 0
        }
        guard hasSibling else { continue }
      }
      others = others ?? OtherHeadings(document, schema)
      if let others, others.mean(section) {
        absent &= ~(1 << UInt64(number))
      } else {
        missing.append(number)
      }
    }
    return missing
  }

  private static func help(_ section: Int, _ schema: TemplateSchema, _ found: UInt64) -> String {
    let value = schema.sections[section]
    let heading = String(repeating: "#", count: value.level) + " " + value.title
    let before = (0..<section).last {
      schema.sections[$0].parent == value.parent && found & (1 << UInt64($0)) != 0
    }
    if let before { return "add `\(heading)` after “\(schema.sections[before].title)”" }
    if value.parent >= 0 {
      return "add `\(heading)` under “\(schema.sections[Int(value.parent)].title)”"
    }
    return "add `\(heading)`, or say that it does not apply"
  }
}

/// The headings of a specification that are no section of its template, which may be other names
/// for one.
private struct OtherHeadings {
  private var labels: [String] = []
  private var facets: Set<FacetKind> = []

  init(_ document: Document, _ schema: TemplateSchema) {
    var isOther = [Bool](repeating: false, count: document.headings.count)
    for (number, heading) in document.headings.enumerated()
    where heading.node != document.titleNode && !schema.labels.contains(heading.label) {
      isOther[number] = true
      if heading.label.utf8.count > 4 { labels.append(heading.label) }
    }
    for section in document.facets.sections
    where section.sign == .heading && isOther.indices.contains(Int(section.heading)) {
      if isOther[Int(section.heading)] { facets.insert(section.kind) }
    }
  }

  func mean(_ section: TemplateSchema.Section) -> Bool {
    if let facet = section.facet, facets.contains(facet) { return true }
    guard section.label.utf8.count > 4 else { return false }
    return labels.contains { label in
      label.hasPrefix(section.label) || label.hasSuffix(section.label)
        || section.label.hasPrefix(label) || section.label.hasSuffix(label)
    }
  }
}
