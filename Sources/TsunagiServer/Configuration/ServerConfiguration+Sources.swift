extension ServerConfiguration {
  /// Sets one value by its key.
  ///
  /// - Parameter source: where the value stands, for the error.
  public mutating func set(_ key: String, to value: String, source: String) throws(ConfigurationError) {
    guard let setting = Setting[key] else {
      let known = Setting.all.map(\.key).joined(separator: ", ")
      throw ConfigurationError(
        code: .unknownKey, source: source, message: "unknown setting \"\(key)\"; known are: \(known)")
    }
    if let complaint = setting.write(&self, value) {
      throw ConfigurationError(code: .invalidValue, source: source, message: "\(key): \(complaint)")
    }
  }

  /// Applies a file of `key = value` lines; `#` begins a comment at the start of a line, empty lines are skipped.
  public mutating func apply(file text: String, named name: String) throws(ConfigurationError) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = Self.trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let source = "\(name):\(index + 1)"
      guard let equals = line.firstIndex(of: "=") else {
        throw ConfigurationError(code: .invalidLine, source: source, message: "expected \"key = value\"")
      }
      try set(
        Self.trimmed(line[..<equals]), to: Self.trimmed(line[line.index(after: equals)...]), source: source)
    }
  }

  /// Applies the variables `TSUNAGI_…` that name a setting; other variables are not this value's business.
  public mutating func apply(environment: [String: String]) throws(ConfigurationError) {
    for setting in Setting.all {
      guard let value = environment[setting.variable] else { continue }
      try set(setting.key, to: value, source: setting.variable)
    }
  }

  /// The configuration as a file that ``apply(file:named:)`` reads back to the same value.
  public var printed: String {
    Setting.all.map { "# \($0.summary)\n\($0.key) = \($0.read(self))\n" }.joined(separator: "\n")
  }

  private static func trimmed(_ text: Substring) -> String {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = text.drop(while: blank)
    while let last = text.last, blank(last) { text.removeLast() }
    return String(text)
  }
}
