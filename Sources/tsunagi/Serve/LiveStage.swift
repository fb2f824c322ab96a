import ArgumentParser
import TsunagiDictionaries
import TsunagiLanguage
import TsunagiPipeline
import TsunagiServer

/// The stage of a running server: made from a folder, and again when a linguist asks for it.
struct LiveStage: Sendable {
  private let store: DictionaryStore
  private let operatorLanguage: LanguageTag

  init(folder: String, configuration: ServerConfiguration) throws {
    do {
      store = try DictionaryStore(folder: folder, cache: DictionaryCache.standard())
    } catch {
      StandardError.write("\(error)\ntsunagi: the dictionaries in \(folder) cannot be used; mend the errors above\n")
      throw ExitCode.failure
    }
    operatorLanguage = store.current.languages.bestMatch(for: configuration.operatorLanguage)
  }

  /// Holds the stage; a reload that finds errors keeps the one in force.
  func holder() -> StageHolder {
    StageHolder(stage(store.current)) {
      let reload = await Task.detached { store.reload() }.value
      guard !reload.diagnostics.hasErrors else { return .refused(reload.diagnostics.map(\.description)) }
      return .loaded(stage(store.current))
    }
  }

  private func stage(_ snapshot: DictionarySnapshot) -> Stage {
    Stage(dictionaries: snapshot, configuration: StageConfiguration(operatorLanguage: operatorLanguage))
  }
}
