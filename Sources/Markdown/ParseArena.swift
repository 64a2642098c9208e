#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of one thread's parses: allocation moves a pointer, nothing is freed until the parse ends.
///
/// cmark's own arena is shared by the whole process, and its plain allocator costs a quarter of the
/// parse. Each thread owns one arena, found through a pthread key, because cmark's allocation
/// functions carry no context.
final class ParseArena {
  private var chunks: [UnsafeMutableRawBufferPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var remaining = 0

  private static let chunkSize = 1 << 18
  /// Room before each block for its size, which `realloc` needs; keeps blocks aligned to 16.
  private static let header = 16

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Zeroed memory that lives until `reset`.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let capacity = (size + 15) & ~15
    let room = ParseArena.header + capacity
    if room > remaining { addChunk(atLeast: room) }
    guard let block = next else { preconditionFailure("an arena without a chunk") }
    next = block + room
    remaining -= room
    block.storeBytes(of: capacity, as: Int.self)
    let memory = block + ParseArena.header
    memset(memory, 0, capacity)
    return memory
  }

  /// The same bytes in a block of at least `size`.
  func reallocate(_ memory: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
    let capacity = (memory - ParseArena.header).load(as: Int.self)
    if size <= capacity { return memory }
    let grown = allocate(size)
    memcpy(grown, memory, capacity)
    return grown
  }

  /// Forgets every block; keeps the first chunk for the next parse.
  func reset() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    if let first = chunks.first, first.count > ParseArena.chunkSize {
      first.deallocate()
      chunks.removeAll()
    }
    next = chunks.first?.baseAddress
    remaining = chunks.first?.count ?? 0
  }

  private func addChunk(atLeast size: Int) {
    // Chunks grow with the document, so that a large one does not cost thousands of them.
    let room = max(ParseArena.chunkSize << min(chunks.count, 6), size)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
    chunks.append(chunk)
    next = chunk.baseAddress
    remaining = room
  }
}

extension ParseArena {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { pointer in
      releaseArena(pointer)
    }
    precondition(status == 0, "no thread-local storage for the Markdown parser")
    return key
  }()

  /// Uses the arena of the calling thread without counting a reference: cmark allocates often.
  @inline(__always)
  static func withCurrent<Result>(_ body: (ParseArena) -> Result) -> Result {
    guard let pointer = pthread_getspecific(key) else { return body(current) }
    return Unmanaged<ParseArena>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }

  /// The arena of the calling thread.
  static var current: ParseArena {
    if let pointer = pthread_getspecific(key) {
      return Unmanaged<ParseArena>.fromOpaque(pointer).takeUnretainedValue()
    }
    let arena = ParseArena()
    pthread_setspecific(key, Unmanaged.passRetained(arena).toOpaque())
    return arena
  }
}

#if canImport(Glibc)
  private func releaseArena(_ pointer: UnsafeMutableRawPointer?) {
    guard let pointer else { return }
    Unmanaged<ParseArena>.fromOpaque(pointer).release()
  }
#else
  private func releaseArena(_ pointer: UnsafeMutableRawPointer) {
    Unmanaged<ParseArena>.fromOpaque(pointer).release()
  }
#endif
