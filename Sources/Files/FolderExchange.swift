#if canImport(Glibc)
  import CRename
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
  /// Makes two names of this folder mean each other's folders, in one step.
  ///
  /// Only here does the program use what Linux (`renameat2`) and Darwin (`renameatx_np`) alone
  /// have. Where the file system has no such step the error says `isUnsupported`.
  package func exchange(_ first: String, _ second: String) throws(FileError) {
    #if canImport(Glibc)
      // 2 is RENAME_EXCHANGE.
      let result = renameat2(
        descriptor, first, descriptor, second, 2)
    #elseif canImport(Darwin)
      let result = renameatx_np(descriptor, first, descriptor, second, UInt32(RENAME_SWAP))
    #else
      errno = ENOSYS
      let result: Int32 = -1
    #endif
    guard result == 0 else { throw FileError(.rename, shown(second)) }
  }
}
