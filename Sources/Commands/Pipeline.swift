import Analysis
import Checks
import Configuration
import Files
import Findings
import Links
import Search
import Site
import Specs

/// The whole flow: files → documents → link graph → findings → pages → published site.
struct Pipeline: Sendable {
  let location: SiteLocation
  let jobs: Int
  let progress: Progress
  let interruption: Interruption

  /// What reading and linking give.
  struct Linked {
    var graph: LinkGraph
    var fileFindings: [Finding]
    var templates = TemplateAssignments()
    /// The OpenAPI files that specifications name, by artifact.
    var apis: [Int32: APIDescription]
  }

  /// Everything up to the link graph. `output` is where `build` publishes: it is no content.
  func link(leavingOut output: String) async throws -> Linked {
    progress.begin("listing")
    let content = try location.content()
    let tree = try location.tree(of: content, output: output)

    progress.begin("reading", of: tree.documents.count)
    let reader = DocumentReader(location.configuration)
    let reading = try await DocumentReading.read(
      tree.documents, in: content, prefix: location.configuration.contentPrefix, reader: reader,
      jobs: jobs, progress: progress, interruption: interruption)
    let library = TemplateReading.read(
      tree.templates, in: content, at: location, reader: reader, strays: reading.templates)
    return try await link(reading, of: tree, library, in: content)
  }

  /// Links what was read.
  func link(
    _ reading: DocumentReading, of tree: ContentTree, _ library: TemplateReading,
    in content: Folder
  ) async throws -> Linked {
    var documents = reading.documents
    // Linking begins on one core: matching with templates has the others meanwhile.
    async let templates = TemplateAssignments.match(reading.documents, with: library.schemas)
    FixedTitles(library.schemas).rename(&documents)

    progress.begin("linking")
    let graph = await LinkGraph.build(
      documents: documents, artifacts: tree.artifacts, emptyFolders: tree.emptyFolders,
      configuration: location.configuration)
    try interruption.check()
    let apis = try await APIReading.read(
      of: graph, in: content, prefix: location.configuration.contentPrefix, jobs: jobs,
      interruption: interruption)
    return Linked(
      graph: graph,
      fileFindings: tree.findings + reading.findings + library.findings + apis.findings,
      templates: await templates, apis: apis.apis)
  }

  /// Links another state of the content beside the same configuration and templates. `texts` are
  /// the bytes of artifacts that are not those of now.
  func link(
    _ documents: [Document], artifacts: [String], texts: [String: [UInt8]], like linked: Linked
  ) async throws -> Linked {
    var other = linked
    other.templates = await TemplateAssignments.match(documents, with: linked.templates.schemas)
    other.graph = await LinkGraph.build(
      documents: documents, artifacts: artifacts, configuration: location.configuration)
    other.apis = try await APIReading.read(
      of: other.graph, in: location.content(), texts: texts,
      prefix: location.configuration.contentPrefix, jobs: jobs, interruption: interruption
    ).apis
    return other
  }

  /// Everything up to the findings.
  func check(_ linked: Linked, testRun: [TestOfRun]? = nil) async throws -> CheckedSite {
    progress.begin("checking")
    let subject = subject(of: linked, testRun)
    let outcome = await Checks.outcome(of: subject)
    try interruption.check()
    return CheckedSite(subject, findings: outcome.findings, ignored: outcome.ignored)
  }

  /// What rules look at.
  func subject(of linked: Linked, _ testRun: [TestOfRun]?) -> CheckSubject {
    let testResults = testRun.map {
      TestResults($0, of: linked.graph, location.configuration)
    }
    return CheckSubject(
      graph: linked.graph, configuration: location.configuration,
      fileFindings: linked.fileFindings, templates: linked.templates, apis: linked.apis,
      testResults: testResults)
  }

  /// Renders a checked site and publishes it in one step.
  func publish(_ site: CheckedSite, with publisher: Publisher) async throws -> Publisher.Summary {
    progress.begin("planning")
    let location = location
    async let theme = location.theme()
    async let outline = SiteOutline(
      site.subject.graph, findings: site.findings, configuration: location.configuration)
    let analysis = await SiteAnalysis(site.subject, findings: site.findings)
    let plan = SitePlan(
      analysis, outline: await outline, rules: RuleCatalogue.all,
      configuration: location.configuration, theme: try await theme)

    progress.begin("rendering", of: plan.pages.count)
    try await Parallel.forEach(plan.pages.count, jobs: jobs) { index in
      try interruption.check()
      try publisher.put(plan.pages[index].path, plan.render(plan.pages[index]))
      progress.step()
    }
    try await index(plan, with: publisher)
    progress.begin("copying", of: plan.artifacts.count)
    let content = try location.content()
    try await Parallel.forEach(plan.artifacts.count, jobs: jobs) { index in
      try interruption.check()
      let artifact = plan.artifacts[index]
      try publisher.put(artifact.path, copying: artifact.source, of: content)
      progress.step()
    }
    progress.begin("publishing")
    return try publisher.finish()
  }

  /// Works out what the pages of a checked site show and where they are.
  func plan(_ site: CheckedSite, _ theme: SiteTheme) async -> SitePlan {
    let configuration = location.configuration
    async let outline = SiteOutline(
      site.subject.graph, findings: site.findings, configuration: configuration)
    let analysis = await SiteAnalysis(site.subject, findings: site.findings)
    return SitePlan(
      analysis, outline: await outline, rules: RuleCatalogue.all, configuration: configuration,
      theme: theme)
  }

  /// Makes the files of the search.
  private func index(_ plan: SitePlan, with publisher: Publisher) async throws {
    guard let subject = plan.search else { return }
    progress.begin("indexing")
    let interruption = interruption
    try await SearchIndex(subject, jobs: jobs).write { name, bytes in
      try interruption.check()
      try publisher.put(plan.searchFolder + name, bytes)
    }
  }
}
