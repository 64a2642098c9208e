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
    let parts = try #require(try manifest()[kind] as? [String])
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

  /// By document: its pieces.
  func texts() throws -> [[[Any]]] {
    var names: [String] = []
    for case let name as String in try pages().map({ $0[7] }) where !name.isEmpty {
      names.append(name)
    }
    #expect(Set(names).count == files.keys.count { $0.hasPrefix("x-") })
    return try names.flatMap { name in
      let texts = try data(name)
      return try #require(texts as? [[[Any]]])
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
