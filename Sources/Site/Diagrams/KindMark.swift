import Configuration
import Links

/// The shape that a node of a diagram has: what sort of thing it is, without reading its ID.
enum KindMark: UInt8, Sendable {
  case item, test, risk, document, file

  /// The class of the node; nothing for the common case.
  var cssClass: StaticString {
    switch self {
    case .item: ""
    case .test: "t"
    case .risk: "k"
    case .document: "d"
    case .file: "f"
    }
  }

  static func marks(of kinds: [Kind], _ configuration: Configuration) -> [KindMark] {
    let tests = TestKinds(configuration)
    return kinds.map { kind in
      if tests.contains(kind.family) { return .test }
      return kind.family.hasPrefix("RISK") || kind.name.lowercased().contains("risk")
        ? .risk : .item
    }
  }
}
