/// A fixed 64-bit hash: the same on any machine and in any run, which `Hasher` is not. Eight bytes at a
/// time, each mixed in by a wide multiplication.
enum ContentHash {
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = mix(UInt64(raw.count) ^ first, seed ^ second)
    var index = 0
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      hash = mix(hash ^ word, second)
      index += 8
    }
    if index < raw.count {
      var word: UInt64 = 0
      while index < raw.count {
        word = word << 8 | UInt64(raw[index])
        index += 1
      }
      hash = mix(hash ^ word, first)
    }
    return mix(hash, first)
  }

  static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0, seed: seed) }
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
