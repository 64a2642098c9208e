package import Findings
import Links
import Specs

/// A value that is not on the closed list of its key.
package enum InvalidMetadataValue: Rule {
  package static let description = RuleDescription(
    name: "invalid-metadata-value", group: .documents, severity: .warning,
    summary: "a value of the metadata is none that its key allows",
    why: """
      Filters, matrices and the scale of criticality know the values that the template lists. A \
      slip makes a value of its own: the specification is in no filter and counts as nothing. A \
      priority that no template governs is compared with those of all others of its kind.
      """,
    mend: """
      Write one of the values of the list, or add the value to the list of the template if many \
      specifications need it: what looks like no slip is one finding of a report for each key. A list that ends in “etc.” or holds “Other” is open, and \
      any value will do.
      """,
    failing: [
      RuleExample([
        "_template.md": "# [Title]\n\n**Stage:** Draft | In Review | Final\n\n## Goal\n",
        "ledger.md": "# Ledger\n\n**Stage:** ⟦In Reveiw⟧\n\n## Goal\n\nx\n",
      ])
    ],
    passing: [
      RuleExample([
        "_template.md": """
        # [Title]

        **Stage:** Draft | In Review | Final
        **Protocol:** [HTTPS / SFTP / etc.]
        **Level:** {High / Medium / Low}
        **See:** [Relevant laws/contracts/Standards sections or chats]

        ## Goal
        """,
        "a.md":
          "# A\n\n**Stage:** [in review]\n**Protocol:** AMQP\n**Level:** Low\n**See:** GDPR\n\n## Goal\n\nx\n",
        "b.md": "# B\n\n**Stage:** Final (2025-03-01)\n**Protocol:** HTTPS\n\n## Goal\n\nx\n",
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let governed = subject.inUnmet({ document, schema, _ in
      schema.fields.indices.filter { !invalid(schema.fields[$0], document, schema).isEmpty }
    }) { index, document, schema, _, unmet, findings in
      for field in unmet.map({ schema.fields[$0] }) {
        for entry in invalid(field, document, schema) {
          findings.append(
            finding(
              subject, index, entry, field.allowed, "of the template \(schema.name)",
              remedy: schema.isBuiltIn ? "" : ", or add it to the list of the template"))
        }
      }
    }
    return governed + UnusualPriority.findings(subject, description)
  }

  /// The entries of a key whose values are none of its list.
  private static func invalid(
    _ field: TemplateSchema.Field, _ document: Document, _ schema: TemplateSchema
  ) -> [MetadataEntry] {
    guard !field.allowed.isEmpty else { return [] }
    return document.metadata.entries.filter { entry in
      entry.definition < 0 && entry.key == field.key && !entry.value.isEmpty
        && !ClosedValue.allows(entry.value, field.allowed) && entry.value != field.choice
        && !schema.placeholders.contains(entry.value) && !isOpenQuestion(entry.value)
    }
  }

  /// Not decided yet is no slip.
  private static func isOpenQuestion(_ value: String) -> Bool {
    ["tbd", "todo", "na", "none", "unknown", "pending"].contains(LabelFolding.fold(value))
  }

  static func finding(
    _ subject: CheckSubject, _ index: Int32, _ entry: MetadataEntry, _ allowed: [String],
    _ origin: String, remedy: String = ""
  ) -> Finding {
    let nearest = NearestName.of(entry.value, among: allowed)
    return subject.finding(
      description, in: index, at: entry.valueRange,
      message: "“\(entry.value)” is no value of `\(entry.label)` \(origin)",
      help: nearest.map { "did you mean “\($0)”?" }
        ?? "write \(Wording.alternatives(allowed))\(remedy)",
      item: subject.graph.documentItem(index),
      cause: [origin, entry.key, nearest == nil ? "" : entry.value].joined(separator: "#"))
  }
}
