/// The subtags of a canonical tag.
struct LocaleSubtags: CustomStringConvertible {
  var language: String
  var script: String?
  var region: String?
  /// Variants, extensions and private use, as they were written.
  var rest: [Substring] = []

  init(_ canonical: String) {
    var subtags = canonical.split(separator: "-")[...]
    language = subtags.popFirst().map(String.init) ?? ""
    if let next = subtags.first, next.utf8.count == 4, next.utf8.allSatisfy({ $0 > UInt8(ascii: "9") }) {
      script = String(next)
      subtags = subtags.dropFirst()
    }
    if let next = subtags.first, next.utf8.count == 2 || next.utf8.count == 3 && next.first?.isNumber == true {
      region = String(next)
      subtags = subtags.dropFirst()
    }
    rest = Array(subtags)
  }

  private init(language: String, script: String?, region: String?) {
    self.language = language
    self.script = script
    self.region = region
  }

  var description: String {
    var subtags = [language]
    if let script { subtags.append(script) }
    if let region { subtags.append(region) }
    return (subtags + rest.map(String.init)).joined(separator: "-")
  }

  /// Without what the other subtags imply; for Chinese the script stays and implies the region. An undetermined
  /// language implies nothing.
  var simplified: LocaleSubtags {
    var result = self
    if language == "zh" {
      result.script = script ?? likely(region: region)?.script
      if region == LocaleSubtags(language: language, script: result.script, region: nil).likely?.region {
        result.region = nil
      }
    } else if let script, language != "und", likely(region: region)?.script == script {
      result.script = nil
    }
    return result
  }

  private var likely: LocaleSubtags? {
    LocaleTags.withLikelySubtags(description).map(LocaleSubtags.init)
  }

  private func likely(region: String?) -> LocaleSubtags? {
    LocaleSubtags(language: language, script: nil, region: region).likely
  }
}
