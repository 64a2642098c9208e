import Analysis
import Checks
import Configuration
import Links
import Specs

/// The newest changes as an Atom feed (RFC 4287).
///
/// A feed has to give absolute addresses, so there is none without the site's own. Its times are
/// those that the histories name: a feed of the same specifications has the same bytes.
enum ChangeFeed {
  static let entryCount = 50

  static let file = ReportFile(
    name: "feed",
    paths: { analysis in
      let hasDates = analysis.history.changes.first?.day != nil
      return hasDates && analysis.subject.configuration.site.baseURL != nil ? ["feed.xml"] : []
    },
    write: { map, analysis, _ in write(map, analysis) })

  private static func write(_ map: SiteMap, _ analysis: SiteAnalysis) -> [UInt8] {
    guard let base = map.configuration.site.baseURL, let feed = map.feed else { return [] }
    let root = base.hasSuffix("/") ? base : base + "/"
    let changes = analysis.history.changes.prefix(entryCount).filter { $0.day != nil }
    guard let newest = changes.first?.day else { return [] }
    var xml = XMLText()
    xml.line(#"<?xml version="1.0" encoding="utf-8"?>"#)
    xml.line(#"<feed xmlns="http://www.w3.org/2005/Atom">"#)
    xml.element("title", "\(map.configuration.site.title): changes")
    xml.element("id", root + feed.url)
    xml.element("updated", time(newest))
    xml.link(root + feed.url, rel: "self")
    xml.link(root + (map.report("changes") ?? map.home).url, rel: "alternate")
    xml.author(map.configuration.site.title)
    var seen: [String: Int] = [:]
    for change in changes {
      guard let day = change.day else { continue }
      entry(change, day, map, root, &seen, &xml)
    }
    xml.line("</feed>")
    return xml.bytes
  }

  private static func entry(
    _ change: SiteChange, _ day: HistoryDay, _ map: SiteMap, _ root: String,
    _ seen: inout [String: Int], _ xml: inout XMLText
  ) {
    let document = map.graph.documents[Int(change.document)]
    let page = map.documents[Int(change.document)]
    let revision = change.revision
    let version = revision.version.text
    let owner = map.documentItem[Int(change.document)]
    let id = owner >= 0 && map.graph.items[Int(owner)].hasID ? map.graph.items[Int(owner)].id : nil
    let name = id.map { "\($0) \(document.title)" } ?? document.title
    // What changed when names an entry; where it stands in its table may shift.
    var key = "\(root)\(page.url)#\(day)"
    if !version.isEmpty { key += "-" + percentEncoded(version) }
    seen[key, default: 0] += 1
    if let count = seen[key], count > 1 { key += "-\(count)" }
    xml.line("<entry>")
    xml.element("title", version.isEmpty ? name : "\(name), version \(version)")
    xml.element("id", key)
    xml.element("updated", time(day))
    xml.link(root + page.url, rel: "alternate")
    if let author = revision.author?.text, !author.isEmpty { xml.author(author) }
    if let text = revision.description?.text, !text.isEmpty { xml.element("summary", text) }
    xml.line("</entry>")
  }

  private static func time(_ day: HistoryDay) -> String { "\(day)T00:00:00Z" }
}

/// XML, line by line.
private struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes.append(text)
    bytes.append(0x0A)
  }

  mutating func element(_ name: String, _ text: String) {
    bytes.append("<\(name)>")
    escaped(text)
    bytes.append("</\(name)>\n")
  }

  mutating func link(_ address: String, rel: String) {
    bytes.append("<link rel=\"\(rel)\" href=\"")
    escaped(address)
    bytes.append("\"/>\n")
  }

  mutating func author(_ name: String) {
    bytes.append("<author><name>")
    escaped(name)
    bytes.append("</name></author>\n")
  }

  /// Control characters have no place in XML, not even escaped.
  private mutating func escaped(_ text: String) {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    bytes.appendEscaped(
      isClean
        ? text
        : String(
          String.UnicodeScalarView(
            text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })))
  }
}

extension SiteMap {
  /// The feed of changes; `nil` if the site has none.
  var feed: SiteAddress? { reportFiles("feed").first }
}
