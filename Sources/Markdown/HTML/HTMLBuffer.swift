#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes of HTML that grow, and the ways to append to them.
///
/// Raw memory, because a document takes hundreds of short appends; its owner must call `free`.
struct HTMLBuffer {
  private var memory: UnsafeMutablePointer<UInt8>?
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 256)
    memory = .allocate(capacity: self.capacity)
  }

  /// A buffer without memory, which nobody has to free.
  static var none: HTMLBuffer { HTMLBuffer() }

  private init() { (memory, capacity) = (nil, 0) }

  func free() { memory?.deallocate() }

  /// Only used where something was reserved.
  @inline(__always)
  private var base: UnsafeMutablePointer<UInt8> { memory.unsafelyUnwrapped }

  /// What was written so far.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(__always)
  private mutating func reserve(_ size: Int) {
    if count + size > capacity { grow(size) }
  }

  @inline(never)
  private mutating func grow(_ size: Int) {
    capacity = max(capacity * 2, count + size)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if let memory {
      memcpy(grown, memory, count)
      memory.deallocate()
    }
    memory = grown
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    let size = text.utf8CodeUnitCount
    reserve(size)
    memcpy(base + count, text.utf8Start, size)
    count += size
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress, !text.isEmpty else { return }
    reserve(text.count)
    memcpy(base + count, start, text.count)
    count += text.count
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  mutating func put(_ number: Int) {
    put(String(number))
  }

  /// Starts a new line unless at the start of one.
  @inline(__always)
  mutating func startLine() {
    if count > 0, base[count - 1] != 0x0A { put(0x0A as UInt8) }
  }

  /// Text with `&`, `<`, `>` and `"` escaped.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    // One bit for each of the four, which are all below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    var start = 0
    for position in 0..<text.count {
      let byte = source[position]
      guard byte < 64, special &>> UInt64(byte) & 1 != 0 else { continue }
      put(UnsafeBufferPointer(start: source + start, count: position - start))
      start = position + 1
      switch byte {
      case 0x26: put("&amp;")
      case 0x3C: put("&lt;")
      case 0x3E: put("&gt;")
      default: put("&quot;")
      }
    }
    put(UnsafeBufferPointer(start: source + start, count: text.count - start))
  }

  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// A URL as cmark writes it into an attribute: what is not safe there is percent-encoded.
  mutating func escapeURL(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      switch byte {
      case 0x26: put("&amp;")
      case 0x27: put("&#x27;")
      case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        put(byte)
      default:
        put(0x25 as UInt8)
        put(HTMLBuffer.hexadecimal(byte >> 4))
        put(HTMLBuffer.hexadecimal(byte & 15))
      }
    }
  }

  mutating func escapeURL(_ text: String) {
    var text = text
    text.withUTF8 { escapeURL($0) }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}
