/// The elements that HTML in Markdown may use.
enum HTMLElement: String, CaseIterable {
  case a, abbr, b, blockquote, br, caption, center, code, dd, del, details, div, dl, dt, em
  case h1, h2, h3, h4, h5, h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, s, samp, small, span
  case strong, sub, summary, sup, table, tbody, td, tfoot, th, thead, tr, tt, u, ul, `var`

  init?(name: Slice<UnsafeBufferPointer<UInt8>>) {
    guard name.count <= 10 else { return nil }
    self.init(rawValue: String(decoding: name, as: UTF8.self).lowercased())
  }

  /// The name it is written with: obsolete elements become what they mean.
  var written: String {
    switch self {
    case .center: "div"
    case .tt: "code"
    default: rawValue
    }
  }

  var isVoid: Bool { self == .br || self == .hr || self == .img }

  /// One of these must be open around it; empty if it may stand anywhere.
  var parents: [HTMLElement] {
    switch self {
    case .caption, .thead, .tbody, .tfoot, .tr: [.table]
    case .td, .th: [.tr]
    case .li: [.ul, .ol]
    case .dt, .dd: [.dl]
    default: []
    }
  }

  /// Whether its start tag ends an open element that has no end tag.
  func ends(_ open: HTMLElement) -> Bool {
    switch self {
    case .li: open == .li || open == .p
    case .dt, .dd: open == .dt || open == .dd || open == .p
    case .td, .th: open == .td || open == .th || open == .p
    case .tr: [.td, .th, .tr, .p, .caption].contains(open)
    case .thead, .tbody, .tfoot:
      [.td, .th, .tr, .p, .caption, .thead, .tbody, .tfoot].contains(open)
    case .p, .div, .center, .ul, .ol, .dl, .table, .blockquote, .pre, .hr, .details: open == .p
    case .h1, .h2, .h3, .h4, .h5, .h6: open == .p
    case .a: open == .a
    default: false
    }
  }
}
