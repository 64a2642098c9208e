import Foundation
import Testing

/// Texts and what becomes of them, which the script in the browser must come to as well.
struct SharedTable: Decodable {
  struct Text: Decodable, Sendable, CustomTestStringConvertible {
    var text: String
    /// Distinct, sorted by their UTF-8 bytes.
    var terms: [String]
    var testDescription: String { text }
  }

  var texts: [Text]
  /// Word and stem.
  var stems: [[String]]
  /// ID and key.
  var keys: [[String]]

  static func read() -> SharedTable {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Table/terms.json")
    guard let data = try? Data(contentsOf: file),
      let table = try? JSONDecoder().decode(SharedTable.self, from: data)
    else { return SharedTable(texts: [], stems: [], keys: []) }
    return table
  }
}
