import Findings
import Markdown

extension MarkdownTree {
  /// Until the HTML writer of the Markdown room is there: the source as it is written.
  func writeHTML(_ rendition: Rendition, into output: inout [UInt8]) {
    output.append("<pre>")
    source.bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
    output.append("</pre>\n")
  }
}
