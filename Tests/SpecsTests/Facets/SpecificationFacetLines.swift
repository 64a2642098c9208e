import Findings

@testable import Specs

/// Facets of a text in one line each, with every text cut out of the source by its range: so a
/// test that compares lines has compared places as well.
extension Document {
  /// `error-handling table heading 3`
  var sectionLines: [String] {
    facets.sections.map { "\($0.kind.name) \($0.shape.name) \($0.sign.name) \($0.count)" }
  }

  /// The text and, where it is not what stands in the source, the source in `‹›`.
  private func written(_ text: FacetText?) -> String {
    guard let text else { return "~" }
    let written = source.string(text.range)
    return written == text.text ? text.text : "\(text.text)‹\(written)›"
  }

  private func written(_ isDone: Bool?) -> String { isDone.map { $0 ? "[x] " : "[ ] " } ?? "" }

  var errorLines: [String] {
    facets.errors.map {
      written($0.isDone) + $0.modes.map(\.name).joined(separator: "+")
        + " | "
        + [$0.label, $0.meaning, $0.userMessage, $0.response].map(written)
        .joined(separator: " | ")
    }
  }

  var checklistLines: [String] {
    facets.checklists.map { list in
      let item = list.definition < 0 ? "-" : definitions[Int(list.definition)].id
      return
        "\(list.about.name)\(list.isAcceptance ? " acceptance" : "") \(item) \(list.done)/\(list.tasks.count): "
        + list.tasks.map { "\($0.depth)\(written($0.isDone))\(written($0.text))" }.joined(
          separator: "; ")
    }
  }

  var dependencyLines: [String] {
    facets.dependencies.map { "\(written($0.isDone))\(written($0.id)) | \(written($0.text))" }
  }

  var matrixLines: [String] {
    facets.matrixRows.map {
      [$0.subject, $0.coreFeatures, $0.otherSystems, $0.criticality].map(written)
        .joined(separator: " | ")
    }
  }

  var traceLines: [String] {
    facets.traces.map {
      [$0.artifactType, $0.reference, $0.notes].map(written).joined(separator: " | ")
    }
  }

  var riskLines: [String] {
    facets.risks.map { risk in
      written(risk.isDone)
        + [risk.id, risk.title, risk.likelihood, risk.impact, risk.mitigation].map(written)
        .joined(separator: " | ")
        + " | \(risk.category.name) \(risk.likelihoodScore ?? 0)×\(risk.impactScore ?? 0)"
    }
  }

  var metricLines: [String] {
    facets.metrics.map {
      written($0.isDone)
        + [$0.metric, $0.threshold, $0.action].map(written).joined(separator: " | ")
    }
  }

  /// Of one facet.
  func entryLines(_ kind: FacetKind) -> [String] {
    facets.entries.filter { facets.sections[Int($0.section)].kind == kind }.map {
      "\(written($0.isDone))\(written($0.title)) | \(written($0.text))"
    }
  }

  var revisionLines: [String] {
    facets.revisions.map {
      [$0.version, $0.date, $0.author, $0.description, $0.approvedBy].map(written)
        .joined(separator: " | ")
    }
  }

  var approvalLines: [String] {
    facets.approvals.map {
      written($0.isDone) + [$0.role, $0.name, $0.date].map(written).joined(separator: " | ")
    }
  }
}
