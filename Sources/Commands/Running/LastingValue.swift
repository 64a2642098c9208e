/// A value that stays until the program ends: what a large site is made of takes longer to free
/// piece by piece than all at once by the system.
final class LastingValue<Value: Sendable>: Sendable {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  static func keep(_ value: Value) {
    _ = Unmanaged.passRetained(LastingValue(value))
  }
}
