import Links

/// The badges of all items. A corpus has few states and many items, so each state is judged once.
struct ItemBadges: Sendable {
  private var statuses: [Badge] = []
  private var priorities: [Badge] = []
  /// By item: an index, or -1.
  private var statusOfItem: [Int32] = []
  private var priorityOfItem: [Int32] = []

  init(_ items: [Item]) {
    var knownStatuses: [String: Int32] = [:]
    var knownPriorities: [String: Int32] = [:]
    for item in items {
      statusOfItem.append(
        ItemBadges.intern(item.status, &knownStatuses, &statuses, Badge.status))
      priorityOfItem.append(
        ItemBadges.intern(item.priority, &knownPriorities, &priorities, Badge.priority))
    }
  }

  func status(of item: Int32) -> Badge? {
    let index = statusOfItem[Int(item)]
    return index >= 0 ? statuses[Int(index)] : nil
  }

  func priority(of item: Int32) -> Badge? {
    let index = priorityOfItem[Int(item)]
    return index >= 0 ? priorities[Int(index)] : nil
  }

  private static func intern(
    _ word: String?, _ known: inout [String: Int32], _ badges: inout [Badge],
    _ judge: (String?) -> Badge?
  ) -> Int32 {
    guard let word, !word.isEmpty else { return -1 }
    if let index = known[word] { return index }
    guard let badge = judge(word) else { return -1 }
    known[word] = Int32(badges.count)
    badges.append(badge)
    return Int32(badges.count - 1)
  }
}
