import TsunagiLanguage

/// A file of a dictionary folder, as it was read.
struct DictionaryFile: Sendable {
  /// A path from the dictionary folder, in parts.
  struct Path: Hashable, Sendable, Comparable {
    /// With `/` between the parts.
    var text: String

    var parts: [String] { text.split(separator: "/").map(String.init) }

    /// The last part without `.yaml`.
    var stem: String {
      let name = parts.last ?? text
      return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    }

    /// The name of the folder that the file stands in; empty at the top.
    var folder: String { parts.dropLast().last ?? "" }

    /// By bytes, so that the order is the same on every machine.
    static func < (left: Path, right: Path) -> Bool {
      left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
  }

  /// What a file holds, which its place says.
  enum Kind: Hashable, Sendable {
    case languages, genres, routing, doNotTranslate
    case concept
    case response
    case intent
    /// The name of the folder; a language tag if all is well.
    case wording(folder: String)
  }

  var path: Path
  var bytes: [UInt8]

  /// What the file holds, or `nil` when no file belongs where it stands.
  var kind: Kind? { Kind(path) }
}

extension DictionaryFile.Kind {
  init?(_ path: DictionaryFile.Path) {
    let parts = path.parts
    guard let name = parts.last, name.hasSuffix(".yaml"), name.utf8.count > 5 else { return nil }
    switch (parts.count, parts[0]) {
    case (1, "languages.yaml"): self = .languages
    case (1, "genres.yaml"): self = .genres
    case (1, "routing.yaml"): self = .routing
    case (1, "do-not-translate.yaml"): self = .doNotTranslate
    case (3, "terms"): self = .concept
    case (3, "responses"): self = .response
    case (3, "phrases"): self = parts[1] == "intents" ? .intent : .wording(folder: parts[1])
    default: return nil
    }
  }
}
