import Findings
import Specs

/// The documents of a site with the templates that they follow, and under the titles that these
/// leave to their metadata.
struct TemplatedDocuments: Sendable {
  let library: TemplateReading
  private let titles: FixedTitles
  private let matcher: TemplateMatcher
  /// As read, for telling which are others.
  private var read: [Document] = []
  private(set) var documents: [Document] = []
  private(set) var matches: [TemplateMatch?] = []

  init(_ documents: [Document], _ library: TemplateReading) async {
    self.library = library
    titles = FixedTitles(library.schemas)
    matcher = TemplateMatcher(library.schemas)
    read = documents
    matches = await TemplateAssignments.match(documents, with: library.schemas).matches
    var named = documents
    titles.rename(&named)
    self.documents = named
  }

  var assignments: TemplateAssignments {
    TemplateAssignments(schemas: library.schemas, matches: matches)
  }

  /// Takes the documents of now. Gives the indices of those that are others, or `nil` if documents
  /// came or went, so that indices mean others.
  mutating func update(to now: [Document]) -> [Int32]? {
    var edited: [Int32]? = now.count == read.count ? [] : nil
    var named: [Document] = []
    var matched: [TemplateMatch?] = []
    named.reserveCapacity(now.count)
    matched.reserveCapacity(now.count)
    var former = 0
    for (index, document) in now.enumerated() {
      while former < read.count, read[former] !== document,
        read[former].path.utf8.lexicographicallyPrecedes(document.path.utf8)
      {
        former += 1
        edited = nil
      }
      let isKnown = former < read.count && read[former].path == document.path
      if isKnown, read[former] === document {
        named.append(documents[former])
        matched.append(matches[former])
      } else {
        var one = [document]
        titles.rename(&one)
        named += one
        matched.append(matcher.match(document))
        if isKnown { edited?.append(Int32(index)) } else { edited = nil }
      }
      if isKnown { former += 1 }
    }
    read = now
    documents = named
    matches = matched
    return edited
  }
}
