import Links
import Specs

/// Where the links of a document lead, seen from a page.
struct LinkTargets {
  let map: SiteMap
  let page: SiteAddress

  /// Nothing for a link that stays as written or leads nowhere.
  func target(of resolution: LinkResolution) -> String? {
    switch resolution {
    case .item(let item, let anchor):
      return page.link(to: map.address(of: item), anchor: anchor)
    case .document(let other, let anchor):
      return page.link(to: map.documents[Int(other)], anchor: anchor)
    case .artifact(let artifact):
      return page.link(to: map.artifacts[Int(artifact)])
    case .folder(let path):
      return map.tree.folder(at: path).map { page.link(to: map.folders[Int($0)]) }
    case .external, .broken, .nothing:
      return nil
    }
  }
}
