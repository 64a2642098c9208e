/// All layout files by name. Compiling one gives either instructions or everything wrong with it.
package struct LayoutLibrary: Sendable {
  private var files: [String: LayoutSource] = [:]

  /// Later sources replace earlier ones of the same name, one by one.
  package init(_ sources: [LayoutSource]) {
    for source in sources { files[source.name] = source }
  }

  package func compile<Page: View>(
    _ name: String, for page: Page.Type, errors: inout [LayoutError]
  ) -> Layout? {
    compile(name, for: Page.shape, errors: &errors)
  }

  func compile(_ name: String, for shape: Shape, errors: inout [LayoutError]) -> Layout? {
    var compiler = LayoutCompiler(files: files)
    let layout = compiler.compile(name, for: shape)
    errors += compiler.errors
    return layout
  }

  /// Faults in files that no page uses.
  package func syntaxErrors() -> [LayoutError] {
    files.values.flatMap { source in
      var parser = LayoutParser(source)
      _ = parser.parse()
      return parser.errors
    }
  }
}
