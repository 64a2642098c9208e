/// Hands out addresses, each once. Who asks first has the better claim.
struct AddressBook {
  private var taken: Set<String> = []

  /// The first of the wishes that is free; if none is, the last one with a number.
  mutating func claim(_ wishes: String...) -> SiteAddress {
    for wish in wishes where taken.insert(wish).inserted { return SiteAddress(wish) }
    let last = wishes.last ?? "page.html"
    let dot = last.lastIndex(of: ".") ?? last.endIndex
    var number = 2
    while true {
      let wish = "\(last[..<dot])-\(number)\(last[dot...])"
      if taken.insert(wish).inserted { return SiteAddress(wish) }
      number += 1
    }
  }
}
