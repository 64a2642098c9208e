import Findings
import Links
import Specs

/// When items were last reviewed or approved and when they last changed, as they say themselves.
struct ItemDates {
  struct Written {
    var day: Day
    var range: ByteRange
  }
  /// By item. What is reviewed with its document has that date.
  private(set) var reviewed: [NodeIndex: Written] = [:]
  /// By item, by its own word only, where it was read.
  private(set) var changed: [NodeIndex: Written] = [:]

  var hasReviews: Bool { !reviewed.isEmpty }

  init(_ graph: LinkGraph) {
    for index in graph.documents.indices { readReviews(of: Int32(index), graph) }
  }

  private mutating func readReviews(of index: Int32, _ graph: LinkGraph) {
    let document = graph.documents[Int(index)]
    var byDefinition = Self.latest(document.metadata, Self.reviewKeys)
    // While one signature is missing the review goes on.
    let approvals = document.facets.approvals
    if approvals.allSatisfy(\.isDone) {
      for approval in approvals { Self.note(approval.date, -1, in: &byDefinition) }
    }
    guard !byDefinition.isEmpty, var item = graph.documentItem(index) else { return }
    while Int(item) < graph.items.count, graph.items[Int(item)].document == index {
      reviewed[item] =
        byDefinition[graph.items[Int(item)].definition] ?? byDefinition[-1]
      item += 1
    }
  }

  /// Reads when the items of a document changed.
  mutating func readChanges(of index: Int32, _ graph: LinkGraph) {
    let document = graph.documents[Int(index)]
    var byDefinition = Self.latest(document.metadata, Self.changeKeys)
    if byDefinition[-1] == nil {
      for revision in document.facets.revisions {
        Self.note(revision.date, -1, in: &byDefinition)
      }
    }
    guard !byDefinition.isEmpty, let first = graph.documentItem(index) else { return }
    changed[first] = byDefinition[-1]
    guard byDefinition.keys.contains(where: { $0 >= 0 }) else { return }
    var item = first + 1
    while Int(item) < graph.items.count, graph.items[Int(item)].document == index {
      if let own = byDefinition[graph.items[Int(item)].definition] { changed[item] = own }
      item += 1
    }
  }

  /// The latest of the dates under some keys, by the definition that they are said of.
  private static func latest(_ metadata: Metadata, _ keys: Set<String>) -> [Int32: Written] {
    var result: [Int32: Written] = [:]
    // Few values are dates, and to see that costs less than to look a key up.
    for entry in metadata.entries where Day(entry.value) != nil && keys.contains(entry.key) {
      let text = FacetText(text: entry.value, range: entry.valueRange)
      note(text, entry.definition, in: &result)
    }
    return result
  }

  private static func note(
    _ text: FacetText?, _ definition: Int32, in result: inout [Int32: Written]
  ) {
    guard let text, let day = Day(text.text) else { return }
    if let known = result[definition], known.day >= day { return }
    result[definition] = Written(day: day, range: text.range)
  }

  private static let reviewKeys: Set<String> = [
    "lastreviewed", "lastreview", "reviewed", "reviewedon", "reviewedat", "reviewdate",
    "datereviewed", "lastreviewdate", "approved", "approvedon", "approvedat", "approvaldate",
    "dateapproved", "lastapproved", "geprüftam", "freigegebenam", "genehmigtam", "letzteprüfung",
    "revule", "dernièrerevue", "approuvéle", "revisadoel", "últimarevisión", "aprobadoel",
  ]

  private static let changeKeys: Set<String> = [
    "lastmodified", "lastmodifieddate", "modified", "modifiedon", "datemodified", "lastupdated",
    "lastupdate", "updated", "updatedon", "updatedat", "dateupdated", "lastchanged", "lastchange",
    "changed", "changedon", "revised", "lastrevised", "geändert", "geändertam", "letzteänderung",
    "aktualisiert", "zuletztgeändert", "modifiéle", "dernièremodification", "misàjourle",
    "modificadoel", "últimamodificación", "actualizado", "últimaactualización",
  ]
}

/// A day as it is written: `2026-03-01`, also with a time after it.
struct Day: Comparable, CustomStringConvertible {
  private var number: Int

  /// `nil` for anything that does not begin with a year, a month and a day.
  init?(_ text: String) {
    var numbers: [(value: Int, digits: Int)] = [(0, 0)]
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where numbers[numbers.count - 1].digits < 4:
        numbers[numbers.count - 1].value = numbers[numbers.count - 1].value * 10 + Int(byte - 0x30)
        numbers[numbers.count - 1].digits += 1
        continue
      case 0x2D, 0x2F,
        0x2E where numbers.count < 3 && numbers[numbers.count - 1].digits > 0:
        numbers.append((0, 0))
        continue
      default: break
      }
      break
    }
    guard numbers.count == 3, numbers[0].digits == 4, 1...2 ~= numbers[1].digits,
      1...2 ~= numbers[2].digits, 1...12 ~= numbers[1].value, 1...31 ~= numbers[2].value
    else { return nil }
    number = (numbers[0].value * 100 + numbers[1].value) * 100 + numbers[2].value
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  var description: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(number / 10_000)-\(padded(number / 100 % 100))-\(padded(number % 100))"
  }
}
