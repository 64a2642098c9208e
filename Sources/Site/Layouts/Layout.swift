/// A compiled layout: flat instructions whose names are already slots.
package struct Layout: Sendable {
  let instructions: [Instruction]
  /// All literal text, one piece after the other.
  let literals: [UInt8]
  let registerCount: Int

  /// A value: what a register holds, and the slots to follow from there.
  struct Path: Hashable {
    var register: Int32
    var slots: [Int32] = []
  }

  enum Instruction: Sendable {
    case literal(Int32, Int32)
    case escaped(Path)
    case raw(Path)
    /// Goes on at the target if the value is not shown.
    case unless(Path, target: Int32)
    /// Goes on at the target if it is.
    case when(Path, target: Int32)
    /// Puts a view into a register, or goes on at the target.
    case enter(Path, register: Int32, target: Int32)
    case leave(register: Int32)
    /// Starts a list, or goes on at the target.
    case begin(Path, register: Int32, target: Int32)
    /// Goes back to the target for the next element.
    case next(register: Int32, target: Int32)
    case call(target: Int32)
    case end
  }
}
