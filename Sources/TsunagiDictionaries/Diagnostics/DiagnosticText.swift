/// The language in which findings are told.
public enum DiagnosticLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"

  /// The language of a locale such as `ja_JP.UTF-8`; English for every other one.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("ja") ? .japanese : .english
  }
}

/// A sentence of a finding in both languages of its readers.
public struct DiagnosticText: Hashable, Sendable {
  public var english: String
  public var japanese: String

  public init(_ english: String, ja japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  public func text(in language: DiagnosticLanguage) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
