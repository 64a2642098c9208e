package import Findings
import Links
import Markdown
import Specs

/// A text of the template that nobody has filled in.
package enum PlaceholderLeft: Rule {
  package static let description = RuleDescription(
    name: "placeholder-left", group: .documents, severity: .warning,
    summary: "a placeholder of the template is left over",
    why: """
      `[Expected response time]` looks like an answer in a contents list and in a matrix, and is \
      none. Only what the specification's own template holds counts: brackets around a real value, \
      such as `[SFTP]` or `[N/A]`, are left alone. The built-in templates are known by other \
      wordings, too: there a text in brackets counts that fills the very place of a placeholder \
      and reads like one, such as `[Your name]`.
      """,
    mend: "Write the value, or why there is none. A choice such as `Draft | Final` needs choosing.",
    failing: [
      RuleExample([
        "_template.md": """
        ---
        date: YYYY-MM-DD
        stage: Draft | Final
        ---
        # LED-[XXX]: [Title]

        ## Goal

        [Why it is needed]

        ## Risks
        <!-- What could go wrong? -->

        - [Risk]

        ## Call

        ```json
        {"[field]": [0, 1], "at": "YYYY-MM-DD"}
        ```
        """,
        "LED-001.md": """
        ---
        date: ⟦YYYY-MM-DD⟧
        stage: ⟦Draft | Final⟧
        ---
        # LED-001: Ledger

        ## Goal

        To book: ⟦[why it is needed]⟧.

        ⟦## Risks⟧
        <!-- What could go wrong? -->

        ## Call

        ```json
        {"⟦[field]⟧": [0, 1], "at": "YYYY-MM-DD"}
        ```
        """,
      ])
    ],
    passing: [
      RuleExample([
        "_template.md": "# [Title]\n\n## Goal\n\n[Why]\n\n- **Protocol**: [HTTPS / SFTP]\n",
        "ledger.md": """
        # Ledger

        ## Goal

        - **Protocol**: [SFTP]
        - **Deadline**: [N/A]
        - [ ] To do, see [Why](#goal)

        ```
        [Why]
        ```
        """,
      ]),
      RuleExample(["notes.md": "# Notes\n\nWrite `[Title]` and YYYY-MM-DD yourself.\n"]),
      // An example to be copied keeps what its copies fill in.
      RuleExample([
        "_template.md": "# [Title]\n\n**Date:** YYYY-MM-DD\n\n## Goal\n\n[Why]\n",
        "ADR-001-template.md":
          "# ADR-001: Use of ADRs\n\n**Date:** YYYY-MM-DD\n\n## Goal\n\nTo know.\n",
      ]),
      // Nobody can have verified what is only proposed.
      RuleExample([
        "_template.md": """
        # AC-[XXX]: [Title]

        **Status:** Proposed

        ## Sign-off

        **Verified By:** [Name]
        **Verified Date:** YYYY-MM-DD
        """,
        "AC-001.md": """
        # AC-001: Refunds in time

        **Status:** Proposed

        ## Sign-off

        **Verified By:** [Name]
        **Verified Date:** YYYY-MM-DD
        """,
      ]),
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let texts = subject.templates.schemas.map(PlaceholderTexts.init)
    return subject.inTemplated { index, document, schema, match, findings in
      if EmptySection.isTemplate(document.path) { return }
      func report(_ range: ByteRange, _ message: String) {
        findings.append(
          subject.finding(
            description, in: index, at: range, message: message,
            help: "write the value, or why there is none",
            item: subject.graph.documentItem(index)))
      }
      let signatures = pendingSignatures(in: document, index, subject)
      let known = texts[match.schema]
      let code = document.codeRanges
      PlaceholderScan.scan(document.source, known.forms, skipping: code) { range in
        let text = document.source.string(range)
        if signatures.contains(where: { $0.indices.contains(range.lower) }) { return }
        if known.contains(text) {
          report(range, "`\(text)` is left over from the template \(schema.name)")
        } else if known.isPrompt(text, range, in: document) {
          report(range, "`\(text)` has yet to be filled in")
        }
      }
      if !known.codeForms.isEmpty, !code.isEmpty {
        PlaceholderScan.scanCode(document.source, known.codeForms, in: code) { range in
          let text = document.source.string(range)
          guard known.isInCode(text) else { return }
          report(range, "`\(text)` is left over from the template \(schema.name)")
        }
      }
      for entry in document.metadata.entries where entry.definition < 0 {
        guard let field = schema.fields.first(where: { $0.key == entry.key }),
          !field.choice.isEmpty, entry.value == field.choice, !known.contains(entry.value)
        else { continue }
        report(entry.valueRange, "none of the values “\(entry.value)” is chosen yet")
      }
      for heading in document.headings where isOnlyComment(heading, document, schema) {
        report(
          document.tree.nodes[Int(heading.node)].span,
          "only the comment of the template stands under “\(heading.text)”")
      }
    }
  }

  /// Where metadata says who approved or verified a document that has yet to get there: nobody can
  /// fill that in.
  private static func pendingSignatures(
    in document: Document, _ index: Int32, _ subject: CheckSubject
  ) -> [ByteRange] {
    guard let item = subject.graph.documentItem(index),
      let stage = subject.states.stage(of: item), stage == .draft || stage == .review
    else { return [] }
    return (document.metadata.entries + document.metadata.labels).compactMap { entry in
      signatureKeys.contains(entry.key) && entry.definition < 0 ? entry.valueRange : nil
    }
  }

  private static let signatureKeys: Set<String> = [
    "approvedby", "approvedon", "approvaldate", "dateapproved", "approver", "verifiedby",
    "verifiedon", "verifieddate", "verificationdate", "verifier", "reviewedby", "reviewedon",
    "reviewdate", "revieweddate", "approveddate", "signedoffby", "signedoffon", "signoffdate",
  ]

  /// Whether nothing but comments stands in a section that the template has, too.
  static func isOnlyComment(
    _ heading: Heading, _ document: Document, _ schema: TemplateSchema
  ) -> Bool {
    let nodes = document.tree.nodes
    var node = Int(nodes[Int(heading.node)].end)
    guard node < Int(heading.sectionEnd), nodes[node].kind == .htmlBlock else { return false }
    while node < Int(heading.sectionEnd) {
      let isEmpty =
        nodes[node].kind == .thematicBreak
        || nodes[node].kind == .htmlBlock && EmptySection.isComment(node, document)
      guard isEmpty else { return false }
      node = Int(nodes[node].end)
    }
    return schema.requiredLabels.contains(heading.label)
  }
}
