import Findings
import Preview

/// What a session did about a change.
struct Rebuild: Sendable {
  /// What changed, for a reader: paths under the site folder.
  var changed: [String] = []
  var time: Duration = .zero
  var new: [Finding] = []
  var mended: [Finding] = []
  /// What open pages are to be told, in order.
  var events: [LiveChange] = []
  /// Why the site cannot be made from what is there now; empty if it can.
  var faults: [Finding] = []

  /// One line for the terminal.
  var line: String {
    var line = Rebuild.files(changed)
    line += faults.isEmpty ? ": " : ": the last good pages stay; "
    line += Rebuild.milliseconds(time)
    if let fault = faults.first {
      line += "; \(fault.place): \(fault.message)"
      if faults.count > 1 { line += " and \(faults.count - 1) more" }
    }
    if !new.isEmpty {
      line += "; \(Rebuild.count(new)) new"
      if new.count == 1, let only = new.first { line += " (\(only.place): \(only.message))" }
    }
    if !mended.isEmpty { line += "; \(Rebuild.count(mended)) mended" }
    return line
  }

  /// `a.md`, `a.md and b.md`, `a.md, b.md and 12 more`.
  private static func files(_ paths: [String]) -> String {
    switch paths.count {
    case 0: "nothing"
    case 1: paths[0]
    case 2: "\(paths[0]) and \(paths[1])"
    default: "\(paths[0]), \(paths[1]) and \(paths.count - 2) more"
    }
  }

  /// `2 errors, 1 info`.
  private static func count(_ findings: [Finding]) -> String {
    Severity.allCases.reversed().compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : RunOutput.count(count, severity.name)
    }.joined(separator: ", ")
  }

  private static func milliseconds(_ time: Duration) -> String {
    let parts = time.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    return milliseconds < 10_000 ? "\(milliseconds) ms" : RunOutput.seconds(time)
  }
}

extension Finding {
  fileprivate var place: String { "\(file):\(start.line):\(start.column)" }
}

/// Which findings are new and which are gone, whatever line they stand on by now.
enum FindingChange {
  /// Both lists come in the order of reports.
  static func between(
    _ old: [Finding], _ new: [Finding]
  ) -> (new: [Finding], mended: [Finding]) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var left: [Key: Int] = [:]
    for finding in old[start..<oldEnd] { left[Key(finding), default: 0] += 1 }
    var added: [Finding] = []
    for finding in new[start..<newEnd] {
      if let count = left[Key(finding)], count > 0 {
        left[Key(finding)] = count - 1
      } else {
        added.append(finding)
      }
    }
    // Of several that say the same, the last ones are taken for those that went.
    var mended: [Finding] = []
    for finding in old[start..<oldEnd].reversed() where left[Key(finding), default: 0] > 0 {
      left[Key(finding)]? -= 1
      mended.append(finding)
    }
    return (added, mended.reversed())
  }

  private struct Key: Hashable {
    var rule: String
    var file: String
    var message: String
    var text: String

    init(_ finding: Finding) {
      rule = finding.rule
      file = finding.file
      message = finding.message
      text = finding.text
    }
  }
}
