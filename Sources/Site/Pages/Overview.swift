import Findings
import Links

/// The figures of the front page.
struct Overview: View {
  var map: SiteMap
  var page: SiteAddress

  static let fields = Fields<Overview>([
    .number("documents") { $0.map.graph.documents.count },
    .number("items") { $0.map.graph.items.count },
    .number("references") { $0.map.summary.references },
    .number("unresolved") { $0.map.graph.unresolved.count },
    .number("errors") { $0.map.summary.errors },
    .number("warnings") { $0.map.summary.warnings },
    .number("infos") { $0.map.summary.infos },
    .number("findings") { $0.map.findings.count },
    .text("findingsHref") { $0.page.link(to: $0.map.findingsPage) },
    .text("contentsHref") { $0.page.link(to: $0.map.contents[0]) },
    .rows("kinds", count: { $0.map.graph.kinds.count }) { overview, index in
      KindCard(overview.map, page: overview.page, kind: index)
    },
    .view("dashboard") { overview in
      overview.map.analysis.map {
        Dashboard(map: overview.map, page: overview.page, analysis: $0)
      }
    },
  ])
}

/// A kind on the front page: how many there are, and in which state.
struct KindCard: View {
  var href: String
  var family: String
  var title: String
  var count: Int
  var states: [StateCount]

  static let fields = Fields<KindCard>([
    .text("href") { $0.href },
    .text("family") { $0.family },
    .text("title") { $0.title },
    .number("count") { $0.count },
    .flag("hasStates") { !$0.states.isEmpty },
    .list("states") { $0.states },
  ])

  init(_ map: SiteMap, page: SiteAddress, kind index: Int) {
    let kind = map.graph.kinds[index]
    href = page.link(to: map.kinds[index][0])
    family = kind.family
    title = kind.plural
    count = kind.items.count
    var counts: [String: Int] = [:]
    for item in kind.items {
      if let status = map.graph.items[Int(item)].status, !status.isEmpty {
        counts[status, default: 0] += 1
      }
    }
    states = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).compactMap {
      status, count in Badge.status(status).map { StateCount(badge: $0, count: count) }
    }
  }
}

struct StateCount: View {
  var badge: Badge
  var count: Int

  static let fields = Fields<StateCount>([
    .text("word") { $0.badge.word },
    .text("tone") { $0.badge.tone },
    .number("count") { $0.count },
  ])
}
