/// What makes a finding the same in another run: a fixed hash of its rule, its item (else its
/// file), the text at its place and what is said of it.
///
/// Numbers of lines are no part of it, so it outlives text that moves. FNV-1a over 128 bits: the
/// same on every machine, unlike `Hasher`.
package struct Fingerprint: Hashable, Sendable {
  private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// The identity of a finding; several findings of one document may share it.
  package init(rule: String, owner: String, text: String, message: String) {
    combine(rule)
    combine(owner)
    combine(text)
    combine(message)
  }

  /// 32 hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for place in 0..<32 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt128(124 - 4 * place)) & 15
        digits[place] = digit < 10 ? 48 + digit : 87 + digit
      }
      return 32
    }
  }

  /// The identity of the repetition of this number; the first, 0, keeps that of the finding.
  package func repetition(_ number: Int) -> Fingerprint {
    guard number > 0 else { return self }
    var result = self
    result.combine(String(number))
    return result
  }

  /// Ends with a byte that no text holds, so that neighbours cannot run into each other.
  package mutating func combine(_ text: String) {
    for byte in text.utf8 { step(byte) }
    step(0xFF)
  }

  private mutating func step(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }
}

extension Finding {
  /// The item at fault, else the file.
  package var owner: String { item ?? file }

  package var fingerprint: Fingerprint {
    Fingerprint(
      rule: rule, owner: owner, text: text, message: LineNumbers.left(outOf: message))
  }
}

extension [Finding] {
  /// The fingerprints of sorted findings, each once: repetitions are numbered in their order.
  package var fingerprints: [Fingerprint] {
    var counts: [Fingerprint: Int] = [:]
    return map { finding in
      let fingerprint = finding.fingerprint
      let number = counts[fingerprint, default: 0]
      counts[fingerprint] = number + 1
      return fingerprint.repetition(number)
    }
  }
}

/// Messages that say in which line something is would not outlive an edit above it.
package enum LineNumbers {
  /// `see line 12` becomes `see line`.
  package static func left(outOf message: String) -> String {
    guard message.utf8.contains(where: { $0 &- 0x30 < 10 }), message.contains("line") else {
      return message
    }
    let words = message.split(separator: " ", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for word in words {
      let number = word.drop { "(".contains($0) }.prefix { $0.isASCII && $0.isNumber }
      if !number.isEmpty, let last = kept.last, last.hasSuffix("line") || last.hasSuffix("lines") {
        continue
      }
      kept.append(word)
    }
    return kept.joined(separator: " ")
  }
}
