#if canImport(Glibc)
  import CMalloc
#endif

/// What becomes of memory that is freed.
package enum FreedMemory {
  /// Keeps it for what comes next. A run takes and frees the same pages ten thousand times, and each
  /// that goes back to the system has to be asked for, mapped and cleared again.
  /// To be called before there are threads: each fixes how its memory grows when it first asks.
  package static func keep() {
    #if canImport(Glibc)
      _ = mallopt(M_TRIM_THRESHOLD, .max)
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
      _ = mallopt(M_TOP_PAD, 64 << 20)
    #endif
  }

  /// Gives all of it back to the system: what runs for days keeps no more than it needs.
  static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
