import CMarkGFM
import Foundation
import Markdown

/// What cmark-gfm itself renders, with the extensions that we use.
func referenceHTML(_ text: [UInt8], unsafe: Bool) -> String {
  // Sets the extensions up as the parser does, before this test uses them itself.
  _ = CMark.text(ofEntity: "&amp;".utf8)
  var result = ""
  CMark.exclusively {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, base, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT, nil)
    else { return }
    defer { free(html) }
    result = String(cString: html)
  }
  return result
}
