import Synchronization

/// Passes changes on to every open page, and remembers what a page that connects late has missed.
///
/// Each change has a number. A page knows the number it was made at, so nothing is lost between
/// its being served and its first connection, or while the machine slept.
package final class LiveHub: Sendable {
  /// Tells this run from an earlier one, whose pages must load again.
  let run: String
  private let state = Mutex(State())

  private struct State {
    /// The number of the last change.
    var number = 0
    var recent: [(number: Int, change: LiveChange)] = []
    var broken: [LiveFinding]?
    var isEnded = false
    var nextName = 0
    /// In the order they connected.
    var listeners: [Listener] = []
  }

  private struct Listener {
    var name: Int
    var browser: String
    var page: String
    var stream: AsyncStream<LiveMessage>.Continuation
  }

  /// Changes that are remembered one by one; who missed more loads again.
  private static let memory = 256
  /// Connections that one browser may hold. It opens six to a host at most, and pages need some.
  static let connectionsOfBrowser = 3

  package init() {
    run = String(UInt64.random(in: .min ... .max), radix: 36)
  }

  /// The state of the site that a page made now shows.
  package var mark: String { "\(run)-\(state.withLock { $0.number })" }

  /// How many pages listen.
  package var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Tells every open page, those of edited documents first.
  package func send(_ change: LiveChange) {
    state.withLock { state in
      state.number += 1
      switch change {
      case .broken(let findings): state.broken = findings
      case .mended: state.broken = nil
      case .reload, .styles, .findings: break
      }
      state.recent.append((state.number, change))
      if state.recent.count > LiveHub.memory { state.recent.removeFirst() }
      let message = LiveMessage(mark: "\(run)-\(state.number)", change: change)
      for listener in ordered(state.listeners, for: change) { listener.stream.yield(message) }
    }
  }

  /// Pages of edited documents first, in the order of the edits; others as they connected.
  private func ordered(_ listeners: [Listener], for change: LiveChange) -> [Listener] {
    guard case .reload(let edited) = change else { return listeners }
    let first = edited.flatMap { path in listeners.filter { $0.page == path } }
    let names = Set(first.map(\.name))
    return first + listeners.filter { !names.contains($0.name) }
  }

  /// The open pages in the order in which they are told.
  func pages(toldOf change: LiveChange) -> [String] {
    state.withLock { ordered($0.listeners, for: change).map(\.page) }
  }

  /// Everything after a mark, and what comes. The oldest connection of a browser that has too many
  /// is told to rest.
  func listen(page: String, browser: String, after mark: String?) -> LiveSubscription {
    let (stream, continuation) = AsyncStream.makeStream(
      of: LiveMessage.self, bufferingPolicy: .bufferingNewest(LiveHub.memory))
    let name = state.withLock { state in
      state.nextName += 1
      let name = state.nextName
      guard !state.isEnded else {
        continuation.finish()
        return name
      }
      for message in missed(since: mark, state) { continuation.yield(message) }
      let own = state.listeners.filter { $0.browser == browser }
      if own.count >= LiveHub.connectionsOfBrowser, let oldest = own.first {
        oldest.stream.yield(LiveMessage(mark: current(state), change: nil))
        oldest.stream.finish()
        state.listeners.removeAll { $0.name == oldest.name }
      }
      state.listeners.append(
        Listener(name: name, browser: browser, page: page, stream: continuation))
      return name
    }
    return LiveSubscription(name: name, messages: stream)
  }

  /// What a page missed since its mark, as ``listen(page:browser:after:)`` would tell it.
  func missed(since mark: String?) -> [LiveMessage] {
    state.withLock { missed(since: mark, $0) }
  }

  func leave(_ subscription: LiveSubscription) {
    state.withLock { state in
      guard let index = state.listeners.firstIndex(where: { $0.name == subscription.name })
      else { return }
      state.listeners.remove(at: index).stream.finish()
    }
  }

  /// Ends every connection, now and later.
  func end() {
    state.withLock { state in
      state.isEnded = true
      for listener in state.listeners { listener.stream.finish() }
      state.listeners = []
    }
  }

  private func current(_ state: State) -> String { "\(run)-\(state.number)" }

  private func missed(since mark: String?, _ state: State) -> [LiveMessage] {
    let now = current(state)
    var messages: [LiveMessage] = []
    let parts = mark?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    if mark == nil {
      messages.append(LiveMessage(mark: now, change: .findings))
    } else if parts.count == 2, parts[0] == run, let number = Int(parts[1]),
      number <= state.number, state.recent.first.map({ $0.number <= number + 1 }) ?? true
    {
      messages = state.recent.compactMap { entry in
        guard entry.number > number else { return nil }
        // Whether it is broken now follows.
        switch entry.change {
        case .broken, .mended: return nil
        case .reload, .styles, .findings:
          return LiveMessage(mark: "\(run)-\(entry.number)", change: entry.change)
        }
      }
    } else {
      messages.append(LiveMessage(mark: now, change: .reload(edited: [])))
    }
    messages.append(
      LiveMessage(mark: now, change: state.broken.map { .broken($0) } ?? .mended))
    return messages
  }
}

/// What goes to one connection; no change asks it to rest.
struct LiveMessage: Sendable, Equatable {
  var mark: String
  var change: LiveChange?
}

struct LiveSubscription: Sendable {
  let name: Int
  let messages: AsyncStream<LiveMessage>
}
