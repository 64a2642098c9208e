import ArgumentParser
import Configuration
import Files
import Preview

/// Serves the site while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Preview the site: serve it, and follow every change.",
    discussion: """
      The site is made in memory and nothing is written. Pages that are open load again when what
      they show changes, and list their findings. What cannot be made, as from a layout with a
      mistake, is shown over the last good page until it is mended. Ctrl-C ends it.

      Examples:
        specweft serve
        specweft serve --port 0 --open
        specweft serve --editor vscode
        specweft serve --no-build --output artifact
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var testResults: TestResultOptions

  @Option(name: .long, help: "The port to listen to; 0 for any that is free.")
  var port = 8080

  @Option(
    name: .long, help: "The address to listen to; others than this machine's are reached by all.")
  var host = "127.0.0.1"

  @Flag(name: .long, help: "Open the site in the browser.")
  var open = false

  @Flag(name: .long, help: "Serve the site as it is now; follow no changes.")
  var noWatch = false

  @Flag(
    name: .long, help: "Look for changes again and again, where the system does not tell of them.")
  var poll = false

  @Flag(name: .long, help: "Serve the output folder as it stands, or any other with --output.")
  var noBuild = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that --no-build serves.", valueName: "dir"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the site will be read: it is served under the path of this address.",
      valueName: "url"))
  var baseURL: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What opens a finding's place: \(EditorPattern.known.map(\.name).joined(separator: ", ")) "
        + "or an address with {path}, {line} and {column}.", valueName: "pattern"))
  var editor: String?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("'--port' must be between 0 and 65535, not \(port)")
    }
    if let baseURL, let fault = ConfigurationValue.webAddress(baseURL) {
      throw ValidationError("'--base-url' \(fault)")
    }
    if let editor, EditorPattern(editor, folder: "/") == nil {
      throw ValidationError(
        "'--editor' must be one of \(EditorPattern.known.map(\.name).joined(separator: ", ")) "
          + "or an address with {path}, not '\(editor)'")
    }
    if output == "" { throw ValidationError("'--output' must be a path") }
    if output != nil, !noBuild { throw ValidationError("'--output' needs '--no-build'") }
    if noBuild, !testResults.paths.isEmpty {
      throw ValidationError("'--test-results' are of no use with '--no-build'")
    }
  }

  func run() async throws {
    let interruption = Interruption()
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let signals = SignalWatch(interruption) { end.yield() }
    defer { signals.end() }
    do {
      try await common.perform { output in
        if noBuild {
          try await serveFolder(output, until: ends)
        } else {
          try await serveSite(output, interruption, until: ends)
        }
      }
    } catch is Interrupted {
      throw ExitCode(interruption.endProgram())
    }
  }

  // MARK: A folder

  private func serveFolder(_ output: RunOutput, until ends: AsyncStream<Void>) async throws {
    let folder: String
    if let chosen = self.output {
      folder = chosen
    } else {
      folder = try SiteLocation(common, baseURL: baseURL).outputPath(nil)
    }
    let source: FolderSource
    do throws(FileError) {
      source = try FolderSource(folder)
    } catch {
      throw RunFailure(
        "there is no folder \(folder) to serve: \(error.reason)",
        help: "'specweft build' makes the site; without --no-build it is made in memory")
    }
    let server = try await start(source, hub: nil, base: baseURL, folder: folder)
    try await announce(server, output)
    await wait(for: ends)
    await server.stop()
  }

  // MARK: A site

  private func serveSite(
    _ output: RunOutput, _ interruption: Interruption, until ends: AsyncStream<Void>
  ) async throws {
    var options = SessionOptions()
    options.site = common.site
    options.configuration = common.config
    options.baseURL = baseURL
    options.testReports = testResults.paths
    let location = try options.location()
    // What is written while the site is read must not be missed, so watching begins before.
    let watcher =
      noWatch
      ? nil
      : try FileWatcher(
        SessionPlaces(location, options, output: location.outputPath(nil)).watched,
        by: poll ? .polling(.milliseconds(300)) : .events, note: output.note)
    let progress = output.progress()
    let session = try await SiteSession(options, progress: progress, interruption: interruption)
    progress.end()
    let hub = LiveHub()
    let base = location.configuration.site.baseURL
    let server = try await start(
      session.source, hub: hub, base: base, folder: location.realFolder)
    let selection = Selection(site: await session.site)
    output.close(selection, published: nil, progress: progress)
    try await announce(server, output)
    for change in await session.begin() { hub.send(change) }
    let following = Task {
      if let watcher { await follow(session, watcher, hub, output) }
    }
    await wait(for: ends)
    watcher?.end()
    following.cancel()
    await server.stop()
    LastingValue.keep(session)
  }

  /// Old states leave holes in memory, which grows with them by a tenth in some hundred edits.
  private static let batchesBeforeTrim = 24

  /// Takes batch after batch of changes until watching ends.
  private func follow(
    _ session: SiteSession, _ watcher: FileWatcher, _ hub: LiveHub, _ output: RunOutput
  ) async {
    var batches = 0
    while let changes = await watcher.next() {
      await take(changes, session, hub, output)
      batches += 1
      if batches.isMultiple(of: ServeCommand.batchesBeforeTrim) { FreedMemory.giveBack() }
      let places = await session.watched
      if watcher.watch(places) {
        // The configuration names other folders; who wrote to them before they were watched?
        await take(FileChanges(mayBeAnything: true), session, hub, output)
      }
    }
  }

  private func take(
    _ changes: FileChanges, _ session: SiteSession, _ hub: LiveHub, _ output: RunOutput
  ) async {
    guard let rebuild = await session.follow(changes) else { return }
    for event in rebuild.events { hub.send(event) }
    output.tell(rebuild)
  }

  // MARK: Serving

  private func start(
    _ source: any SiteSource, hub: LiveHub?, base: String?, folder: String
  ) async throws -> PreviewServer {
    var options = ServerOptions()
    options.host = host
    options.port = port
    options.basePath = base.map(ServeCommand.path) ?? "/"
    options.editor = editor.flatMap { EditorPattern($0, folder: folder) }
    do throws(ServerFailure) {
      return try await PreviewServer.start(source, hub: hub, options: options)
    } catch {
      throw RunFailure(error.sentence, help: error.help)
    }
  }

  /// The path of an address, with a slash at both ends.
  static func path(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return "/" }
    let parts = url[scheme.upperBound...].split(separator: "/").dropFirst()
    return parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
  }

  private func announce(_ server: PreviewServer, _ output: RunOutput) async throws {
    do throws(FileError) {
      try Terminal.print("serving \(server.address)\n")
    } catch {
      await server.stop()
      throw RunFailure(error)
    }
    if let warning = server.warning { output.note(warning) }
    if open, !(await Browser.open(server.address)) {
      output.note("no browser could be opened; the site is at \(server.address)")
    }
  }

  private func wait(for ends: AsyncStream<Void>) async {
    for await _ in ends { return }
  }
}
