/// A block quote that GitHub shows as a notice: its first line is `[!NOTE]` or the like.
struct Alert {
  let name: StaticString
  let title: StaticString
  /// The first node after the marker and its line end.
  let next: Int

  init?(quote: Int, tree: MarkdownTree) {
    let paragraph = quote + 1
    let text = quote + 2
    guard paragraph < Int(tree.nodes[quote].end), tree.nodes[paragraph].kind == .paragraph,
      text < Int(tree.nodes[paragraph].end), tree.nodes[text].kind == .text
    else { return nil }
    let marker = String(decoding: tree.literal(of: text), as: UTF8.self).uppercased()
    switch marker {
    case "[!NOTE]": (name, title) = ("note", "Note")
    case "[!TIP]": (name, title) = ("tip", "Tip")
    case "[!IMPORTANT]": (name, title) = ("important", "Important")
    case "[!WARNING]": (name, title) = ("warning", "Warning")
    case "[!CAUTION]": (name, title) = ("caution", "Caution")
    default: return nil
    }
    guard text + 1 < Int(tree.nodes[paragraph].end) else {
      next = Int(tree.nodes[paragraph].end)
      return
    }
    let kind = tree.nodes[text + 1].kind
    guard kind == .softBreak || kind == .lineBreak else { return nil }
    next = text + 2
  }
}
