import Configuration
import Findings
import Links
import Markdown
import Specs

/// The page of one document. A class, as a layout asks dozens of times for the fields of this large
/// view.
final class DocumentPage: FramedPage {
  let frame: PageFrame
  let map: SiteMap
  let document: Int32
  let content: Document
  let body: DocumentBody
  /// The metadata of the document as HTML; empty if there is none.
  let metadata: [UInt8]
  /// What the document is, where it is an item with an ID.
  let item: Item?
  let groups: [TraceGroup]
  let innerItems: [InnerItem]
  /// Items in the document of which something is said elsewhere.
  let innerItemCount: Int
  let innerRest: MoreLink?
  let diagram: NeighbourhoodDiagram?
  let cards: [FacetCard]
  let listing: [ListingEntry]
  let listingRest: MoreLink?
  let overview: Overview?

  static let fields = Fields<DocumentPage>([
    .view("page") { $0.frame },
    .text("title") { $0.content.title },
    .text("id") { $0.item?.id },
    .text("kind") { page in page.item.map { page.map.graph.kinds[Int($0.kind)].name } },
    .text("kindHref") { page in
      page.item.map { page.frame.address.link(to: page.map.kinds[Int($0.kind)][0]) }
    },
    .text("titleAnchor") { page in
      page.content.headings.first { $0.node == page.content.titleNode }?.slug
    },
    .view("status") { $0.status },
    .view("priority") { $0.priority },
    .view("result") { $0.result },
    .text("owner") { $0.content.metadata.first(of: ["owner", "responsible", "author"]) },
    .text("changed") { $0.changed },
    .text("version") { $0.content.metadata.first(of: ["version", "revision"]) },
    .text("template") { $0.map.templates.words(of: $0.document)?.template },
    .text("templateReason") { $0.map.templates.words(of: $0.document)?.reason },
    .text("metadataAnchor") { $0.body.metadataAnchor },
    .html("metadata") { $0.metadata },
    .written("body") { $0.body.write(into: &$1) },
    .text("drawingLibrary") { page in
      page.body.hasDrawing && page.map.hasDrawingLibrary
        ? page.frame.root + page.map.assets + DocumentBody.drawingLibrary : nil
    },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .flag("hasTrace") {
      !$0.groups.isEmpty || !$0.innerItems.isEmpty || $0.map.relationPages[$0.document] != nil
    },
    .flag("hasGroups") { !$0.groups.isEmpty },
    .list("groups") { $0.groups },
    .flag("hasDiagram") { $0.diagram != nil },
    .written("diagram") { $0.diagram?.write(into: &$1) },
    .flag("hasInnerItems") { !$0.innerItems.isEmpty },
    .number("innerItemCount") { $0.innerItemCount },
    .view("innerRest") { $0.innerRest },
    .text("relationsHref") { page in
      page.map.relationPages[page.document].map { page.frame.address.link(to: $0) }
    },
    .list("innerItems") { $0.innerItems },
    .number("findingCount") { $0.map.findingsOfDocument[Int($0.document)].count },
    .flag("hasManyFindings") { $0.map.findingsOfDocument[Int($0.document)].count > 1 },
    .rows(
      "findings",
      count: {
        min(DocumentBody.findingsShown, $0.map.findingsOfDocument[Int($0.document)].count)
      }
    ) { page, number in
      let index = page.map.findingsOfDocument[Int(page.document)].lowerBound + number
      var row = FindingRow(page.map, index, on: page.frame.address, document: page.document)
      if page.body.placedFindings.contains(number) {
        row.placedHref = "#\(DocumentBody.findingAnchor(number))"
      }
      return row
    },
    .flag("hasListing") { !$0.listing.isEmpty },
    .list("listing") { $0.listing },
    .view("listingRest") { $0.listingRest },
    .view("overview") { $0.overview },
  ])

  /// When it was last changed, by its metadata or its history.
  private var changed: String? {
    content.metadata.first(of: ["lastmodified", "lastupdated", "updated", "modified"])
      ?? content.facets.latestRevision?.date?.text
  }

  private var status: Badge? {
    let owner = map.documentItem[Int(document)]
    return owner >= 0 ? map.badges.status(of: owner) : nil
  }

  private var priority: Badge? {
    let owner = map.documentItem[Int(document)]
    return owner >= 0 ? map.badges.priority(of: owner) : nil
  }

  private var result: Badge? {
    let owner = map.documentItem[Int(document)]
    return owner >= 0 ? map.result(of: owner) : nil
  }

  /// The heading of the page says it already.
  private static func repeatsHeader(
    _ entry: MetadataEntry, _ content: Document, _ item: Item?
  ) -> Bool {
    entry.key == "id" && entry.value == item?.id
      || entry.key == "title" && entry.value == content.title
  }

  private static func metadata(
    _ map: SiteMap, page: SiteAddress, document: Int32, _ content: Document, _ item: Item?
  ) -> [UInt8] {
    let entries = content.metadata.entries.filter { entry in
      entry.definition < 0 && !entry.value.isEmpty && !repeatsHeader(entry, content, item)
    }
    guard !entries.isEmpty else { return [] }
    return MetadataTable(map: map, page: page, document: document).html(entries)
  }

  /// Relations shown of each item in a document, where they do not all fit on its page.
  private static let innerShare = 6

  init(_ map: SiteMap, document: Int32) {
    let address = map.documents[Int(document)]
    let content = map.graph.documents[Int(document)]
    let folder = map.tree.folderOfDocument[Int(document)]
    let isIndex = map.tree.folders[Int(folder)].index == document
    let isHome = address == map.home
    self.map = map
    self.document = document
    self.content = content
    let body = DocumentBody(map, page: address, document: document)
    self.body = body
    let owner = map.documentItem[Int(document)]
    let item =
      owner >= 0 && map.graph.items[Int(owner)].hasID ? map.graph.items[Int(owner)] : nil
    self.item = item
    metadata = DocumentPage.metadata(
      map, page: address, document: document, content, item)
    var trace = Traceability(map: map, page: address, namesMentions: true)
    trace.overflow = map.relationPages[document]
    let groups = owner >= 0 ? trace.groups(of: owner) : []
    trace.isOfOthers = true
    self.groups = groups
    diagram = NeighbourhoodDiagram(id: item?.id, title: content.title, groups: groups)
    cards =
      FacetCards(
        content, omitted: body.rendition.omitted, failures: map.failures(of: document)
      ).cards
    var innerItems: [InnerItem] = []
    var innerItemCount = 0
    var room = trace.overflow == nil ? Int.max : SiteMap.innerRelationsShown
    if trace.overflow != nil { trace.limit = DocumentPage.innerShare }
    for index in map.itemsOfDocument[Int(document)] {
      let node = Int32(index)
      guard node != owner, map.graph.isRelated(node) || map.result(of: node) != nil else {
        continue
      }
      guard room > 0 else {
        innerItemCount += map.result(of: node) != nil || trace.hasGroups(of: node) ? 1 : 0
        continue
      }
      let inner = InnerItem(map, item: node, trace)
      if inner.groups.isEmpty, inner.result == nil { continue }
      innerItemCount += 1
      innerItems.append(inner)
      room -= 1 + inner.groups.reduce(0) { $0 + $1.entries.count }
    }
    self.innerItems = innerItems
    self.innerItemCount = innerItemCount
    innerRest = trace.overflow.flatMap { rest in
      let count = innerItemCount - innerItems.count
      return count > 0 ? MoreLink(href: address.link(to: rest), count: count) : nil
    }

    let listing =
      isIndex
      ? FolderListing(
        map, page: address, folder: folder, limit: FolderListing.shownBesideDocument) : nil
    self.listing = listing?.entries ?? []
    listingRest = listing?.rest
    overview = isHome ? Overview(map: map, page: address) : nil

    let title = item.map { "\($0.id) \(content.title)" } ?? content.title
    var frame = PageFrame(
      map: map, address: address, title: title, name: isHome ? "home" : "document",
      sidebar: Sidebar(map, page: address, folder: folder, document: isIndex ? -1 : document))
    frame.breadcrumbs = map.breadcrumbs(to: address, in: folder)
    frame.currentKind = item?.kind ?? -1
    frame.headings = DocumentPage.headingLinks(content, body.metadataAnchor)
    if frame.headings.count > 1, !groups.isEmpty || !innerItems.isEmpty || trace.overflow != nil {
      frame.headings.append(
        HeadingLink(
          href: "#\(DocumentBody.ownPrefix)trace", title: "Relations", isSub: false))
    }
    let place = Int(map.readingPlace[Int(document)])
    if place > 0 {
      frame.previous = map.link(from: address, toDocument: map.readingOrder[place - 1])
    }
    if place + 1 < map.readingOrder.count {
      frame.next = map.link(from: address, toDocument: map.readingOrder[place + 1])
    }
    frame.editHref = map.editLink(of: content)
    self.frame = frame
  }
}

extension DocumentPage {
  /// Sections and subsections; sections only where there are very many.
  private static func headingLinks(_ content: Document, _ metadata: String?) -> [HeadingLink] {
    let headings = content.headings.filter { heading in
      heading.node != content.titleNode && heading.level <= 3 && heading.slug != metadata
    }
    let top = headings.map(\.level).min() ?? 2
    let shown = headings.count > 60 ? headings.filter { $0.level == top } : headings
    return shown.prefix(200).map { heading in
      HeadingLink(href: "#\(heading.slug)", title: heading.text, isSub: heading.level > top)
    }
  }
}

/// An item inside a document, with its relations in short.
struct InnerItem: View {
  var href: String
  var id: String
  var title: String
  var status: Badge?
  var result: Badge?
  var groups: [TraceGroup]

  static let fields = Fields<InnerItem>([
    .text("href") { $0.href },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .view("status") { $0.status },
    .view("result") { $0.result },
    .list("groups") { $0.groups },
  ])

  init(_ map: SiteMap, item index: Int32, _ trace: Traceability) {
    let item = map.graph.items[Int(index)]
    href = map.link(from: trace.page, toNode: index)
    id = item.hasID ? item.id : ""
    title = item.title
    status = map.badges.status(of: index)
    result = map.result(of: index)
    groups = trace.groups(of: index)
  }
}

extension LinkGraph {
  func isRelated(_ node: NodeIndex) -> Bool {
    !outgoing[node].isEmpty || !incoming[node].isEmpty
  }
}

extension Metadata {
  /// The first value under one of these keys.
  func first(of keys: [String]) -> String? {
    for key in keys {
      if let value = self[key]?.value, !value.isEmpty { return value }
    }
    return nil
  }
}

extension SiteMap {
  func editLink(of document: Document) -> String? {
    guard let pattern = configuration.site.editLink else { return nil }
    let path = percentEncoded(document.path)
    return pattern.split(separator: "{path}", omittingEmptySubsequences: false)
      .joined(separator: path)
  }
}
