package import Links
import Specs

extension LinkGraph {
  /// Who answers for an item, as its own metadata says: its owner, else whoever is responsible.
  package func owner(of item: NodeIndex) -> String? {
    let value = items[Int(item)]
    let definition = value.form == .document ? -1 : value.definition
    var best: (rank: Int, name: String)?
    for entry in documents[Int(value.document)].metadata.entries
    where entry.definition == definition && !entry.value.isEmpty {
      guard let rank = Self.ownerKeys.firstIndex(of: entry.key) else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (rank, entry.value) }
    }
    return best?.name
  }

  private static let ownerKeys = ["owner", "responsible", "assignee", "assignedto", "author"]
}
