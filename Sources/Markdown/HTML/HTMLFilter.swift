import Findings

/// Lets a safe subset of HTML through and shows the rest as text.
///
/// What it opens it closes: `base` marks how many elements were open around the Markdown block
/// that is being written; end tags beyond that are dropped, and `close` ends the rest with the
/// block, so that no document can break the page it stands in.
struct HTMLFilter {
  private var elements: [HTMLElement] = []
  /// Which of them are links: an `a` that leads nowhere, or stands in a link, becomes a `span`.
  private var links: [Bool] = []
  /// Which identifiers it may still give; none before they are known.
  var identifiers: HTMLIdentifiers?
  /// End tags may not close elements below this.
  var base = 0
  /// Where the links and images of the HTML that is being written lead.
  var destinations: ArraySlice<HTMLDestination> = []

  var count: Int { elements.count }

  /// Whether a link is open, in which no other may start.
  private(set) var isInLink = false

  /// Closes elements until `count` are open.
  mutating func close(to count: Int, _ html: inout HTMLBuffer) {
    while elements.count > count { closeLast(&html) }
  }

  /// Writes what is allowed of a piece of HTML.
  mutating func write(
    _ source: UnsafeBufferPointer<UInt8>, isInLink: Bool, to html: inout HTMLBuffer
  ) {
    var scanner = HTMLTokenizer(source)
    while let token = scanner.next() {
      switch token {
      case .text(let range): putText(source, range, &html)
      case .comment: break
      case .other(let range): html.escape(UnsafeBufferPointer(rebasing: source[range]))
      case .start(let tag):
        if !open(tag, source, isInLink: isInLink, &html) {
          html.escape(UnsafeBufferPointer(rebasing: source[tag.range]))
          if tag.isRawText {
            html.escape(UnsafeBufferPointer(rebasing: source[scanner.skipRawText(after: tag)]))
          }
        }
      case .end(let name, let range):
        if let element = HTMLElement(name: source[name]) {
          close(element, &html)
        } else {
          html.escape(UnsafeBufferPointer(rebasing: source[range]))
        }
      }
    }
  }

  /// Text keeps its entities; a stray `<` cannot start a tag.
  private func putText(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ html: inout HTMLBuffer
  ) {
    for byte in source[range] {
      switch byte {
      case 0x3C: html.put("&lt;")
      case 0x3E: html.put("&gt;")
      default: html.put(byte)
      }
    }
  }

  /// Writes a start tag if its element is allowed here.
  private mutating func open(
    _ tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>, isInLink: Bool,
    _ html: inout HTMLBuffer
  ) -> Bool {
    guard let element = HTMLElement(name: source[tag.name]) else { return false }
    guard hasParent(element) else { return false }
    closeImplied(before: element, &html)
    let given = destination(of: tag, source)
    let isBroken = given.map { $0.url == nil } ?? false
    let isLink =
      element == .a && !isInLink && !self.isInLink && !isBroken
      && (given != nil || HTMLAttributes.hasDestination(tag, source))
    if element == .img, isBroken || given == nil && !HTMLAttributes.hasPicture(tag, source) {
      HTMLAttributes.writeDescription(of: tag, source, isBroken: isBroken, &html)
      return true
    }
    let written: HTMLElement = element == .a && !isLink ? .span : element
    html.put("<")
    html.put(written.written)
    if isBroken { html.put(" class=\"broken-link\"") }
    HTMLAttributes.write(
      of: tag, element, source, isLink: isLink, destination: given, &identifiers, &html)
    html.put(element.isVoid ? " />" : ">")
    if element.isVoid { return true }
    elements.append(element)
    links.append(isLink)
    if isLink { self.isInLink = true }
    return true
  }

  /// What is known of the address in a tag, if anything is.
  private func destination(
    of tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>
  ) -> HTMLDestination? {
    guard !destinations.isEmpty, let value = HTMLLinkScan.address(of: tag, source) else {
      return nil
    }
    var low = destinations.startIndex
    var high = destinations.endIndex
    while low < high {
      let middle = (low + high) / 2
      if destinations[middle].literal.lower < value.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isKnown =
      low < destinations.endIndex && destinations[low].literal.lower == value.lowerBound
    return isKnown ? destinations[low] : nil
  }

  /// Parts of tables and lists only stand in a table or a list that this HTML opened: they would
  /// end the rows and items of the Markdown around them.
  private func hasParent(_ element: HTMLElement) -> Bool {
    let parents = element.parents
    return parents.isEmpty
      || elements[min(base, elements.count)...].contains(where: parents.contains)
  }

  /// Ends what HTML lets authors leave open: `<li>` ends the `<li>` before it.
  private mutating func closeImplied(before element: HTMLElement, _ html: inout HTMLBuffer) {
    while elements.count > base, let last = elements.last, element.ends(last) {
      closeLast(&html)
    }
  }

  private mutating func close(_ element: HTMLElement, _ html: inout HTMLBuffer) {
    guard !element.isVoid, base <= elements.count,
      let found = elements[base...].lastIndex(of: element)
    else { return }
    close(to: found, &html)
  }

  private mutating func closeLast(_ html: inout HTMLBuffer) {
    let element = elements.removeLast()
    let isLink = links.removeLast()
    if isLink { isInLink = false }
    html.put("</")
    html.put(element == .a && !isLink ? HTMLElement.span.written : element.written)
    html.put(">")
  }
}
