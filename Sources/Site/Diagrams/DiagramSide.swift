import Links

/// One side of a neighbourhood diagram: groups of nodes under one another.
struct DiagramSide {
  struct Group {
    var content: TraceGroup
    var shown: Int
    /// Whether only IDs are drawn, several in a row.
    var isDense: Bool

    /// The rows of nodes, one for "and N more" among them.
    var rows: Int {
      let cells = shown + (content.count > shown ? 1 : 0)
      return isDense ? (cells + DiagramSize.cells - 1) / DiagramSize.cells : cells
    }
    var height: Int { DiagramSize.label + rows * DiagramSize.row }
  }

  let groups: [Group]
  let height: Int
  private let isLeft: Bool

  init(_ groups: [TraceGroup], isLeft: Bool) {
    let shares = EvenShares(of: groups.map(\.entries.count), limit: DiagramSize.most)
    self.groups = groups.enumerated().map { index, group in
      Group(
        content: group, shown: shares[index], isDense: shares[index] > DiagramSize.longest)
    }
    height =
      self.groups.reduce(0) { $0 + $1.height } + DiagramSize.gap * max(0, groups.count - 1)
    self.isLeft = isLeft
  }

  func write(at top: Int, centre: Int, into svg: inout [UInt8]) {
    var y = top
    for (index, group) in groups.enumerated() {
      // Lines meet the item one under another, so that their strokes stay apart.
      let spread = min(7, 36 / max(1, groups.count))
      let end = centre + (2 * index - groups.count + 1) * spread / 2
      svg.append("<g class=\"r")
      svg.append(number: Int(group.content.relation.rawValue))
      if group.isDense { svg.append(" dense") }
      svg.append("\" transform=\"translate(")
      point(isLeft ? 0 : DiagramSize.width - DiagramSize.node, y, into: &svg)
      svg.append(")\">")
      line(of: group, to: end - y, into: &svg)
      write(group, into: &svg)
      svg.append("</g>")
      y += group.height + DiagramSize.gap
    }
  }

  /// A bracket along the group and a curve to the item, seen from the group; the arrow points to
  /// what is pointed to.
  private func line(of group: Group, to end: Int, into svg: inout [UInt8]) {
    let first = DiagramSize.label + DiagramSize.box / 2
    let span = (group.rows - 1) * DiagramSize.row
    let middle = first + span / 2
    let sign = isLeft ? 1 : -1
    let edge = isLeft ? DiagramSize.node + 2 : -2
    let bar = edge + 4 * sign
    let reach = DiagramSize.centreX - 1 - DiagramSize.node - 6
    svg.append("<path d=\"M")
    point(edge, first, into: &svg)
    svg.append("h")
    svg.append(number: 4 * sign)
    if span > 0 {
      svg.append("v")
      svg.append(number: span)
      svg.append("h")
      svg.append(number: -4 * sign)
      svg.append("M")
      point(bar, middle, into: &svg)
    }
    svg.append("c")
    point(reach / 2 * sign, 0, into: &svg)
    svg.append(" ")
    point(reach / 2 * sign, end - middle, into: &svg)
    svg.append(" ")
    point(reach * sign, end - middle, into: &svg)
    svg.append("\"/><path d=\"M")
    point(isLeft ? bar : bar - reach, isLeft ? middle : end, into: &svg)
    svg.append("l7-4v8z\"/>")
  }

  private func write(_ group: Group, into svg: inout [UInt8]) {
    svg.append("<text>")
    svg.appendEscaped(group.content.label)
    svg.append("</text>")
    for index in 0..<group.shown {
      let entry = group.content.entries[index]
      open(entry.href, entry.mark.cssClass, into: &svg)
      svg.append("<text>")
      write(entry, isDense: group.isDense, into: &svg)
      svg.append("</text></a>")
    }
    if group.content.count > group.shown {
      open(group.content.more?.href ?? "#\(DocumentBody.ownPrefix)trace", "m", into: &svg)
      svg.append("<text>")
      if !group.isDense { svg.append("and ") }
      svg.append(number: group.content.count - group.shown)
      svg.append(" more</text></a>")
    }
  }

  private func open(_ href: String, _ mark: StaticString, into svg: inout [UInt8]) {
    svg.append("<a href=\"")
    svg.appendEscaped(href)
    svg.append("\"")
    if mark.utf8CodeUnitCount > 0 {
      svg.append(" class=\"")
      svg.append(mark)
      svg.append("\"")
    }
    svg.append("><rect/>")
  }

  private func write(_ entry: TraceEntry, isDense: Bool, into svg: inout [UInt8]) {
    let width = (isDense ? DiagramSize.cellWidth : DiagramSize.node) - 14
    guard let id = entry.id else {
      // Of a file its name matters most.
      let name = entry.mark == .file ? entry.title.split(separator: "/").last : nil
      DrawnText.append(name.map { String($0) } ?? entry.title, within: width, to: &svg)
      return
    }
    svg.append("<tspan>")
    let taken = DrawnText.append(id, within: width, isMono: true, to: &svg)
    svg.append("</tspan>")
    let rest = width - taken - 6
    if !isDense, rest > 24 {
      svg.append(" ")
      DrawnText.append(entry.title, within: rest, to: &svg)
    }
  }

  private func point(_ x: Int, _ y: Int, into svg: inout [UInt8]) {
    svg.append(number: x)
    svg.append(",")
    svg.append(number: y)
  }
}
