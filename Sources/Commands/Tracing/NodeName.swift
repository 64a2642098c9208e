import Analysis
import Findings
import Links

extension NodeLookup {
  /// The node that a user names; what is wrong with the name ends the run.
  func find(_ name: String) throws(RunFailure) -> NodeIndex {
    switch node(name) {
    case .node(let node): return node
    case .ambiguous(let names):
      throw RunFailure(
        "'\(name)' names \(names.count) items", help: "say which: \(names.joined(separator: ", "))")
    case .unknown(let nearest):
      throw RunFailure(
        "there is no item or file '\(name)'",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "name an ID, or a path under the content folder; 'specweft list' shows the IDs")
    }
  }
}

extension Relation {
  /// From the command line: `depends-on`, or the letter of matrices.
  static func named(_ names: [String]) throws(RunFailure) -> Set<Relation>? {
    guard !names.isEmpty else { return nil }
    var relations: Set<Relation> = []
    for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let relation = Relation(name: name) ?? allCases.first(where: { $0.letter == name })
      else {
        let all = Relation.allCases.map(\.name)
        throw RunFailure(
          "there is no relation '\(name)'",
          help: NearestName.of(name, among: all).map { "did you mean '\($0)'?" }
            ?? "the relations are \(all.joined(separator: ", "))")
      }
      relations.insert(relation)
    }
    return relations
  }
}
