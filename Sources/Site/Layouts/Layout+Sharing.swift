/// Finds the parts of a layout that show nothing but shared fields of the page's frame.
extension Layout {
  /// The same layout with its shared parts enclosed in `shared` and `keep`.
  func sharingParts(of shape: Shape) -> Layout {
    var search = SharedPartSearch(instructions, slots, shape)
    guard search.isPossible else { return self }
    search.run()
    guard !search.parts.isEmpty else { return self }
    var layout = Layout(
      instructions: search.enclosed(), literals: literals, registerCount: registerCount,
      slots: slots)
    layout.sharedCount = search.parts.count
    return layout
  }
}

private struct SharedPartSearch {
  private let instructions: [Layout.Instruction]
  private let slots: [Int32]
  private let shape: Shape
  /// One after the other.
  private(set) var parts: [Range<Int>] = []

  init(_ instructions: [Layout.Instruction], _ slots: [Int32], _ shape: Shape) {
    self.instructions = instructions
    self.slots = slots
    self.shape = shape
  }

  /// Register 0 has to hold the page from beginning to end.
  var isPossible: Bool {
    !instructions.contains { instruction in
      switch instruction {
      case .enter(_, let register, _), .begin(_, let register, _): register == 0
      default: false
      }
    }
  }

  mutating func run() {
    var position = 0
    /// Where jumps from outside a part may land: a part ends there.
    var landings: Set<Int> = []
    while position < instructions.count {
      let start = position
      var hasValues = false
      while position < instructions.count, position == start || !landings.contains(position),
        let next = end(ofSharedAt: position, inside: [])
      {
        if case .literal = instructions[position] {} else { hasValues = true }
        position = next
      }
      if hasValues { parts.append(start..<position) }
      if position == start {
        if let target = instructions[position].target { landings.insert(target) }
        position += 1
      }
    }
  }

  /// The end of an instruction, with all that it encloses, that shows only what is shared.
  private func end(ofSharedAt position: Int, inside registers: [Int32]) -> Int? {
    func isShared(_ place: Layout.Place) -> Bool {
      if registers.contains(place.register) { return true }
      guard place.register == 0, place.slot >= 0, place.restEnd == place.rest + 1,
        case .view(let frame) = shape.fields[Int(place.slot)]
      else { return false }
      let field = Int(slots[Int(place.rest)])
      let shared = frame().shared
      return field < shared.count && shared[field]
    }
    func end(of range: Range<Int>, inside registers: [Int32]) -> Int? {
      var position = range.lowerBound
      while position < range.upperBound {
        guard let next = self.end(ofSharedAt: position, inside: registers) else { return nil }
        position = next
      }
      return position == range.upperBound ? position : nil
    }
    switch instructions[position] {
    case .literal: return position + 1
    case .escaped(let place), .raw(let place): return isShared(place) ? position + 1 : nil
    case .unless(let place, let target), .when(let place, let target):
      guard isShared(place), Int(target) > position else { return nil }
      return end(of: position + 1..<Int(target), inside: registers)
    case .enter(let place, let register, let target), .begin(let place, let register, let target):
      guard isShared(place), Int(target) > position + 1,
        end(of: position + 1..<Int(target) - 1, inside: registers + [register]) != nil
      else { return nil }
      return Int(target)
    case .leave, .next, .call, .end, .shared, .keep: return nil
    }
  }

  func enclosed() -> [Layout.Instruction] {
    // Where each old instruction is now; a part's first one is its `shared`.
    var places: [Int32] = []
    var added: Int32 = 0
    var part = 0
    for position in 0...instructions.count {
      if part < parts.count, position == parts[part].upperBound {
        added += 1
        part += 1
      }
      places.append(Int32(position) + added)
      if part < parts.count, position == parts[part].lowerBound { added += 1 }
    }
    var result: [Layout.Instruction] = []
    part = 0
    for (position, instruction) in instructions.enumerated() {
      if part < parts.count, position == parts[part].upperBound {
        result.append(.keep(number: Int32(part)))
        part += 1
      }
      let isInside = part < parts.count && parts[part].contains(position)
      if isInside, position == parts[part].lowerBound {
        result.append(.shared(number: Int32(part), target: places[parts[part].upperBound]))
      }
      result.append(
        instruction.jumping { target in
          guard isInside else { return places[target] }
          // A jump to the end of the part has to meet its `keep`; one back into a loop at the very
          // start must not begin the part anew.
          if target == parts[part].upperBound { return places[target] - 1 }
          return target == parts[part].lowerBound ? places[target] + 1 : places[target]
        })
    }
    return result
  }
}

extension Layout.Instruction {
  /// Where it may jump to.
  fileprivate var target: Int? {
    switch self {
    case .unless(_, let target), .when(_, let target), .enter(_, _, let target),
      .begin(_, _, let target), .next(_, let target), .call(let target):
      Int(target)
    default: nil
    }
  }

  fileprivate func jumping(_ place: (Int) -> Int32) -> Layout.Instruction {
    switch self {
    case .unless(let value, let target): .unless(value, target: place(Int(target)))
    case .when(let value, let target): .when(value, target: place(Int(target)))
    case .enter(let value, let register, let target):
      .enter(value, register: register, target: place(Int(target)))
    case .begin(let value, let register, let target):
      .begin(value, register: register, target: place(Int(target)))
    case .next(let register, let target): .next(register: register, target: place(Int(target)))
    case .call(let target): .call(target: place(Int(target)))
    default: self
    }
  }
}
