import Findings
import Markdown
import Specs

/// Fenced code with its language coloured in; a language without a lexer stays as Markdown has it.
extension DocumentBody {
  /// A site that has this file among the assets of its layouts gets its Mermaid drawn.
  static let drawingLibrary = "mermaid.min.js"

  mutating func paintCode(_ content: Document) {
    for info in content.tree.infoStrings {
      guard rendition.replacements[info.node] == nil, !rendition.omitted.contains(info.node)
      else { continue }
      if info.text.utf8.starts(with: "mermaid".utf8) {
        rendition.replacements[info.node] = drawing(info.node, content)
        hasDrawing = true
      } else if let language = CodeLanguage(fence: info.text) {
        rendition.replacements[info.node] = painted(info, language, content)
      }
    }
  }

  private func painted(
    _ info: MarkdownTree.InfoString, _ language: CodeLanguage, _ content: Document
  ) -> [UInt8] {
    let literal = content.tree.literal(of: Int(info.node))
    var html: [UInt8] = []
    html.reserveCapacity(literal.count * 2 + 128)
    open(info.node, info.text, into: &html)
    literal.withUnsafeBufferPointer { language.paint($0, into: &html) }
    html.append("</code></pre>")
    return html
  }

  /// A drawing in words: it says so, and is drawn where the site has the library for it.
  private func drawing(_ node: Int32, _ content: Document) -> [UInt8] {
    var html: [UInt8] = []
    html.append("<figure class=\"drawing\"><figcaption>Diagram in Mermaid</figcaption>")
    open(node, "mermaid", into: &html)
    content.tree.literal(of: Int(node)).withUnsafeBufferPointer { html.appendEscaped($0) }
    html.append("</code></pre></figure>")
    return html
  }

  private func open(_ node: Int32, _ info: String, into html: inout [UInt8]) {
    html.append("<pre")
    if let identifier = rendition.identifiers[node] {
      html.append(" id=\"")
      html.appendEscaped(identifier)
      html.append("\"")
    }
    html.append("><code class=\"language-")
    html.appendEscaped(info.prefix { $0 != " " && $0 != "\t" }.description)
    html.append("\">")
  }
}
