import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether the user asked to stop. Long work looks at it, so that preparations are cleared before
/// the program ends.
final class Interruption: Sendable {
  private let signalNumber = Atomic<Int32>(0)

  /// The first request only raises the flag; a second one ends the program at once.
  func request(by number: Int32) {
    if signalNumber.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
  }

  func check() throws {
    if signalNumber.load(ordering: .relaxed) != 0 { throw Interrupted() }
  }

  /// Ends the program the way an uncaught signal would, so that a shell sees what happened.
  func endProgram() -> Int32 {
    let number = signalNumber.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
    return 128 + number
  }
}

/// Turns Ctrl-C and requests to end into an `Interruption` for as long as it is kept.
struct SignalWatch {
  private let sources: [any DispatchSourceSignal]

  /// `notice` is called at each request.
  init(_ interruption: Interruption, notice: @escaping @Sendable () -> Void = {}) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        interruption.request(by: number)
        notice()
      }
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
  }
}
