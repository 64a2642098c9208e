import Findings
import Markdown

/// Risks, assumptions and open questions: registers and lists.
extension FacetWalk {
  mutating func readRisks(_ block: FacetBlock) {
    let start = facets.risks.count
    var block = block
    // Assumptions and questions are of no category.
    if block.kind == .risks { block.riskCategory = category(of: block) }
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
          category: category ?? block.riskCategory,
          likelihood: cell(row, block, .likelihood)?.orEmpty,
          impact: cell(row, block, .impact)?.orEmpty,
          mitigation: cell(row, block, .mitigation)?.orEmpty,
          owner: cell(row, block, .owner)?.orEmpty, status: cell(row, block, .status)?.orEmpty,
          range: nodes[row].span))
    }
  }

  /// By the label or the nearest heading of risks that names one: `### Security`.
  private func category(of block: FacetBlock) -> DeclaredRisk.Category {
    if let label = block.label {
      let category = RiskCategory.read(label.text)
      if category != .other { return category }
    }
    var heading = block.heading
    while heading >= 0, isHeading(heading, of: .risks) {
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
      if inner.kind == .risks { inner.riskCategory = category(of: inner) }
      for node in items(of: nested) { readRisk(self.item(node), inner, section) }
      return
    }
    var risk = DeclaredRisk(
      section: section, title: whole, category: block.riskCategory, range: item.range)
    if let lead = item.lead, isRole(lead, .title), !item.text.saysNothing {
      risk.title = item.text
    }
    if let leading = leadingID(risk.title), !leading.rest.text.isEmpty {
      (risk.id, risk.title) = (leading.id, leading.rest)
    }
    readRemarks(of: &risk)
    if block.kind == .risks, let (title, mitigation) = aroundArrow(risk.title) {
      (risk.title, risk.mitigation) = (title, mitigation.orEmpty)
    }
    if let nested { describe(&risk, nested) }
    guard !saysNone(risk.title), !Self.isEmptyBox(risk.title) else { return }
    if item.isTask { risk.isDone = item.isDone }
    if isResolved(item, whole) { risk.isDone = true }
    facets.risks.append(risk)
  }

  /// `Slow data entry → Offline queue`: the risk and what is done about it.
  private func aroundArrow(_ text: FacetText) -> (FacetText, FacetText)? {
    guard text.text.utf8.contains(0xE2), let arrow = text.text.firstIndex(of: "→") else {
      return nil
    }
    let title = piece(text, text.text.startIndex..<arrow)
    let rest = piece(text, text.text.index(after: arrow)..<text.text.endIndex)
    return title.text.isEmpty || rest.text.isEmpty ? nil : (title, rest)
  }

  /// `1. [ ]` without a text is no task to Markdown.
  private static func isEmptyBox(_ text: FacetText) -> Bool {
    text.text == "[ ]" || text.text == "[]" || text.text == "[x]"
  }

  private static let resolved: [StaticString] = [
    "resolved", "answered", "closed", "decided", "geklärt",
  ]

  /// A question that is struck out or starts with `(Resolved)`, `Answered:`.
  private func isResolved(_ item: FacetItem, _ text: FacetText) -> Bool {
    if nodes[item.paragraph + 1].kind == .strikethrough { return true }
    var value = text.text
    return value.withUTF8 { bytes in
      var start = 0
      // `([*_`
      while start < bytes.count, [0x28, 0x5B, 0x2A, 0x5F].contains(bytes[start]) { start += 1 }
      return Self.resolved.contains { word in
        let end = start + word.utf8CodeUnitCount
        return bytes.hasFolded(word, at: start, limit: bytes.count)
          && (end == bytes.count || !bytes[end].isLetter)
      }
    }
  }

  /// A list of nothing but `**Likelihood:** …`, `**Mitigation:** …` under the heading of a risk.
  private mutating func readDescribedRisk(_ block: FacetBlock, _ section: Int32) -> Bool {
    guard block.kind == .risks, describes(block.node), isInner(block.heading, of: .risks),
      let heading = headingText(block)
    else { return false }
    var risk = DeclaredRisk(
      section: section, title: heading, category: block.riskCategory,
      range: nodes[block.node].span)
    if let (label, title) = parts(heading), isRole(label, .title) { risk.title = title }
    if let leading = leadingID(risk.title), !leading.rest.text.isEmpty {
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
    guard facets.risks[start...].contains(where: { $0.likelihood != nil || $0.impact != nil })
    else { return }
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
