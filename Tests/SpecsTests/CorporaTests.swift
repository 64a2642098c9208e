import Findings
import Foundation
import Markdown
import Testing

@testable import Specs

/// What must hold of any text, tried on real ones: set `SPECWEFT_CORPORA` to a folder of them.
@Suite struct CorporaTests {
  private static let root = ProcessInfo.processInfo.environment["SPECWEFT_CORPORA"]

  @Test(.enabled(if: root != nil))
  func everyTokenStandsWhereItIsSaidToStand() throws {
    let root = try #require(Self.root)
    var count = 0
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root))
    where name.hasSuffix(".md") {
      guard let data = FileManager.default.contents(atPath: root + "/" + name) else { continue }
      let document = read(bytes: [UInt8](data), path: name)
      count += 1
      for mention in document.mentions where !mention.isImplied && mention.node >= 0 {
        let literal = Array(document.tree.literal(of: Int(mention.node)))[mention.literal.indices]
        #expect(
          String(decoding: literal, as: UTF8.self) == document.text(mention.range),
          "\(name): \(mention.id)")
      }
      for definition in document.definitions
      where definition.form != .fileName && definition.form != .folderName {
        #expect(
          document.text(definition.range).contains(definition.id), "\(name): \(definition.id)")
      }
      #expect(document.contexts.allSatisfy { Int($0.definition) < document.definitions.count })
      let places = document.mentions.map(\.range.start)
      #expect(places == places.sorted(), "\(name)")
    }
    #expect(count > 0)
  }
}
