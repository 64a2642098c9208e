/// What the ending of a name says about a file.
struct MediaType: Equatable {
  /// As in `Content-Type`.
  var name: String
  /// Text, which compresses well.
  var isText: Bool

  var isPage: Bool { name.hasPrefix("text/html") || name.hasPrefix("application/xhtml+xml") }

  static func of(path: String) -> MediaType {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return unknown }
    let ending = file[file.index(after: dot)...].lowercased()
    if let type = texts[ending] { return MediaType(name: type, isText: true) }
    if let type = binaries[ending] { return MediaType(name: type, isText: false) }
    return unknown
  }

  private static let unknown = MediaType(name: "application/octet-stream", isText: false)

  private static let texts = [
    "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8",
    "xhtml": "application/xhtml+xml; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "map": "application/json; charset=utf-8",
    "sarif": "application/sarif+json; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "xsd": "application/xml; charset=utf-8", "wsdl": "application/xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8", "rss": "application/rss+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "log": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "markdown": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "tsv": "text/tab-separated-values; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8", "yml": "application/yaml; charset=utf-8",
    "toml": "application/toml; charset=utf-8", "ini": "text/plain; charset=utf-8",
    "proto": "text/plain; charset=utf-8", "graphql": "text/plain; charset=utf-8",
    "sql": "text/plain; charset=utf-8", "sh": "text/plain; charset=utf-8",
    "dot": "text/vnd.graphviz; charset=utf-8", "mmd": "text/plain; charset=utf-8",
    "puml": "text/plain; charset=utf-8", "graphml": "application/xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
  ]

  private static let binaries = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "pdf": "application/pdf", "zip": "application/zip",
    "gz": "application/gzip", "tar": "application/x-tar", "wasm": "application/wasm",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "mp4": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "mp3": "audio/mpeg",
    "ogg": "audio/ogg", "wav": "audio/wav",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]
}
