import Foundation
import Testing

/// Engines of others that `make browser` puts beside the build.
enum Engine: String {
  /// The Nu Html Checker.
  case validator = "vnu.jar"
  /// The accessibility engine axe-core.
  case accessibility = "axe.min.js"

  func path() throws -> String {
    let path = "\(BuiltSite.repository)/.build/engines/\(rawValue)"
    try #require(
      FileManager.default.fileExists(atPath: path),
      "\(rawValue) is not installed: \(Command.howToInstall)")
    return path
  }
}
