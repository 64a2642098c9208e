import Analysis
import Findings
import Links

extension TraceReport {
  /// Trees of lines, each node once under the node that it was first reached from.
  func text(paint: Paint) -> String {
    var text = paint.bold(id(start)) + (title(start).map { " \($0)" } ?? "")
    text += (status(start).map { paint.dim(" · \($0)") } ?? "") + "\n"
    if let place = place(start) { text += paint.dim("\(place.file):\(place.line)") + "\n" }
    for walk in walks {
      text += "\n" + paint.bold(TraceReport.heading(walk.direction)) + " (\(summary(walk)))\n"
      let children = walk.children()
      // An explicit stack: a chain of dependencies may be as long as the site.
      var open: [(step: Int, indent: String, isLast: Bool)] = []
      func push(_ steps: [Int], _ indent: String) {
        for (number, step) in steps.enumerated().reversed() {
          open.append((step, indent, number == steps.count - 1))
        }
      }
      push(children.ofStart, "")
      while let (step, indent, isLast) = open.popLast() {
        text += paint.dim(indent + (isLast ? "└── " : "├── ")) + line(step, walk, paint) + "\n"
        push(children.ofStep[step], deeper(indent, isLast))
      }
    }
    return text
  }

  /// Beyond a depth lines move no further to the right: the text stays readable, and linear.
  private func deeper(_ indent: String, _ isLast: Bool) -> String {
    indent.count >= 4 * 24 ? indent : indent + (isLast ? "    " : "│   ")
  }

  private func line(_ index: Int, _ walk: ImpactWalk, _ paint: Paint) -> String {
    let step = walk.steps[index]
    var line = paint.dim(label(step, walk)) + " " + paint.bold(id(step.node))
    if let title = title(step.node) { line += " " + TextTable.cut(title, to: 70) }
    if let status = status(step.node) { line += paint.dim(" · \(status)") }
    return line
  }

  /// Nested lists, as an issue or a merge request shows them.
  func markdown() -> String {
    var text = "# \(TraceReport.escaped(id(start)))"
    text += (title(start).map { ": " + TraceReport.escaped($0) } ?? "") + "\n"
    for walk in walks {
      text += "\n## \(TraceReport.heading(walk.direction))\n\n"
      text += summary(walk).prefix(1).uppercased() + summary(walk).dropFirst() + ".\n"
      if !walk.steps.isEmpty { text += "\n" }
      let children = walk.children()
      var open = Array(children.ofStart.reversed())
      while let index = open.popLast() {
        let step = walk.steps[index]
        let indent = String(repeating: "  ", count: min(step.level - 1, 24))
        text += "\(indent)- \(label(step, walk)) **\(TraceReport.escaped(id(step.node)))**"
        if let title = title(step.node) { text += " " + TraceReport.escaped(title) }
        if let status = status(step.node) { text += " (\(TraceReport.escaped(status)))" }
        text += "\n"
        open += children.ofStep[index].reversed()
      }
    }
    return text
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
