/// The order a reader expects of names with numbers: `INT-2` before `INT-10`.
///
/// Case does not count unless nothing else differs; independent of any locale.
func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
  var left = left
  var right = right
  return left.withUTF8 { left in right.withUTF8 { right in compare(left, right) < 0 } }
}

private func compare(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Int {
  var i = 0
  var j = 0
  var tie = 0
  while i < left.count, j < right.count {
    if isDigit(left[i]), isDigit(right[j]) {
      let first = number(left, &i)
      let second = number(right, &j)
      if first.count != second.count { return first.count - second.count }
      for (a, b) in zip(first, second) where a != b { return Int(a) - Int(b) }
    } else {
      let a = lower(left[i])
      let b = lower(right[j])
      if a != b { return Int(a) - Int(b) }
      if tie == 0 { tie = Int(left[i]) - Int(right[j]) }
      i += 1
      j += 1
    }
  }
  let rest = (left.count - i) - (right.count - j)
  if rest != 0 { return rest }
  return tie != 0 ? tie : left.count - right.count
}

/// The digits at `index` without leading zeros.
private func number(
  _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
) -> Slice<UnsafeBufferPointer<UInt8>> {
  while index < bytes.count, bytes[index] == 0x30 { index += 1 }
  let start = index
  while index < bytes.count, isDigit(bytes[index]) { index += 1 }
  return bytes[start..<index]
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func lower(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
}
