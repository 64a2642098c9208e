import Links
import Specs

extension RunOutput {
  /// Documents that are told of one by one.
  private static let documentsShown = 500

  /// Says which template each document follows, and why.
  func explainTemplates(of site: CheckedSite) {
    guard options.verbose, !options.quiet, !site.graph.documents.isEmpty else { return }
    var counts: [String: Int] = [:]
    var lines = ""
    for (index, document) in site.graph.documents.enumerated() {
      let words = site.templates.words(of: Int32(index))
      counts[words?.template ?? "", default: 0] += 1
      if index < Self.documentsShown {
        lines += "  \(document.path): "
        lines += words.map { "\($0.template), \($0.reason)\n" } ?? "no template\n"
      }
    }
    let rest = site.graph.documents.count - Self.documentsShown
    if rest > 0 { lines += "  and \(Self.count(rest, "other document"))\n" }
    let totals = counts.sorted { $0.key < $1.key }.map { name, count in
      "\(count) \(name.isEmpty ? "without" : name)"
    }
    Terminal.say("templates: \(totals.joined(separator: ", "))\n\(lines)")
  }
}
