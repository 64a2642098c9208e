import Findings
import Links
import Specs

extension CheckSubject {
  /// A finding of a rule at a span of a document. Without `item` it is laid to the document's own.
  func finding(
    _ rule: RuleDescription, in document: Int32, at range: ByteRange, message: String,
    help: String? = nil, item: NodeIndex? = nil, related: [RelatedPlace] = [],
    cause: String? = nil
  ) -> Finding {
    var finding = Finding(
      rule: rule.name, severity: rule.severity, in: graph.documents[Int(document)].source,
      at: range, message: message, help: help, item: item.flatMap(id), related: related)
    finding.cause = cause
    return finding
  }

  /// Another place that a finding speaks of.
  func related(in document: Int32, at range: ByteRange, _ message: String) -> RelatedPlace {
    let source = graph.documents[Int(document)].source
    return RelatedPlace(
      file: source.path, place: source.place(at: range.lower), message: message)
  }

  /// Where an item is declared.
  func declaration(of item: NodeIndex, _ message: String) -> RelatedPlace {
    let value = graph.items[Int(item)]
    return related(in: value.document, at: value.range, message)
  }

  /// The ID of an item, the path of an artifact.
  func id(_ node: NodeIndex) -> String? {
    guard node >= 0 else { return nil }
    let index = Int(node)
    if index < graph.items.count { return graph.items[index].id }
    return graph.artifacts[index - graph.items.count].path
  }

  /// Every broken link with its document, in order.
  func brokenLinks(
    _ report: (_ document: Int32, _ link: LinkUse, _ fault: LinkFault) -> Finding?
  ) -> [Finding] {
    var findings: [Finding] = []
    let targets = MissingTargets(graph)
    for (index, resolutions) in graph.resolutions.enumerated() {
      for (number, resolution) in resolutions.links.enumerated() {
        guard case .broken(let fault) = resolution else { continue }
        let link = graph.documents[index].links[number]
        guard !link.isPlaceholder else { continue }
        if var finding = report(Int32(index), link, fault) {
          finding.item = finding.item ?? graph.documentItem(Int32(index)).flatMap(id)
          let cause = targets.cause(of: link, in: graph.documents[index], fault)
          finding.cause = cause?.key
          if let folder = cause?.folder, finding.severity > .info {
            finding.help = "there is no folder `\(folder)`: correct the path or remove the link"
          }
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// What reading files and documents found under this rule's name.
  func findingsOfReading(_ rule: RuleDescription) -> [Finding] {
    var findings = fileFindings.filter { $0.rule == rule.name }
    for (index, document) in lookedAt where !document.findings.isEmpty {
      for var finding in document.findings where finding.rule == rule.name {
        finding.item = finding.item ?? graph.documentItem(Int32(index)).flatMap(id)
        findings.append(finding)
      }
    }
    return findings
  }
}

extension LinkUse {
  /// Whether the target is yet to be filled in: `../stories/US-{N}.md`, `[[ADR-XXX]]`.
  var isPlaceholder: Bool {
    target.contains("XXX") || target.contains("…") || target.contains("YYYY")
      || target.contains("NNN") || target.utf8.contains(0x7B) && target.utf8.contains(0x7D)
      || target.utf8.contains(0x3C) && target.utf8.contains(0x3E)
      || target.contains("‹") && target.contains("›")
  }
}

/// Lists names for a reader: `a`, `a or b`, `a, b or c`.
enum Wording {
  static func alternatives(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    return names.count == 1
      ? last : names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Wording {
  /// `a`, `a and b`, `a, b and c`.
  static func all(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    return names.count == 1
      ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
