/// Counts the terms of one document after another, and keeps what each weighs in each.
struct TermCounter: TermSink {
  /// Words as they stand in texts, folded.
  private(set) var words: ByteTable
  /// The stems of words: what is looked up.
  private(set) var terms: ByteTable
  /// By word: its term, or -1 for a stop word.
  private var termOfWord: [Int32] = []
  /// By word: what it may be used for.
  private(set) var uses: [WordUse] = []
  /// By word: in how many documents it stands.
  private(set) var wordDocuments: [UInt32] = []

  /// By word and by term: counts in the document that is read.
  private var countsOfWord: [UInt64] = []
  private var countsOfTerm: [UInt64] = []
  private var touchedWords: [Int32] = []
  private var touchedTerms: [Int32] = []
  private var lengths = [Int](repeating: 0, count: Field.allCases.count)

  /// By posting, in the order of documents: its term, and the place of its document in the slice with
  /// the weight in the last eight bits.
  private(set) var postingTerms: [Int32] = []
  private(set) var postings: [UInt32] = []

  /// By title and term in it: the term, and where the title stands.
  private(set) var titleTerms: [Int32] = []
  private(set) var titlePostings: [TitlePosting] = []
  /// Terms of the title that is read, each with its form in the last eight bits.
  private var termsOfTitle: [Int64] = []
  private var isReadingTitle = false

  /// Which texts have which words in a row.
  private(set) var rows: RowFilter
  /// By word: its part of the hash of two in a row.
  private var rowHashes: [UInt32] = []
  /// By word: which form of its term it is.
  private var forms: [UInt8] = []

  private var field = Field.body
  private var unit = TermCounts.one(.body)
  private var stemmer = Stemmer()
  private var tokenizer = Tokenizer()
  private let stopWords: Set<[UInt8]>

  init(stopWords: Set<[UInt8]>, capacity: Int, hasRows: Bool) {
    self.stopWords = stopWords
    rows = RowFilter(isUsed: hasRows)
    words = ByteTable(capacity: capacity)
    terms = ByteTable(capacity: capacity)
  }

  /// Counts a text as part of a field. Texts of the body are in a row.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, as field: Field, isCode: Bool = false) {
    if field != .body || self.field != .body { rows.breakRow() }
    self.field = field
    unit = isCode ? TermCounts.oneInCode : TermCounts.one(field)
    // The tokenizer hands its terms to this very value.
    var tokenizer = tokenizer
    tokenizer.read(text, into: &self)
  }

  mutating func read(_ text: String, as field: Field) {
    var text = text
    text.withUTF8 { read($0, as: field) }
  }

  /// Notes which terms a title has: of a document (place 0), or of the items in it, by which a result
  /// knows that a page has all words in one title. Their weights are counted where they stand.
  mutating func readTitle(_ text: String, document: Int, place: Int) {
    isReadingTitle = true
    termsOfTitle.removeAll(keepingCapacity: true)
    read(text, as: .title)
    isReadingTitle = false
    termsOfTitle.sort()
    for (index, term) in termsOfTitle.enumerated()
    where index == 0 || termsOfTitle[index - 1] != term {
      titleTerms.append(Int32(term >> 8))
      titlePostings.append(
        TitlePosting(document: UInt32(document), place: UInt32(place), form: UInt8(term & 255)))
    }
  }

  mutating func breakRow() { rows.breakRow() }

  /// Goes on to the next text of a document that is cut.
  mutating func nextText() { rows.next() }

  mutating func take(_ term: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    let word = words.number(of: term)
    if word == termOfWord.count { add(term) }
    if isWhole, !isReadingTitle { rows.take(rowHashes[word]) }
    guard termOfWord[word] >= 0 else { return }
    if field == .title || field == .heading { uses[word].insert(.title) }
    if isReadingTitle {
      return termsOfTitle.append(Int64(termOfWord[word]) << 8 | Int64(forms[word]))
    }
    guard lengths[field.rawValue] < field.longest else { return }
    lengths[field.rawValue] += 1
    if countsOfWord[word] == 0 { touchedWords.append(Int32(word)) }
    countsOfWord[word] &+= unit
  }

  /// Judges a word that is met first.
  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    countsOfWord.append(0)
    wordDocuments.append(0)
    rowHashes.append(rows.hash(of: word))
    forms.append(0)
    if word.count <= 12, stopWords.contains(Array(word)) {
      termOfWord.append(-1)
      uses.append([])
      return
    }
    uses.append(WordUse(word))
    let isEnglish = word.allSatisfy { $0.isLower }
    var form: UInt8 = 0
    let term =
      isEnglish
      ? stemmer.withStem(of: word) { stem in
        if !stem.elementsEqual(word) { form = WordForm.of(word) }
        return terms.number(of: stem)
      } : terms.number(of: word)
    forms[forms.count - 1] = form
    if term == countsOfTerm.count { countsOfTerm.append(0) }
    termOfWord.append(Int32(term))
  }

  /// Ends a document: weighs its terms and forgets its counts.
  mutating func finish(document: Int) {
    for word in touchedWords {
      let term = termOfWord[Int(word)]
      if countsOfTerm[Int(term)] == 0 { touchedTerms.append(term) }
      countsOfTerm[Int(term)] &+= countsOfWord[Int(word)]
      countsOfWord[Int(word)] = 0
      wordDocuments[Int(word)] += 1
    }
    let factors = FieldFactors(lengths: lengths)
    for term in touchedTerms {
      let weight = TermCounts(bits: countsOfTerm[Int(term)]).weight(factors)
      countsOfTerm[Int(term)] = 0
      postingTerms.append(term)
      postings.append(UInt32(document) << 8 | UInt32(QuantizedWeight.of(weight)))
    }
    touchedWords.removeAll(keepingCapacity: true)
    touchedTerms.removeAll(keepingCapacity: true)
    for index in lengths.indices { lengths[index] = 0 }
    rows.next()
  }
}

/// Where a title with a term stands.
struct TitlePosting {
  /// The place of its document in the slice.
  var document: UInt32
  /// 0 for the page's own title, 1 for that of the first item on it, and so on.
  var place: UInt32
  /// Which form of the term the title has.
  var form: UInt8
}

/// Tells words of one stem apart, in one letter: a title with the very word that was asked for comes
/// before one with another form of it. 0 is the stem itself; others may share a number, seldom.
enum WordForm {
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var hash = 0
    for byte in word { hash = (hash * 37 + Int(byte)) & 0xFFFF }
    return UInt8(1 + hash % 63)
  }
}

/// What a word may be used for beside looking it up.
struct WordUse: OptionSet {
  let rawValue: UInt8

  /// It is made of letters, so that it can complete what a reader types and mend what is mistyped.
  static let completion = WordUse(rawValue: 1)
  /// It stands in a title or a heading.
  static let title = WordUse(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ word: UnsafeBufferPointer<UInt8>) {
    var isWord = word.count >= 3 && word.count <= 32
    var index = 0
    while isWord, index < word.count {
      let (scalar, length) = word.scalar(at: index)
      isWord = scalar < 0x80 ? word[index].isLower : CharacterClass(scalar) == .word
      index += length
    }
    self = isWord ? .completion : []
  }
}
