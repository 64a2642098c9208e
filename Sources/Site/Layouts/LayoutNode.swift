/// A name in a tag: `title`, `item.title`, or `.`.
struct LayoutName {
  /// Empty for `.`.
  var parts: [String]
  /// Where the tag stands: a byte offset in its file.
  var offset: Int

  var written: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// A part of a parsed layout, before its names mean anything.
indirect enum LayoutNode {
  case text([UInt8])
  case variable(LayoutName, raw: Bool)
  case section(LayoutName, inverted: Bool, [LayoutNode])
  case partial(LayoutName, indentation: [UInt8])
  /// `{{<base}} … {{/base}}`: another layout with some of its blocks replaced.
  case parent(LayoutName, indentation: [UInt8], [LayoutBlock])
  case block(LayoutBlock)
}

/// `{{$name}} … {{/name}}`: a named part that a child layout may replace.
struct LayoutBlock {
  var name: String
  var offset: Int
  var content: [LayoutNode]
}
