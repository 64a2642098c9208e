#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

package enum FileBytes {
  /// The buffers hold the same bytes.
  package static func areEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }

  /// The buffer holds the bytes of the array from an offset on.
  package static func areEqual(
    _ buffer: UnsafeRawBufferPointer, _ bytes: [UInt8], _ offset: Int
  ) -> Bool {
    bytes.withUnsafeBytes {
      areEqual(buffer, UnsafeRawBufferPointer(rebasing: $0[offset..<offset + buffer.count]))
    }
  }
}
