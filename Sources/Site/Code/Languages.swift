/// The tables of the languages that are words, strings and comments.
extension TokenLexer {
  static let json = TokenLexer(words: WordTable([(.literal, "true false null")])) {
    $0.quotes = [0x22]
    $0.hasKeys = true
    $0.lineComments = [[0x2F, 0x2F]]
    $0.hasBlockComments = true
  }

  static let typeScript = TokenLexer(
    words: WordTable([
      (
        .keyword,
        """
        abstract as async await break case catch class const continue declare default delete do else \
        enum export extends finally for from function get if implements import in instanceof \
        interface keyof let namespace new of private protected public readonly return satisfies set \
        static super switch this throw try type typeof var void while with yield
        """
      ),
      (.literal, "true false null undefined NaN Infinity"),
      (
        .tag,
        "string number boolean unknown never any object bigint symbol Promise Record Array Map"
      ),
    ])
  ) {
    $0.quotes = [0x22, 0x27, 0x60]
    $0.longQuotes = [0x60]
    $0.lineComments = [[0x2F, 0x2F]]
    $0.hasBlockComments = true
    $0.hasKeys = true
    $0.hasDecorators = true
  }

  static let swift = TokenLexer(
    words: WordTable([
      (
        .keyword,
        """
        actor any as associatedtype async await break case catch class continue defer deinit do else \
        enum extension fallthrough fileprivate final for func guard if import in indirect init inout \
        internal is isolated lazy let mutating nonisolated open operator override package private \
        protocol public repeat rethrows return self Self sending some static struct subscript super \
        switch throw throws try typealias var weak where while
        """
      ),
      (.literal, "true false nil"),
      (.tag, "String Int Bool Double Float Array Set Dictionary UInt8 Data Date URL UUID Result"),
    ])
  ) {
    $0.quotes = [0x22]
    $0.hasTripleQuotes = true
    $0.lineComments = [[0x2F, 0x2F]]
    $0.hasBlockComments = true
    $0.hasDecorators = true
  }

  static let python = TokenLexer(
    words: WordTable([
      (
        .keyword,
        """
        and as assert async await break case class continue def del elif else except finally for from \
        global if import in is lambda match nonlocal not or pass raise return try while with yield
        """
      ),
      (.literal, "True False None"),
      (.variable, "self cls"),
      (.tag, "str int float bool bytes dict list tuple set"),
    ])
  ) {
    $0.quotes = [0x22, 0x27]
    $0.hasTripleQuotes = true
    $0.lineComments = [[0x23]]
    $0.hasKeys = true
    $0.hasDecorators = true
  }

  static let sql = TokenLexer(
    words: WordTable(
      [
        (
          .keyword,
          """
          add all alter and any as asc begin between by cascade case check column commit constraint \
          create cross database default delete desc distinct drop else end except exists foreign from \
          full function grant group having if in index inner insert intersect into is join key left \
          like limit not offset on or order outer over partition primary references returning revoke \
          right rollback select set table then to trigger union unique update using values view when \
          where with
          """
        ),
        (.literal, "true false null"),
        (
          .tag,
          """
          bigint boolean char date decimal double float integer int json jsonb numeric real serial \
          smallint text time timestamp timestamptz uuid varchar
          """
        ),
      ], ignoringCase: true)
  ) {
    $0.quotes = [0x22, 0x27]
    $0.longQuotes = [0x27]
    $0.hasEscapes = false
    $0.lineComments = [[0x2D, 0x2D]]
    $0.hasBlockComments = true
  }

  static let shell = TokenLexer(
    words: WordTable([
      (
        .keyword,
        """
        if then else elif fi for while until do done case esac function in return export local \
        readonly unset set source exit trap
        """
      ),
      (.literal, "true false"),
    ])
  ) {
    $0.quotes = [0x22, 0x27]
    $0.longQuotes = [0x22, 0x27]
    $0.lineComments = [[0x23]]
    $0.commentsNeedBlank = true
    $0.hasVariables = true
    $0.hasOptions = true
  }

  static let gherkin = TokenLexer(
    words: WordTable([
      (
        .keyword,
        "Feature Background Scenario Outline Examples Rule Given When Then And But Example"
      )
    ])
  ) {
    $0.quotes = [0x22]
    $0.lineComments = [[0x23]]
    $0.commentsNeedBlank = true
    $0.hasDecorators = true
  }
}
