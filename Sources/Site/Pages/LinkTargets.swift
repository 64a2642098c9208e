import Links
import Specs

/// Where the links of a document lead, seen from a page.
struct LinkTargets {
  let map: SiteMap
  let page: SiteAddress

  /// Nothing for a link that stays as written or leads nowhere.
  func target(of resolution: LinkResolution) -> (href: String, title: String)? {
    switch resolution {
    case .item(let item, let anchor):
      return (
        page.link(to: map.address(of: item), anchor: anchor), map.graph.items[Int(item)].title
      )
    case .document(let other, let anchor):
      return (
        page.link(to: map.documents[Int(other)], anchor: anchor),
        map.graph.documents[Int(other)].title
      )
    case .artifact(let artifact):
      return (page.link(to: map.artifacts[Int(artifact)]), "")
    case .folder(let path):
      guard let folder = map.tree.folder(at: path) else { return nil }
      return (page.link(to: map.folders[Int(folder)]), map.tree.folders[Int(folder)].title)
    case .external, .broken, .nothing:
      return nil
    }
  }
}
