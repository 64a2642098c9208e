import Configuration
import Findings
import Specs

/// The items of the corpus and where they come from.
struct ItemList: Sendable {
  private(set) var items: [Item] = []
  /// The same while they are gathered.
  private var drafts: [Draft] = []
  private(set) var kinds: [Kind] = []
  /// The items of a document stand together; the first is the document itself.
  private(set) var offsets: [Int32] = []
  /// By document and definition: the item, or -1 for a definition that defines nothing.
  private(set) var itemOfDefinition: [[Int32]] = []
  /// Items that define one ID twice.
  private(set) var duplicates: [[Int32]] = []

  private struct Draft {
    var id: String
    var hasID = true
    var kind: Int32 = 0
    var title: String
    var document: Int32
    var definition: Int32
    var form: DefinitionStrength
    var range: ByteRange
    var anchor: String?
    var status: String?
    var priority: String?

    var item: Item {
      Item(
        id: id, hasID: hasID, kind: kind, title: title, document: document,
        definition: definition, form: form, range: range, anchor: anchor, status: status,
        priority: priority)
    }
  }

  init(
    documents: [Document], claims: Claims, living: LivingDefinitions, configuration: Configuration
  ) {
    itemOfDefinition.reserveCapacity(documents.count)
    for index in documents.indices {
      itemOfDefinition.append(
        [Int32](repeating: -1, count: documents[index].definitions.count))
    }
    for (index, claim) in claims.claims.enumerated() where living.lives[index] {
      // Marks it as living; `append` puts the item's number here.
      itemOfDefinition[Int(claim.document)][Int(claim.definition)] = 0
    }
    offsets.reserveCapacity(documents.count + 1)
    drafts.reserveCapacity(documents.count * 2)
    for index in documents.indices {
      offsets.append(Int32(drafts.count))
      append(documents, Int32(index))
    }
    offsets.append(Int32(drafts.count))
    duplicates = living.duplicates.map { group in
      group.map { index in
        let claim = claims.claims[index]
        return itemOfDefinition[Int(claim.document)][Int(claim.definition)]
      }
    }
    duplicates.sort { ($0.first ?? 0) < ($1.first ?? 0) }
    setKinds(claims, configuration)
  }

  /// Only for `replace`: the items of one document.
  private init() {}

  /// Takes another version of a document in place of one, with the items that it defines now. Says
  /// no, and changes nothing, unless these are the same under the same IDs, in the same order.
  ///
  /// Whoever calls knows already that all its definitions claim what they claimed before.
  mutating func replace(_ document: Document, at index: Int32) -> Bool {
    let slots = itemOfDefinition[Int(index)]
    guard slots.count == document.definitions.count else { return false }
    var own = ItemList()
    own.itemOfDefinition = [slots.map { $0 < 0 ? -1 : 0 }]
    own.offsets = [0]
    own.append([document], 0)
    let range = items(of: index)
    guard own.drafts.count == range.count else { return false }
    for (draft, item) in zip(own.drafts, range) {
      let former = items[Int(item)]
      guard draft.id == former.id, draft.hasID == former.hasID, draft.form == former.form,
        draft.definition == former.definition
      else { return false }
    }
    for (place, item) in range.enumerated() {
      own.drafts[place].document = index
      own.drafts[place].kind = items[Int(item)].kind
      items[Int(item)] = own.drafts[place].item
    }
    return true
  }

  func items(of document: Int32) -> Range<Int32> {
    offsets[Int(document)]..<offsets[Int(document) + 1]
  }

  private mutating func append(_ documents: [Document], _ index: Int32) {
    let definitions = documents[Int(index)].definitions
    let slots = itemOfDefinition[Int(index)]
    let chief = Claims.documentDefinition(among: definitions)
      .flatMap { slots[$0] >= 0 ? $0 : nil }
    let chiefDefinition = chief.map { definitions[$0] }
    if let chief { itemOfDefinition[Int(index)][chief] = Int32(drafts.count) }
    let state = Self.state(of: documents[Int(index)].metadata.entries)
    drafts.append(
      Draft(
        id: chiefDefinition?.id ?? documents[Int(index)].key, hasID: chief != nil,
        title: documents[Int(index)].title, document: index, definition: Int32(chief ?? -1),
        form: .document,
        range: chiefDefinition?.range ?? .init(0, 0), anchor: nil,
        status: state.status, priority: state.priority))
    var inner = slots.indices.filter { slots[$0] >= 0 && $0 != chief }
    guard !inner.isEmpty else { return }
    inner.sort { definitions[$0].range < definitions[$1].range }
    var anchors = AnchorNames(documents[Int(index)])
    for number in inner {
      let definition = definitions[number]
      itemOfDefinition[Int(index)][number] = Int32(drafts.count)
      drafts.append(
        Draft(
          id: definition.id, title: definition.title, document: index,
          definition: Int32(number), form: definition.strength, range: definition.range,
          anchor: anchors.anchor(of: definition)))
    }
    addMetadata(of: documents[Int(index)], index)
    addColumns(of: documents[Int(index)], index)
  }

  /// Status and priority as the document's own metadata gives them; the first of each counts.
  private static func state(of entries: [MetadataEntry]) -> (status: String?, priority: String?) {
    var state: (status: String?, priority: String?) = (nil, nil)
    for index in entries.indices where entries[index].definition < 0 {
      switch entries[index].key {
      case "status" where state.status == nil: state.status = entries[index].value
      case "priority" where state.priority == nil, "criticality" where state.priority == nil:
        state.priority = entries[index].value
      default: break
      }
    }
    return state
  }

  /// Status and priority as the metadata under an inner item gives them.
  private mutating func addMetadata(of document: Document, _ index: Int32) {
    for entry in document.metadata.entries where entry.definition >= 0 {
      let item = Int(itemOfDefinition[Int(index)][Int(entry.definition)])
      guard item > Int(offsets[Int(index)]) else { continue }
      if entry.key == "status", drafts[item].status == nil { drafts[item].status = entry.value }
      if entry.key == "priority" || entry.key == "criticality", drafts[item].priority == nil {
        drafts[item].priority = entry.value
      }
    }
  }

  /// Status and priority as the columns of an item's row give them.
  private mutating func addColumns(of document: Document, _ index: Int32) {
    var columns = StateColumns(document.tree)
    for item in Int(offsets[Int(index)])..<drafts.count where drafts[item].form == .row {
      let node = document.definitions[Int(drafts[item].definition)].node
      let state = columns.state(ofRow: Int(node))
      if drafts[item].status == nil { drafts[item].status = state.status }
      if drafts[item].priority == nil { drafts[item].priority = state.priority }
    }
  }

  private mutating func setKinds(_ claims: Claims, _ configuration: Configuration) {
    var byFamily: [String: [Int32]] = [:]
    var byNumber = [[Int32]](repeating: [], count: claims.families.count)
    for index in drafts.indices {
      if drafts[index].hasID, let id = claims.numbers[drafts[index].id] {
        byNumber[Int(claims.familyOfID[Int(id)])].append(Int32(index))
      } else {
        byFamily[IDFamily.none, default: []].append(Int32(index))
      }
    }
    for (number, members) in byNumber.enumerated() where !members.isEmpty {
      byFamily[claims.families[number], default: []] += members
    }
    let names = KindNames(configuration)
    let families = byFamily.keys.sorted()
    for (kind, family) in families.enumerated() {
      for item in byFamily[family] ?? [] { drafts[Int(item)].kind = Int32(kind) }
    }
    items = drafts.map(\.item)
    drafts = []
    for family in families {
      var kind = names.kind(of: family)
      let members = byFamily[family] ?? []
      kind.items =
        family == IDFamily.none ? members.sorted() : NaturalOrder.sorted(members, items)
      kinds.append(kind)
    }
  }
}
