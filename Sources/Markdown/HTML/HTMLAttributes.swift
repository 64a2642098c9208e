/// The attributes that HTML in Markdown may use, each checked by what it can do.
enum HTMLAttributes {
  /// An address that is known is written in place of the author's.
  static func write(
    of tag: HTMLTokenizer.Tag, _ element: HTMLElement, _ source: UnsafeBufferPointer<UInt8>,
    isLink: Bool, destination: HTMLDestination?, _ identifiers: inout HTMLIdentifiers?,
    _ html: inout HTMLBuffer
  ) {
    var written: [String] = element == .center ? ["class"] : []
    if element == .center { html.put(" class=\"align-center\"") }
    if let destination {
      written += destination.url == nil ? ["class", "href", "src"] : ["href", "src"]
      if let url = destination.url, isLink || element == .img {
        html.put(element == .a ? " href=\"" : " src=\"")
        html.escapeURL(url)
        html.put("\"")
      }
    }
    for attribute in tag.attributes {
      guard attribute.name.count <= 10 else { continue }
      let name = String(decoding: source[attribute.name], as: UTF8.self).lowercased()
      let value = attribute.value.map { Array(source[$0]) } ?? []
      guard let allowed = allowed(name, value, on: element), !written.contains(allowed.name),
        isLink || allowed.name != "href",
        allowed.name != "id" || identifiers?.take(allowed.value) == true
      else { continue }
      written.append(allowed.name)
      html.put(" ")
      html.put(allowed.name)
      html.put("=\"")
      putValue(allowed.value, &html)
      html.put("\"")
    }
    if element == .img, !written.contains("alt") { html.put(" alt=\"\"") }
  }

  /// What stands in place of an image that does not exist or is not loaded: its description,
  /// marked.
  static func writeDescription(
    of tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>, isBroken: Bool,
    _ html: inout HTMLBuffer
  ) {
    html.put(isBroken ? "<span class=\"broken-link\">" : "<span class=\"external-image\">")
    let description = tag.attributes.first { attribute in
      String(decoding: source[attribute.name], as: UTF8.self).lowercased() == "alt"
    }
    if let value = description?.value { putValue(Array(source[value]), &html) }
    html.put("</span>")
  }

  /// Whether an image has an address that may be loaded: one on another host would make the page
  /// ask that host.
  static func hasPicture(
    _ tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    tag.attributes.contains { attribute in
      guard attribute.name.count == 3,
        String(decoding: source[attribute.name], as: UTF8.self).lowercased() == "src"
      else { return false }
      let value = attribute.value.map { Array(source[$0]) } ?? []
      return SafeURL.isSafe(value) && !ForeignURL.matches(value)
    }
  }

  /// Whether an `a` leads anywhere it may lead.
  static func hasDestination(
    _ tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    tag.attributes.contains { attribute in
      attribute.name.count == 4
        && String(decoding: source[attribute.name], as: UTF8.self).lowercased() == "href"
        && SafeURL.isSafe(attribute.value.map { Array(source[$0]) } ?? [])
    }
  }

  /// The attribute as it is written, or `nil` if it is not allowed.
  private static func allowed(
    _ name: String, _ value: [UInt8], on element: HTMLElement
  ) -> (name: String, value: [UInt8])? {
    switch name {
    case "href" where element == .a: return SafeURL.isSafe(value) ? (name, value) : nil
    case "src" where element == .img: return SafeURL.isSafe(value) ? (name, value) : nil
    case "name" where element == .a: return ("id", value)
    case "alt" where element == .img: return (name, value)
    case "id", "title", "lang": return (name, value)
    case "open" where element == .details: return (name, [])
    case "dir":
      return ["ltr", "rtl", "auto"].contains(text(value)) ? (name, value) : nil
    case "align":
      guard ["left", "center", "right"].contains(text(value)) else { return nil }
      return ("class", Array("align-\(text(value))".utf8))
    case "width", "height": return isNumber(value, allowsPercent: true) ? (name, value) : nil
    case "colspan", "rowspan":
      let isCell = element == .td || element == .th
      return isCell && isNumber(value, allowsPercent: false) ? (name, value) : nil
    case "start" where element == .ol:
      return isNumber(value, allowsPercent: false) ? (name, value) : nil
    default: return nil
    }
  }

  private static func text(_ value: [UInt8]) -> String {
    String(decoding: value, as: UTF8.self).lowercased()
  }

  private static func isNumber(_ value: [UInt8], allowsPercent: Bool) -> Bool {
    let digits = allowsPercent && value.last == UInt8(ascii: "%") ? value.dropLast() : value[...]
    return !digits.isEmpty && digits.count <= 5 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Values keep their entities, but cannot end.
  private static func putValue(_ value: [UInt8], _ html: inout HTMLBuffer) {
    for byte in value {
      switch byte {
      case 0x22: html.put("&quot;")
      case 0x3C: html.put("&lt;")
      case 0x3E: html.put("&gt;")
      default: html.put(byte)
      }
    }
  }
}

/// URLs in HTML that may be followed: relative, or with a harmless scheme.
enum SafeURL {
  static func isSafe(_ value: [UInt8]) -> Bool {
    var scheme: [UInt8] = []
    for byte in value {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      // An entity could hide a colon or a letter of the scheme.
      case UInt8(ascii: "&"): return false
      case UInt8(ascii: ":"):
        let name = String(decoding: scheme, as: UTF8.self).lowercased()
        return ["http", "https", "mailto", "tel", "ftp"].contains(name)
      // Browsers drop blanks and controls.
      case 0...0x20: break
      default: scheme.append(byte)
      }
    }
    return true
  }
}
