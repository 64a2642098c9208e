import Checks
import Configuration
import Files
import Findings
import Links
import Preview
import Site
import Specs

/// A site in memory that follows its files.
///
/// It keeps the values of its last good state. What cannot be made (a layout with a mistake, a
/// wrong configuration) leaves that state standing, and is told until it is mended.
actor SiteSession {
  nonisolated let source: SessionSource
  private let options: SessionOptions
  private let interruption: Interruption
  private var values: SiteValues
  private var places: SessionPlaces
  private var testRun: [TestOfRun]?
  private var faults = SessionFaults()
  /// Changes that could not be followed yet.
  private var owed = FileChanges()
  /// What was told last of what is broken.
  private var told: [Finding] = []

  /// Reads everything. A site that cannot be made at all is nothing to follow.
  init(_ options: SessionOptions, progress: Progress, interruption: Interruption) async throws {
    let location = try options.location()
    let output = location.outputPath(nil)
    testRun =
      options.testReports.isEmpty ? nil : try TestReportFiles.tests(at: options.testReports)
    let pipeline = Pipeline(
      location: location, jobs: options.jobs, progress: progress, interruption: interruption)
    values = try await pipeline.open(
      leavingOut: output, theme: location.theme(), testRun: testRun)
    places = SessionPlaces(location, options, output: output)
    self.options = options
    self.interruption = interruption
    source = SessionSource(SiteSnapshot(values, jobs: options.jobs))
    faults.metadata = SessionFaults.metadata(of: values.checked)
  }

  /// What has to be watched for changes of the site.
  var watched: WatchedPlaces { places.watched }

  var site: CheckedSite { values.checked }

  /// Whether the last good state is not that of the files.
  var isBroken: Bool { !faults.all.isEmpty }

  /// What open pages are to be told from the beginning.
  func begin() -> [LiveChange] { news(of: faults) }

  /// Makes what follows from changes; `nil` if nothing does.
  func follow(_ changes: FileChanges) async -> Rebuild? {
    let clock = ContinuousClock()
    let start = clock.now
    var rebuild = Rebuild()
    owed.add(changes)
    let touched = places.touched(by: owed, values.content)
    do {
      try await work(touched, into: &rebuild)
      owed = FileChanges()
      faults.run = []
    } catch {
      faults.run = [LiveFinding(SessionFaults.finding(of: error), sourceLine: nil)]
    }
    faults.metadata = SessionFaults.metadata(of: values.checked)
    let isTold = told
    let news = news(of: faults)
    rebuild.events = news + rebuild.events
    rebuild.faults = faults.stopping.map(\.finding)
    rebuild.time = clock.now - start
    guard !rebuild.events.isEmpty || !rebuild.changed.isEmpty || isTold != told else { return nil }
    if rebuild.changed.isEmpty { rebuild.changed = changed(by: changes) }
    return rebuild
  }

  private func work(_ touched: TouchedFiles, into rebuild: inout Rebuild) async throws {
    if touched.hasTestReports { readTestReports(into: &rebuild) }
    if touched.hasConfiguration, try await reopen(into: &rebuild) { return }
    let (formerTheme, formerPlan) = (values.theme, values.plan)
    let former = values.checked.findings
    var next = values
    var layoutsChanged = false
    if touched.hasLayouts {
      layoutsChanged = loadTheme(into: &next)
    }
    let difference = try await pipeline.update(&next, for: touched, testRun: testRun)
    let isOther = !difference.isEmpty || touched.hasTestReports || touched.hasTemplates
    guard isOther || layoutsChanged else { return }
    values = next
    source.show(SiteSnapshot(values, jobs: options.jobs))
    (rebuild.new, rebuild.mended) = FindingChange.between(former, values.checked.findings)
    let prefix = values.location.configuration.contentPrefix
    let edited = difference.edited.map { values.content.entries[$0].path }
    rebuild.changed += Set(edited + difference.added + difference.removed + difference.artifacts)
      .sorted().map { prefix + $0 }
    if layoutsChanged { rebuild.changed.append(values.location.configuration.layouts) }
    if !isOther, let styles = await styles(since: formerPlan, formerTheme) {
      rebuild.events.append(.styles(styles))
      return
    }
    // Where documents came or went, others may have new addresses.
    let plan = difference.isOtherTree ? values.plan : formerPlan
    rebuild.events.append(.reload(edited: pages(of: edited, in: await plan.value.site)))
  }

  /// The style sheets that changed, if nothing else did.
  private func styles(since former: PlannedSite, _ theme: SiteTheme) async -> [String]? {
    let (old, new) = await (former.value.site, values.plan.value.site)
    let changed = old.changedAssets(to: new, formerly: theme)
    return changed.flatMap { $0.allSatisfy { $0.hasSuffix(".css") } ? $0 : nil }
  }

  /// Reads the configuration; where it says something else, everything is made anew.
  private func reopen(into rebuild: inout Rebuild) async throws -> Bool {
    let location: SiteLocation
    do {
      location = try options.location()
      faults.configuration = []
    } catch let failure as ConfigurationFailure {
      faults.configuration = failure.problems.map {
        LiveFinding($0, in: failure.source).named(below: values.location.folder)
      }
      return false
    }
    guard location.configuration != values.location.configuration else {
      // It may be another file by now.
      values.location = location
      return false
    }
    let former = values.checked.findings
    let output = location.outputPath(nil)
    let pipeline = Pipeline(
      location: location, jobs: options.jobs, progress: Progress(isVisible: false),
      interruption: interruption)
    var theme = values.theme
    do {
      theme = try location.theme()
      faults.layouts = []
    } catch let failure as LayoutFailure {
      faults.layouts = SessionFaults.layouts(failure, in: location)
    }
    values = try await pipeline.open(leavingOut: output, theme: theme, testRun: testRun)
    places = SessionPlaces(location, options, output: output)
    source.show(SiteSnapshot(values, jobs: options.jobs))
    (rebuild.new, rebuild.mended) = FindingChange.between(former, values.checked.findings)
    rebuild.changed.append(FilePaths.split(options.configurationPath).name)
    rebuild.events.append(.reload(edited: []))
    return true
  }

  /// Reads the results of tests; where that cannot be done, those of before stay.
  private func readTestReports(into rebuild: inout Rebuild) {
    rebuild.changed += options.testReports
    do {
      testRun = try TestReportFiles.tests(at: options.testReports)
      faults.testReports = []
    } catch {
      faults.testReports = [LiveFinding(SessionFaults.finding(of: error), sourceLine: nil)]
    }
  }

  /// Takes the layouts of now if they are right; says whether they are others.
  private func loadTheme(into next: inout SiteValues) -> Bool {
    do {
      next.theme = try values.location.theme()
      faults.layouts = []
      return true
    } catch let failure as LayoutFailure {
      faults.layouts = SessionFaults.layouts(failure, in: values.location)
    } catch {
      faults.layouts = [LiveFinding(SessionFaults.finding(of: error), sourceLine: nil)]
    }
    return false
  }

  /// Where the pages of documents are, by their paths.
  private func pages(of paths: [String], in plan: SitePlan) -> [String] {
    let documents = values.checked.graph.documents
    let wanted = Set(paths)
    guard !wanted.isEmpty else { return [] }
    return documents.indices.filter { wanted.contains(documents[$0].path) }.map {
      plan.path(ofDocument: Int32($0))
    }
  }

  private var pipeline: Pipeline {
    Pipeline(
      location: values.location, jobs: options.jobs, progress: Progress(isVisible: false),
      interruption: interruption)
  }

  /// Tells what is broken if it is something else than what was told last.
  private func news(of faults: SessionFaults) -> [LiveChange] {
    let now = faults.all
    let findings = now.map(\.finding)
    defer { told = findings }
    if findings == told { return [] }
    return now.isEmpty ? [.mended] : [.broken(now)]
  }

  /// What a reader is told of changes that led to nothing. An editor's file that came and went is
  /// not among them, unless all did.
  private func changed(by changes: FileChanges) -> [String] {
    let folder = values.location.realFolder + "/"
    let there = changes.paths.filter { (try? FilePaths.status($0)) != nil }
    return (there.isEmpty ? changes.paths : there).map {
      $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0
    }
    .sorted()
  }
}
