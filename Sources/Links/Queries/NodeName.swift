extension LinkGraph {
  /// What a node is called in exports: the ID of an item, the path of an artifact.
  package func name(of node: NodeIndex) -> String {
    Int(node) < items.count ? items[Int(node)].id : artifacts[Int(node) - items.count].path
  }

  /// The family of a node's kind; `artifact` for a file.
  package func family(of node: NodeIndex) -> String {
    Int(node) < items.count ? kinds[Int(items[Int(node)].kind)].family : "artifact"
  }
}
