import Findings

/// Turns parsed layouts into instructions for one view, and reports every name that the view does
/// not have, shown or not.
struct LayoutCompiler {
  let files: [String: LayoutSource]
  var instructions: [Layout.Instruction] = []
  var literals: [UInt8] = []
  var slots: [Int32] = []
  private var registers: [ObjectIdentifier: Int32] = [:]
  private var registerCount: Int32 = 0
  private var parsed: [ParsedKey: [LayoutNode]] = [:]
  var routines: [RoutineKey: Routine] = [:]
  var waiting: [RoutineKey] = []
  var errors: [LayoutError] = []

  struct ParsedKey: Hashable {
    var name: String
    var indentation: [UInt8]
  }

  /// A partial in the surroundings it is called from.
  struct RoutineKey: Hashable {
    var file: ParsedKey
    var scope: LayoutScope
  }

  struct Routine {
    var start: Int32?
    var calls: [Int] = []
    /// Routines called with the very same views: a ring of these never ends.
    var direct: [RoutineKey] = []
  }

  /// Where nodes come from: their file and the blocks that a child layout replaces.
  struct Origin {
    var source: LayoutSource
    var blocks: [String: Replacement] = [:]
    var ancestors: [String] = []
    var routine: RoutineKey?
    /// Whether a section with a view of its own stands around the nodes.
    var isDeeper = false
  }

  struct Replacement {
    var block: LayoutBlock
    var source: LayoutSource
  }

  init(files: [String: LayoutSource]) { self.files = files }

  mutating func compile(_ name: String, for shape: Shape) -> Layout? {
    guard let source = files[name] else {
      errors.append(
        LayoutError(
          file: "\(name).mustache", place: SourcePlace(line: 1, column: 1),
          message: "this layout is missing"))
      return nil
    }
    let root = LayoutPath(register: register(for: shape))
    let scope = LayoutScope().entering(shape, at: root)
    let nodes = parse(ParsedKey(name: name, indentation: []), source)
    let origin = Origin(source: source, ancestors: [name])
    emit(nodes, in: scope, from: origin)
    instructions.append(.end)
    emitRoutines()
    reportEndlessPartials()
    guard errors.isEmpty else { return nil }
    let layout = Layout(
      instructions: instructions, literals: literals, registerCount: Int(registerCount),
      slots: slots)
    return layout.sharingParts(of: shape)
  }
}

extension LayoutCompiler {
  mutating func register(for shape: Shape) -> Int32 {
    if let known = registers[ObjectIdentifier(shape)] { return known }
    registers[ObjectIdentifier(shape)] = registerCount
    return newRegister()
  }

  mutating func newRegister() -> Int32 {
    registerCount += 1
    return registerCount - 1
  }

  mutating func place(_ path: LayoutPath) -> Layout.Place {
    let rest = Int32(slots.count)
    slots += path.slots.dropFirst()
    return Layout.Place(
      register: path.register, slot: path.slots.first ?? -1, rest: rest,
      restEnd: Int32(slots.count))
  }

  mutating func parse(_ key: ParsedKey, _ source: LayoutSource) -> [LayoutNode] {
    if let nodes = parsed[key] { return nodes }
    var parser = LayoutParser(source)
    let nodes = parser.parse()
    errors += parser.errors
    parsed[key] = nodes
    return nodes
  }

  mutating func emit(
    _ nodes: [LayoutNode], in scope: LayoutScope, from origin: Origin
  ) {
    for node in nodes {
      switch node {
      case .text(let bytes): emitLiteral(bytes)
      case .variable(let name, let raw): emitVariable(name, raw: raw, scope, origin)
      case .section(let name, let inverted, let content):
        emitSection(name, inverted: inverted, content, scope, origin)
      case .partial(let name, let indentation): emitCall(name, indentation, scope, origin)
      case .parent(let name, let indentation, let blocks):
        emitParent(name, indentation, blocks, scope, origin)
      case .block(let block): emitBlock(block, scope, origin)
      }
    }
  }
}
