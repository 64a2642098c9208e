import Configuration
import Findings
import Foundation
import Links
import Specs
import Synchronization
import Testing

@testable import Search

/// A small site and the files of its index, read as the script in the browser reads them.
struct SearchSite {
  /// By name.
  let files: [String: [UInt8]]
  let paths: [String]

  init(
    _ texts: [String: String], settings: SearchSettings = SearchSettings(), jobs: Int = 2
  ) async throws {
    try await self.init(bytes: texts.mapValues { Array($0.utf8) }, settings: settings, jobs: jobs)
  }

  init(
    bytes texts: [String: [UInt8]], settings: SearchSettings = SearchSettings(), jobs: Int = 2
  ) async throws {
    let reader = DocumentReader()
    let documents = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      reader.read(path: $0.key, sitePath: "Content/\($0.key)", bytes: $0.value)
    }
    let graph = await LinkGraph.build(
      documents: documents, artifacts: [], configuration: Configuration())
    func states(_ word: KeyPath<Item, String?>) -> SearchStates {
      SearchStates(
        graph.items.map { item in
          item[keyPath: word].map { SearchStates.State(word: $0, tone: "plain") }
        })
    }
    let subject = SearchSubject(
      graph: graph, settings: settings,
      addresses: graph.documents.map { "\($0.key).html" },
      crumbs: { graph.documents[$0].path.split(separator: "/").dropLast().map(String.init) },
      relations: Relation.allCases.map { ($0.name, "\($0.name) of") },
      statuses: states(\.status), priorities: states(\.priority),
      owner: { graph.documents[$0].metadata["owner"]?.value })
    paths = subject.documents.map { graph.documents[Int($0)].path }
    let gathered = Gathered()
    try await SearchIndex(subject, jobs: jobs).write { name, bytes in
      gathered.files.withLock { files in
        #expect(files.updateValue(bytes, forKey: name) == nil, "\(name) twice")
      }
    }
    files = gathered.files.withLock { $0 }
  }

  private final class Gathered: Sendable {
    let files = Mutex<[String: [UInt8]]>([:])
  }

  /// The data that a file hands to the script.
  func data(_ name: String) throws -> Any {
    let text = String(decoding: try #require(files["\(name).js"]), as: UTF8.self)
    let comma = try #require(text.firstIndex(of: ","))
    #expect(text.hasPrefix("specweftSearch(\"") && text.hasSuffix(");\n"))
    return try JSONSerialization.jsonObject(
      with: Data(text[comma...].dropFirst().dropLast(3).utf8), options: .fragmentsAllowed)
  }

  func manifest() throws -> [String: Any] {
    try #require(try data("manifest") as? [String: Any])
  }

  /// The data of the one file of a kind.
  func named(_ kind: String) throws -> Any {
    let name = try #require(try manifest()[kind] as? String)
    return try data(name)
  }

  struct File {
    var separator = ""
    var name: String
    var count: Int
  }

  /// The files of a kind, in the order of the manifest.
  func list(_ kind: String) throws -> [File] {
    let lists = kind == "terms" || kind == "words" ? try named("lists") : try manifest()
    let parts = try #require((lists as? [String: Any])?[kind] as? [String])
    let letter = try #require(["terms": "t", "words": "w", "ids": "i", "pages": "p"][kind])
    let counts: [Int] =
      kind == "pages" ? parts[0].utf8.map { Self.value($0) } : Self.varints(parts[2])
    let names = Array(parts[1])
    #expect(names.count == counts.count * 6)
    let separators = parts[0].split(separator: " ", omittingEmptySubsequences: false)
    return counts.indices.map { place in
      File(
        separator: kind == "pages" ? "" : String(separators[place]),
        name: "\(letter)-\(String(names[place * 6..<place * 6 + 6]))", count: counts[place])
    }
  }

  /// The entries of all files of terms or IDs.
  func entries(_ kind: String) throws -> [[Any]] {
    try list(kind).flatMap { file in
      let entries = try #require(try data(file.name) as? [[Any]])
      #expect(entries.count == file.count)
      return entries
    }
  }

  /// The entries of all files of titles.
  func pages() throws -> [[Any]] { try entries("pages") }

  /// By document: its pieces, of a long one those of all its files.
  func texts() throws -> [[[Any]]] {
    var seen: Set<String> = []
    var texts: [[[Any]]] = []
    for case let names as String in try pages().map({ $0[7] }) where !names.isEmpty {
      let parts = try names.split(separator: " ").map { part in
        let name = String(part.prefix { $0 != "," })
        seen.insert(name)
        return try #require(try data(name) as? [[[Any]]])
      }
      if parts.count > 1 { #expect(parts.allSatisfy { $0.count == 1 }) }
      texts += parts.count == 1 ? parts[0] : [parts.flatMap { $0[0] }]
    }
    #expect(seen.count == files.keys.count { $0.hasPrefix("x-") })
    return texts
  }

  /// Documents of which a text may have all neighbours of a phrase.
  func documents(withRow phrase: String) throws -> [Int] {
    let lists = try #require(try named("lists") as? [String: Any])
    let name = try #require(lists["rows"] as? String)
    let table = try #require(try data(name) as? [String])
    let letters = Array(table[0])
    let filter = RowFilter(isUsed: false)
    let hashes = phrase.split(separator: " ").map { word in
      Array(word.utf8).withUnsafeBufferPointer { filter.hash(of: $0) }
    }
    let more = Dictionary(
      uniqueKeysWithValues: zip(try Self.numbers(table[1]), Self.varints(table[2])))
    let rows = try zip(hashes, hashes.dropFirst()).map { former, word in
      let row = Int(((former &* 31 &+ word) &* 2_654_435_761) >> 20)
      let size = RowFilter.rows / (letters.count / 6)
      let start = row / size * 6
      let file = try #require(try data("b-\(String(letters[start..<start + 6]))") as? [String])
      #expect(file.count == size)
      return file[row % size].utf8.map { Self.value($0) }
    }
    var text = 0
    return paths.indices.filter { document in
      let texts = text...text + (more[document] ?? 0)
      text = texts.upperBound + 1
      return texts.contains { text in rows.allSatisfy { $0[text / 6] >> (text % 6) & 1 == 1 } }
    }
  }

  /// By path: the quantised weight of a term.
  func weights(_ term: String) throws -> [String: Int] {
    let found = try entries("terms").filter { $0[0] as? String == term }
    guard let entry = found.first else { return [:] }
    #expect(found.count == 1)
    let gaps = try #require(entry[1] as? String)
    let documents = try Self.numbers(gaps)
    let weights = try #require(entry[2] as? String).utf8.map { Self.value($0) }
    #expect(documents.count == weights.count)
    return Dictionary(uniqueKeysWithValues: zip(documents.map { paths[$0] }, weights))
  }

  /// A list of ascending numbers.
  static func numbers(_ text: String) throws -> [Int] {
    var next = 0
    return varints(text).map { gap in
      defer { next += gap + 1 }
      return next + gap
    }
  }

  static func varints(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var value = 0
    var shift = 0
    for letter in text.utf8 {
      let digit = Self.value(letter)
      value |= (digit & 31) << shift
      shift += 5
      if digit < 32 {
        numbers.append(value)
        value = 0
        shift = 0
      }
    }
    return numbers
  }

  static func value(_ letter: UInt8) -> Int { Digits.alphabet.firstIndex(of: letter) ?? -1 }
}
