/// Numbers as letters of strings: six bits a letter, which a script reads without any decoding of
/// bytes and gzip packs well.
enum Digits {
  /// The value 0 to 63 of each letter is its place.
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The end of a hash as `count` letters.
  static func letters(of hash: UInt64, _ count: Int) -> String {
    var rest = hash
    var letters: [UInt8] = []
    for _ in 0..<count {
      letters.append(alphabet[Int(rest & 63)])
      rest >>= 6
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number of 0 to 63 as one letter.
  mutating func append(digit: Int) { append(Digits.alphabet[digit & 63]) }

  /// Appends a number as `width` letters, the greatest first.
  mutating func append(_ number: Int, width: Int) {
    for place in (0..<width).reversed() { append(digit: number >> (6 * place)) }
  }

  /// Appends a number of any size: five bits a letter, the smallest first; 32 says that more follow.
  mutating func append(variable number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 32 {
      append(digit: Int(rest & 31) | 32)
      rest >>= 5
    }
    append(digit: Int(rest))
  }
}
