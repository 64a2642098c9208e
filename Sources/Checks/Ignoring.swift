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
    var extent: Extent
  }

  /// From the first place to the one behind the last.
  private struct Extent {
    var start: SourcePlace
    var end: SourcePlace
  }

  /// What is silent of a rule in a file, and what was silenced there.
  private struct Silence {
    var isWhole = false
    /// Sorted, each apart from the next: comments may be as many as findings, so that asking each
    /// of them about each finding would cost the square of a document.
    var extents: [Extent] = []
    var silenced: [SourcePlace] = []

    mutating func mergeExtents() {
      var merged: [Extent] = []
      for extent in extents.sorted(by: { $0.start < $1.start }) {
        if let last = merged.last, extent.start <= last.end {
          merged[merged.count - 1].end = max(last.end, extent.end)
        } else {
          merged.append(extent)
        }
      }
      extents = merged
    }

    func covers(_ place: SourcePlace) -> Bool {
      if isWhole { return true }
      let next = Ignoring.firstIndex(of: extents) { place < $0.start }
      return next > 0 && place < extents[next - 1].end
    }
  }

  private var entries: [Entry] = []
  private var silences: [Place: Silence] = [:]

  init(_ graph: LinkGraph) {
    for (number, document) in graph.documents.enumerated() where !document.ignores.isEmpty {
      let source = document.source
      var last: (block: ByteRange, extent: Extent)?
      for comment in document.ignores where comment.mistyped == nil {
        // Comments in a row have one block.
        let extent: Extent
        if let last, last.block == comment.block {
          extent = last.extent
        } else {
          extent = Extent(
            start: source.place(at: comment.block.lower), end: source.place(at: comment.block.upper)
          )
        }
        last = (comment.block, extent)
        entries.append(Entry(document: Int32(number), comment: comment, extent: extent))
        let place = Place(file: source.path, rule: comment.rule)
        if comment.isForDocument {
          silences[place, default: Silence()].isWhole = true
        } else if !comment.block.isEmpty {
          silences[place, default: Silence()].extents.append(extent)
        }
      }
    }
    for place in silences.keys { silences[place]?.mergeExtents() }
  }

  /// Whether a comment asks for silence about this finding: one for the document, or one whose
  /// block the finding starts in.
  mutating func silences(_ finding: Finding) -> Bool {
    guard !silences.isEmpty else { return false }
    let place = Place(file: finding.file, rule: finding.rule)
    guard silences[place]?.covers(finding.start) ?? false else { return false }
    silences[place]?.silenced.append(finding.start)
    return true
  }

  /// Whether the comment silenced something; `silenced` is sorted.
  private static func isUsed(_ entry: Entry, _ silenced: [SourcePlace]) -> Bool {
    if entry.comment.isForDocument { return !silenced.isEmpty }
    guard !entry.comment.block.isEmpty else { return false }
    let first = firstIndex(of: silenced) { $0 >= entry.extent.start }
    return first < silenced.count && silenced[first] < entry.extent.end
  }

  /// The first index whose element is so, as all after it are; the count if there is none.
  private static func firstIndex<Element>(
    of elements: [Element], where isSo: (Element) -> Bool
  ) -> Int {
    var range = elements.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isSo(elements[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  /// Comments that had nothing to silence, though their rules were run at their place. One without
  /// a reason is reported for that already.
  func unused(
    _ subject: CheckSubject, wasRun: (_ rule: String, _ file: String) -> Bool
  ) -> [Finding] {
    let silenced = silences.mapValues { $0.silenced.sorted() }
    return entries.compactMap { entry in
      let rule = entry.comment.rule
      let file = subject.graph.documents[Int(entry.document)].source.path
      guard !entry.comment.reason.isEmpty, wasRun(rule, file),
        !Ignoring.isUsed(entry, silenced[Place(file: file, rule: rule)] ?? [])
      else { return nil }
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
