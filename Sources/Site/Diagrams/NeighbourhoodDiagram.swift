import Links

/// The neighbours of an item as a drawing: what it points to on the left, the item, what points to
/// it on the right, so that everything reads from what carries to what is carried.
///
/// Each group of one relation has its name and its own stroke; the shape of a node says what sort
/// of thing it is. Sizes of boxes and all colours are in `document.css`, so a node costs little
/// more than its link.
struct NeighbourhoodDiagram {
  let id: String
  let title: String
  let left: DiagramSide
  let right: DiagramSide
  private let height: Int

  /// Nothing if the item has no relations.
  init?(id: String?, title: String, groups: [TraceGroup]) {
    if groups.isEmpty { return nil }
    self.id = id ?? ""
    self.title = title
    // What only mentions it is in the lists, unless there is nothing else to draw.
    let strong = groups.filter { $0.relation != .mentions }
    let drawn = strong.isEmpty ? groups : strong
    left = DiagramSide(drawn.filter(\.isOutgoing), isLeft: true)
    right = DiagramSide(drawn.filter { !$0.isOutgoing }, isLeft: false)
    height = max(left.height, right.height, DiagramSize.centreHeight + 4)
  }

  func write(into svg: inout [UInt8]) {
    let start = left.groups.isEmpty ? DiagramSize.centreX : 0
    let end =
      right.groups.isEmpty
      ? DiagramSize.centreX + DiagramSize.centreWidth : DiagramSize.width
    let isWide = end - start == DiagramSize.width
    svg.append("<svg class=\"map")
    if !isWide { svg.append(" half") }
    svg.append("\" viewBox=\"")
    for number in [start, 0, end - start] {
      svg.append(number: number)
      svg.append(" ")
    }
    svg.append(number: height)
    svg.append("\" role=\"group\" aria-label=\"Neighbours of ")
    svg.appendEscaped(id.isEmpty ? title : id)
    svg.append("\">")
    let centre = height / 2
    left.write(at: (height - left.height) / 2, centre: centre, into: &svg)
    right.write(at: (height - right.height) / 2, centre: centre, into: &svg)
    writeCentre(at: centre - DiagramSize.centreHeight / 2, into: &svg)
    svg.append("</svg>")
  }

  private func writeCentre(at y: Int, into svg: inout [UInt8]) {
    svg.append("<g class=\"me\" transform=\"translate(")
    svg.append(number: DiagramSize.centreX)
    svg.append(",")
    svg.append(number: y)
    svg.append(")\"><rect/>")
    let width = DiagramSize.centreWidth - 14
    if id.isEmpty {
      svg.append("<text class=\"one\">")
    } else {
      svg.append("<text><tspan>")
      DrawnText.append(id, within: width, isMono: true, to: &svg)
      svg.append("</tspan></text><text class=\"two\">")
    }
    DrawnText.append(title, within: width, to: &svg)
    svg.append("</text></g>")
  }
}

/// The measures of the drawing, in its own units. `document.css` gives boxes the same sizes and
/// places, so that a node is little more than its link.
enum DiagramSize {
  static let width = 680
  static let node = 208
  static let row = 25
  static let box = 21
  static let label = 18
  static let gap = 9
  static let centreX = 283
  static let centreWidth = 114
  static let centreHeight = 44
  /// A group of more than these is drawn as IDs only, two in a row.
  static let longest = 5
  static let cells = 2
  static let cellWidth = 102
  /// Nodes of one side.
  static let most = 8
}
