/// A key that a reader presses.
struct Key: Sendable {
  var name: String
  var code: String
  var number: Int
  var text: String?
  var modifiers = 0

  static let tab = Key(name: "Tab", code: "Tab", number: 9)
  static let enter = Key(name: "Enter", code: "Enter", number: 13, text: "\r")
  static let escape = Key(name: "Escape", code: "Escape", number: 27)
  static let slash = Key(name: "/", code: "Slash", number: 191, text: "/")

  static let up = Key(name: "ArrowUp", code: "ArrowUp", number: 38)
  static let down = Key(name: "ArrowDown", code: "ArrowDown", number: 40)
  static let commandK = Key(name: "k", code: "KeyK", number: 75, modifiers: 2)

  var shifted: Key {
    var key = self
    key.modifiers = 8
    return key
  }
}
