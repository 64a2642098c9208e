/// The tables of the Porter2 algorithm, longest endings first.
extension Stemmer {
  struct Ending {
    var text: StaticString
    var result: StaticString
    /// Letters one of which must stand before the ending.
    var after: [UInt8]?
    var inSecondRegion = false

    init(_ text: StaticString, _ result: StaticString, after: String? = nil) {
      self.text = text
      self.result = result
      self.after = after.map { Array($0.utf8) }
    }
  }

  /// Step 2.
  static let second = [
    Ending("ization", "ize"), Ending("ational", "ate"), Ending("ousness", "ous"),
    Ending("iveness", "ive"), Ending("fulness", "ful"), Ending("tional", "tion"),
    Ending("lessli", "less"), Ending("biliti", "ble"), Ending("entli", "ent"),
    Ending("ation", "ate"), Ending("alism", "al"), Ending("aliti", "al"), Ending("fulli", "ful"),
    Ending("ousli", "ous"), Ending("iviti", "ive"), Ending("enci", "ence"),
    Ending("anci", "ance"), Ending("abli", "able"), Ending("izer", "ize"), Ending("ator", "ate"),
    Ending("alli", "al"), Ending("bli", "ble"), Ending("ogi", "og", after: "l"),
    Ending("li", "", after: "cdeghkmnrt"),
  ]

  /// Step 3.
  static let third = {
    var ative = Ending("ative", "")
    ative.inSecondRegion = true
    return [
      Ending("ational", "ate"), Ending("tional", "tion"), Ending("alize", "al"), ative,
      Ending("icate", "ic"), Ending("iciti", "ic"), Ending("ical", "ic"), Ending("ness", ""),
      Ending("ful", ""),
    ]
  }()

  /// Step 4, without `ion`.
  static let fourth: [StaticString] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic",
  ]

  static let doubles = Array("bdfgmnprt".utf8)

  /// Words that start so have their first region right behind it.
  static let beginnings: [StaticString] = ["gener", "commun", "arsen"]

  static let exceptions: [(StaticString, StaticString)] = [
    ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
    ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
    ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
    ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
  ]

  /// Words that stay as they are once their plural is gone.
  static let invariants: [StaticString] = [
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
  ]
}
