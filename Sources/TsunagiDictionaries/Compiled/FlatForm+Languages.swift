import TsunagiLanguage
import TsunagiMatching

extension FlatWriter {
  mutating func optional(_ text: String?) {
    flag(text != nil)
    if let text { string(text) }
  }

  mutating func strings(_ texts: [String]) {
    list(texts) { $0.string($1) }
  }

  mutating func language(_ tag: LanguageTag) {
    string(tag.description)
  }

  /// Values by language, in the order of the tags.
  mutating func byLanguage<Value>(_ values: [LanguageTag: Value], _ body: (inout FlatWriter, Value) -> Void) {
    list(values.sorted { $0.key < $1.key }) { writer, entry in
      writer.language(entry.key)
      body(&writer, entry.value)
    }
  }

  mutating func catalog(_ catalog: LanguageCatalog) {
    list(catalog.profiles) { writer, profile in
      writer.language(profile.tag)
      writer.string(profile.endonym)
      writer.string(profile.wordSpacing.rawValue)
      writer.optional(profile.register)
      writer.optional(profile.address)
      writer.string(profile.calendar)
      writer.string(profile.digits)
      writer.list(profile.fallback) { $0.language($1) }
      writer.byLanguage(profile.names) { writer, name in
        writer.string(name.name)
        writer.string(name.spoken)
        writer.strings(name.also)
      }
    }
  }
}

extension FlatReader {
  mutating func optional() throws(FlatFormError) -> String? {
    try flag() ? try string() : nil
  }

  mutating func texts() throws(FlatFormError) -> [String] {
    try list { reader throws(FlatFormError) in try reader.string() }
  }

  mutating func language() throws(FlatFormError) -> LanguageTag {
    guard let tag = LanguageTag(try string()) else { throw FlatFormError() }
    return tag
  }

  /// A case of an enumeration by its raw value.
  mutating func choice<Choice: RawRepresentable>(
    of type: Choice.Type = Choice.self
  ) throws(FlatFormError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else { throw FlatFormError() }
    return choice
  }

  mutating func byLanguage<Value>(
    _ body: (inout FlatReader) throws(FlatFormError) -> Value
  ) throws(FlatFormError) -> [LanguageTag: Value] {
    let count = try integer()
    var values: [LanguageTag: Value] = [:]
    guard count >= 0 else { throw FlatFormError() }
    for _ in 0..<count {
      let tag = try language()
      values[tag] = try body(&self)
    }
    return values
  }

  mutating func catalog() throws(FlatFormError) -> LanguageCatalog {
    LanguageCatalog(
      profiles: try list { reader throws(FlatFormError) in
        LanguageProfile(
          tag: try reader.language(), endonym: try reader.string(), wordSpacing: try reader.choice(),
          register: try reader.optional(), address: try reader.optional(), calendar: try reader.string(),
          digits: try reader.string(),
          fallback: try reader.list { reader throws(FlatFormError) in try reader.language() },
          names: try reader.byLanguage { reader throws(FlatFormError) in
            LanguageProfile.Name(name: try reader.string(), spoken: try reader.string(), also: try reader.texts())
          })
      })
  }
}
