import Findings

/// Partials become routines; parents and blocks are written out where they stand.
extension LayoutCompiler {
  mutating func find(
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

  mutating func emitCall(
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

  mutating func emitRoutines() {
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
  mutating func reportEndlessPartials() {
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

  mutating func emitParent(
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

  mutating func emitBlock(
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
  mutating func blockNames(_ nodes: [LayoutNode], depth: Int) -> [String] {
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
