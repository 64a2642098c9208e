import Links

extension GraphDrawing {
  /// A flow chart of Mermaid, as GitHub and GitLab draw it. Nodes are numbered: words such as `end`
  /// mean something there.
  package func mermaid() -> String {
    var text = "flowchart LR\n"
    for node in nodes {
      var label = graph.name(of: node)
      if let title = title(node), title != label { label += ": " + title }
      let (open, close) = Int(node) < graph.items.count ? ("[", "]") : ("[/", "/]")
      text += "  n\(node)\(open)\"\(Self.escaped(label))\"\(close)\n"
    }
    for arrow in arrows {
      text += "  n\(arrow.from) -->|\"\(arrow.relation.name)\"| n\(arrow.to)\n"
    }
    return text
  }

  /// Mermaid has no backslashes: characters that mean something are written as entities.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "#quot;"
      case "#": result += "#35;"
      case "&": result += "#amp;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      case "`": result += "#96;"
      case "\\": result += "#92;"
      case "*": result += "#42;"
      case "_": result += "#95;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
