import Analysis
import Configuration
import Links
package import Search

extension SitePlan {
  /// What is indexed for the search of the site; `nil` where it has none.
  package var search: SearchSubject? {
    guard let folder = map.searchFolder, !folder.isEmpty else { return nil }
    let map = map
    let states = { (badge: Badge?) in
      badge.map { SearchStates.State(word: $0.word, tone: $0.tone) }
    }
    let items = Int32(map.graph.items.count)
    return SearchSubject(
      graph: map.graph, settings: map.configuration.search,
      addresses: map.documents.map(\.url),
      crumbs: { map.folderTitles(around: $0) },
      relations: Relation.allCases.map { relation in
        (
          map.relations.label(relation, isOutgoing: true),
          map.relations.label(relation, isOutgoing: false)
        )
      },
      statuses: SearchStates((0..<items).map { states(map.badges.status(of: $0)) }),
      priorities: SearchStates((0..<items).map { states(map.badges.priority(of: $0)) }),
      owner: { document in
        let item = map.documentItem[document]
        return item >= 0 ? map.graph.owner(of: item) : nil
      })
  }

  /// Where its files are, under the output folder, with `/` at its end.
  package var searchFolder: String { map.searchFolder ?? "" }
}

extension SiteMap {
  /// The folder of the search's files; `nil` where the site has no search.
  var searchFolder: String? {
    configuration.search.isEnabled ? "\(assets)search/" : nil
  }

  /// The titles of the folders around a document, the outermost first, without the site itself.
  func folderTitles(around document: Int) -> [String] {
    var titles: [String] = []
    var folder = tree.folderOfDocument[document]
    if tree.folders[Int(folder)].index == Int32(document) {
      folder = tree.folders[Int(folder)].parent
    }
    while folder > 0 {
      titles.append(tree.folders[Int(folder)].title)
      folder = tree.folders[Int(folder)].parent
    }
    return titles.reversed()
  }
}
