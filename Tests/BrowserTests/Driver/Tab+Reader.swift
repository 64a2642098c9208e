/// What a reader does on a page.
extension Tab {
  func press(_ key: Key) async throws {
    for type in ["rawKeyDown", "char", "keyUp"] where type != "char" || key.text != nil {
      var event: [String: JSON] = [
        "type": .string(type), "key": .string(key.name), "code": .string(key.code),
        "windowsVirtualKeyCode": .number(Double(key.number)),
        "modifiers": .number(Double(key.modifiers)),
      ]
      if type == "char", let text = key.text { event["text"] = .string(text) }
      try await send("Input.dispatchKeyEvent", .object(event))
    }
  }

  /// Types a text where the focus is, all at once.
  func write(_ text: String) async throws {
    try await send("Input.insertText", ["text": .string(text)])
  }

  /// Presses the mouse on the middle of the first element, which must be in sight there.
  func click(_ selector: String) async throws {
    let place = try await evaluate(
      """
      (() => {
        const element = document.querySelector(\(quoted(selector)));
        if (!element) return null;
        element.scrollIntoView({ block: "nearest" });
        const box = element.getClientRects()[0];
        if (!box) return null;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
      })()
      """)
    guard place["x"] != .null else { throw BrowserError("\(selector) cannot be clicked") }
    for type in ["mousePressed", "mouseReleased"] {
      try await send(
        "Input.dispatchMouseEvent",
        [
          "type": .string(type), "x": place["x"], "y": place["y"], "button": "left",
          "clickCount": 1,
        ]
      )
    }
    try await settle()
  }

  /// Waits until an expression is true, for half a minute at most. Another page may come meanwhile.
  func wait(until condition: String) async throws {
    for _ in 0..<1500 {
      if (try? await evaluate(condition)) == true { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw BrowserError("it did not come true: \(condition)")
  }

  func allowScripts(_ isAllowed: Bool) async throws {
    try await send("Emulation.setScriptExecutionDisabled", ["value": .bool(!isAllowed)])
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
