import TsunagiLanguage
import TsunagiMatching
import TsunagiText

/// Collects wordings, then lays out the tables of a ``PhraseIndex``.
struct PhraseIndexBuilder {
  private let intents: [Intent]
  private let languages: LanguageCatalog
  private let intentNumbers: [String: Int]
  private let folds = LiteralFolds()
  private var seen: Set<String> = []
  private var wordings: [PhraseTables.Wording] = []
  private var code = PatternCode()
  /// The clauses of each program.
  private var clauses: [[Set<ClauseItem>]] = []
  private(set) var errors: [PhraseError] = []

  init(intents: [Intent], languages: LanguageCatalog) {
    self.intents = intents
    self.languages = languages
    intentNumbers = Dictionary(
      intents.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ wording: PhraseWording) {
    func report(_ code: PhraseError.Code, _ reason: String, _ remedy: String) {
      errors.append(
        PhraseError(
          code: code, intent: wording.intent, language: wording.language, part: .wording, pattern: "", offset: 0,
          reason: reason, remedy: remedy))
    }
    guard let number = intentNumbers[wording.intent] else {
      return report(
        .unknownIntent, "there is no intent \(wording.intent)", "add phrases/intents/\(wording.intent).yaml")
    }
    guard let profile = languages[wording.language] else {
      return report(
        .unknownLanguage, "there is no language \(wording.language)", "add it to languages.yaml")
    }
    guard seen.insert("\(wording.language)/\(wording.intent)").inserted else {
      return report(.duplicateWording, "the intent has a second wording in this language", "put both together")
    }
    wordings.append(
      PhraseTables.Wording(
        intent: number, language: wording.language, groups: wording.groups.map(\.set), not: wording.not))
    let fillings = fillings(of: intents[number])
    let compiler = PatternCompiler(separatesWords: profile.wordSpacing == .words, fillings: fillings, folds: folds)
    for (group, patterns) in wording.groups.enumerated() {
      for (index, pattern) in patterns.patterns.enumerated() {
        add(pattern, .pattern(group: group, index: index), of: wording, compiler)
      }
    }
    for (index, pattern) in wording.not.enumerated() { add(pattern, .not(index: index), of: wording, compiler) }
    checkUnusedRules(of: wording, compiler)
  }

  private mutating func fillings(of intent: Intent) -> [String: UInt32] {
    intent.slots.mapValues { type in
      if type == .language { return PatternCode.Filling.language }
      if type == .text { return PatternCode.Filling.text }
      let index = code.entityTypes.firstIndex(of: type.rawValue) ?? code.entityTypes.count
      if index == code.entityTypes.count { code.entityTypes.append(type.rawValue) }
      return PatternCode.Filling.firstEntity + UInt32(index)
    }
  }

  private mutating func add(
    _ pattern: String, _ part: PhraseError.Part, of wording: PhraseWording, _ compiler: PatternCompiler
  ) {
    do {
      let node = try PatternParser.parse(pattern, rules: wording.rules, slots: Set(compiler.fillings.keys))
      let freeTexts = compiler.fillings.filter { $0.value == PatternCode.Filling.text }.keys
      let isDenial = if case .not = part { true } else { false }
      try PatternCheck.check(node, fillsWithText: Set(freeTexts), isDenial: isDenial)
      try append(node, part, compiler)
      if wording.language.language == "vi" {
        var bare = compiler
        bare.isBare = true
        try append(node, part, bare)
      }
    } catch {
      report(error, pattern, part, of: wording)
    }
  }

  private mutating func append(
    _ node: PatternNode, _ part: PhraseError.Part, _ compiler: PatternCompiler
  ) throws(PatternFault) {
    var clauses = PatternClauses(compiler: compiler).clauses(of: node)
    guard !clauses.isEmpty else {
      throw PatternFault(
        code: .matchesAnything, offset: 0, reason: "nothing in the pattern is mandatory",
        remedy: "leave at least one word outside [ ]")
    }
    clauses.sort { PatternClauses.cost($0) < PatternClauses.cost($1) }
    let (group, index): (UInt16, Int) =
      switch part {
      case .pattern(let group, let index): (UInt16(truncatingIfNeeded: group), index)
      case .not(let index): (PatternCode.notGroup, index)
      case .rule, .wording: (0, 0)
      }
    code.programs.append(
      compiler.compile(node, wording: wordings.count - 1, group: group, index: index, into: &code))
    self.clauses.append(Array(clauses.prefix(PatternClauses.limit)))
  }

  /// Faults of rules that no pattern uses would otherwise show only when one begins to.
  private mutating func checkUnusedRules(of wording: PhraseWording, _ compiler: PatternCompiler) {
    for (name, body) in wording.rules.sorted(by: { $0.key < $1.key }) {
      do {
        _ = try PatternParser.parse(body, rules: wording.rules, slots: Set(compiler.fillings.keys))
      } catch {
        var fault = error
        fault.rule = fault.rule ?? name
        report(fault, body, .rule(name), of: wording)
      }
    }
  }

  private mutating func report(
    _ fault: PatternFault, _ pattern: String, _ part: PhraseError.Part, of wording: PhraseWording
  ) {
    let error = PhraseError(
      code: fault.code, intent: wording.intent, language: wording.language,
      part: fault.rule.map { .rule($0) } ?? part,
      pattern: fault.rule.flatMap { wording.rules[$0] } ?? pattern, offset: fault.offset, reason: fault.reason,
      remedy: fault.remedy)
    // A faulty rule is reported once, not for every pattern that uses it.
    if !errors.contains(error) { errors.append(error) }
  }

  // MARK: Tables

  struct ClauseTables {
    var itemCount = 0
    var items: [UInt32] = []
    var starts: [UInt32] = [0]
    var triggerStarts: [UInt32] = []
    var triggered: [UInt32] = []
  }

  consuming func build() -> PhraseTables {
    let names = LanguageNames(languages)
    var wordStrings = ByteStrings()
    var innerStrings = ByteStrings()
    for clause in clauses.joined() {
      for item in clause {
        switch item {
        case .word(let bytes): wordStrings.append(bytes)
        case .inner(let bytes): innerStrings.append(bytes)
        case .filling: break
        }
      }
    }
    for surface in names.surfaces { wordStrings.append(surface) }
    let words = ByteTrie.build(from: wordStrings).trie
    let inner = ByteTrie.build(from: innerStrings).trie
    var nameOfWord = [UInt32](repeating: PhraseTables.noName, count: words.count)
    for (index, surface) in names.surfaces.enumerated() {
      if let rank = words.rank(of: surface) { nameOfWord[Int(rank)] = UInt32(index) }
    }
    let tables = layOut(words, inner)
    return PhraseTables(
      intents: intents, wordings: wordings, code: code, words: words, inner: inner, nameOfWord: nameOfWord,
      names: names.names, clauses: tables)
  }

  private mutating func layOut(_ words: ByteTrie, _ inner: ByteTrie) -> ClauseTables {
    let fillingBase = words.count + inner.count
    var tables = ClauseTables()
    tables.itemCount = fillingBase + code.entityTypes.count + Int(PatternCode.Filling.firstEntity)
    func number(_ item: ClauseItem) -> UInt32 {
      switch item {
      case .word(let bytes): words.rank(of: bytes) ?? 0
      case .inner(let bytes): UInt32(words.count) + (inner.rank(of: bytes) ?? 0)
      case .filling(let filling): UInt32(fillingBase) + filling
      }
    }
    let numbered = clauses.map { $0.map { $0.map(number).sorted() } }
    let triggers = TriggerChoice(clauses: numbered, itemCount: tables.itemCount).triggers
    for program in code.programs.indices {
      code.programs[program].firstClause = UInt32(tables.starts.count - 1)
      for (index, clause) in numbered[program].enumerated() where index != triggers[program] {
        tables.items += clause
        tables.starts.append(UInt32(tables.items.count))
      }
      code.programs[program].clauseCount = UInt32(numbered[program].count - 1)
    }
    var byItem = [[UInt32]](repeating: [], count: tables.itemCount)
    for program in numbered.indices {
      for item in numbered[program][triggers[program]] { byItem[Int(item)].append(UInt32(program)) }
    }
    tables.triggerStarts = [0]
    for programs in byItem {
      tables.triggered += programs
      tables.triggerStarts.append(UInt32(tables.triggered.count))
    }
    return tables
  }
}

/// Chooses, for each pattern, the clause whose words the fewest patterns share: the rarest that it cannot do without.
private struct TriggerChoice {
  /// For each program, the index of its clause.
  var triggers: [Int]

  init(clauses: [[[UInt32]]], itemCount: Int) {
    var uses = [Int](repeating: 0, count: itemCount)
    for program in clauses {
      for item in Set(program.joined()) { uses[Int(item)] += 1 }
    }
    triggers = clauses.map { program in
      // Clauses come with the longest texts first, which decide between equals.
      program.indices.min { left, right in
        let leftUses = program[left].reduce(0) { $0 + uses[Int($1)] }
        let rightUses = program[right].reduce(0) { $0 + uses[Int($1)] }
        return leftUses == rightUses ? left < right : leftUses < rightUses
      } ?? 0
    }
  }
}
