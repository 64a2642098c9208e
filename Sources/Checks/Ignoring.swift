import Findings
import Links
import Specs

/// The comments of a corpus that silence rules, and which of them did.
struct Ignoring {
  private struct Place: Hashable {
    var file: String
    var rule: String
  }

  private struct Entry {
    var document: Int32
    var comment: IgnoreComment
    var start: SourcePlace
    var end: SourcePlace
    var isUsed = false
  }

  private var entries: [Entry] = []
  private var byPlace: [Place: [Int]] = [:]

  init(_ graph: LinkGraph) {
    for (number, document) in graph.documents.enumerated() where !document.ignores.isEmpty {
      let source = document.source
      for comment in document.ignores {
        byPlace[Place(file: source.path, rule: comment.rule), default: []].append(entries.count)
        entries.append(
          Entry(
            document: Int32(number), comment: comment,
            start: source.place(at: comment.block.lower), end: source.place(at: comment.block.upper)
          ))
      }
    }
  }

  /// Whether a comment asks for silence about this finding: one for the document, or one whose
  /// block the finding starts in.
  mutating func silences(_ finding: Finding) -> Bool {
    guard !entries.isEmpty, let near = byPlace[Place(file: finding.file, rule: finding.rule)]
    else { return false }
    var isSilenced = false
    for index in near {
      let entry = entries[index]
      let isInside =
        entry.comment.isForDocument
        || (!entry.comment.block.isEmpty && entry.start <= finding.start
          && finding.start < entry.end)
      if isInside {
        entries[index].isUsed = true
        isSilenced = true
      }
    }
    return isSilenced
  }

  /// Comments that had nothing to silence, though their rules were run at their place. One without
  /// a reason is reported for that already.
  func unused(
    _ subject: CheckSubject, wasRun: (_ rule: String, _ file: String) -> Bool
  ) -> [Finding] {
    entries.compactMap { entry in
      let rule = entry.comment.rule
      let file = subject.graph.documents[Int(entry.document)].source.path
      guard !entry.isUsed, !entry.comment.reason.isEmpty, wasRun(rule, file) else { return nil }
      let place = entry.comment.isForDocument ? "in this document" : "in the block after it"
      return subject.finding(
        BadIgnore.description, in: entry.document, at: entry.comment.ruleRange,
        message: "there is nothing of `\(rule)` to ignore \(place)",
        help: entry.comment.isForDocument
          ? "remove the comment"
          : "remove the comment, or put it before the block that is meant",
        item: subject.graph.documentItem(entry.document))
    }
  }
}
