import Findings
import Links
import Specs

/// The whole tree for the browser, in one file that is loaded when a reader first asks for it. A
/// classic script, because a page opened from a disk may load nothing else.
enum NavigationScript {
  static func write(_ map: SiteMap) -> [UInt8] {
    var json = JSONWriter(reserving: 96 * map.graph.documents.count)
    json.beginArray()
    for index in map.folderOrder {
      let folder = map.tree.folders[Int(index)]
      json.newLine()
      json.beginArray()
      json.value(folder.title)
      json.value(map.folders[Int(index)].url)
      json.value(folder.path)
      json.beginArray()
      for document in folder.documents {
        let owner = map.documentItem[Int(document)]
        let item = owner >= 0 ? map.graph.items[Int(owner)] : nil
        json.beginArray()
        json.value(item?.hasID == true ? item?.id : "")
        json.value(map.graph.documents[Int(document)].title)
        json.value(map.documents[Int(document)].url)
        json.endArray()
      }
      json.endArray()
      json.endArray()
    }
    json.lastNewLine()
    json.endArray()
    var script: [UInt8] = []
    script.append("window.specweftNavigation = ")
    script += json.bytes
    script.append(";\n")
    return script
  }
}
