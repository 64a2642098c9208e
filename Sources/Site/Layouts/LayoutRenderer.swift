extension Layout {
  /// Appends the page to `output`. Nothing can fail here: names were resolved on compiling.
  package func render(_ view: some View, into output: inout [UInt8]) {
    render(.view(ViewBox(view)), into: &output)
  }

  /// Copies what other pages have in common with this one.
  func render(_ view: some View, sharing parts: SharedParts?, into output: inout [UInt8]) {
    render(.view(ViewBox(view)), sharing: parts, into: &output)
  }

  package func render(_ view: some View) -> [UInt8] {
    var output: [UInt8] = []
    render(view, into: &output)
    return output
  }

  func render(
    _ root: LayoutValue, sharing parts: SharedParts? = nil, into output: inout [UInt8]
  ) {
    var run = LayoutRun(
      registers: Array(repeating: .nothing, count: registerCount), slots: slots, parts: parts)
    run.known = parts?.known ?? []
    run.registers[0] = root
    instructions.withUnsafeBufferPointer { instructions in
      literals.withUnsafeBufferPointer { literals in
        run.execute(instructions, literals, into: &output)
      }
    }
  }
}

/// The state of one rendering: what each register holds, and how to come back.
private struct LayoutRun {
  var registers: [LayoutValue]
  let slots: [Int32]
  var saved: [LayoutValue] = []
  var loops: [Loop] = []
  var returns: [Int] = []
  let parts: SharedParts?
  /// What other pages have left.
  var known: [[UInt8]?] = []
  /// Where the shared part begins that this page makes.
  var partStart = 0

  var pageViews: [PageView] = []

  struct PageView {
    var slot: Int32
    var value: LayoutValue
  }

  struct Loop {
    var list: LayoutList
    var index = 0
  }

  mutating func execute(
    _ instructions: UnsafeBufferPointer<Layout.Instruction>,
    _ literals: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    var position = 0
    while true {
      switch instructions[position] {
      case .literal(let start, let end):
        output.append(
          contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .escaped(let path):
        switch value(path) {
        case .text(let text): output.appendEscaped(text)
        case let other: write(other, into: &output)
        }
      case .raw(let path):
        write(value(path), into: &output)
      case .unless(let path, let target):
        if !value(path).isShown {
          position = Int(target)
          continue
        }
      case .when(let path, let target):
        if value(path).isShown {
          position = Int(target)
          continue
        }
      case .enter(let path, let register, let target):
        let view = value(path)
        guard view.isShown else {
          position = Int(target)
          continue
        }
        saved.append(registers[Int(register)])
        set(register, to: view)
      case .leave(let register):
        set(register, to: saved.removeLast())
      case .begin(let path, let register, let target):
        guard case .list(let list) = value(path), list.count > 0 else {
          position = Int(target)
          continue
        }
        saved.append(registers[Int(register)])
        loops.append(Loop(list: list))
        set(register, to: list.element(0))
      case .next(let register, let target):
        let last = loops.count - 1
        loops[last].index += 1
        if loops[last].index < loops[last].list.count {
          set(register, to: loops[last].list.element(loops[last].index))
          position = Int(target)
          continue
        }
        loops.removeLast()
        set(register, to: saved.removeLast())
      case .call(let target):
        returns.append(position + 1)
        position = Int(target)
        continue
      case .end:
        guard let back = returns.popLast() else { return }
        position = back
        continue
      case .shared(let number, let target):
        if Int(number) < known.count, let part = known[Int(number)] {
          output.append(contentsOf: part)
          position = Int(target)
          continue
        }
        partStart = output.count
      case .keep(let number):
        parts?.keep(output[partStart...], as: Int(number))
      }
      position += 1
    }
  }

  private mutating func set(_ register: Int32, to value: LayoutValue) {
    if register == 0 { pageViews.removeAll() }
    registers[Int(register)] = value
  }

  private mutating func value(_ place: Layout.Place) -> LayoutValue {
    guard place.slot >= 0 else { return registers[Int(place.register)] }
    guard case .view(let view) = registers[Int(place.register)] else { return .nothing }
    if place.rest == place.restEnd { return view.value(at: Int(place.slot)) }
    var value = firstStep(place, of: view)
    for index in place.rest..<place.restEnd {
      guard case .view(let inner) = value else { return .nothing }
      value = inner.value(at: Int(slots[Int(index)]))
    }
    return value
  }

  /// Names such as `page.title` ask the page for the same large view dozens of times: it is made
  /// once. Register 0 holds the page.
  private mutating func firstStep(_ place: Layout.Place, of view: any SlotSource) -> LayoutValue {
    guard place.register == 0 else { return view.value(at: Int(place.slot)) }
    if let known = pageViews.first(where: { $0.slot == place.slot }) { return known.value }
    let value = view.value(at: Int(place.slot))
    pageViews.append(PageView(slot: place.slot, value: value))
    return value
  }

  private func write(_ value: LayoutValue, into output: inout [UInt8]) {
    switch value {
    case .text(let text): output.append(text)
    case .number(let number): output.append(number: number)
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .html(let bytes): output.append(contentsOf: bytes)
    case .written(let write): write(&output)
    case .nothing, .view, .list: break
    }
  }
}
