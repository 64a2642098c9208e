import Analysis
import Site

/// Where everything of a site is, and what is needed to make it; worked out behind the scenes, so
/// that open pages hear of a change before it is done, and wait for it if they ask at once.
struct PlannedSite: Sendable {
  private let task: Task<Plan, Never>

  struct Plan: Sendable {
    var site: SitePlan
    /// By path under the site.
    var places: [String: Place]
  }

  enum Place: Sendable {
    /// The index in `SitePlan.pages`.
    case page(Int)
    /// Under the content folder.
    case artifact(String)
  }

  /// Plans everything from nothing.
  init(_ site: CheckedSite, by pipeline: Pipeline, theme: SiteTheme) {
    task = Task {
      let plan = await pipeline.plan(site, theme)
      return Plan(site: plan, places: PlannedSite.places(of: plan))
    }
  }

  /// Plans a site whose files are all at the places of a former one.
  init(_ site: CheckedSite, like former: PlannedSite) {
    let earlier = former.task
    task = Task {
      var plan = await earlier.value
      plan.site = SitePlan(site.subject, findings: site.findings, like: plan.site)
      return plan
    }
  }

  var value: Plan { get async { await task.value } }

  private static func places(of plan: SitePlan) -> [String: Place] {
    var places: [String: Place] = [:]
    places.reserveCapacity(plan.pages.count + plan.artifacts.count)
    for (index, page) in plan.pages.enumerated() { places[page.path] = .page(index) }
    for artifact in plan.artifacts { places[artifact.path] = .artifact(artifact.source) }
    return places
  }
}
