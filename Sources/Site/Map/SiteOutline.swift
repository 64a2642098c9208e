package import Configuration
package import Findings
package import Links
import Specs

/// What of the map needs no facts: folders, the order of reading, what belongs to which document.
///
/// A value of its own because it can be made while the facts are worked out.
package struct SiteOutline: Sendable {
  let badges: ItemBadges
  /// By kind: what its catalogue has columns for.
  let columnsOfKind: [KindColumns]
  let tree: FolderTree
  let readingOrder: [Int32]
  /// By document: its place in the order of reading.
  let readingPlace: [Int32]
  /// By document: its items, the document itself first.
  let itemsOfDocument: [Range<Int>]
  /// By document: the item that the document is.
  let documentItem: [Int32]
  /// By document: indices in the findings.
  let findingsOfDocument: [Range<Int>]
  /// By finding: the document at fault, or -1.
  let documentOfFinding: [Int32]
  /// Indices in the findings, the severest first.
  let findingsBySeverity: [Int32]
  /// Folders in the order of reading.
  let folderOrder: [Int32]
  /// By folder: documents in it and below.
  let documentCounts: [Int]

  /// `findings` come in the order of reports.
  package init(_ graph: LinkGraph, findings: [Finding], configuration: Configuration) {
    badges = ItemBadges(graph.items)
    columnsOfKind = graph.kinds.map { KindColumns($0, graph) }
    let tree = FolderTree(documents: graph.documents, rootTitle: configuration.site.title)
    self.tree = tree
    readingOrder = tree.readingOrder()
    var places = [Int32](repeating: 0, count: graph.documents.count)
    for (place, document) in readingOrder.enumerated() { places[Int(document)] = Int32(place) }
    readingPlace = places
    (itemsOfDocument, documentItem) = SiteOutline.items(of: graph)
    let faults = FindingOutline(findings, of: graph.documents)
    findingsOfDocument = faults.ofDocument
    documentOfFinding = faults.documents
    findingsBySeverity = faults.bySeverity
    folderOrder = tree.folderOrder()
    documentCounts = tree.documentCounts()
  }

  private static func items(of graph: LinkGraph) -> ([Range<Int>], [Int32]) {
    var ranges: [Range<Int>] = []
    var owners: [Int32] = []
    var start = 0
    for document in graph.documents.indices {
      var end = start
      var owner = Int32(-1)
      while end < graph.items.count, graph.items[end].document == Int32(document) {
        if graph.items[end].form == .document, owner < 0 { owner = Int32(end) }
        end += 1
      }
      ranges.append(start..<end)
      owners.append(owner)
      start = end
    }
    return (ranges, owners)
  }
}

/// Which findings belong to which document.
struct FindingOutline {
  /// By document: indices in the findings.
  var ofDocument: [Range<Int>]
  /// By finding: the document at fault, or -1.
  var documents: [Int32]
  /// Indices in the findings, the severest first.
  var bySeverity: [Int32]
}

extension FindingOutline {
  init(_ findings: [Finding], of documents: [Document]) {
    ofDocument = FindingOutline.findings(findings, of: documents)
    var faulty = [Int32](repeating: -1, count: findings.count)
    for (document, range) in ofDocument.enumerated() {
      for index in range { faulty[index] = Int32(document) }
    }
    self.documents = faulty
    bySeverity = FindingGroup.bySeverity(findings)
  }

  /// Findings are sorted by file; documents are looked up in them once.
  private static func findings(_ findings: [Finding], of documents: [Document]) -> [Range<Int>] {
    var byFile: [String: Range<Int>] = [:]
    var start = 0
    while start < findings.count {
      var end = start
      while end < findings.count, findings[end].file == findings[start].file { end += 1 }
      byFile[findings[start].file] = start..<end
      start = end
    }
    return documents.map { byFile[$0.source.path] ?? 0..<0 }
  }
}
