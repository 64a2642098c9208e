package import Findings
import Links
import Specs

/// A specification without metadata that its template asks for.
package enum MissingMetadata: Rule {
  package static let description = RuleDescription(
    name: "missing-metadata", group: .documents, severity: .warning,
    summary: "metadata that the template asks for is not there",
    why: """
      Who answers for a specification, how much it matters and whether it is approved stand in its \
      metadata. Lists, filters and matrices leave out what does not say it.
      """,
    mend: """
      Add the keys with their values. A key that may be left out is marked so in the template: \
      `owner: [Team] # optional`.
      """,
    failing: [
      RuleExample([
        "_template.md": "---\nowner: [Team]\nstatus: Draft | Final\n---\n# [Title]\n\n## Goal\n",
        "ledger.md": "---\n⟦status⟧: Draft\n---\n# Ledger\n\n## Goal\n\nx\n",
      ])
    ],
    passing: [
      RuleExample([
        "_template.md": """
        ---
        author: [Name]
        status: Draft | Final
        cross-references: [Laws and contracts]
        reviewer: [Name] # optional
        ---
        # [Title]

        ## Goal
        """,
        "ledger.md": """
        # Ledger

        Owners: Ana & Rui
        Status: Draft
        Links: GDPR

        ## Goal

        x
        """,
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.inUnmet({ missing($0, $1, $2.found) }) {
      index, document, schema, _, unmet, findings in
      let names = unmet.map { "`\(schema.fields[$0].label)`" }
      let first = document.metadata.entries.first { $0.definition < 0 }
      findings.append(
        subject.finding(
          description, in: index, at: first?.keyRange ?? subject.titlePlace(of: document),
          message: "the metadata lacks \(Wording.all(names)), which the template "
            + "\(schema.name) asks for",
          help: "add \(names.count == 1 ? "it" : "them") to the metadata",
          item: subject.graph.documentItem(index),
          cause: ([schema.name] + names).joined(separator: "#")))
    }
  }

  private static func missing(
    _ document: Document, _ schema: TemplateSchema, _ found: UInt64
  ) -> [Int] {
    var missing: [Int] = []
    var present = 0
    for (number, field) in schema.fields.enumerated() where field.isRequired {
      if isThere(field.key, document) { present += 1 } else { missing.append(number) }
    }
    // The whole section is missing, and another rule says so.
    if present == 0, !missing.isEmpty {
      for (number, section) in schema.sections.prefix(TemplateMatch.sectionLimit).enumerated()
      where section.isRequired && ["metadata", "generalinformation"].contains(section.label)
        && found & (1 << UInt64(number)) == 0
      {
        return []
      }
    }
    return missing
  }

  private static func isThere(_ key: String, _ document: Document) -> Bool {
    if key == "id", document.definitions.contains(where: { $0.strength == .document }) {
      return true
    }
    if key == "title" || key == "name", document.titleNode >= 0 { return true }
    for entry in document.metadata.entries where entry.definition < 0 {
      if entry.key == key, !entry.value.isEmpty || isEmptyByNature(key) { return true }
    }
    guard let others = synonyms.first(where: { $0.contains(key) }) else { return false }
    return document.metadata.entries.contains {
      $0.definition < 0 && !$0.value.isEmpty && others.contains($0.key)
    }
  }

  /// Nobody has approved a draft; nothing replaces the newest.
  private static func isEmptyByNature(_ key: String) -> Bool {
    key.hasPrefix("approve") || key.hasPrefix("review") || key.hasPrefix("supersede")
  }

  /// Keys that say the same.
  private static let synonyms: [[String]] = [
    ["author", "authors", "owner", "owners", "responsible", "writtenby", "createdby", "autor"],
    ["created", "date", "createdon", "createdat", "creationdate", "datecreated"],
    [
      "lastmodified", "modified", "updated", "lastupdated", "updatedon", "updatedat", "revised",
      "lastupdate",
    ],
    ["approvedby", "approver", "approvers", "approval", "signedoffby"],
    ["crossreferences", "references", "links", "related", "relateddocuments", "seealso"],
    ["version", "revision"], ["status", "state", "stage"], ["priority", "criticality"],
  ]
}
