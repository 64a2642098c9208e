import Specs

/// What was read of one part of a specification, in a few words: the part itself is on the page.
struct FacetCard: View {
  /// For style and tests: `limits`.
  var name: String
  var title: String
  /// The section that it sums up.
  var href: String?
  var content: [UInt8]

  static let fields = Fields<FacetCard>([
    .text("name") { $0.name },
    .text("title") { $0.title },
    .text("href") { $0.href },
    .html("content") { $0.content },
  ])
}

/// Writes the content of a card.
struct CardContent {
  private(set) var html: [UInt8] = []

  var isEmpty: Bool { html.isEmpty }

  init() { html.reserveCapacity(256) }

  /// A line of plain text.
  mutating func line(_ text: String, limit: Int = 120) {
    html.append("<p>")
    html.appendEscaped(text.shortened(to: limit))
    html.append("</p>")
  }

  /// A line with a name in front.
  mutating func fact(_ label: String, _ value: String, limit: Int = 48) {
    html.append("<p><b>")
    html.append(label)
    html.append("</b> ")
    html.appendEscaped(value.shortened(to: limit))
    html.append("</p>")
  }

  /// A bar of what is done, with the figures as text, which names it too.
  mutating func progress(_ label: String, done: Int, of total: Int) {
    html.append("<p><label><progress max=\"")
    html.append(number: total)
    html.append("\" value=\"")
    html.append(number: done)
    html.append("\"></progress> ")
    html.append(number: done)
    html.append(" of ")
    html.append(number: total)
    if !label.isEmpty {
      html.append(" ")
      html.appendEscaped(label.shortened(to: 40))
    }
    html.append("</label></p>")
  }

  /// Words side by side, each with the mark of its state.
  mutating func chips(_ chips: [Chip]) {
    if chips.isEmpty { return }
    html.append("<p>")
    for chip in chips {
      html.append("<i")
      if chip.state != .plain {
        html.append(" class=\"")
        html.append(chip.state.cssClass)
        html.append("\"")
      }
      if let note = chip.note {
        html.append(" title=\"")
        html.append(note)
        html.append("\"")
      }
      html.append(">")
      html.appendEscaped(chip.word)
      html.append("</i> ")
    }
    html.removeLast()
    html.append("</p>")
  }

  /// A link to an address elsewhere.
  mutating func link(_ word: StaticString, to address: String) {
    html.append("<p><a href=\"")
    html.appendEscaped(address)
    html.append("\">")
    html.append(word)
    html.append("</a></p>")
  }

  struct Chip {
    enum State { case plain, good, gap, bad }
    var word: String
    var state = State.plain
    /// What the mark says, for those who do not see it.
    var note: StaticString?
  }
}

extension CardContent.Chip.State {
  fileprivate var cssClass: StaticString {
    switch self {
    case .plain: ""
    case .good: "y"
    case .gap: "o"
    case .bad: "n"
    }
  }
}

extension String {
  /// The text, or its start with a dot-dot-dot, cut between words where one is near.
  func shortened(to limit: Int) -> String {
    if utf8.count <= limit { return self }
    var text = self
    return text.withUTF8 { bytes -> String? in
      // The bytes of the first scalars: a byte that continues one counts none.
      var end = 0
      var scalars = 0
      while end < bytes.count {
        if bytes[end] & 0xC0 != 0x80 {
          if scalars == limit { break }
          scalars += 1
        }
        end += 1
      }
      guard end < bytes.count else { return nil }
      var back = end
      for _ in 0..<11 where back > 0 {
        repeat { back -= 1 } while back > 0 && bytes[back] & 0xC0 == 0x80
        if bytes[back] == 0x20 {
          end = back
          break
        }
      }
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3B {
        end -= 1
      }
      return String(decoding: bytes[..<end], as: UTF8.self) + "…"
    } ?? self
  }
}

extension FacetText {
  /// Whether something stands there.
  var isPresent: Bool { !text.isEmpty && text != "-" && text != "–" && text != "—" }
}
