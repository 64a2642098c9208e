/// The parts of a document that weigh differently when a term stands in them.
enum Field: Int, CaseIterable {
  case id, title, heading, metadata, body

  /// How much one occurrence weighs.
  var weight: Double {
    switch self {
    case .id: 12
    case .title: 8
    case .heading: 4
    case .metadata: 2
    case .body: 1
    }
  }

  /// How many terms a usual field has: in a longer one each weighs less. Fixed, and no average of the
  /// site, so that an edit changes no weight in another document.
  var pivot: Double {
    switch self {
    case .id, .title: 8
    case .heading, .metadata: 40
    case .body: 500
    }
  }

  /// The most terms of a field that are counted: what `TermCounts` has room for.
  var longest: Int {
    switch self {
    case .id, .title: 120
    case .heading, .metadata: 4_000
    case .body: 30_000_000
    }
  }
}

/// How often one term stands in each field of a document, in one number. The body counts halves: in
/// code a term counts half.
struct TermCounts {
  var bits: UInt64 = 0

  static func one(_ field: Field) -> UInt64 {
    switch field {
    case .body: 2
    case .metadata: 1 << 26
    case .heading: 1 << 38
    case .title: 1 << 50
    case .id: 1 << 57
    }
  }
  static let oneInCode: UInt64 = 1

  /// The sum of all fields, each with its factor.
  @inline(__always)
  func weight(_ factors: FieldFactors) -> Double {
    var weight = Double(bits & 0x3FF_FFFF) * factors.body
    let rest = bits >> 26
    if rest != 0 {
      weight += Double(rest & 0xFFF) * factors.metadata
      weight += Double(rest >> 12 & 0xFFF) * factors.heading
      weight += Double(rest >> 24 & 0x7F) * factors.title
      weight += Double(rest >> 31) * factors.id
    }
    return weight
  }
}

/// What one occurrence in each field of a document weighs, by the field's length.
struct FieldFactors {
  var id, title, heading, metadata: Double
  /// Of half an occurrence.
  var body: Double

  init(lengths: [Int]) {
    func factor(_ field: Field) -> Double {
      field.weight / (0.25 + 0.75 * Double(lengths[field.rawValue]) / field.pivot)
    }
    id = factor(.id)
    title = factor(.title)
    heading = factor(.heading)
    metadata = factor(.metadata)
    body = factor(.body) / 2
  }
}

/// A weight as 1 to 63: two steps for each doubling. More steps order no results better, and each
/// doubles what a file of terms has to tell.
enum QuantizedWeight {
  /// round(2 · log2(1 + weight)). By comparisons, for logarithms differ between machines.
  @inline(__always)
  static func of(_ weight: Double) -> UInt8 {
    let value = 1 + weight
    let mantissa = value.significand
    var steps = Int(value.exponent) * 2
    if mantissa >= 1.189207115002721 { steps += 1 }
    if mantissa >= 1.681792830507429 { steps += 1 }
    return UInt8(min(63, max(1, steps)))
  }
}
