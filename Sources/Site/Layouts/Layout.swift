/// A compiled layout: flat instructions whose names are already slots.
package struct Layout: Sendable {
  let instructions: [Instruction]
  /// All literal text, one piece after the other.
  let literals: [UInt8]
  let registerCount: Int

  /// The slots of paths with more than one, one path after the other.
  let slots: [Int32]
  /// How many parts of it are the same on several pages.
  var sharedCount = 0
  let identity = Identity()

  /// Tells compiled layouts apart.
  final class Identity: Sendable {}

  /// A value: what a register holds, the slot to follow from there, and a range of `slots` to
  /// follow after that. No references, so that running a layout counts none.
  struct Place: Sendable {
    var register: Int32
    /// -1 for the value of the register itself.
    var slot: Int32
    var rest: Int32
    var restEnd: Int32
  }

  enum Instruction: Sendable {
    case literal(Int32, Int32)
    case escaped(Place)
    case raw(Place)
    /// Goes on at the target if the value is not shown.
    case unless(Place, target: Int32)
    /// Goes on at the target if it is.
    case when(Place, target: Int32)
    /// Puts a view into a register, or goes on at the target.
    case enter(Place, register: Int32, target: Int32)
    case leave(register: Int32)
    /// Starts a list, or goes on at the target.
    case begin(Place, register: Int32, target: Int32)
    /// Goes back to the target for the next element.
    case next(register: Int32, target: Int32)
    case call(target: Int32)
    case end
    /// Copies a part that an earlier page has made and goes on at the target; else goes on with it.
    case shared(number: Int32, target: Int32)
    /// Keeps the part for other pages.
    case keep(number: Int32)
  }
}
