/// The text of HTML: without tags, comments and what browsers do not show.
enum HTMLText {
  static func append(_ html: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var index = html.startIndex
    while index < html.endIndex {
      guard html[index] == UInt8(ascii: "<") else {
        text.append(html[index])
        index += 1
        continue
      }
      if html[index...].starts(with: "<!--".utf8) {
        index = end(of: "-->", in: html, from: index + 4)
      } else {
        index = end(of: ">", in: html, from: index + 1)
      }
      if text.last != 0x20 { text.append(0x20) }
    }
  }

  /// Behind the next mark, or the end.
  private static func end(of mark: StaticString, in html: ArraySlice<UInt8>, from start: Int) -> Int
  {
    mark.withUTF8Buffer { mark in
      var index = min(start, html.endIndex)
      while index + mark.count <= html.endIndex {
        if html[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
        index += 1
      }
      return html.endIndex
    }
  }
}
