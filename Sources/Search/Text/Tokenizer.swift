/// Takes the terms of a text, one at a time.
protocol TermSink {
  /// A folded term, not stemmed: 1 to `Tokenizer.longest` bytes. A whole run is a word of a phrase,
  /// which its parts are not.
  mutating func take(_ term: UnsafeBufferPointer<UInt8>, isWhole: Bool)

  /// What is read is no word of a phrase.
  mutating func breakRow()
}

/// Cuts a text into terms. `search-text.js` does the same with a query; one table of texts and terms
/// tests both.
///
/// - A *run* is letters and digits, and the joiners `_` `.` `~` where both neighbours are letters or
///   digits. Everything else separates, the hyphen, the slash and the apostrophe too.
/// - A run without joiners and capitals inside is one term. Another gives itself as a whole
///   (`payment_intent.created`) and its parts (`payment`, `intent`, `created`): cut at joiners, between
///   a small letter and a capital, between a digit and a capital that a small letter follows, and
///   before the last of several capitals that a small letter follows (`HTTPServer`), unless that letter
///   is the last and an s (`APIs`). Parts of one byte are no terms. A number with points (`2.3`) is
///   only itself.
/// - A piece between joiners of 20 bytes or more with letters and digits is a key or a checksum: nobody
///   searches for it. Neither it nor the run around it is a term.
/// - Scripts without spaces, and Hangul, give overlapping pairs; a single letter stands for itself.
struct Tokenizer {
  /// Of a term, in bytes. Longer ones are left out.
  static let longest = 64
  private static let opaqueLength = 20

  /// The term that is being made.
  private var term: [UInt8] = []

  init() { term.reserveCapacity(256) }

  mutating func read(_ text: UnsafeBufferPointer<UInt8>, into sink: inout some TermSink) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isAlphanumeric {
        index = readRun(text, from: index, into: &sink)
      } else if byte < 0x80 {
        index += 1
      } else {
        let (scalar, length) = text.scalar(at: index)
        switch CharacterClass(scalar) {
        case .word: index = readRun(text, from: index, into: &sink)
        case .unspaced: index = readPairs(text, from: index, into: &sink)
        case .dropped, .other: index += length
        }
      }
    }
  }

  /// Reads a run, whose end it returns.
  private mutating func readRun(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into sink: inout some TermSink
  ) -> Int {
    var end = start
    var hasInnerCapital = false
    var hasSmallOrDigit = false
    var isPlain = true
    scan: while end < text.count {
      let byte = text[end]
      if byte.isLower || byte.isDigit {
        hasSmallOrDigit = true
      } else if byte.isUpper {
        if end > start { hasInnerCapital = true }
      } else if byte >= 0x80 {
        let (scalar, length) = text.scalar(at: end)
        switch CharacterClass(scalar) {
        case .word, .dropped: break
        case .unspaced, .other: break scan
        }
        isPlain = false
        end += length
        continue
      } else {
        guard byte.isJoiner, end > start, startsWord(text, at: end + 1) else { break }
        isPlain = false
      }
      end += 1
    }
    if isPlain, !hasInnerCapital || !hasSmallOrDigit {
      takePlain(UnsafeBufferPointer(rebasing: text[start..<end]), into: &sink)
    } else {
      takeParts(UnsafeBufferPointer(rebasing: text[start..<end]), into: &sink)
    }
    return end
  }

  private func startsWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] < 0x80 { return text[index].isAlphanumeric }
    return CharacterClass(text.scalar(at: index).value) == .word
  }

  /// A run of ASCII letters and digits that is one term.
  private mutating func takePlain(
    _ run: UnsafeBufferPointer<UInt8>, into sink: inout some TermSink
  ) {
    guard run.count <= Self.longest, !isOpaque(run) else { return sink.breakRow() }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { folded in
      for index in run.indices {
        let byte = run[index]
        folded[index] = byte.isUpper ? byte | 0x20 : byte
      }
      sink.take(UnsafeBufferPointer(rebasing: folded[..<run.count]), isWhole: true)
    }
  }

  private func isOpaque(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard piece.count >= Self.opaqueLength else { return false }
    return piece.contains { $0.isDigit } && piece.contains { $0.isLetter }
  }

  /// A run with joiners, capitals inside or letters beyond ASCII.
  private mutating func takeParts(
    _ run: UnsafeBufferPointer<UInt8>, into sink: inout some TermSink
  ) {
    var isNumber = true
    var parts = 0
    var hasOpaque = false
    var start = 0
    while start < run.count {
      let end = run[start...].firstIndex { $0.isJoiner } ?? run.count
      let piece = UnsafeBufferPointer(rebasing: run[start..<end])
      if isOpaque(piece) {
        hasOpaque = true
      } else {
        parts += 1
        var part = 0
        while true {
          part = partEnd(piece, from: part)
          if part == piece.count { break }
          parts += 1
        }
      }
      if isNumber { isNumber = piece.allSatisfy { $0.isDigit } }
      start = end + 1
    }
    if hasOpaque { sink.breakRow() } else { takeFolded(run, isWhole: true, into: &sink) }
    if isNumber || parts < 2 && !hasOpaque { return }
    start = 0
    while start < run.count {
      let end = run[start...].firstIndex { $0.isJoiner } ?? run.count
      let piece = UnsafeBufferPointer(rebasing: run[start..<end])
      var part = 0
      while part < piece.count, !isOpaque(piece) {
        let next = partEnd(piece, from: part)
        takeFolded(
          UnsafeBufferPointer(rebasing: piece[part..<next]), isWhole: false, into: &sink)
        part = next
      }
      start = end + 1
    }
  }

  /// Where the part that starts at `start` ends.
  private func partEnd(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < piece.count {
      let former = piece[index - 1]
      if piece[index].isUpper {
        let startsName = index + 1 < piece.count && piece[index + 1].isLower
        if former.isLower || former.isDigit && startsName { return index }
      } else if piece[index].isLower, former.isUpper, index - start > 1, piece[index - 2].isUpper {
        let isPlural = piece[index] == UInt8(ascii: "s") && index + 1 == piece.count
        if !isPlural { return index - 1 }
      }
      index += 1
    }
    return piece.count
  }

  private mutating func takeFolded(
    _ part: UnsafeBufferPointer<UInt8>, isWhole: Bool, into sink: inout some TermSink
  ) {
    term.removeAll(keepingCapacity: true)
    var index = 0
    while index < part.count, term.count <= Self.longest {
      let (scalar, length) = part.scalar(at: index)
      Folding.append(scalar, to: &term)
      index += length
    }
    let isWord = !term.isEmpty && term.count <= Self.longest
    if isWhole, !isWord { sink.breakRow() }
    guard isWord, isWhole || term.count > 1 else { return }
    term.withUnsafeBufferPointer { sink.take($0, isWhole: isWhole) }
  }

  /// Reads letters of a script without spaces, whose end it returns.
  private mutating func readPairs(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into sink: inout some TermSink
  ) -> Int {
    term.removeAll(keepingCapacity: true)
    var index = start
    var letters = 0
    /// How many bytes of `term` the former letter is.
    var former = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      let kind = CharacterClass(scalar)
      guard kind == .unspaced || kind == .dropped else { break }
      index += length
      if kind == .dropped { continue }
      let before = term.count
      Folding.append(scalar, to: &term)
      letters += 1
      if letters > 1 { term.withUnsafeBufferPointer { sink.take($0, isWhole: false) } }
      if letters > 1 { term.removeFirst(former) }
      former = letters > 1 ? term.count : term.count - before
    }
    if letters == 1 { term.withUnsafeBufferPointer { sink.take($0, isWhole: false) } }
    sink.breakRow()
    return index
  }
}
