import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

/// A place in a message where a word of a concept is written.
public struct TermUse: Hashable, Sendable {
  /// The id of the response or intent that the message belongs to.
  public var owner: String
  public var language: LanguageTag
  /// The file's path from the dictionary folder.
  public var file: String
  public var position: SourcePosition
  /// The word as it is written there.
  public var word: String
  /// Whether the word is a listed form or inflected, so that a new word may need another form as well.
  public var isInflected: Bool
  /// The whole message.
  public var text: String
  /// Where the word stands in the message, in UTF-8 bytes.
  public var range: Range<Int>

  /// The message with another word in this place: a proposal for a linguist to read.
  public func proposal(_ word: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(range, with: Array(word.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What has to be read again when the words of a concept change.
public struct TermImpact: Hashable, Sendable {
  public var concept: String
  /// Responses that say that they use the concept's words.
  public var requiringResponses: [String]
  /// Every place where a word of the concept is written, by file and place.
  public var uses: [TermUse]

  /// Reads a folder and looks for the uses of a concept in the messages of all languages, or of one.
  ///
  /// - Returns: `nil` when there is no such concept, and what is wrong with the files.
  public static func of(
    _ concept: String, in path: String, language: LanguageTag? = nil
  ) -> (impact: TermImpact?, diagnostics: [Diagnostic]) {
    switch DictionaryFolder.read(path) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let files):
      let (content, diagnostics) = DictionaryContent.read(files)
      return (TermImpact(concept, content, language: language), diagnostics.sorted())
    }
  }

  init?(_ concept: String, _ content: DictionaryContent, language: LanguageTag? = nil) {
    guard content.concepts.contains(where: { $0.value.id == concept }) else { return nil }
    self.concept = concept
    requiringResponses = content.responses.map(\.value).filter { $0.requiresTerms.contains(concept) }.map(\.id)
    let terms = content.termIndex
    let owned =
      content.responses.flatMap { entry in entry.texts.map { (entry.value.id, $0) } }
      + content.intents.flatMap { entry in entry.renderings.map { (entry.value.id, $0) } }
    uses = owned.filter { language == nil || $0.1.language == language }.flatMap { owner, text in
      TermImpact.uses(of: concept, in: text, owner, terms)
    }
  }

  private static func uses(
    of concept: String, in text: DictionaryText, _ owner: String, _ terms: TermIndex
  ) -> [TermUse] {
    terms.overlappingMatches(in: MessageText(text.masked))
      .filter { $0.concept == concept && $0.language == text.language }
      .map { match in
        let word = String(decoding: Array(text.text.utf8)[match.range], as: UTF8.self)
        return TermUse(
          owner: owner, language: text.language, file: text.file.text,
          position: text.node.position(at: text.path, offset: match.range.lowerBound), word: word,
          isInflected: Fold.fold(word).bytes != Fold.fold(match.term).bytes, text: text.text, range: match.range)
      }
  }
}

extension TermImpact: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("concept", concept)
      object.field("requiring_responses", requiringResponses)
      object.array("uses") { array in
        for use in uses {
          array.object {
            $0.field("owner", use.owner)
            $0.field("language", use.language.description)
            $0.field("file", use.file)
            $0.field("line", use.position.line)
            $0.field("column", use.position.column)
            $0.field("word", use.word)
            $0.field("inflected", use.isInflected)
          }
        }
      }
    }
  }
}
