/// What a heading, or the bold label of a block, makes of what stands under it.
struct FacetHeading {
  var kind: FacetKind
  /// Acceptance, success or completion criteria.
  var isAcceptance = false
}

extension FacetVocabulary {
  /// Judges the text of a heading: by its alias, or by its alias with words around it that add
  /// nothing (`Error Handling Strategy`), or by the first of two things it names (`Rate Limits &
  /// Performance`). Nothing is guessed: `Errors we made` is nothing.
  func heading(_ text: String, _ key: inout LabelKey) -> FacetHeading? {
    var text = text
    return text.withUTF8 { heading($0, 0..<$0.count, &key) }
  }

  func heading(_ text: Bytes, _ range: Range<Int>, _ key: inout LabelKey) -> FacetHeading? {
    guard range.count <= Self.longestHeading else { return nil }
    key.fold(text, range)
    if let found = alias(key.text) ?? extended(key.text) { return found }
    if let cut = Self.firstThing(text, range) {
      key.fold(text, range.lowerBound..<cut)
      if Self.isField(key.text) { return nil }
      if let found = alias(key.text) ?? extended(key.text) { return found }
    }
    // The wreck of an emoji that was decoded wrongly folds to letters.
    guard let rest = Self.afterForeignWord(text, range) else { return nil }
    return heading(text, rest, &key)
  }

  /// What follows a first word without any ASCII.
  private static func afterForeignWord(_ text: Bytes, _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, text[first] >= 0x80,
      let space = range.first(where: { text[$0] < 0x80 }), text[space] == 0x20
    else { return nil }
    return space + 1..<range.upperBound
  }

  private static let longestHeading = 120

  private func alias(_ folded: ArraySlice<UInt8>) -> FacetHeading? {
    folded.withUnsafeBufferPointer { label($0) }.flatMap { label in
      heading(label).map { FacetHeading(kind: $0, isAcceptance: isAcceptance(label)) }
    }
  }

  /// The alias in a heading with a word before or behind it that adds nothing.
  private func extended(_ folded: ArraySlice<UInt8>) -> FacetHeading? {
    var inner = folded
    if let count = Self.affix(FacetHeadings.suffixes, { inner.hasSuffix($0) }) {
      inner = inner.dropLast(count)
      if let found = alias(inner) { return found }
    }
    guard let count = Self.affix(FacetHeadings.prefixes, { inner.hasPrefix($0) }) else {
      return nil
    }
    return alias(inner.dropFirst(count)) ?? alias(folded.dropFirst(count))
  }

  private static func affix(
    _ words: [StaticString], _ matches: (StaticString) -> Bool
  ) -> Int? {
    for word in words where matches(word) { return word.utf8CodeUnitCount }
    return nil
  }

  /// Where the first thing that a heading names ends: before `&`, `/`, `,`, `+`, `(` or `and`.
  private static func firstThing(_ text: Bytes, _ range: Range<Int>) -> Int? {
    for index in range.dropFirst() {
      switch text[index] {
      case 0x26, 0x2F, 0x2C, 0x2B, 0x28: return index
      case 0x20:
        for word in conjunctions where text.has(word, at: index, limit: range.upperBound) {
          return index
        }
      default: break
      }
    }
    return nil
  }

  /// `Risk and compliance` is a field of work; a list of risks says `Risks and …`.
  private static func isField(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.elementsEqual([0x72, 0x69, 0x73, 0x6B])
  }

  private static let conjunctions: [StaticString] = [" and ", " und ", " y ", " et ", " with "]
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count > length else { return false }
    return word.withUTF8Buffer { elementsEqual($0, from: endIndex - length) }
  }

  fileprivate func hasPrefix(_ word: StaticString) -> Bool {
    guard count > word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { elementsEqual($0, from: startIndex) }
  }

  private func elementsEqual(_ word: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }
}
