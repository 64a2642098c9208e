extension LinkGraph {
  /// The item that a document is. Items are sorted by document, and the document comes first.
  package func documentItem(_ document: Int32) -> NodeIndex? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].document < document { low = middle + 1 } else { high = middle }
    }
    guard low < items.count, items[low].document == document else { return nil }
    return NodeIndex(low)
  }
}
