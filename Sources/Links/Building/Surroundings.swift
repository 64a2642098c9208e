import Specs

/// Whose a place in a document is: the innermost definition around it that defines an item.
struct Surroundings {
  /// By definition: the item of the innermost living definition that is or holds it, or -1.
  private var owners: [Int32]
  private let documentItem: Int32

  init(_ definitions: [Definition], itemOfDefinition: [Int32], documentItem: Int32) {
    self.documentItem = documentItem
    owners = itemOfDefinition
    // Around a document's own definition stands nothing.
    guard
      definitions.indices.contains(where: {
        owners[$0] < 0 && definitions[$0].strength != .document
      })
    else { return }
    let order = definitions.indices
      .filter { definitions[$0].strength != .document }
      .sorted { left, right in
        let a = definitions[left]
        let b = definitions[right]
        return a.node != b.node ? a.node < b.node : a.scopeEnd > b.scopeEnd
      }
    // Definitions around the one at hand, outermost first.
    var open: [Int] = []
    for index in order {
      let definition = definitions[index]
      while let last = open.last, definitions[last].scopeEnd <= definition.node {
        open.removeLast()
      }
      if owners[index] < 0, let last = open.last { owners[index] = owners[last] }
      open.append(index)
    }
  }

  func owner(ofDefinition definition: Int32) -> Int32 {
    guard definition >= 0, owners[Int(definition)] >= 0 else { return documentItem }
    return owners[Int(definition)]
  }
}
