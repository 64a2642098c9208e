import Links

extension GraphDrawing {
  /// The language of Graphviz. Nodes bear their names, so that a line can be found again.
  package func dot() -> String {
    var text = "digraph specweft {\n  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\"];\n"
    text += "  edge [fontname=\"Helvetica\", fontsize=10];\n"
    for node in nodes {
      var label = graph.name(of: node)
      if let title = title(node), title != label { label += "\n" + title }
      text += "  \(Self.identifier(name(node))) [label=\(Self.label(label))"
      text += ", class=\(Self.identifier(graph.family(of: node)))"
      if Int(node) >= graph.items.count { text += ", shape=note" }
      text += "];\n"
    }
    for arrow in arrows {
      text += "  \(Self.identifier(name(arrow.from))) -> \(Self.identifier(name(arrow.to)))"
      text += " [label=\(Self.label(arrow.relation.name))];\n"
    }
    return text + "}\n"
  }

  /// A quoted name: in one, only the quote is special, and a backslash before it or a line's end.
  private static func identifier(_ text: String) -> String {
    "\"" + escaped(text, backslash: "\\\\", lineBreak: " ") + "\""
  }

  /// In a label a backslash begins an escape: `\N` is the node's name.
  private static func label(_ text: String) -> String {
    "\"" + escaped(text, backslash: "\\\\", lineBreak: "\\n") + "\""
  }

  private static func escaped(_ text: String, backslash: String, lineBreak: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += backslash
      case "\n": result += lineBreak
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      // Graphviz reads entities in labels and names.
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
