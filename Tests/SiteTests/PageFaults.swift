/// What is wrong with a set of pages: elements that are not closed, identifiers used twice, links
/// and anchors that lead nowhere, anything inline. A plain reader of the HTML that we write.
struct PageFaults {
  private(set) var faults: [String] = []
  private var identifiers: [String: Set<String>] = [:]
  private var links: [(page: String, target: String)] = []
  private let paths: Set<String>

  private static let void: Set<String> = [
    "meta", "link", "br", "hr", "img", "input", "path", "rect", "wbr",
  ]

  /// What ends by itself where one of these starts, or ends with `/`, as HTML has it.
  private static let implied: [String: Set<String>] = [
    "li": ["li"], "/ul": ["li"], "/ol": ["li"],
    "dt": ["dt", "dd"], "dd": ["dt", "dd"], "/dl": ["dt", "dd"],
    "td": ["td", "th"], "th": ["td", "th"], "tr": ["td", "th", "tr"], "/tr": ["td", "th"],
    "/thead": ["td", "th", "tr"], "tbody": ["td", "th", "tr", "thead", "tbody"],
    "/tbody": ["td", "th", "tr"], "/table": ["td", "th", "tr", "thead", "tbody"],
  ]

  init(pages: [String: [UInt8]], others: [String] = []) {
    paths = Set(pages.keys).union(others)
    for (path, bytes) in pages.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      read(path, Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    for (page, target) in links { check(target, on: page) }
  }

  private mutating func read(_ page: String, _ html: [UInt8]) {
    var open: [String] = []
    var seen: Set<String> = []
    var index = 0
    while index < html.count {
      guard html[index] == 0x3C else {
        index += 1
        continue
      }
      if html[index...].starts(with: "<!--".utf8) {
        while index < html.count, !html[index...].starts(with: "-->".utf8) { index += 1 }
        continue
      }
      var end = index
      var quote = false
      while end < html.count, quote || html[end] != 0x3E {
        if html[end] == 0x22 { quote.toggle() }
        end += 1
      }
      let tag = String(decoding: html[(index + 1)..<min(end, html.count)], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        close(before: tag, &open)
        if open.last == name {
          open.removeLast()
        } else {
          faults.append("\(page): </\(name)> closes <\(open.last ?? "nothing")>")
          return
        }
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      close(before: name, &open)
      for (key, value) in attributes(tag.dropFirst(name.count)) {
        switch key {
        case "id":
          if !seen.insert(value).inserted { faults.append("\(page): id \(value) twice") }
        case "href", "src": links.append((page, value))
        case "style": faults.append("\(page): inline style")
        case _ where key.hasPrefix("on"): faults.append("\(page): inline \(key)")
        default: break
        }
      }
      if name == "style" { faults.append("\(page): inline style") }
      if name == "script", !tag.contains("src=") { faults.append("\(page): inline script") }
      if !PageFaults.void.contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("\(page): open at the end: \(open)") }
    identifiers[page] = seen
  }

  private func close(before tag: String, _ open: inout [String]) {
    guard let implied = PageFaults.implied[tag] else { return }
    while let last = open.last, implied.contains(last) { open.removeLast() }
  }

  /// By scalars: a quote followed by a variation selector is one character.
  private func attributes(_ text: Substring) -> [(String, String)] {
    var found: [(String, String)] = []
    var rest = text.unicodeScalars
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split { $0 == " " || $0 == "\n" }.last
      let value = rest[equals...].dropFirst(2)
      guard let close = value.firstIndex(of: "\"") else { break }
      found.append((key.map { String($0) } ?? "", unescaped(Substring(value[..<close]))))
      rest = value[close...].dropFirst()
    }
    return found
  }

  private func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&#x27;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  private mutating func check(_ target: String, on page: String) {
    if target.contains("://") || target.hasPrefix("mailto:") { return }
    // Scalars: a `#` followed by a variation selector is one character.
    let parts = target.unicodeScalars.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    var folders = page.split(separator: "/").dropLast().map(String.init)
    var path = page
    if !parts[0].isEmpty {
      for part in parts[0].split(separator: "/").map(String.init) {
        if part == ".." {
          if folders.popLast() == nil {
            faults.append("\(page): \(target) leaves the site")
          }
        } else {
          folders.append(decoded(part))
        }
      }
      path = folders.joined(separator: "/")
    }
    guard paths.contains(path) else {
      faults.append("\(page): no file for \(target)")
      return
    }
    guard parts.count > 1, path.hasSuffix(".html") else { return }
    let anchor = decoded(parts[1])
    if identifiers[path]?.contains(anchor) != true {
      faults.append("\(page): no anchor for \(target)")
    }
  }

  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      if first == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
