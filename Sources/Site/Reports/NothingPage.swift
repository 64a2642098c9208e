/// In place of a report that has nothing to show: why, and what would fill it.
struct NothingPage: FramedPage {
  var frame: PageFrame
  var reason: String

  static let fields = Fields<NothingPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .text("reason") { $0.reason },
  ])
}
