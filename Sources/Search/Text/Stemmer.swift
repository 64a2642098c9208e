/// Takes English endings off a word, so that `retries` finds `retry`: the Porter2 algorithm
/// (M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org).
///
/// Words are small ASCII letters. The steps about apostrophes are left out: no term has one.
struct Stemmer {
  private var word: [UInt8] = []
  /// Where the regions start in which endings may be taken off.
  private var r1 = 0
  private var r2 = 0

  init() { word.reserveCapacity(Tokenizer.longest) }

  /// The stem of a word, valid in `body` only.
  mutating func withStem<Result>(
    of term: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: term)
    stem()
    return word.withUnsafeBufferPointer(body)
  }

  private mutating func stem() {
    guard word.count > 2 else { return }
    if let exception = find(Self.exceptions) {
      word.replaceSubrange(0..<word.count, with: exception)
      return
    }
    markConsonants()
    findRegions()
    takePlural()
    if !isOneOf(Self.invariants) {
      takePast()
      if word.count > 2, last(0) == y || last(0) == bigY, !isVowel(word.count - 2) {
        word[word.count - 1] = i
      }
      takeFirst(Self.second, from: r1)
      takeFirst(Self.third, from: r1)
      takeFourth()
      takeFifth()
    }
    for index in word.indices where word[index] == bigY { word[index] = y }
  }

  // MARK: Letters

  private let y = UInt8(ascii: "y")
  /// A y that is a consonant, while the word is worked on.
  private let bigY = UInt8(ascii: "Y")
  private let i = UInt8(ascii: "i")

  private func last(_ distance: Int) -> UInt8 {
    distance < word.count ? word[word.count - 1 - distance] : 0
  }

  private func isVowel(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func ends(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard length <= word.count else { return false }
    return ending.withUTF8Buffer { ending in
      let start = word.count - length
      for index in 0..<length where word[start + index] != ending[index] { return false }
      return true
    }
  }

  private func isOneOf(_ words: [StaticString]) -> Bool {
    words.contains { $0.utf8CodeUnitCount == word.count && ends($0) }
  }

  private func find(_ words: [(StaticString, StaticString)]) -> [UInt8]? {
    guard word.count <= 6 else { return nil }
    for (from, to) in words where from.utf8CodeUnitCount == word.count && ends(from) {
      return to.withUTF8Buffer { Array($0) }
    }
    return nil
  }

  /// A y at the start, or after a vowel, is a consonant.
  private mutating func markConsonants() {
    if word[0] == y { word[0] = bigY }
    for index in 1..<word.count where word[index] == y && isVowel(index - 1) {
      word[index] = bigY
    }
  }

  private mutating func findRegions() {
    let beginning = Self.beginnings.first { starts($0) }
    r1 = beginning?.utf8CodeUnitCount ?? regionStart(from: 0)
    r2 = regionStart(from: r1)
  }

  private func starts(_ beginning: StaticString) -> Bool {
    beginning.withUTF8Buffer { word.starts(with: $0) }
  }

  /// Behind the first consonant that follows a vowel.
  private func regionStart(from start: Int) -> Int {
    var index = start + 1
    while index < word.count {
      if isVowel(index - 1), !isVowel(index) { return index + 1 }
      index += 1
    }
    return word.count
  }

  /// Whether the word, without its last `dropped` letters, ends in a short syllable.
  private func endsShort(dropping dropped: Int = 0) -> Bool {
    let end = word.count - dropped
    if end == 2 { return isVowel(0) && !isVowel(1) }
    guard end > 2, !isVowel(end - 3), isVowel(end - 2), !isVowel(end - 1) else { return false }
    let final = word[end - 1]
    return final != UInt8(ascii: "w") && final != UInt8(ascii: "x") && final != bigY
  }

  private var isShort: Bool { r1 >= word.count && endsShort() }

  // MARK: Steps

  /// Step 1a.
  private mutating func takePlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), word.count > 2,
      word.indices.dropLast(2).contains(where: { isVowel($0) })
    {
      word.removeLast()
    }
  }

  /// Step 1b.
  private mutating func takePast() {
    if ends("eedly") {
      if word.count - 5 >= r1 { word.removeLast(3) }
      return
    }
    if ends("eed") {
      if word.count - 3 >= r1 { word.removeLast() }
      return
    }
    let length = ends("ingly") ? 5 : ends("edly") ? 4 : ends("ing") ? 3 : ends("ed") ? 2 : 0
    guard length > 0, word.indices.dropLast(length).contains(where: { isVowel($0) }) else {
      return
    }
    word.removeLast(length)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if last(0) == last(1), Self.doubles.contains(last(0)) {
      word.removeLast()
    } else if isShort {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Replaces the longest ending of the list that the word has, if it stands in the region.
  private mutating func takeFirst(_ endings: [Ending], from region: Int) {
    guard let ending = endings.first(where: { ends($0.text) }) else { return }
    let start = word.count - ending.text.utf8CodeUnitCount
    guard start >= region, start >= (ending.inSecondRegion ? r2 : 0) else { return }
    if let condition = ending.after {
      guard start > 0, condition.contains(word[start - 1]) else { return }
    }
    ending.result.withUTF8Buffer { word.replaceSubrange(start..<word.count, with: $0) }
  }

  private mutating func takeFourth() {
    guard let ending = Self.fourth.first(where: { ends($0) }) else {
      guard ends("ion"), word.count - 3 >= r2,
        last(3) == UInt8(ascii: "s") || last(3) == UInt8(ascii: "t")
      else { return }
      return word.removeLast(3)
    }
    if word.count - ending.utf8CodeUnitCount >= r2 { word.removeLast(ending.utf8CodeUnitCount) }
  }

  private mutating func takeFifth() {
    if last(0) == UInt8(ascii: "e") {
      let start = word.count - 1
      if start >= r2 || start >= r1 && !endsShort(dropping: 1) { word.removeLast() }
    } else if last(0) == UInt8(ascii: "l"), last(1) == UInt8(ascii: "l"), word.count - 1 >= r2 {
      word.removeLast()
    }
  }
}
