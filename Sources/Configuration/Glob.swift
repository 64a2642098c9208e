/// A pattern over paths with `/`: `*` and `?` inside a name, `**` across folders, `{a,b}` for
/// alternatives.
///
/// A pattern without `/` matches a name in any folder (`drafts`, `*.tmp`). A pattern that matches
/// a folder matches all that is in it. Matching costs time linear in pattern times path, whatever
/// the pattern.
package struct Glob: Sendable, Equatable {
  private enum Token: Sendable, Equatable {
    case byte(UInt8)
    /// One character but `/`.
    case any
    /// Any number of bytes but `/`.
    case star
    /// Any number of whole folders: `**/`.
    case folders
    /// Everything from here: a `**` at the end.
    case rest
  }

  /// One token list for every choice of alternatives.
  private let alternatives: [[Token]]

  /// `nil` if the pattern is empty, absolute, leads upwards, has unbalanced braces or too many
  /// alternatives.
  package init?(_ pattern: String) {
    var pattern = pattern[...]
    while pattern.hasSuffix("/") { pattern.removeLast() }
    if pattern.hasPrefix("./") { pattern.removeFirst(2) }
    guard !pattern.isEmpty, !pattern.hasPrefix("/"),
      let choices = Glob.expand(Array(pattern.utf8))
    else { return nil }
    for choice in choices where choice.split(separator: 0x2F).contains([0x2E, 0x2E]) { return nil }
    alternatives = choices.map(Glob.tokens)
  }

  package func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return alternatives.contains { Glob.matches($0, bytes) }
  }

  /// Writes out `{a,b}`, inner braces included.
  private static func expand(_ pattern: [UInt8]) -> [[UInt8]]? {
    guard let open = pattern.firstIndex(of: 0x7B) else {
      return pattern.contains(0x7D) ? nil : [pattern]
    }
    var depth = 0
    var start = open + 1
    var choices: [ArraySlice<UInt8>] = []
    for index in open..<pattern.count {
      switch pattern[index] {
      case 0x7B: depth += 1
      case 0x2C where depth == 1:
        choices.append(pattern[start..<index])
        start = index + 1
      case 0x7D:
        depth -= 1
        guard depth == 0 else { continue }
        choices.append(pattern[start..<index])
        var expanded: [[UInt8]] = []
        for choice in choices {
          let whole = pattern[..<open] + choice + pattern[(index + 1)...]
          guard let more = expand(Array(whole)) else { return nil }
          expanded += more
          guard expanded.count <= 256 else { return nil }
        }
        return expanded
      default: break
      }
    }
    return nil
  }

  private static func tokens(_ pattern: [UInt8]) -> [Token] {
    var tokens: [Token] = pattern.contains(0x2F) ? [] : [.folders]
    var index = 0
    while index < pattern.count {
      let isNameStart = index == 0 || pattern[index - 1] == 0x2F
      if pattern[index] == 0x2A {
        var end = index
        while end < pattern.count, pattern[end] == 0x2A { end += 1 }
        if end - index > 1, isNameStart, end == pattern.count {
          tokens.append(.rest)
        } else if end - index > 1, isNameStart, pattern[end] == 0x2F {
          tokens.append(.folders)
          end += 1
        } else {
          tokens.append(.star)
        }
        index = end
      } else {
        tokens.append(pattern[index] == 0x3F ? .any : .byte(pattern[index]))
        index += 1
      }
    }
    return tokens
  }

  /// Walks all states of the pattern side by side: `active[i]` means that the first `i` tokens
  /// match what was read.
  private static func matches(_ tokens: [Token], _ path: [UInt8]) -> Bool {
    var active = [Bool](repeating: false, count: tokens.count + 1)
    active[0] = true
    skipEmpty(tokens, &active, atNameStart: true)
    for index in path.indices {
      // What matched a whole folder matches what is in it.
      if path[index] == 0x2F, active[tokens.count] { return true }
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for state in tokens.indices where active[state] {
        switch tokens[state] {
        case .byte(let byte):
          if path[index] == byte { next[state + 1] = true }
        case .any:
          guard path[index] != 0x2F else { continue }
          // The continuation bytes of a character belong to it.
          let isLast = index + 1 == path.count || path[index + 1] & 0xC0 != 0x80
          next[isLast ? state + 1 : state] = true
        case .star:
          if path[index] != 0x2F { next[state] = true }
        case .folders, .rest:
          next[state] = true
        }
      }
      active = next
      skipEmpty(tokens, &active, atNameStart: path[index] == 0x2F)
    }
    return active[tokens.count]
  }

  /// Passes over tokens that may stand for nothing.
  private static func skipEmpty(
    _ tokens: [Token], _ active: inout [Bool], atNameStart: Bool
  ) {
    for state in tokens.indices where active[state] {
      switch tokens[state] {
      case .star, .rest: active[state + 1] = true
      case .folders where atNameStart: active[state + 1] = true
      default: break
      }
    }
  }
}
