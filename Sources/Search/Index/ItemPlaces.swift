import Links

/// Where the excerpts of items are: in which slice, and at which place in it.
struct ItemPlaces {
  private let slices: [SearchSlice]
  /// By item: the slice, or -1, and the place.
  private var places: [(slice: Int32, place: Int32)]

  init(_ subject: SearchSubject, _ slices: [SearchSlice]) {
    self.slices = slices
    places = [(slice: Int32, place: Int32)](
      repeating: (-1, 0), count: subject.graph.items.count)
    for (number, slice) in slices.enumerated() {
      let next =
        number + 1 < slices.count ? slices[number + 1].firstDocument : subject.documents.count
      var place: Int32 = 0
      for document in slice.firstDocument..<next {
        for item in subject.items[Int(subject.documents[document])] {
          places[item] = (Int32(number), place)
          place += 1
        }
      }
    }
  }

  func excerpt(of item: Int) -> (Excerpts, Int)? {
    let (slice, place) = places[item]
    return slice >= 0 ? (slices[Int(slice)].excerpts, Int(place)) : nil
  }
}
