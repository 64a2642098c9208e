/// The files of a site that Specweft wrote: everything else in the output belongs to someone else.
///
/// A line a path, sorted; `\` and line ends in names are escaped.
struct Manifest: Sendable {
  private static let heading = "specweft 1"
  private(set) var paths: Set<String>
  /// The folders that hold files of ours, at any depth.
  private(set) var folders: Set<String>

  init(_ paths: Set<String> = []) {
    self.paths = paths
    folders = []
    for path in paths {
      var inner = path[...]
      while let slash = inner.utf8.lastIndex(of: 0x2F) {
        inner = inner[..<slash]
        guard folders.insert(String(inner)).inserted else { break }
      }
    }
  }

  /// Reads what `bytes` writes. What is not a manifest of this version names nothing.
  init(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first, first.elementsEqual(Manifest.heading.utf8) else {
      self.init()
      return
    }
    let paths = lines.dropFirst().map { String(decoding: Manifest.unescape($0), as: UTF8.self) }
    self.init(Set(paths.filter(OutputPath.isSafe)))
  }

  var bytes: [UInt8] {
    var bytes = Array(Manifest.heading.utf8)
    for path in paths.sorted() {
      bytes.append(0x0A)
      for byte in path.utf8 {
        switch byte {
        case 0x5C: bytes += [0x5C, 0x5C]
        case 0x0A: bytes += [0x5C, 0x6E]
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x0A)
    return bytes
  }

  private static func unescape(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.contains(0x5C) else { return Array(line) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if isEscaped {
        bytes.append(byte == 0x6E ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
