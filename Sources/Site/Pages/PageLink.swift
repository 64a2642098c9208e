/// A link with its text.
final class PageLink: SharedView {
  let href: String
  let title: String
  /// The ID in front of the title, where the target has one.
  let id: String?
  let isCurrent: Bool

  init(href: String, title: String, id: String? = nil, isCurrent: Bool = false) {
    self.href = href
    self.title = title
    self.id = id
    self.isCurrent = isCurrent
  }

  static let fields = Fields<PageLink>([
    .text("href") { $0.href },
    .text("title") { $0.title },
    .text("id") { $0.id },
    .flag("current") { $0.isCurrent },
  ])
}

/// A link to the rest of a list that was cut.
struct MoreLink: View {
  var href: String
  var count: Int

  static let fields = Fields<MoreLink>([
    .text("href") { $0.href },
    .number("count") { $0.count },
  ])
}

/// One of several pages of a long list.
struct PagerLink: View {
  var href: String
  var number: Int
  var isCurrent: Bool

  static let fields = Fields<PagerLink>([
    .text("href") { $0.href },
    .number("number") { $0.number },
    .flag("current") { $0.isCurrent },
  ])

  /// Nothing for a list of one page.
  static func links(on page: SiteAddress, among pages: [SiteAddress]) -> [PagerLink] {
    guard pages.count > 1 else { return [] }
    return pages.enumerated().map { number, address in
      PagerLink(href: page.link(to: address), number: number + 1, isCurrent: address == page)
    }
  }
}
