import Links

extension GraphDrawing {
  /// GraphML 1.0, as yEd, Gephi and networkx read it.
  package func graphML() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for key in ["name", "kind", "title", "status", "file"] {
      text += "  <key id=\"\(key)\" for=\"node\" attr.name=\"\(key)\" attr.type=\"string\"/>\n"
    }
    text += """
        <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
        <graph id="specweft" edgedefault="directed">

      """
    for node in nodes {
      text += "    <node id=\"n\(node)\">"
      text += Self.data("name", graph.name(of: node))
      text += Self.data("kind", graph.family(of: node))
      text += Self.data("title", title(node))
      text += Self.data("status", status(node))
      text += Self.data("file", file(node))
      text += "</node>\n"
    }
    for (number, arrow) in arrows.enumerated() {
      text += "    <edge id=\"e\(number)\" source=\"n\(arrow.from)\" target=\"n\(arrow.to)\">"
      text += Self.data("relation", arrow.relation.name) + "</edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private static func data(_ key: String, _ value: String?) -> String {
    guard let value else { return "" }
    return "<data key=\"\(key)\">\(escaped(value))</data>"
  }

  /// XML 1.0 has no way to write control characters: a space stands for each.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
