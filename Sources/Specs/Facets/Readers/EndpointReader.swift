import Findings
import Markdown

/// Endpoints: tables, lists and fences of methods and paths, headings, and the lists that only say
/// where to connect (`- **URL**: …`), whose entries have no method.
extension FacetWalk {
  mutating func readEndpoints(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .table:
      if !block.columns.contains(.path), !block.columns.contains(.method) {
        readConnection(block)
      } else {
        readEndpointTable(block)
      }
    case .list: readEndpointList(block)
    case .paragraph: readEndpointParagraph(block)
    case .codeBlock: readEndpointFence(block)
    default: break
    }
  }

  private mutating func readEndpointTable(_ block: FacetBlock) {
    let section = section(block, .table)
    var count = 0
    for row in rows(of: block.node) {
      guard let path = cell(row, block, .path), !path.text.isEmpty else { continue }
      var endpoint = Endpoint(
        section: section, methods: Self.methods(cell(row, block, .method)?.text ?? ""),
        path: path, purpose: cell(row, block, .purpose), rateLimit: cell(row, block, .rateLimit),
        range: nodes[row].span)
      // The method may stand before the path.
      if let call = Self.call(path.text), !call.methods.isEmpty {
        endpoint.methods += call.methods.filter { !endpoint.methods.contains($0) }
        endpoint.path = located(call.path, in: path.range)
      }
      facets.endpoints.append(endpoint)
      count += 1
    }
    close(section, count: count)
  }

  // MARK: Lists and lines

  private mutating func readEndpointList(_ block: FacetBlock) {
    let section = section(block, .list)
    var count = 0
    for node in items(of: block.node) {
      let item = item(node)
      guard item.paragraph >= 0 else { continue }
      count += addEndpoint(item.paragraph, section) ? 1 : 0
    }
    if count > 0 {
      close(section, count: count)
    } else {
      facets.sections.removeLast()
      readConnection(block)
    }
  }

  private mutating func readEndpointParagraph(_ block: FacetBlock) {
    let section = section(block, .list)
    if addEndpoint(block.node, section) {
      close(section, count: 1)
    } else {
      facets.sections.removeLast()
      readConnection(block)
    }
  }

  /// Adds the endpoint that a line names: `GET /charges - list them`.
  private mutating func addEndpoint(_ paragraph: Int, _ section: Int32) -> Bool {
    let line = text(of: paragraph)
    guard let call = Self.call(line.text) else { return false }
    facets.endpoints.append(
      Endpoint(
        section: section, methods: call.methods, path: located(call.path, in: line.range),
        purpose: call.purpose.isEmpty ? nil : located(call.purpose, in: line.range),
        range: nodes[paragraph].span))
    return true
  }

  /// `### GET /charges` under a heading for endpoints.
  mutating func readEndpointHeading(_ heading: Int32) {
    let node = Int(walk.outline.headings[Int(heading)].node)
    let line = text(of: node)
    guard let call = Self.call(line.text), !call.methods.isEmpty else { return }
    let block = FacetBlock(node: node, kind: .endpoints, sign: .heading, heading: heading)
    let section = section(block, .list)
    close(section, count: 1)
    facets.endpoints.append(
      Endpoint(
        section: section, methods: call.methods, path: located(call.path, in: line.range),
        purpose: call.purpose.isEmpty ? nil : located(call.purpose, in: line.range),
        range: nodes[node].span))
  }

  /// Attributes of a connection; its addresses are endpoints as well.
  private mutating func readConnection(_ block: FacetBlock) {
    let start = facets.attributes.count
    readAttributes(block)
    for index in start..<facets.attributes.count
    where facets.attributes[index].role == .productionURL
      || facets.attributes[index].role == .sandboxURL
    {
      let attribute = facets.attributes[index]
      facets.endpoints.append(
        Endpoint(
          section: attribute.section, methods: [], path: attribute.value,
          range: ByteRange(
            attribute.label.range.lower,
            max(attribute.label.range.upper, attribute.value.range.upper))))
    }
  }

  private mutating func readEndpointFence(_ block: FacetBlock) {
    let section = section(block, .fence)
    var count = 0
    let text = walk.base(block.node)
    let literal = nodes[block.node].literal
    var line = literal.lower
    while line < literal.upper {
      var end = line
      while end < literal.upper, text[end] != 0x0A { end += 1 }
      let trimmed = text.trimmed(line..<end)
      if !trimmed.isEmpty, text[trimmed.lowerBound].isUpper,
        let call = Self.call(text.string(trimmed)), !call.methods.isEmpty
      {
        let range = walk.tree.sourceRange(
          ofLiteral: ByteRange(
            trimmed.lowerBound - literal.lower, trimmed.upperBound - literal.lower),
          in: block.node)
        facets.endpoints.append(
          Endpoint(
            section: section, methods: call.methods, path: located(call.path, in: range),
            purpose: call.purpose.isEmpty ? nil : located(call.purpose, in: range), range: range))
        count += 1
      }
      line = end + 1
    }
    if count == 0 { facets.sections.removeLast() } else { close(section, count: count) }
  }
}
