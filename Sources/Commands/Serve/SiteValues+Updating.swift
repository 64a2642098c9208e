import Checks
import Configuration
import Files
import Findings
import Links
import Site
import Specs

/// What a session knows to have been touched since its last state.
struct TouchedFiles: Sendable {
  /// Under the content folder.
  var documents: Set<String> = []
  var artifacts: Set<String> = []
  var hasTemplates = false
  var hasLayouts = false
  var hasConfiguration = false
  var hasTestReports = false
  /// Files came or went.
  var isStructural = false
  /// Nobody knows what was touched.
  var mayBeAnything = false
}

extension Pipeline {
  /// Reads, links, checks and plans a site from nothing.
  func open(
    leavingOut output: String, theme: SiteTheme, testRun: [TestOfRun]?
  ) async throws -> SiteValues {
    let folder = try location.content()
    let reader = DocumentReader(location.configuration)
    var content = ContentMemory()
    progress.begin("listing")
    let tree = try location.tree(of: folder, output: output)
    progress.begin("reading", of: tree.documents.count)
    _ = try await content.update(
      [], to: tree, comparesAll: false, with: reading(of: folder, reader))
    let library = templates(of: content, in: folder, reader)
    let documents = await TemplatedDocuments(content.documents, library)
    progress.begin("linking")
    let linking = await link(documents, content)
    let apis = try await apis(of: linking, in: folder, knowing: APIReading())
    var checks = CheckMemory()
    progress.begin("checking")
    let checked = await check(
      linked(content, documents, linking, apis), testRun: testRun, with: &checks)
    progress.begin("planning")
    let plan = PlannedSite(checked, by: self, theme: theme)
    _ = await plan.value
    progress.end()
    return SiteValues(
      location: location, output: output, reader: reader, content: content, documents: documents,
      linking: linking, apis: apis, checks: checks, checked: checked, theme: theme, plan: plan)
  }

  /// Follows what was touched. Gives what of the content is otherwise now.
  func update(
    _ values: inout SiteValues, for touched: TouchedFiles, testRun: [TestOfRun]?
  ) async throws -> ContentMemory.Difference {
    let folder = try location.content()
    let former = values
    let difference = try await readAgain(touched, in: folder, into: &values)
    var links = difference.isOtherTree ? Linking.Replacement.impossible : .sameRelations
    var edited: [Int32] = []
    if touched.hasTemplates || difference.hasTemplates || touched.mayBeAnything {
      let library = templates(of: values.content, in: folder, values.reader)
      values.documents = await TemplatedDocuments(values.content.documents, library)
      values.checks = CheckMemory()
      links = .impossible
    } else if let found = values.documents.update(to: values.content.documents) {
      edited = found
      if !edited.isEmpty, !difference.isOtherTree {
        links = values.linking.replace(
          edited.map { ($0, values.documents.documents[Int($0)]) })
      }
    } else {
      links = .impossible
    }
    if links == .impossible { values.linking = await link(values.documents, values.content) }
    let known =
      touched.mayBeAnything ? APIReading() : values.apis.forgetting(Array(touched.artifacts))
    values.apis = try await apis(of: values.linking, in: folder, knowing: known)
    let isOfText =
      links == .sameRelations && touched.artifacts.isEmpty && !touched.hasTestReports
      && states(values.documents, theSameAs: former.documents, in: edited)
    let files = edited.map { values.documents.documents[Int($0)].source.path }
    values.checked = await check(
      linked(values.content, values.documents, values.linking, values.apis), testRun: testRun,
      with: &values.checks, sameFactsBut: isOfText ? Set(files) : nil)
    if isOfText, !touched.hasLayouts, sameIsWrong(values, former) {
      values.plan = PlannedSite(values.checked, like: former.plan)
    } else {
      values.plan = PlannedSite(values.checked, by: self, theme: values.theme)
    }
    return difference
  }

  /// Whether edited documents state the same facts and follow the same templates.
  private func states(
    _ now: TemplatedDocuments, theSameAs former: TemplatedDocuments, in edited: [Int32]
  ) -> Bool {
    edited.count <= Self.mostCompared
      && edited.allSatisfy { index in
        now.matches[Int(index)] == former.matches[Int(index)]
          && StatedFacts.agree(now.documents[Int(index)], former.documents[Int(index)])
      }
  }

  /// Whether the findings are the same, but for their lines.
  private func sameIsWrong(_ now: SiteValues, _ former: SiteValues) -> Bool {
    guard now.checked.findings.count == former.checked.findings.count else { return false }
    let change = FindingChange.between(former.checked.findings, now.checked.findings)
    return change.new.isEmpty && change.mended.isEmpty
  }

  /// Documents of one edit beyond which it is quicker to work out everything than to compare them.
  private static let mostCompared = 6

  private func readAgain(
    _ touched: TouchedFiles, in folder: Folder, into values: inout SiteValues
  ) async throws -> ContentMemory.Difference {
    let reading = reading(of: folder, values.reader)
    // What has two names may have changed under the other one.
    let comparesAll = touched.mayBeAnything || values.content.tree.hasLinks
    var difference: ContentMemory.Difference
    if touched.isStructural || comparesAll {
      difference = try await values.content.update(
        touched.documents, to: try location.tree(of: folder, output: values.output),
        comparesAll: comparesAll, with: reading)
    } else {
      difference = try await values.content.update(touched.documents, with: reading)
    }
    difference.artifacts = touched.artifacts.sorted()
    return difference
  }

  private func reading(of folder: Folder, _ reader: DocumentReader) -> ContentMemory.Reading {
    ContentMemory.Reading(
      content: folder, prefix: location.configuration.contentPrefix, reader: reader, jobs: jobs,
      progress: progress, interruption: interruption)
  }

  private func templates(
    of content: ContentMemory, in folder: Folder, _ reader: DocumentReader
  ) -> TemplateReading {
    TemplateReading.read(
      content.tree.templates, in: folder, at: location, reader: reader,
      strays: content.entries.compactMap(\.template))
  }

  private func link(_ documents: TemplatedDocuments, _ content: ContentMemory) async -> Linking {
    await Linking(
      documents: documents.documents, artifacts: content.tree.artifacts,
      emptyFolders: content.tree.emptyFolders, configuration: location.configuration)
  }

  private func apis(
    of linking: Linking, in folder: Folder, knowing former: APIReading
  ) async throws -> APIReading {
    try await APIReading.read(
      of: linking.graph, in: folder, prefix: location.configuration.contentPrefix, jobs: jobs,
      interruption: interruption, knowing: former)
  }

  private func check(
    _ linked: Linked, testRun: [TestOfRun]?, with memory: inout CheckMemory,
    sameFactsBut edited: Set<String>? = nil
  ) async -> CheckedSite {
    let subject = subject(of: linked, testRun)
    let outcome = await memory.outcome(of: subject, sameFactsBut: edited)
    return CheckedSite(subject, findings: outcome.findings, ignored: outcome.ignored)
  }

  private func linked(
    _ content: ContentMemory, _ documents: TemplatedDocuments, _ linking: Linking,
    _ apis: APIReading
  ) -> Linked {
    Linked(
      graph: linking.graph,
      fileFindings: content.tree.findings + content.findings + documents.library.findings
        + apis.findings,
      templates: documents.assignments, apis: apis.apis)
  }
}

extension ContentMemory {
  /// In the order of paths.
  fileprivate var documents: [Document] { entries.compactMap(\.document) }

  /// Why documents could not be read.
  fileprivate var findings: [Finding] {
    entries.compactMap { entry in
      if case .failure(let finding) = entry.outcome { finding } else { nil }
    }
  }
}
