import NIOCore

/// Closes connections whose client is too slow or says nothing, and ends them so that the last
/// answer arrives.
///
/// Stands where bytes come and go, before anything is parsed, so that a client that sends a letter
/// a second or takes none is seen whatever state its request is in.
final class ClientPace: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Phase {
    /// For a request, of which nothing has come.
    case waiting
    /// For the rest of a request.
    case reading
    case answering
    /// The last answer is out; what still comes is dropped until the client has seen it.
    case lingering
  }

  private let limits: ServerLimits
  private var phase = Phase.waiting
  private var since = NIODeadline.now()
  /// Bytes came while an answer was made: the next request has begun.
  private var hasMore = false
  private var unsent = 0
  private var sentAt = NIODeadline.now()
  private var clock: RepeatedTask?
  private var context: ChannelHandlerContext?

  init(_ limits: ServerLimits) {
    self.limits = limits
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    clock = context.eventLoop.scheduleRepeatedTask(
      initialDelay: .milliseconds(500), delay: .milliseconds(500)
    ) { _ in own.value.look() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    clock?.cancel()
    clock = nil
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch phase {
    case .waiting: enter(.reading)
    case .reading: break
    case .answering: hasMore = true
    case .lingering: return
    }
    context.fireChannelRead(data)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if phase == .lingering {
      if event as? ChannelEvent == .inputClosed { context.close(promise: nil) }
      return
    }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if unsent == 0 { sentAt = .now() }
    unsent += 1
    let promise = promise ?? context.eventLoop.makePromise()
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { _ in
      own.value.unsent -= 1
      own.value.sentAt = .now()
    }
    context.write(data, promise: promise)
  }

  /// A whole request is here, or enough of it to be refused.
  func requestEnded() { enter(.answering) }

  /// The answer is written.
  func answerEnded() {
    guard phase == .answering else { return }
    enter(hasMore ? .reading : .waiting)
    hasMore = false
  }

  /// Ends the connection once the client has taken what was written.
  ///
  /// Closing at once while bytes of the client are unread would make its system throw away the
  /// answer.
  func linger() {
    guard phase != .lingering, let context else { return }
    enter(.lingering)
    context.close(mode: .output, promise: nil)
  }

  private func enter(_ next: Phase) {
    phase = next
    since = .now()
  }

  private func look() {
    guard let context else { return }
    let now = NIODeadline.now()
    let limit: Int
    switch phase {
    case .waiting: limit = limits.idleSeconds
    case .reading: limit = limits.requestSeconds
    case .answering: limit = Int.max
    case .lingering: limit = ClientPace.lingerSeconds
    }
    let isLate = limit != Int.max && now - since > .seconds(Int64(limit))
    let isStalled = unsent > 0 && now - sentAt > .seconds(Int64(limits.stallSeconds))
    if isLate || isStalled { context.close(promise: nil) }
  }

  private static let lingerSeconds = 1
}
