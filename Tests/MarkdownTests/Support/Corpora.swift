import Foundation

/// The Markdown files under the folder that `SPECWEFT_CORPORA` names, sorted; none without it.
func corpusFiles() -> [(path: String, bytes: [UInt8])] {
  guard let root = ProcessInfo.processInfo.environment["SPECWEFT_CORPORA"],
    let names = FileManager.default.enumerator(atPath: root)
  else { return [] }
  return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted().compactMap {
    guard let data = FileManager.default.contents(atPath: root + "/" + $0) else { return nil }
    return ($0, Array(String(decoding: data, as: UTF8.self).utf8))
  }
}
