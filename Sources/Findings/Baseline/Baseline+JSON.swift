/// Why a file is no baseline.
package struct BaselineFault: Error, Equatable {
  /// What is wrong, as the end of a sentence: `line 3: a comma is missing`.
  package var reason: String
}

extension Baseline {
  /// The file: JSON, one finding a line, so that a review shows what came and went.
  package var bytes: [UInt8] {
    var json = JSONWriter(reserving: 192 * entries.count + 64)
    json.beginObject()
    json.member("version", 1)
    json.key("findings")
    json.beginArray()
    for entry in entries {
      json.newLine()
      json.beginObject()
      json.member("rule", entry.rule)
      if let item = entry.item { json.member("item", item) }
      if let file = entry.file { json.member("file", file) }
      json.member("text", entry.text)
      json.member("message", entry.message)
      if entry.count > 1 { json.member("count", entry.count) }
      json.endObject()
    }
    if !entries.isEmpty { json.lastNewLine() }
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  package init(reading bytes: [UInt8]) throws(BaselineFault) {
    var reader = JSONReader(bytes)
    let value: JSONValue
    do throws(JSONFault) { value = try reader.document() } catch {
      throw BaselineFault(reason: "line \(error.line): \(error.reason)")
    }
    guard case .number(let version)? = value["version"] else {
      throw BaselineFault(reason: "it has no 'version'")
    }
    guard version == 1 else {
      throw BaselineFault(reason: "it has a version that this program does not know")
    }
    guard case .array(let elements)? = value["findings"] else {
      throw BaselineFault(reason: "it has no list 'findings'")
    }
    var entries: [Entry] = []
    entries.reserveCapacity(elements.count)
    for (number, element) in elements.enumerated() {
      guard let entry = Entry(element) else {
        throw BaselineFault(
          reason: "finding \(number + 1) needs 'rule', 'text', 'message' and 'item' or 'file'")
      }
      entries.append(entry)
    }
    self.init(entries: entries)
  }
}

extension Baseline.Entry {
  fileprivate init?(_ value: JSONValue) {
    guard let rule = value["rule"]?.string, let text = value["text"]?.string,
      let message = value["message"]?.string
    else { return nil }
    let item = value["item"]?.string
    let file = value["file"]?.string
    guard item != nil || file != nil else { return nil }
    var count = 1
    if let written = value["count"] {
      guard case .number(let number) = written, number >= 1, number <= 1_000_000 else { return nil }
      count = Int(number)
    }
    self.init(
      rule: rule, item: item, file: item == nil ? file : nil, text: text, message: message,
      count: count)
  }
}
