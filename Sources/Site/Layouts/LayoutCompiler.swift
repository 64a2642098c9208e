import Findings

/// Turns parsed layouts into instructions for one view, and reports every name that the view does
/// not have, shown or not.
struct LayoutCompiler {
  private let files: [String: LayoutSource]
  private var instructions: [Layout.Instruction] = []
  private var literals: [UInt8] = []
  private var slots: [Int32] = []
  private var registers: [ObjectIdentifier: Int32] = [:]
  private var registerCount: Int32 = 0
  private var parsed: [ParsedKey: [LayoutNode]] = [:]
  private var routines: [RoutineKey: Routine] = [:]
  private var waiting: [RoutineKey] = []
  private(set) var errors: [LayoutError] = []

  private struct ParsedKey: Hashable {
    var name: String
    var indentation: [UInt8]
  }

  /// A partial in the surroundings it is called from.
  private struct RoutineKey: Hashable {
    var file: ParsedKey
    var scope: LayoutScope
  }

  private struct Routine {
    var start: Int32?
    var calls: [Int] = []
    /// Routines called with the very same views: a ring of these never ends.
    var direct: [RoutineKey] = []
  }

  /// Where nodes come from: their file and the blocks that a child layout replaces.
  private struct Origin {
    var source: LayoutSource
    var blocks: [String: Replacement] = [:]
    var ancestors: [String] = []
    var routine: RoutineKey?
    /// Whether a section with a view of its own stands around the nodes.
    var isDeeper = false
  }

  private struct Replacement {
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
    return Layout(
      instructions: instructions, literals: literals, registerCount: Int(registerCount),
      slots: slots)
  }
}

extension LayoutCompiler {
  private mutating func register(for shape: Shape) -> Int32 {
    if let known = registers[ObjectIdentifier(shape)] { return known }
    registers[ObjectIdentifier(shape)] = registerCount
    return newRegister()
  }

  private mutating func newRegister() -> Int32 {
    registerCount += 1
    return registerCount - 1
  }

  private mutating func place(_ path: LayoutPath) -> Layout.Place {
    let rest = Int32(slots.count)
    slots += path.slots.dropFirst()
    return Layout.Place(
      register: path.register, slot: path.slots.first ?? -1, rest: rest,
      restEnd: Int32(slots.count))
  }

  private mutating func parse(_ key: ParsedKey, _ source: LayoutSource) -> [LayoutNode] {
    if let nodes = parsed[key] { return nodes }
    var parser = LayoutParser(source)
    let nodes = parser.parse()
    errors += parser.errors
    parsed[key] = nodes
    return nodes
  }

  private mutating func emit(
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

  private mutating func emitLiteral(_ bytes: [UInt8]) {
    let start = Int32(literals.count)
    literals += bytes
    instructions.append(.literal(start, Int32(literals.count)))
  }

  private mutating func emitVariable(
    _ name: LayoutName, raw: Bool, _ scope: LayoutScope, _ origin: Origin
  ) {
    guard let (path, field) = resolve(name, scope, origin) else { return }
    switch field {
    case .flag, .view, .list:
      errors.append(
        origin.source.error(
          at: name.offset, "\(name.written) has no text to show",
          help: "open a section with {{#\(name.written)}}"))
    case .html, .written:
      if raw {
        instructions.append(.raw(place(path)))
      } else {
        errors.append(
          origin.source.error(
            at: name.offset, "\(name.written) is HTML and would be escaped",
            help: "write {{{\(name.written)}}}"))
      }
    case .text, .number:
      instructions.append(raw ? .raw(place(path)) : .escaped(place(path)))
    }
  }

  private mutating func emitSection(
    _ name: LayoutName, inverted: Bool, _ content: [LayoutNode], _ scope: LayoutScope,
    _ origin: Origin
  ) {
    guard let (path, field) = resolve(name, scope, origin) else {
      // What stands inside may be wrong too, but without its view there is no telling.
      return
    }
    let opening = instructions.count
    instructions.append(.end)
    if inverted {
      emit(content, in: scope, from: origin)
      instructions[opening] = .when(place(path), target: Int32(instructions.count))
      return
    }
    switch field {
    case .flag, .html, .written:
      emit(content, in: scope, from: origin)
      instructions[opening] = .unless(place(path), target: Int32(instructions.count))
    case .text, .number:
      emit(content, in: scope.entering(valueAt: path), from: origin)
      instructions[opening] = .unless(place(path), target: Int32(instructions.count))
    case .view(let shape):
      let shape = shape()
      let register = register(for: shape)
      var inner = origin
      inner.isDeeper = true
      emit(content, in: scope.entering(shape, at: LayoutPath(register: register)), from: inner)
      instructions.append(.leave(register: register))
      instructions[opening] = .enter(
        place(path), register: register, target: Int32(instructions.count))
    case .list(let element):
      emitLoop(over: path, of: element, content, opening, scope, origin)
    }
  }

  private mutating func emitLoop(
    over path: LayoutPath, of element: FieldShape, _ content: [LayoutNode], _ opening: Int,
    _ scope: LayoutScope, _ origin: Origin
  ) {
    let register: Int32
    let inner: LayoutScope
    if case .view(let shape) = element {
      let shape = shape()
      register = self.register(for: shape)
      inner = scope.entering(shape, at: LayoutPath(register: register))
    } else {
      register = newRegister()
      inner = scope.entering(valueAt: LayoutPath(register: register))
    }
    var deeper = origin
    deeper.isDeeper = true
    emit(content, in: inner, from: deeper)
    instructions.append(.next(register: register, target: Int32(opening + 1)))
    instructions[opening] = .begin(
      place(path), register: register, target: Int32(instructions.count))
  }

  private mutating func resolve(
    _ name: LayoutName, _ scope: LayoutScope, _ origin: Origin
  ) -> (LayoutPath, FieldShape)? {
    switch scope.resolve(name) {
    case .found(let path, let field): return (path, field)
    case .noValue:
      errors.append(
        origin.source.error(at: name.offset, "there is no text here that {{.}} could stand for"))
    case .unknown(let part, let known):
      let help = NearestName.of(part, among: known).map { "did you mean \($0)?" }
      errors.append(
        origin.source.error(at: name.offset, "unknown name \(name.written)", help: help))
    }
    return nil
  }
}

extension LayoutCompiler {
  private mutating func find(
    _ name: LayoutName, _ indentation: [UInt8], _ origin: Origin
  ) -> (key: ParsedKey, source: LayoutSource)? {
    guard let source = files[name.written] else {
      let help = NearestName.of(name.written, among: files.keys.sorted())
        .map { "did you mean \($0)?" }
      errors.append(
        origin.source.error(
          at: name.offset, "there is no layout named \(name.written)", help: help))
      return nil
    }
    let key = ParsedKey(name: name.written, indentation: indentation)
    return (key, source.indented(by: indentation))
  }

  private mutating func emitCall(
    _ name: LayoutName, _ indentation: [UInt8], _ scope: LayoutScope, _ origin: Origin
  ) {
    guard let (file, _) = find(name, indentation, origin) else { return }
    let key = RoutineKey(file: file, scope: scope)
    if routines[key] == nil {
      routines[key] = Routine()
      waiting.append(key)
    }
    if let caller = origin.routine, !origin.isDeeper {
      routines[caller]?.direct.append(key)
    }
    routines[key]?.calls.append(instructions.count)
    instructions.append(.call(target: 0))
  }

  private mutating func emitRoutines() {
    while let key = waiting.popLast() {
      guard let file = files[key.file.name] else { continue }
      let source = file.indented(by: key.file.indentation)
      routines[key]?.start = Int32(instructions.count)
      let nodes = parse(key.file, source)
      let origin = Origin(
        source: source, ancestors: [key.file.name], routine: key)
      emit(nodes, in: key.scope, from: origin)
      instructions.append(.end)
    }
    for routine in routines.values {
      for call in routine.calls {
        instructions[call] = .call(target: routine.start ?? 0)
      }
    }
  }

  /// A partial that reaches itself without entering another view would never end.
  private mutating func reportEndlessPartials() {
    for (key, _) in routines {
      var seen: Set<RoutineKey> = []
      var open = routines[key]?.direct ?? []
      while let next = open.popLast() {
        guard seen.insert(next).inserted else { continue }
        open += routines[next]?.direct ?? []
      }
      if seen.contains(key), let source = files[key.file.name] {
        errors.append(source.error(at: 0, "\(key.file.name) includes itself without end"))
      }
    }
  }

  private mutating func emitParent(
    _ name: LayoutName, _ indentation: [UInt8], _ blocks: [LayoutBlock], _ scope: LayoutScope,
    _ origin: Origin
  ) {
    guard let (key, source) = find(name, indentation, origin) else { return }
    guard !origin.ancestors.contains(name.written) else {
      errors.append(
        origin.source.error(at: name.offset, "\(name.written) is its own parent"))
      return
    }
    let nodes = parse(key, source)
    let declared = blockNames(nodes, depth: 0)
    var replacements: [String: Replacement] = [:]
    for block in blocks {
      if !declared.contains(block.name) {
        let help = NearestName.of(block.name, among: declared).map { "did you mean \($0)?" }
        errors.append(
          origin.source.error(
            at: block.offset, "\(name.written) has no block named \(block.name)", help: help))
      }
      replacements[block.name] = Replacement(block: block, source: origin.source)
    }
    replacements.merge(origin.blocks) { _, outer in outer }
    var inner = origin
    inner.source = source
    inner.blocks = replacements
    inner.ancestors.append(name.written)
    emit(nodes, in: scope, from: inner)
  }

  private mutating func emitBlock(
    _ block: LayoutBlock, _ scope: LayoutScope, _ origin: Origin
  ) {
    guard let replacement = origin.blocks[block.name] else {
      return emit(block.content, in: scope, from: origin)
    }
    var inner = origin
    inner.source = replacement.source
    inner.blocks[block.name] = nil
    emit(replacement.block.content, in: scope, from: inner)
  }

  /// The blocks that a child of these nodes can replace, those of its own parents included.
  private mutating func blockNames(_ nodes: [LayoutNode], depth: Int) -> [String] {
    guard depth < 50 else { return [] }
    var names: [String] = []
    for node in nodes {
      switch node {
      case .block(let block): names += [block.name] + blockNames(block.content, depth: depth + 1)
      case .section(_, _, let content): names += blockNames(content, depth: depth + 1)
      case .parent(let name, let indentation, let blocks):
        for block in blocks { names += blockNames(block.content, depth: depth + 1) }
        if let source = files[name.written] {
          let key = ParsedKey(name: name.written, indentation: indentation)
          names += blockNames(
            parse(key, source.indented(by: indentation)), depth: depth + 1)
        }
      case .text, .variable, .partial: break
      }
    }
    return names
  }
}
