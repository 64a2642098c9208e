import Checks
import Specs

/// A way of failing that the matrix has a column for.
package enum FailureColumn: Int, Sendable, CaseIterable {
  case badRequest, unauthorized, forbidden, notFound, conflict, unprocessable, tooManyRequests
  case serverError, timeout, connection

  /// The head of the column: `429`, `5xx`, `Timeout`.
  package var label: String {
    switch self {
    case .badRequest: "400"
    case .unauthorized: "401"
    case .forbidden: "403"
    case .notFound: "404"
    case .conflict: "409"
    case .unprocessable: "422"
    case .tooManyRequests: "429"
    case .serverError: "5xx"
    case .timeout: "Timeout"
    case .connection: "Connection"
    }
  }

  /// What has happened, in words.
  package var meaning: String {
    switch self {
    case .badRequest: "malformed or invalid data"
    case .unauthorized: "credentials not accepted"
    case .forbidden: "not allowed"
    case .notFound: "not found"
    case .conflict: "conflict with what is there"
    case .unprocessable: "understood, but refused"
    case .tooManyRequests: "rate limit exceeded"
    case .serverError: "error or outage of the other system"
    case .timeout: "no answer in time"
    case .connection: "no connection"
    }
  }

  /// How well what is done about a way of failing fits this one.
  enum Fit {
    /// The failure itself.
    case exact
    /// A wider class, or one that looks the same from outside.
    case wider
  }

  /// `nil` if the failures have nothing to do with each other.
  func fit(of mode: FailureMode) -> Fit? {
    switch (self, mode) {
    case (.badRequest, .status(400)), (.badRequest, .invalidData),
      (.unauthorized, .status(401)), (.unauthorized, .authentication),
      (.forbidden, .status(403)), (.notFound, .status(404)), (.conflict, .status(409)),
      (.unprocessable, .status(422)),
      (.tooManyRequests, .status(429)), (.tooManyRequests, .rateLimited),
      (.serverError, .statusClass(5)), (.serverError, .unavailable),
      (.timeout, .timeout), (.connection, .connection):
      .exact
    case (.serverError, .status(let code)) where code / 100 == 5: .exact
    case (.badRequest, .statusClass(4)), (.unauthorized, .statusClass(4)),
      (.forbidden, .statusClass(4)), (.notFound, .statusClass(4)), (.conflict, .statusClass(4)),
      (.unprocessable, .statusClass(4)), (.tooManyRequests, .statusClass(4)),
      (.badRequest, .status(422)), (.unprocessable, .invalidData),
      (.forbidden, .authentication), (.unauthorized, .status(403)),
      (.connection, .unavailable), (.connection, .timeout), (.connection, .status(503)):
      .wider
    // As `unhandled-error` sees it.
    case (.timeout, let mode) where LimitFailure.timeReached.isCovered(by: mode): .wider
    default: nil
    }
  }

  /// What a sentence that speaks of it has in it.
  var words: WordSearch { Self.words[rawValue] }

  private static let words: [WordSearch] = allCases.map { column in
    switch column {
    case .badRequest: WordSearch(["400", "malformed", "invalid", "refused file"])
    case .unauthorized: WordSearch(["401", "unauthori", "credential", "token"])
    case .forbidden: WordSearch(["403", "forbidden"])
    case .notFound: WordSearch(["404", "not found"])
    case .conflict: WordSearch(["409", "conflict", "duplicate"])
    case .unprocessable: WordSearch(["422", "unprocessable"])
    case .tooManyRequests: WordSearch(LimitFailure.rateExceeded.words)
    case .serverError:
      WordSearch(["5xx", "500", "502", "503", "server error", "outage", "unavailable", "is down"])
    case .timeout: WordSearch(LimitFailure.timeReached.words)
    case .connection: WordSearch(["connection", "network", "unreachable"])
    }
  }

  /// The failure that stating a limit makes likely.
  var limit: LimitFailure? {
    switch self {
    case .tooManyRequests: .rateExceeded
    case .timeout: .timeReached
    default: nil
    }
  }
}

extension FailureColumn {
  /// The best fit of the ways of failing that an error names.
  func fit(of error: HandledError) -> Fit? {
    var best: Fit?
    for mode in error.modes {
      guard let fit = fit(of: mode) else { continue }
      if fit == .exact { return fit }
      best = fit
    }
    return best
  }
}
