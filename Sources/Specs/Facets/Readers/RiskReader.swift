import Findings
import Markdown

/// Risks, assumptions and open questions: registers and lists.
extension FacetWalk {
  mutating func readRisks(_ block: FacetBlock) {
    let start = facets.risks.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      readRegister(block, section)
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .list)
      if !isAboutMitigation(block), !readDescribedRisk(block, section) {
        for node in items(of: block.node) { readRisk(item(node), block, section) }
      }
    default: return
    }
    score(from: start, block)
    close(section, count: facets.risks.count - start)
  }

  // MARK: Registers

  private mutating func readRegister(_ block: FacetBlock, _ section: Int32) {
    let titleColumn = block.columns.firstIndex(of: .title)
    guard
      titleColumn != nil || block.columns.contains(.mitigation)
        || block.columns.contains(.likelihood) || block.columns.contains(.impact)
    else { return }
    for row in rows(of: block.node) {
      let id = cell(row, block, .id)
      guard let title = cell(row, titleColumn ?? (id == nil ? 0 : 1)),
        !title.saysNothing || !(id?.saysNothing ?? true)
      else { continue }
      let category = cell(row, block, .category).map { RiskCategory.read($0.text) }
      facets.risks.append(
        DeclaredRisk(
          section: section, id: id?.orEmpty, title: title,
          category: category ?? self.category(of: block),
          likelihood: cell(row, block, .likelihood)?.orEmpty,
          impact: cell(row, block, .impact)?.orEmpty,
          mitigation: cell(row, block, .mitigation)?.orEmpty,
          owner: cell(row, block, .owner)?.orEmpty, status: cell(row, block, .status)?.orEmpty,
          range: nodes[row].span))
    }
  }

  /// By the label or the nearest heading that names one: `### Security`.
  private func category(of block: FacetBlock) -> DeclaredRisk.Category {
    if let label = block.label {
      let category = RiskCategory.read(label.text)
      if category != .other { return category }
    }
    var heading = block.heading
    while heading >= 0, Int(heading) != walk.outline.title {
      let category = RiskCategory.read(walk.outline.headings[Int(heading)].text)
      if category != .other { return category }
      heading = walk.outline.headings[Int(heading)].parent
    }
    return .other
  }

  // MARK: Lists

  /// `### Mitigation Strategies` below risks lists what is done, not what is feared.
  private func isAboutMitigation(_ block: FacetBlock) -> Bool {
    guard isInner(block.heading, of: block.kind), let heading = headingText(block) else {
      return false
    }
    return LabelFolding.fold(heading.text).hasPrefix("mitigation")
  }

  private mutating func readRisk(_ item: FacetItem, _ block: FacetBlock, _ section: Int32) {
    guard item.paragraph >= 0 else { return }
    let whole = text(of: item.paragraph)
    let nested = nestedList(of: item)
    // `**Security:**` above the risks themselves.
    if let nested, item.lead != nil || whole.text.utf8.last == 0x3A, item.text.saysNothing,
      !isRole(item.lead ?? whole, .title), !describes(nested)
    {
      var inner = block
      inner.label = item.lead ?? whole
      for node in items(of: nested) { readRisk(self.item(node), inner, section) }
      return
    }
    var risk = DeclaredRisk(
      section: section, title: whole, category: category(of: block), range: item.range)
    if let lead = item.lead, isRole(lead, .title), !item.text.saysNothing {
      risk.title = item.text
    }
    if let leading = leadingID(risk.title), !leading.rest.text.isEmpty {
      (risk.id, risk.title) = (leading.id, leading.rest)
    }
    readRemarks(of: &risk)
    if let nested { describe(&risk, nested) }
    guard !saysNone(risk.title), !Self.isEmptyBox(risk.title) else { return }
    if item.isTask { risk.isDone = item.isDone }
    if isResolved(item, whole) { risk.isDone = true }
    facets.risks.append(risk)
  }

  /// `1. [ ]` without a text is no task to Markdown.
  private static func isEmptyBox(_ text: FacetText) -> Bool {
    text.text == "[ ]" || text.text == "[]" || text.text == "[x]"
  }

  /// A question that is struck out or starts with `(Resolved)`, `Answered:`.
  private func isResolved(_ item: FacetItem, _ text: FacetText) -> Bool {
    if nodes[item.paragraph + 1].kind == .strikethrough { return true }
    let word = text.text.drop { "([*_".contains($0) }.prefix { $0.isLetter }
    guard word.utf8.count <= 10 else { return false }
    return ["resolved", "answered", "closed", "decided", "geklärt"].contains(word.lowercased())
  }

  /// A list of nothing but `**Likelihood:** …`, `**Mitigation:** …` under the heading of a risk.
  private mutating func readDescribedRisk(_ block: FacetBlock, _ section: Int32) -> Bool {
    guard block.kind == .risks, describes(block.node), isInner(block.heading, of: .risks),
      let heading = headingText(block)
    else { return false }
    var risk = DeclaredRisk(
      section: section, title: heading, category: category(of: block),
      range: nodes[block.node].span)
    if let leading = leadingID(heading), !leading.rest.text.isEmpty {
      (risk.id, risk.title) = (leading.id, leading.rest)
    }
    describe(&risk, block.node)
    facets.risks.append(risk)
    return true
  }

  /// Whether a list only says more about one risk.
  private func describes(_ list: Int) -> Bool {
    var count = 0
    for node in items(of: list) {
      let item = item(node)
      guard let label = item.lead ?? parts(item.text)?.0, let role = role(label),
        role != .title || item.lead == nil
      else { return false }
      count += 1
    }
    return count > 0
  }

  private func role(_ text: FacetText) -> ColumnRole? {
    guard text.text.utf8.count <= 40 else { return nil }
    return vocabulary.label(LabelFolding.fold(text.text)).flatMap {
      vocabulary.column($0, of: .risks).role
    }
  }

  private func isRole(_ text: FacetText, _ role: ColumnRole) -> Bool { self.role(text) == role }

  private func describe(_ risk: inout DeclaredRisk, _ list: Int) {
    for node in items(of: list) {
      let item = item(node)
      guard let (label, value) = item.lead.map({ ($0, item.text) }) ?? parts(item.text) else {
        continue
      }
      set(label, value, of: &risk)
    }
  }

  private func set(_ label: FacetText, _ value: FacetText, of risk: inout DeclaredRisk) {
    switch role(label) {
    case .likelihood: risk.likelihood = value.orEmpty
    case .impact: risk.impact = value.orEmpty
    case .mitigation: risk.mitigation = value.orEmpty
    case .owner: risk.owner = value.orEmpty
    case .status: risk.status = value.orEmpty
    case .category: risk.category = RiskCategory.read(value.text)
    default: break
    }
  }

  /// `(Likelihood: High, Impact: Low)` at the end of a risk.
  private func readRemarks(of risk: inout DeclaredRisk) {
    guard let (title, remark) = remark(risk.title) else { return }
    var found = false
    var rest: FacetText? = remark
    while let current = rest {
      let comma = current.text.firstIndex { $0 == "," || $0 == ";" }
      let part = piece(current, current.text.startIndex..<(comma ?? current.text.endIndex))
      rest = comma.map { piece(current, current.text.index(after: $0)..<current.text.endIndex) }
      guard let (label, value) = parts(part), role(label) != nil else { continue }
      set(label, value, of: &risk)
      found = true
    }
    if found { risk.title = title }
  }

  // MARK: Scores

  private mutating func score(from start: Int, _ block: FacetBlock) {
    score(from: start, \.likelihood, \.likelihoodScore, header(block, .likelihood))
    score(from: start, \.impact, \.impactScore, header(block, .impact))
  }

  private mutating func score(
    from start: Int, _ text: KeyPath<DeclaredRisk, FacetText?>,
    _ score: WritableKeyPath<DeclaredRisk, Int?>, _ header: String
  ) {
    var scale = RiskScale(header: header)
    var ratings: [RiskRating?] = []
    for risk in facets.risks[start...] {
      let rating = risk[keyPath: text].flatMap { RiskRating.read($0.text) }
      scale.add(rating)
      ratings.append(rating)
    }
    for (index, rating) in ratings.enumerated() {
      facets.risks[start + index][keyPath: score] = rating.map(scale.score)
    }
  }

  private func header(_ block: FacetBlock, _ role: ColumnRole) -> String {
    guard let column = block.columns.firstIndex(of: role),
      let cell = cellNode(block.node + 1, column)
    else { return "" }
    return walk.plainText(cell, limit: 80)
  }
}
