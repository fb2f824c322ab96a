/// One rule of the checker: looks at everything the files say and tells what breaks it.
///
/// Rules know nothing of each other and may run in any order.
struct CheckRule: Sendable {
  /// The name of the rule, in snake_case; its fixtures stand in a folder of this name.
  let name: String
  let check: @Sendable (DictionaryContent) -> [Diagnostic]

  init(_ name: String, check: @escaping @Sendable (DictionaryContent) -> [Diagnostic]) {
    self.name = name
    self.check = check
  }
}

extension CheckRule {
  /// What has to hold for a snapshot to be built at all.
  static let forLoading: [CheckRule] = [
    .requiredFiles, .identifiers, .knownLanguages, .languageProfiles, .knownGenres, .references, .preferredTerms,
  ]

  /// Every rule, in the order of the checker's manual.
  static let all: [CheckRule] =
    forLoading + [
      .messageSyntax, .placeholders, .plurals, .completeness, .stamps, .length, .register, .doNotTranslate, .markup,
      .characters, .scripts, .shortcuts, .automaticFlow, .termExamples, .requiredTerms, .forbiddenTerms, .responseTests,
      .patterns,
      .phraseTests,
    ]
}
