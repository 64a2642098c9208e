package import Findings
package import Specs

/// Everything that can be referred to and every reference: the one value that pages, checks and
/// exports ask.
package struct LinkGraph: Sendable {
  package let documents: [Document]
  /// Sorted by document, then place. Every document is one.
  package let items: [Item]
  /// Files under the content folder that are not documents, sorted by path.
  package let artifacts: [Artifact]
  /// Kinds with at least one item, sorted by family.
  package let kinds: [Kind]
  /// Sorted by place of writing.
  package let edges: [Edge]
  /// Sorted by place of writing.
  package let unresolved: [UnresolvedReference]
  /// Edge indices by node, sorted by relation strength, then the other end's ID; parallel edges
  /// included.
  package let outgoing: Adjacency
  package let incoming: Adjacency
  /// What every mention and link of every document came to, for the pages.
  package let resolutions: [DocumentResolutions]
  /// By ID as written: indices in `items`. More than one where numbering restarts.
  package let itemsByID: [String: [Int32]]
  /// Items that define one ID twice where it must be unique, in order of place; references mean the
  /// first of each group.
  package let duplicates: [[Int32]]

  package init(
    documents: [Document], items: [Item], artifacts: [Artifact], kinds: [Kind], edges: [Edge],
    unresolved: [UnresolvedReference], outgoing: Adjacency, incoming: Adjacency,
    resolutions: [DocumentResolutions], itemsByID: [String: [Int32]], duplicates: [[Int32]] = []
  ) {
    self.documents = documents
    self.items = items
    self.artifacts = artifacts
    self.kinds = kinds
    self.edges = edges
    self.unresolved = unresolved
    self.outgoing = outgoing
    self.incoming = incoming
    self.resolutions = resolutions
    self.itemsByID = itemsByID
    self.duplicates = duplicates
  }
}

/// The index of a node of the graph: an item, or `items.count` + the index of an artifact.
package typealias NodeIndex = Int32

/// A class, because there are many and everything that follows a reference takes one up.
package final class Item: Sendable {
  /// `INT-042`; for a document without an ID its path without extension.
  package let id: String
  package let hasID: Bool
  /// The index in `LinkGraph.kinds`; documents without an ID have the kind `document`.
  package let kind: Int32
  package let title: String
  package let document: Int32
  /// The index in `Document.definitions`, or -1.
  package let definition: Int32
  package let form: DefinitionStrength
  /// Where it is declared.
  package let range: ByteRange
  /// The fragment of its address; `nil` for a document.
  package let anchor: String?
  package let status: String?
  package let priority: String?

  package init(
    id: String, hasID: Bool, kind: Int32, title: String, document: Int32, definition: Int32,
    form: DefinitionStrength, range: ByteRange, anchor: String?, status: String?,
    priority: String?
  ) {
    self.id = id
    self.hasID = hasID
    self.kind = kind
    self.title = title
    self.document = document
    self.definition = definition
    self.form = form
    self.range = range
    self.anchor = anchor
    self.status = status
    self.priority = priority
  }
}

package struct Artifact: Sendable {
  /// Under the content folder: `design/api/ledger.yaml`.
  package var path: String
  package init(path: String) { self.path = path }
}

/// A family of IDs: `INT`, `REQ-I`.
package struct Kind: Sendable {
  package var family: String
  package var name: String
  package var plural: String
  /// Indices in `LinkGraph.items`, in natural order of their IDs.
  package var items: [Int32]

  package init(family: String, name: String, plural: String, items: [Int32]) {
    self.family = family
    self.name = name
    self.plural = plural
    self.items = items
  }
}

/// What a reference means, strongest first.
package enum Relation: UInt8, Sendable, CaseIterable, Comparable {
  case dependsOn, derivesFrom, satisfies, verifies, specifiedBy, affects, mitigates, supersedes,
    relatedTo, mentions

  package static func < (left: Relation, right: Relation) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A resolved reference. It runs in its relation's first direction, wherever it is written.
package struct Edge: Sendable {
  package var from: NodeIndex
  package var to: NodeIndex
  package var relation: Relation
  package var style: ReferenceStyle
  /// Where it is written.
  package var document: Int32
  package var range: ByteRange
  /// The written direction runs against the edge (`Test Cases: TC-001` in a requirement).
  package var isInverse: Bool

  package init(
    from: NodeIndex, to: NodeIndex, relation: Relation, style: ReferenceStyle, document: Int32,
    range: ByteRange, isInverse: Bool
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.style = style
    self.document = document
    self.range = range
    self.isInverse = isInverse
  }
}

package struct UnresolvedReference: Sendable {
  package enum Status: Sendable { case missing, ambiguous }
  package var from: NodeIndex
  package var status: Status
  /// What is written.
  package var text: String
  package var relation: Relation
  package var style: ReferenceStyle
  package var document: Int32
  package var range: ByteRange
  /// Ambiguous: the items it may mean. Missing: the nearest IDs, best first.
  package var candidates: [String]

  package init(
    from: NodeIndex, status: Status, text: String, relation: Relation, style: ReferenceStyle,
    document: Int32, range: ByteRange, candidates: [String]
  ) {
    self.from = from
    self.status = status
    self.text = text
    self.relation = relation
    self.style = style
    self.document = document
    self.range = range
    self.candidates = candidates
  }
}

/// Lists of edge indices by node, in one flat array.
package struct Adjacency: Sendable {
  package var offsets: [Int32]
  package var edges: [Int32]

  package init(offsets: [Int32], edges: [Int32]) {
    self.offsets = offsets
    self.edges = edges
  }

  @inlinable package subscript(node: NodeIndex) -> ArraySlice<Int32> {
    edges[Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])]
  }
}

/// What the references of one document came to.
package struct DocumentResolutions: Sendable {
  /// One per `Document.mentions`.
  package var mentions: [MentionResolution]
  /// One per `Document.links`.
  package var links: [LinkResolution]

  package init(mentions: [MentionResolution], links: [LinkResolution]) {
    self.mentions = mentions
    self.links = links
  }
}

package enum MentionResolution: Sendable, Equatable {
  /// It only looks like an ID.
  case nothing
  /// It is the ID token of an item's definition.
  case definition(Int32)
  case item(Int32)
  /// A wildcard over a kind: the index in `LinkGraph.kinds`.
  case kind(Int32)
  /// The index in `LinkGraph.unresolved`.
  case unresolved(Int32)
}

package enum LinkResolution: Sendable, Equatable {
  /// Another host, `mailto:` and the like: as written.
  case external
  /// A place in the site. `anchor` is the fragment that exists there.
  case item(Int32, anchor: String?)
  /// A heading or anchor of a document that is no item of its own.
  case document(Int32, anchor: String?)
  case artifact(Int32)
  /// A folder without an index of its own; its path under the content folder.
  case folder(String)
  case broken(LinkFault)
  /// A backticked path that names nothing here: only code.
  case nothing
}

package enum LinkFault: Sendable, Equatable {
  /// No such Markdown file or folder; the nearest existing path, if one is near.
  case missingDocument(nearest: String?)
  case missingArtifact(nearest: String?)
  case missingImage(nearest: String?)
  case missingAnchor(document: Int32, anchor: String, nearest: String?)
  /// Leads out of the content folder.
  case outside
  /// A wiki link that names no item.
  case missingItem
  /// `javascript:`, `data:` and other schemes that are not allowed.
  case unsafe
}
