import Findings
import Links
import Specs

/// What local rules found in each document, for the next run over nearly the same corpus: they look
/// only at documents that are others by then. Rules about facts look anew where facts are others, or
/// where what they found has moved. All other rules look at everything anew.
///
/// It holds for one configuration and one set of templates.
package struct CheckMemory: Sendable {
  /// By document, in the order of paths.
  private var entries: [Entry] = []
  /// What rules about facts found, by their names.
  private var aboutFacts: [String: [Finding]] = [:]

  private struct Entry: Sendable {
    var document: Document
    var match: TemplateMatch?
    /// What rules ask of the item that the document is.
    var item: Item?
    /// As they are reported.
    var findings: [Finding] = []

    func holds(_ other: Entry) -> Bool {
      guard document === other.document, match == other.match else { return false }
      if item === other.item { return true }
      return item?.id == other.item?.id && item?.status == other.item?.status
        && item?.definition == other.item?.definition && item?.range == other.item?.range
    }
  }

  package init() {}

  /// The same as `Checks.outcome(of:)`. `edited` are the files of documents that alone are others
  /// than in the run before, and state the same facts; `nil` where more may be otherwise.
  package mutating func outcome(
    of subject: CheckSubject, sameFactsBut edited: Set<String>? = nil
  ) async -> Checks.Outcome {
    let severities = Severities(subject.configuration)
    let rules = RuleRegistry.all.filter { severities.mayReport($0.description.name) }
    let local = rules.filter { $0.isLocal }
    let stale = take(subject)
    let factual = rules.filter { $0.isOfFacts }
    let moved = factual.filter { rule in
      guard let edited, let findings = aboutFacts[rule.description.name] else { return true }
      return findings.contains { finding in
        edited.contains(finding.file) || finding.related.contains { edited.contains($0.file) }
      }
    }
    let others = rules.filter { !$0.isLocal && !$0.isOfFacts }
    async let elsewhere = Checks.found(by: others + moved, in: subject)
    async let files = Checks.found(by: local, in: subject.looking(at: [], files: true))
    let found =
      stale.isEmpty
      ? [] : await Checks.found(by: local, in: subject.looking(at: stale, files: false))
    keep(found.compactMap(severities.judged))
    let judged = await elsewhere.compactMap(severities.judged)
    for rule in moved { aboutFacts[rule.description.name] = [] }
    for finding in judged { aboutFacts[finding.rule]?.append(finding) }
    let asked = Set(factual.map { $0.description.name })
    var all = judged.filter { !asked.contains($0.rule) }
    all += await files.compactMap(severities.judged)
    for findings in aboutFacts.values { all += findings }
    for entry in entries where !entry.findings.isEmpty { all += entry.findings }
    return Checks.outcome(of: subject, all, rules, severities)
  }

  /// Takes the documents of a subject with what is known of them; gives those of which nothing is.
  private mutating func take(_ subject: CheckSubject) -> [Int32] {
    let documents = subject.graph.documents
    var now: [Entry] = []
    now.reserveCapacity(documents.count)
    var stale: [Int32] = []
    var former = 0
    var firstItem = 0
    let items = subject.graph.items
    for (index, document) in documents.enumerated() {
      while firstItem < items.count, items[firstItem].document < Int32(index) { firstItem += 1 }
      let item = firstItem < items.count ? items[firstItem] : nil
      let matches = subject.templates.matches
      var entry = Entry(
        document: document, match: matches.indices.contains(index) ? matches[index] : nil,
        item: item)
      while former < entries.count, entries[former].document !== document,
        entries[former].document.path.utf8.lexicographicallyPrecedes(document.path.utf8)
      {
        former += 1
      }
      if former < entries.count, entries[former].holds(entry) {
        entry.findings = entries[former].findings
      } else {
        stale.append(Int32(index))
      }
      now.append(entry)
    }
    entries = now
    return stale
  }

  /// Lays findings to the documents that they are in.
  private mutating func keep(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.document.source.path] = place }
    for finding in findings {
      if let place = places[finding.file] { entries[place].findings.append(finding) }
    }
  }
}
