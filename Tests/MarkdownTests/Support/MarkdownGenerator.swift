/// A small generator with a fixed sequence: the same seed gives the same documents everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Writes Markdown documents at random: nested blocks of every kind, inlines of every kind, and soup.
struct MarkdownGenerator {
  var random: SplitMix64
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func document() -> String {
    if below(8) == 0 { return soup(length: 20 + below(200)) }
    var text = blocks(depth: 0, count: 1 + below(6))
    if below(3) == 0 { text += "\n[ref]: /target \"a title\"\n\n[Other Ref]: <b c>\n" }
    if below(3) == 0 { text += "\n[^1]: note *one*\n\n    more\n\n[^n]: - x\n" }
    if below(6) == 0 { text = text.replacing("\n", with: "\r\n") }
    if below(5) == 0, text.last == "\n" { text.removeLast() }
    return text
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  private mutating func blocks(depth: Int, count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += block(depth: depth)
      text += below(4) == 0 ? "" : "\n"
    }
    return text
  }

  private mutating func block(depth: Int) -> String {
    switch below(depth > 3 ? 9 : 14) {
    case 0:
      return String(repeating: "#", count: 1 + below(7)) + " " + inline()
        + pick(["", " ##", " #\\#"]) + "\n"
    case 1: return inline() + "\n" + pick(["===\n", "---\n", "  ===  \n"])
    case 2:
      return pick(["```", "~~~", "````  json x", "``` a&amp;b"]) + "\n" + code()
        + pick(["```\n", "~~~\n", "````\n", "  ```\n"])
    case 3:
      return code().split(separator: "\n").map { pick(["    ", "\t", "  \t"]) + $0 + "\n" }.joined()
    case 4:
      return pick([
        "<div class='x'>\n*a*\n</div>\n", "<!-- c\n\nd -->\n", "  <p>hi\n",
        "<script>\nlet a = '<b>'\n</script>\n", "<x-y z>\nq\n",
      ])
    case 5: return pick(["---\n", "***\n", " _ _ _\n"])
    case 6: return table()
    case 7, 8: return paragraph()
    case 9:
      return prefixed(
        blocks(depth: depth + 1, count: 1 + below(3)), first: "> ", rest: pick(["> ", ">", " > "]),
        lazy: true)
    case 10, 11:
      let marker = pick(["- ", "* ", "+   ", "1. ", "12) ", "-\t", "- [ ] ", "- [x] ", "-     "])
      let width = marker.hasPrefix("- [") ? 2 : marker.count
      let rest = marker == "-\t" ? "\t" : String(repeating: " ", count: width)
      return (0...below(3)).map { _ in
        prefixed(
          blocks(depth: depth + 1, count: 1 + below(2)), first: marker, rest: rest, lazy: true)
      }.joined()
    // A reference in a definition that is not used counts in cmark, though nobody sees it.
    case 12:
      return "[^\(pick(["1", "n", "x y"]))]: " + inline().replacing("[^", with: "[") + "\n\n"
    default: return "[ref]: /elsewhere\n" + paragraph()
    }
  }

  private mutating func paragraph() -> String {
    (0...below(4)).map { _ in
      pick(["", "", "", "  ", "      "]) + inline() + pick(["", "", "  ", "\\", " "]) + "\n"
    }.joined()
  }

  private mutating func code() -> String {
    (0...below(3)).map { _ in
      pick(["let a = 1", "  indented", "", "\ttab", "FR-001 & <b>", "`x`", "日本"]) + "\n"
    }.joined()
  }

  private mutating func table() -> String {
    let columns = 1 + below(3)
    var text = below(3) == 0 ? inline() + "\n" : ""
    for row in 0..<(2 + below(3)) {
      let cells = (0..<(row < 2 ? columns : 1 + below(4))).map { _ in
        row == 1 ? pick(["---", ":-:", "--:", ":--"]) : inline().replacing("|", with: "\\|")
      }
      text +=
        pick(["", "", "  "]) + pick(["| ", "|", ""]) + cells.joined(separator: pick([" | ", "|"]))
        + pick([" |", "|", " |  "]) + "\n"
    }
    return text
  }

  /// Puts a prefix before each line; some later lines stay without it (lazy continuation).
  private mutating func prefixed(_ text: String, first: String, rest: String, lazy: Bool) -> String
  {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.enumerated().map { index, line in
      if index == 0 { return first + line + "\n" }
      return (lazy && below(8) == 0 ? "" : rest) + line + "\n"
    }.joined()
  }

  private mutating func inline() -> String {
    (0...below(5)).map { _ in piece() }.joined(separator: pick(["", " ", " "]))
  }

  private mutating func piece() -> String {
    switch below(12) {
    case 0, 1, 2:
      return pick([
        "word", "FR-001", "a b", "größe", "日本語", "x_y_z", "2 * 3", "naïve.", "(see INT-042)", "w",
        "http:", "~5 ms",
        ":", "!", "[", "]", "a|b", "<", "&", "\\", "🚀",
      ])
    case 3:
      return pick([
        "\\*", "\\_x\\_", "\\\\", "\\|", "\\[a\\]", "&amp;", "&#35;", "&#x1F600;", "&copy;",
        "&nosuch;", "&nbsp;x", "\\&amp;", "&amp;amp;", "\\",
      ])
    case 4:
      return pick([
        "`code`", "`` a`b ``", "` x `", "`a\\|b`", "`a\nb`", "``", "` `", "`&amp;`", "`\\`",
      ])
    case 5: return pick(["*", "_"]) + pick(["em", "FR-1 x", "`c`", "a\nb"]) + pick(["*", "_"])
    case 6:
      return pick(["**", "__", "***"]) + pick(["strong", "a *b* c", "[l](u)"])
        + pick(["**", "__", "***"])
    case 7:
      return pick([
        "[text](url)", "[a *b*](<u v> \"t\")", "[x](/a\\)b 'q')", "[ref]", "[t][ref]", "[ref][]",
        "[Other   ref]", "[none]", "[a](\n/b\n\"c\")", "[]()", "[a&amp;b](c&amp;d)", "[[INT-001]]",
        "[x] (y)", "[a](javascript:alert(1))",
      ])
    case 8:
      return pick([
        "![alt *x*](i.png)", "![ref]", "![a](<b> (t))", "![[w](x)](y)",
        "![a\\]b](data:image/png;base64,AA)",
      ])
    case 9:
      return pick([
        "https://example.com/a_b?c=d&e=f", "www.example.com/x.", "me@example.org",
        "<https://a.b/c\\d&amp;e>", "<m@n.org>", "(https://x.yz/(a)b)", "http://a.b/c*d*",
        "ftp://f.g/h", "mailto:a@b.cd",
      ])
    case 10:
      return pick([
        "<b>bold</b>", "<br/>", "<a href=\"x\ny\">", "<!-- c -->", "<?p?>", "</i>", "<em x='>'>",
      ])
    default:
      return pick([
        "~~gone~~", "~one~", "~~~x~~~", "[^1]", "[^n]", "[^missing]", "~~a *b* c~~", "a~*(b)*",
        "~x `y` z~",
      ])
    }
  }

  private mutating func soup(length: Int) -> String {
    let alphabet = Array("*_`[]()<>!~|\\&#;:-+=>.\"'\n\n\t  abw1 ")
    return String((0..<length).map { _ in alphabet[below(alphabet.count)] })
  }
}
