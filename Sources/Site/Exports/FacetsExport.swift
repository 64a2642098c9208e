import Findings
package import Links
package import Specs

/// `facets.json`: what was recognised in each document, and how much could be read from it, version
/// 1 of the contract.
///
/// It answers why something was read or not: each part names the sign it was recognised by, and
/// headings that nothing was recognised under are listed as well. The values themselves, four times
/// as long, are given where they are asked for: by `list --facets --format json`.
package enum FacetsExport {
  /// Some documents of a graph, by their indices.
  package static func write(
    _ documents: some Collection<Int>, of graph: LinkGraph, templates: TemplateAssignments,
    withValues: Bool
  ) -> [UInt8] {
    var json = JSONWriter(reserving: (withValues ? 5_500 : 1_500) * documents.count)
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    json.key("documents")
    json.beginArray()
    for index in documents {
      json.newLine()
      write(
        graph.documents[index], template: templates.schema(of: Int32(index))?.name,
        withValues: withValues, to: &json)
    }
    json.lastNewLine()
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private static func write(
    _ document: Document, template: String?, withValues: Bool, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("file", document.source.path)
    json.member("template", template)
    json.key("facets")
    json.beginArray()
    var values = withValues ? FacetValues(document) : nil
    for (index, section) in document.facets.sections.enumerated() {
      json.newLine()
      json.beginObject()
      json.member("facet", section.kind.name)
      json.member("shape", section.shape.name)
      json.member("sign", section.sign.name)
      json.member(
        "heading", section.heading < 0 ? nil : document.headings[Int(section.heading)].text)
      json.member("line", document.source.line(at: section.range.lower))
      json.member("count", section.count)
      if values != nil {
        json.key("values")
        json.beginArray()
        values?.write(of: Int32(index), to: &json)
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
    json.key("unread")
    json.beginArray()
    for heading in document.unreadHeadings {
      json.beginObject()
      json.member("heading", document.headings[heading].text)
      json.member("line", document.line(ofHeading: heading))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
