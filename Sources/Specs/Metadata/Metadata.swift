package import Findings

/// What a document (or an item in it) says of itself in key and value.
package struct Metadata: Sendable {
  /// In document order.
  package var entries: [MetadataEntry]
  /// Block nodes that hold nothing but metadata, with the entries they hold: rendered as one
  /// definition table each.
  package var blocks: [MetadataBlock]
  /// The bytes of YAML front matter, fences included; not part of the Markdown.
  package var frontMatter: ByteRange?
  /// Runs of bold keys in sections of content: nobody's metadata, but rendered as tables as well.
  package var labels: [MetadataEntry] = []
  /// The paragraphs of those runs, with indices in `labels`.
  package var labelBlocks: [MetadataBlock] = []

  package init(
    entries: [MetadataEntry] = [], blocks: [MetadataBlock] = [], frontMatter: ByteRange? = nil
  ) {
    self.entries = entries
    self.blocks = blocks
    self.frontMatter = frontMatter
  }

  /// The first entry of the document itself whose key is `key` (already folded).
  package subscript(key: String) -> MetadataEntry? {
    entries.first { $0.key == key && $0.definition < 0 }
  }
}

package enum MetadataStyle: UInt8, Sendable, CaseIterable {
  case frontMatter, yamlBlock, boldKey, listKey, blockquoteKey, keyValueTable, plainKey
}

package struct MetadataEntry: Sendable {
  /// Folded for matching: lower case, letters and digits only (`lastmodified`).
  package var key: String
  /// As written: `Last Modified`.
  package var label: String
  /// As shown, without markup; list values joined with `, `.
  package var value: String
  /// The values of a list, else the one value; empty if there is none.
  package var values: [String]
  package var keyRange: ByteRange
  package var valueRange: ByteRange
  package var style: MetadataStyle
  /// The index in `Document.definitions` of the item inside the document that this belongs to
  /// (`**Priority:** …` under `### NFR-001`), or -1 for the document.
  package var definition: Int32
  /// The node that holds the value, or -1 (front matter, YAML).
  package var node: Int32

  package init(
    key: String, label: String, value: String, values: [String], keyRange: ByteRange,
    valueRange: ByteRange, style: MetadataStyle, definition: Int32, node: Int32
  ) {
    self.key = key
    self.label = label
    self.value = value
    self.values = values
    self.keyRange = keyRange
    self.valueRange = valueRange
    self.style = style
    self.definition = definition
    self.node = node
  }
}

package struct MetadataBlock: Sendable {
  package var node: Int32
  /// Indices in `entries`.
  package var entries: Range<Int>

  package init(node: Int32, entries: Range<Int>) {
    self.node = node
    self.entries = entries
  }
}
