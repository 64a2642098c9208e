/// Looks for any of a few words in a text, in one pass, whatever their case.
package struct WordSearch {
  private let words: [StaticString]
  private var starts = [Bool](repeating: false, count: 256)

  /// `words` are ASCII and in lower case.
  package init(_ words: [StaticString]) {
    self.words = words
    for word in words {
      let first = word.withUTF8Buffer { $0[0] }
      starts[Int(first)] = true
      if first.isLower { starts[Int(first & 0xDF)] = true }
    }
  }

  package func finds(in text: [UInt8]) -> Bool {
    finds(in: text, 0..<text.count)
  }

  package func finds(in text: [UInt8], _ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        for index in range where starts[Int(bytes[index])] {
          for word in words
          where index + word.utf8CodeUnitCount <= range.upperBound
            && bytes.hasFolded(word, at: index)
          {
            return true
          }
        }
        return false
      }
    }
  }
}
