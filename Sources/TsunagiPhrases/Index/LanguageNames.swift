import TsunagiLanguage
import TsunagiText

/// The names of all languages in all languages, as messages may write them.
struct LanguageNames {
  private(set) var surfaces: [[UInt8]] = []
  private(set) var names: [PhraseTables.Name] = []
  private var seen: Set<[UInt8]> = []

  /// A form that stands for several languages stands for the one that comes first in the catalogue.
  init(_ languages: LanguageCatalog) {
    for profile in languages.profiles { add(profile.endonym, profile.tag) }
    for profile in languages.profiles {
      for tag in languages.tags + profile.names.keys.filter({ languages[$0] == nil }).sorted() {
        guard let name = profile.names[tag] else { continue }
        for form in [name.name, name.spoken] + name.also { add(form, tag) }
      }
    }
    addBareForms(languages)
  }

  private mutating func add(_ form: String, _ tag: LanguageTag) {
    add(Fold.fold(form).bytes, PhraseTables.Name(tag: tag, isBare: false))
  }

  private mutating func add(_ surface: [UInt8], _ name: PhraseTables.Name) {
    guard !surface.isEmpty, seen.insert(surface).inserted else { return }
    surfaces.append(surface)
    names.append(name)
  }

  private mutating func addBareForms(_ languages: LanguageCatalog) {
    guard let profile = languages[.vi] else { return }
    for tag in languages.tags {
      guard let name = profile.names[tag] else { continue }
      for form in [name.name, name.spoken] + name.also {
        add(Fold.withoutDiacritics(Fold.fold(form)).bytes, PhraseTables.Name(tag: tag, isBare: true))
      }
    }
  }
}
