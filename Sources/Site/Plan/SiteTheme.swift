import Theme

/// The layouts and assets of a site: the built-in theme, with the site's own files in place of
/// those of the same name.
package struct SiteTheme: Sendable {
  let layouts: PageLayouts
  /// By path under the theme: `site.css`, sorted.
  let assets: [Asset]
  /// What the site's own layouts say, by their names.
  let sources: [String: [UInt8]]

  /// Whether it brings a library that draws Mermaid.
  var hasDrawingLibrary: Bool { assets.contains { $0.path == DocumentBody.drawingLibrary } }

  struct Asset: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  /// A file of a site's layouts folder.
  package struct Override: Sendable {
    /// Under the layouts folder.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The files of the built-in theme, sorted by path.
  package static var builtIn: [Override] {
    Theme.files.map { Override(path: $0.path, bytes: $0.bytes) }
  }

  /// `folder` is the name of the layouts folder in messages. Throws everything that is wrong with
  /// the layouts at once.
  package init(overrides: [Override] = [], folder: String = "Layouts") throws(LayoutFailure) {
    var sources: [LayoutSource] = []
    var assets: [String: [UInt8]] = [:]
    var written: [String: [UInt8]] = [:]
    var errors: [LayoutError] = []
    for (files, place) in [(Self.builtIn, "(built-in theme)"), (overrides, folder)] {
      for file in files {
        if let name = SiteTheme.layoutName(file.path) {
          let source = LayoutSource(name: name, file: "\(place)/\(file.path)", bytes: file.bytes)
          if let error = SiteTheme.encodingError(of: source) { errors.append(error) }
          sources.append(source)
        } else if file.path.hasPrefix("assets/") {
          let path = String(file.path.dropFirst("assets/".count))
          // A copy of ours is ours; what a site wrote itself is published as it stands.
          let isOwn = place == folder && written[path] != file.bytes
          if place != folder { written[path] = file.bytes }
          assets[path] =
            !isOwn && file.path.hasSuffix(".js") ? ScriptText.packed(file.bytes) : file.bytes
        }
      }
    }
    guard errors.isEmpty else { throw LayoutFailure(errors) }
    for bundle in AssetBundle.all {
      if assets[bundle.path] == nil { assets[bundle.path] = bundle.bytes(of: assets) }
      for part in bundle.parts where !sources.contains(where: { $0.names(part.path) }) {
        assets[part.path] = nil
      }
    }
    layouts = try PageLayouts(LayoutLibrary(sources))
    self.sources = Dictionary(
      overrides.filter { SiteTheme.layoutName($0.path) != nil }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { $1 })
    self.assets = assets.sorted { $0.key < $1.key }.map { Asset(path: $0.key, bytes: $0.value) }
  }

  /// Bytes that are no text would stand on every page.
  private static func encodingError(of source: LayoutSource) -> LayoutError? {
    if String(validating: source.bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var bytes = source.bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      offset += UTF8.width(scalar)
    }
    return source.error(at: offset, "this is not valid UTF-8", help: "save the file as UTF-8")
  }

  private static func layoutName(_ path: String) -> String? {
    path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : nil
  }
}
