/// The way to a value: a register, and the slots to follow from there.
struct LayoutPath: Hashable {
  var register: Int32
  var slots: [Int32] = []
}

/// What names mean at one place of a layout: the views around it, innermost last.
struct LayoutScope: Hashable {
  struct Frame: Hashable {
    /// Where the view or text is found while rendering.
    var path: LayoutPath
    var shape: ObjectIdentifier?
  }

  private(set) var frames: [Frame] = []
  private var shapes: [ObjectIdentifier: Box] = [:]

  /// Shapes are compared by identity.
  private struct Box: Hashable {
    let shape: Shape
    static func == (left: Box, right: Box) -> Bool { left.shape === right.shape }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(shape)) }
  }

  /// The scope inside a view. A frame of the same shape further out is hidden altogether, so it
  /// goes: that keeps the scopes of a recursive partial finite.
  func entering(_ shape: Shape, at path: LayoutPath) -> LayoutScope {
    var scope = self
    scope.frames.removeAll { $0.path == path }
    scope.frames.append(Frame(path: path, shape: ObjectIdentifier(shape)))
    scope.shapes[ObjectIdentifier(shape)] = Box(shape: shape)
    return scope
  }

  /// The scope inside a text or number, where only `.` has a new meaning.
  func entering(valueAt path: LayoutPath) -> LayoutScope {
    var scope = self
    scope.frames.removeAll { $0.shape == nil }
    scope.frames.append(Frame(path: path, shape: nil))
    return scope
  }

  enum Resolution {
    case found(LayoutPath, FieldShape)
    /// The part of the name that nothing declares, and the names there are.
    case unknown(part: String, known: [String])
    case noValue
  }

  func resolve(_ name: LayoutName) -> Resolution {
    guard let first = name.parts.first else {
      guard let frame = frames.last, frame.shape == nil else { return .noValue }
      return .found(frame.path, .text)
    }
    for frame in frames.reversed() {
      guard let identity = frame.shape, let box = shapes[identity],
        let slot = box.shape.slot(of: first)
      else { continue }
      var path = frame.path
      path.slots.append(Int32(slot))
      var field = box.shape.fields[slot]
      for part in name.parts.dropFirst() {
        guard case .view(let inner) = field else { return .unknown(part: part, known: []) }
        let shape = inner()
        guard let slot = shape.slot(of: part) else {
          return .unknown(part: part, known: shape.names)
        }
        path.slots.append(Int32(slot))
        field = shape.fields[slot]
      }
      return .found(path, field)
    }
    let known = frames.reversed().flatMap { frame in
      frame.shape.flatMap { shapes[$0]?.shape.names } ?? []
    }
    return .unknown(part: first, known: known)
  }
}
