import FoundationEssentials
import TsunagiLanguage
import TsunagiTerminology
import TsunagiTestSupport

/// The terms of `Fixtures/terms.tsv`, and lines of the other fixtures.
enum TermFixtures {
  static let languages = LanguageCatalog(
    profiles: LanguageTag.supported.map {
      LanguageProfile(tag: $0, endonym: $0.description, wordSpacing: .words, fallback: $0 == .en ? [] : [.en])
    })

  static let concepts: [Concept] = {
    var concepts: [Concept] = []
    for fields in lines("terms.tsv") {
      let term = Term(
        text: fields[4], status: TermStatus(rawValue: fields[2]) ?? .preferred,
        inflection: fields[3] == "stem" ? .stem : .none, variants: list(fields, 5), forms: list(fields, 6),
        except: list(fields, 7))
      if concepts.last?.id != fields[0] {
        concepts.append(Concept(id: fields[0], domain: "other", definition: fields[0], terms: [:]))
      }
      guard let language = LanguageTag(fields[1]) else { continue }
      concepts[concepts.count - 1].terms[language, default: []].append(term)
    }
    return concepts
  }()

  static let index = TermIndex(concepts: concepts, languages: languages)

  static func lines(_ name: String) -> [[String]] {
    let data = (try? TestData.file("Tests/TsunagiTerminologyTests/Fixtures/\(name)")) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("# ") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func list(_ fields: [String], _ index: Int) -> [String] {
    index < fields.count ? fields[index].split(separator: "|").map(String.init) : []
  }
}
