import Synchronization

/// Says on a terminal how far a run is, once it takes longer than a second; and keeps how long each
/// stage took.
final class Progress: Sendable {
  private struct State {
    var stage = ""
    var stageStart: ContinuousClock.Instant
    var done = 0
    var total = 0
    var lastShown: ContinuousClock.Instant
    var isShown = false
    var times: [(stage: String, time: Duration)] = []
  }

  private let start = ContinuousClock().now
  private let isVisible: Bool
  private let state: Mutex<State>

  init(isVisible: Bool) {
    self.isVisible = isVisible
    let now = ContinuousClock().now
    state = Mutex(State(stageStart: now, lastShown: now))
  }

  /// Ends the stage before and starts one of `total` steps.
  func begin(_ stage: String, of total: Int = 0) {
    let now = ContinuousClock().now
    state.withLock { state in
      Progress.endStage(&state, now)
      state.stage = stage
      state.stageStart = now
      state.done = 0
      state.total = total
      show(&state, now)
    }
  }

  /// One more step of the stage is done.
  func step() {
    guard isVisible else { return }
    state.withLock { state in
      state.done += 1
      guard state.done & 63 == 0 else { return }
      show(&state, ContinuousClock().now)
    }
  }

  /// Ends the last stage and clears what is shown.
  func end() {
    state.withLock { state in
      Progress.endStage(&state, ContinuousClock().now)
      state.stage = ""
      if state.isShown { Terminal.say("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  var elapsed: Duration { ContinuousClock().now - start }

  var times: [(stage: String, time: Duration)] { state.withLock { $0.times } }

  private static func endStage(_ state: inout State, _ now: ContinuousClock.Instant) {
    guard !state.stage.isEmpty else { return }
    state.times.append((state.stage, now - state.stageStart))
  }

  private func show(_ state: inout State, _ now: ContinuousClock.Instant) {
    guard isVisible, now - start > .seconds(1), now - state.lastShown > .milliseconds(100) else {
      return
    }
    state.lastShown = now
    state.isShown = true
    let count = state.total > 0 ? " \(state.done) of \(state.total)" : ""
    Terminal.say("\r\u{1B}[K\(state.stage)\(count)")
  }
}
