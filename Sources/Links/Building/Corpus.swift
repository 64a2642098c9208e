import Specs

/// Everything that linking one document asks of the others. A class, so that each document's linker
/// holds it without copying.
final class Corpus: Sendable {
  let documents: [Document]
  let items: ItemList
  let ids: IDResolver
  let links: LinkResolver
  let relations: RelationTable
  let wildcards: WildcardItems
  private let kindOfFamily: [String: Int32]
  private let isTestKind: [Bool]

  init(
    documents: [Document], items: ItemList, ids: IDResolver, links: LinkResolver,
    relations: RelationTable, tests: TestKinds
  ) {
    self.documents = documents
    self.items = items
    self.ids = ids
    self.links = links
    self.relations = relations
    wildcards = WildcardItems(items: items, folders: links.folders, ids: ids)
    kindOfFamily = Dictionary(
      uniqueKeysWithValues: items.kinds.indices.map { (items.kinds[$0].family, Int32($0)) })
    isTestKind = items.kinds.map { tests.contains($0.family) }
  }

  /// The same with other versions of some documents, and of the same items.
  init(_ former: Corpus, replacing indices: [Int32], documents: [Document], items: ItemList) {
    self.documents = documents
    self.items = items
    ids = IDResolver(former.ids, items: items)
    links = LinkResolver(
      former.links, replacing: indices, documents: documents, items: items, ids: ids)
    relations = former.relations
    var wildcards = former.wildcards
    wildcards.replace(items: items, ids: ids)
    self.wildcards = wildcards
    kindOfFamily = former.kindOfFamily
    isTestKind = former.isTestKind
  }

  func isTest(_ item: Int32) -> Bool {
    item >= 0 && isTestKind[Int(items.items[Int(item)].kind)] && items.items[Int(item)].hasID
  }

  /// The kind that a wildcard such as `FR-*` speaks of, by the part before the asterisk.
  func kind(ofWildcard prefix: String) -> Int32? { kindOfFamily[IDFamily.of(prefix + "0")] }
}
