import Findings

/// Variables and sections: what of a view is shown, and how often.
extension LayoutCompiler {
  mutating func emitLiteral(_ bytes: [UInt8]) {
    let start = Int32(literals.count)
    literals += bytes
    instructions.append(.literal(start, Int32(literals.count)))
  }

  mutating func emitVariable(
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

  mutating func emitSection(
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

  mutating func emitLoop(
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

  mutating func resolve(
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
