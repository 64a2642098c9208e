import Analysis
import Findings
import Links

extension TraceReport {
  /// Version 1: the item, then for each direction its nodes, nearest first. `from` is the node that
  /// one was first reached from; the relation runs from what rests to what it rests on.
  func json() -> [UInt8] {
    var json = JSONWriter(reserving: 200 * walks.reduce(1) { $0 + $1.steps.count })
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    json.key("item")
    json.beginObject()
    write(start, to: &json)
    json.endObject()
    for walk in walks {
      json.newLine()
      json.key(named: walk.direction.rawValue)
      write(walk, to: &json)
    }
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private func write(_ walk: ImpactWalk, to json: inout JSONWriter) {
    json.beginObject()
    json.member("count", walk.steps.count)
    json.member("levels", walk.levels)
    json.key("isCut")
    json.value(walk.isCut)
    json.object("kinds") { json in
      for (kind, count) in counts(walk) { json.member(named: kind, count) }
    }
    json.key("nodes")
    json.beginArray()
    for step in walk.steps {
      json.newLine()
      json.beginObject()
      write(step.node, to: &json)
      json.member("level", step.level)
      json.member("relation", step.relation.name)
      json.member("from", id(step.parent < 0 ? start : walk.steps[step.parent].node))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ node: NodeIndex, to json: inout JSONWriter) {
    json.member("id", id(node))
    json.member("kind", graph.family(of: node))
    json.member("title", title(node))
    json.member("status", status(node))
    if let place = place(node) {
      json.member("file", place.file)
      json.member("line", place.line)
    }
  }
}
