/// Last labels of host names that people write without a scheme.
enum TopLevelDomains {
  static let generic: Set<String> = [
    "com", "net", "org", "info", "biz", "edu", "gov", "mil", "int", "app", "dev", "shop", "store", "online", "site",
    "xyz", "top", "club", "cloud", "tech", "website", "blog", "page", "link", "asia", "tokyo", "goog", "moe",
  ]

  /// Countries whose code is no word that follows a full stop.
  static let countries: Set<String> = [
    "jp", "cn", "tw", "hk", "kr", "vn", "th", "ph", "sg", "np", "mm", "bd", "pk", "lk", "kh", "sa", "ae", "eg", "jo",
    "ru", "ua", "pl", "cz", "hu", "fr", "nl", "tr", "uk", "br", "mx", "ar", "cl", "pe", "pt", "ca", "au", "nz", "se",
    "dk", "fi", "ch", "gr", "eu", "io", "ai", "tv", "cc", "ly", "gg", "us",
  ]

  /// Codes that are also words: a host only with a path or a third label.
  static let ambiguous: Set<String> = [
    "me", "it", "is", "in", "so", "no", "at", "be", "to", "my", "id", "am", "de", "es", "co", "la", "do", "am", "as",
    "by", "us", "ro", "il", "za", "ke", "ng", "mn", "kz", "bg", "hr", "rs", "si", "sk", "lt", "lv", "ee", "ie", "lu",
  ]
}
