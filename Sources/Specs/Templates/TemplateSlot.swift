package import Findings
import Markdown

/// A place that a template leaves open: under which heading, behind which label.
package enum TemplateSlot {
  /// `externalsystem/provider` for the value of the row *Provider* under *External System*.
  package static func name(of range: ByteRange, in document: Document) -> String {
    var section = ""
    if let heading = heading(before: range.lower, in: document),
      heading.node != document.titleNode
    {
      section = heading.label
    }
    return section + "/" + label(before: range, in: document.source)
  }

  /// The last heading that starts at an offset or before it.
  private static func heading(before offset: Int, in document: Document) -> Heading? {
    var low = 0
    var high = document.headings.count
    while low < high {
      let middle = (low + high) / 2
      let node = Int(document.headings[middle].node)
      if document.tree.nodes[node].span.lower <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? document.headings[low - 1] : nil
  }

  /// The folded label that stands before a value on its line; that of a row is its first cell.
  private static func label(before range: ByteRange, in source: SourceText) -> String {
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lower
      while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
      while start < range.lower,
        bytes[start].isBlank || bytes[start] == 0x7C || bytes[start] == 0x3E
      {
        start += 1
      }
      var end = range.lower
      for index in start..<range.lower where bytes[index] == 0x7C {
        end = index
        break
      }
      // The box of a task is no label.
      if bytes.has("- [", at: start, limit: end), start + 5 <= end, bytes[start + 4] == 0x5D {
        start += 5
      }
      return LabelFolding.fold(bytes, start..<max(start, end))
    }
  }

  /// Whether a text is all that stands at its place: a whole value, cell or entry.
  package static func isWhole(_ range: ByteRange, in source: SourceText) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lower
      while start > 0, isDecoration(bytes[start - 1]) { start -= 1 }
      let isStart =
        start == 0 || isEnd(bytes[start - 1]) || bytes[start - 1] == 0x3A
        || bytes[start - 1] == 0x2E
        || bytes[start - 1] == 0x2D || bytes[start - 1] == 0x5D
      var end = range.upper
      while end < bytes.count, isDecoration(bytes[end]) || bytes[end] == 0x5C { end += 1 }
      return isStart && (end == bytes.count || isEnd(bytes[end]) || bytes[end] == 0x2D)
    }
  }

  private static func isDecoration(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == 0x2A || byte == 0x22 || byte == 0x60 || byte == 0x27
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x7C
  }
}

extension TemplateSchema {
  /// Where the template asks for a whole value.
  static func openSlots(of document: Document) -> Set<String> {
    var slots: Set<String> = []
    PlaceholderScan.scan(document.source, .all, skipping: document.codeRanges) { range in
      if TemplateSlot.isWhole(range, in: document.source) {
        slots.insert(TemplateSlot.name(of: range, in: document))
      }
    }
    return slots
  }
}
