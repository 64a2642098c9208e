import Checks
import Findings

/// Rules as text for a terminal.
enum RuleText {
  /// One line a rule, by group.
  static func catalogue(_ rules: [RuleDescription], paint: Paint) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    var text = ""
    for group in RuleDescription.Group.allCases {
      let members = rules.filter { $0.group == group }.sorted { $0.name < $1.name }
      guard !members.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + paint.bold(group.rawValue) + "\n"
      for rule in members {
        let severity = pad(rule.severity.name, to: 7)
        text += "  \(pad(rule.name, to: width))  "
        text += "\(paint.severity(rule.severity, severity))  \(rule.summary)\n"
      }
    }
    return text
  }

  static func page(_ rule: RuleDescription, paint: Paint) -> String {
    var text = paint.bold(rule.name) + "  "
    text +=
      paint.severity(rule.severity, rule.severity.name) + paint.dim("  \(rule.group.rawValue)")
    text += "\n\n\(wrap(rule.summary))\n"
    text += "\n\(paint.bold("Why it matters"))\n\(wrap(rule.why))\n"
    text += "\n\(paint.bold("How to mend it"))\n\(wrap(rule.mend))\n"
    for (heading, examples) in [("Fails", rule.failing), ("Passes", rule.passing)] {
      guard let example = examples.first else { continue }
      text += "\n\(paint.bold(heading))\n"
      for (path, content) in example.files.sorted(by: { $0.key < $1.key }) {
        text += paint.dim("  \(path)") + "\n"
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
          let shown = line.filter { $0 != "⟦" && $0 != "⟧" }
          text += shown.isEmpty ? "\n" : "    \(shown)\n"
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
      }
    }
    return text
  }

  /// Lines of at most 78 columns, indented by two.
  private static func wrap(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + word.count + 1 > 76 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { "  \($0)" }.joined(separator: "\n")
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
