import NIOCore
import NIOHTTP1

/// Takes one request after the other from a connection and has each answered.
///
/// The handler before it holds back what a client sends while an answer is made, so answers keep
/// the order of their requests.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let responder: Responder
  private let pace: ClientPace
  private var head: HTTPRequestHead?
  private var bodyCount = 0
  private var isAnswering = false
  /// The client sends nothing more: after this answer there is no other.
  private var isLast = false
  /// Nothing more is answered.
  private var isRefused = false
  /// The answer under way has no end of its own.
  private var isLive = false
  /// Stands behind the request that is being answered.
  private var mistake: HTTPParserError?
  private var task: Task<Void, Never>?
  private var context: ChannelHandlerContext?

  init(_ responder: Responder, _ pace: ClientPace) {
    self.responder = responder
    self.pace = pace
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefused else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      bodyCount = 0
    case .body(let bytes):
      bodyCount += bytes.readableBytes
      if bodyCount > responder.limits.requestBody {
        refuse(.payloadTooLarge, "a request has no use for a body here", context)
      }
    case .end:
      guard let head else { return }
      self.head = nil
      pace.requestEnded()
      begin(head, context)
    }
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case let error as HTTPParserError:
      // At a closed connection the parser complains of the end; there is nobody to tell.
      guard !isRefused, context.channel.isActive else { return }
      // What came before it is answered first.
      if isAnswering { mistake = error } else { refuse(error, context) }
    case is ByteToMessageDecoderError:
      // More bytes behind a mistake.
      break
    default:
      context.close(promise: nil)
    }
  }

  private func refuse(_ error: HTTPParserError, _ context: ChannelHandlerContext) {
    switch error {
    case .headerOverflow:
      refuse(.requestHeaderFieldsTooLarge, "the request's headers are too large", context)
    case .invalidVersion:
      refuse(.httpVersionNotSupported, "this server speaks HTTP/1.1", context)
    default:
      refuse(.badRequest, "this is no HTTP request", context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed {
      isLast = true
      if !isAnswering, !isRefused { context.close(promise: nil) }
      // Who waits for events has gone; who waits for a file may still read.
      if isLive { task?.cancel() }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    task?.cancel()
    context.fireChannelInactive()
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    isAnswering = true
    let client = context.remoteAddress?.ipAddress ?? ""
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    let writer = AnswerWriter(
      channel: context.channel, isHead: head.method == .HEAD, version: head.version)
    // Behind an upgrade the parser stops; a client that offers one gets an answer and no more.
    let isKept = head.isKeepAlive && head.method != .CONNECT && head.headers["Upgrade"].isEmpty
    let responder = responder
    task = Task {
      let answer = await responder.answer(to: head, from: client)
      let ends = !isKept || answer.endsConnection
      do {
        switch answer.body {
        case .pieces(let pieces):
          try await writer.write(answer, pieces, ends: ends)
        case .live(let subscription):
          try await writer.eventLoop.submit { own.value.isLive = true }.get()
          defer { responder.hub?.leave(subscription) }
          try await writer.write(answer, subscription, responder)
        }
        try await writer.eventLoop.submit { own.value.answered(ends: ends) }.get()
      } catch {
        writer.abandon()
      }
    }
  }

  private func answered(ends: Bool) {
    isAnswering = false
    task = nil
    pace.answerEnded()
    if ends {
      pace.linger()
    } else if let mistake, let context {
      refuse(mistake, context)
    } else if isLast {
      pace.linger()
    }
  }

  /// Answers what is no proper request, and reads no more.
  private func refuse(
    _ status: HTTPResponseStatus, _ sentence: String, _ context: ChannelHandlerContext
  ) {
    isRefused = true
    pace.requestEnded()
    var answer = Answer.refusal(status, sentence)
    answer.addCommonHeaders()
    answer.headers.add(name: "Connection", value: "close")
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: answer.headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let body = context.channel.allocator.buffer(string: "\(sentence)\n")
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    let written = context.eventLoop.makePromise(of: Void.self)
    let pace = NIOLoopBound(self.pace, eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in pace.value.linger() }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
  }
}
