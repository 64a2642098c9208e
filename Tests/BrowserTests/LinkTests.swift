import Foundation
import Testing

/// Every address that a page, a style sheet or a drawing of the site names leads somewhere.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct LinkTests {
  @Test func everyAddressResolves() async throws {
    let survey = try await Survey.sample.value
    expectNone(try LinkFaults(survey).faults)
  }

  @Test func whatLeadsNowhereIsSeen() async throws {
    let folder = try Scratch([
      "index.html": """
      <!DOCTYPE html><title>A</title><link rel=stylesheet href=a.css><a href="b.html">b</a>
      <a href="a%20b.html#c">c</a><a href="a%20b.html#%C3%BC">d</a><a href="//elsewhere.test/">e</a>
      <img src="a.css" srcset="a.css 1x, f.png 2x" alt=""><a href="javascript:0">g</a>
      """,
      "a b.html": "<!DOCTYPE html><title>B</title><p id=ü>",
      "a.css": "p { background: url(h.png) }",
    ])
    let site = BuiltSite(folder: folder.path, files: ["a b.html", "a.css", "index.html"])
    #expect(
      try await LinkFaults(Survey(of: site, under: "/")).faults == [
        "index.html: no file for b.html", "index.html: no place for a%20b.html#c",
        "index.html: no file for f.png", "index.html: javascript:0", "a.css: no file for h.png",
      ])
  }
}

/// Addresses of a site that lead nowhere, with the file that names them.
struct LinkFaults {
  private(set) var faults: [String] = []
  private(set) var checked = 0
  private let site: BuiltSite
  private let places: [String: Set<String>]

  init(_ survey: Survey) throws {
    site = survey.site
    places = Dictionary(uniqueKeysWithValues: survey.pages.map { ($0.path, $0.places) })
    for page in survey.pages {
      for address in page.addresses { check(address, in: page.path) }
    }
    for file in site.files where file.hasSuffix(".css") || file.hasSuffix(".svg") {
      let text = try site.text(file)
      for match in text.matches(of: /url\(\s*["']?([^"')]+)/) { check(String(match.1), in: file) }
      for match in text.matches(of: /@import\s+["']([^"']+)/) { check(String(match.1), in: file) }
      guard file.hasSuffix(".svg") else { continue }
      for match in text.matches(of: /href=["']([^"']+)/) { check(String(match.1), in: file) }
    }
  }

  private mutating func check(_ address: String, in file: String) {
    guard let base = URL(string: SiteHost("/").address(of: file)),
      let target = URL(string: address, relativeTo: base)?.absoluteURL
    else {
      faults.append("\(file): not an address: \(address)")
      return
    }
    guard target.scheme == "https" && target.host() == base.host() else {
      let isKnown = ["http", "https", "mailto", "tel"].contains(target.scheme)
      if !isKnown { faults.append("\(file): \(address)") }
      return
    }
    checked += 1
    let path = String(target.path(percentEncoded: false).dropFirst())
    guard site.contains(path) else {
      faults.append("\(file): no file for \(address)")
      return
    }
    guard let fragment = target.fragment(percentEncoded: false), !fragment.isEmpty,
      let known = places[path]
    else { return }
    if !known.contains(fragment) { faults.append("\(file): no place for \(address)") }
  }
}
