import Configuration
import Findings
import Specs

/// The items of the corpus and where they come from.
struct ItemList: Sendable {
  private(set) var items: [Item] = []
  private(set) var kinds: [Kind] = []
  /// The items of a document stand together; the first is the document itself.
  private(set) var offsets: [Int32] = []
  /// By document and definition: the item, or -1 for a definition that defines nothing.
  private(set) var itemOfDefinition: [[Int32]] = []
  /// Items that define one ID twice.
  private(set) var duplicates: [[Int32]] = []

  init(
    documents: [Document], claims: Claims, living: LivingDefinitions, configuration: Configuration
  ) {
    itemOfDefinition = documents.map { [Int32](repeating: -1, count: $0.definitions.count) }
    for (index, claim) in claims.claims.enumerated() where living.lives[index] {
      // Marks it as living; `append` puts the item's number here.
      itemOfDefinition[Int(claim.document)][Int(claim.definition)] = 0
    }
    offsets.reserveCapacity(documents.count + 1)
    items.reserveCapacity(documents.count * 2)
    for (index, document) in documents.enumerated() {
      offsets.append(Int32(items.count))
      append(document, Int32(index))
    }
    offsets.append(Int32(items.count))
    duplicates = living.duplicates.map { group in
      group.map { index in
        let claim = claims.claims[index]
        return itemOfDefinition[Int(claim.document)][Int(claim.definition)]
      }
    }
    duplicates.sort { ($0.first ?? 0) < ($1.first ?? 0) }
    setKinds(configuration)
  }

  func items(of document: Int32) -> Range<Int32> {
    offsets[Int(document)]..<offsets[Int(document) + 1]
  }

  private mutating func append(_ document: Document, _ index: Int32) {
    let slots = itemOfDefinition[Int(index)]
    let chief = Claims.documentDefinition(of: document).flatMap { slots[$0] >= 0 ? $0 : nil }
    let chiefDefinition = chief.map { document.definitions[$0] }
    if let chief { itemOfDefinition[Int(index)][chief] = Int32(items.count) }
    items.append(
      Item(
        id: chiefDefinition?.id ?? document.key, hasID: chief != nil, kind: 0,
        title: document.title, document: index, definition: Int32(chief ?? -1), form: .document,
        range: chiefDefinition?.range ?? .init(0, 0), anchor: nil,
        status: document.metadata["status"]?.value,
        priority: (document.metadata["priority"] ?? document.metadata["criticality"])?.value))
    var inner = slots.indices.filter { slots[$0] >= 0 && $0 != chief }
    guard !inner.isEmpty else { return }
    inner.sort { document.definitions[$0].range < document.definitions[$1].range }
    var anchors = AnchorNames(document)
    for number in inner {
      let definition = document.definitions[number]
      itemOfDefinition[Int(index)][number] = Int32(items.count)
      items.append(
        Item(
          id: definition.id, hasID: true, kind: 0, title: definition.title, document: index,
          definition: Int32(number), form: definition.strength, range: definition.range,
          anchor: anchors.anchor(of: definition), status: nil, priority: nil))
    }
    addMetadata(of: document, index)
    addColumns(of: document, index)
  }

  /// Status and priority as the metadata under an inner item gives them.
  private mutating func addMetadata(of document: Document, _ index: Int32) {
    for entry in document.metadata.entries where entry.definition >= 0 {
      let item = Int(itemOfDefinition[Int(index)][Int(entry.definition)])
      guard item > Int(offsets[Int(index)]) else { continue }
      if entry.key == "status", items[item].status == nil { items[item].status = entry.value }
      if entry.key == "priority" || entry.key == "criticality", items[item].priority == nil {
        items[item].priority = entry.value
      }
    }
  }

  /// Status and priority as the columns of an item's row give them.
  private mutating func addColumns(of document: Document, _ index: Int32) {
    var columns = StateColumns(document.tree)
    for item in Int(offsets[Int(index)])..<items.count where items[item].form == .row {
      let node = document.definitions[Int(items[item].definition)].node
      let state = columns.state(ofRow: Int(node))
      if items[item].status == nil { items[item].status = state.status }
      if items[item].priority == nil { items[item].priority = state.priority }
    }
  }

  private mutating func setKinds(_ configuration: Configuration) {
    var byFamily: [String: [Int32]] = [:]
    for index in items.indices {
      let family = items[index].hasID ? IDFamily.of(items[index].id) : IDFamily.none
      byFamily[family, default: []].append(Int32(index))
    }
    let names = KindNames(configuration)
    for family in byFamily.keys.sorted() {
      var kind = names.kind(of: family)
      let members = byFamily[family] ?? []
      for item in members { items[Int(item)].kind = Int32(kinds.count) }
      kind.items = sorted(members)
      kinds.append(kind)
    }
  }

  /// In natural order of IDs; equal IDs in the order of documents.
  private func sorted(_ members: [Int32]) -> [Int32] {
    members.sorted { left, right in
      let a = items[Int(left)].id
      let b = items[Int(right)].id
      return a == b ? left < right : NaturalOrder.precedes(a, b)
    }
  }
}
