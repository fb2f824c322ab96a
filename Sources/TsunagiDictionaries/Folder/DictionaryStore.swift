import Synchronization

/// Holds the dictionaries in force and replaces them as a whole.
///
/// Readers take `current` once a message and see one version throughout. A change that does not pass is refused and
/// told, and what was in force stays. Safe to use from any thread; reading never waits for a reload.
public final class DictionaryStore: Sendable {
  /// What came of a reload.
  public struct Reload: Sendable {
    /// The version in force after it.
    public var version: String
    /// Whether other dictionaries are in force than before.
    public var hasChanged: Bool
    /// What was found; the errors among it say why a change was refused.
    public var diagnostics: [Diagnostic]
  }

  /// How much has to be right before dictionaries come into force.
  public enum Standard: Sendable {
    /// What has to hold for them to work at all: quick.
    case loads
    /// Every rule of the checker, and every test in the dictionaries.
    case passes
  }

  private struct State {
    var snapshot: DictionarySnapshot
    /// The reload that `snapshot` came with.
    var reload: Int
    var startedReloads: Int
  }

  /// The dictionary folder.
  public let folder: String
  private let state: Mutex<State>

  /// Loads a folder for the first time.
  ///
  /// - Throws: `DictionaryStoreError` with all findings when there is an error among them.
  public init(folder: String, cache: DictionaryCache? = nil) throws(DictionaryStoreError) {
    let result = DictionaryFolder.load(folder, cache: cache)
    guard let snapshot = result.snapshot else { throw DictionaryStoreError(diagnostics: result.diagnostics) }
    self.folder = folder
    state = Mutex(State(snapshot: snapshot, reload: 0, startedReloads: 0))
  }

  /// Holds a snapshot that was loaded elsewhere.
  public init(folder: String, snapshot: DictionarySnapshot) {
    self.folder = folder
    state = Mutex(State(snapshot: snapshot, reload: 0, startedReloads: 0))
  }

  /// The dictionaries in force.
  public var current: DictionarySnapshot {
    state.withLock { $0.snapshot }
  }

  /// Reads the folder again and puts it in force if it meets the standard.
  ///
  /// Takes as long as reading takes; call it away from the threads that serve. Of reloads that overlap the one that
  /// began last decides.
  @discardableResult
  public func reload(standard: Standard = .passes) -> Reload {
    let number = state.withLock { state in
      state.startedReloads += 1
      return state.startedReloads
    }
    let result =
      switch standard {
      case .loads: DictionaryFolder.load(folder)
      case .passes: DictionaryChecker().check(folder)
      }
    return state.withLock { state in
      var hasChanged = false
      if let snapshot = result.snapshot, number > state.reload {
        hasChanged = snapshot.version != state.snapshot.version
        state.snapshot = snapshot
        state.reload = number
      }
      return Reload(version: state.snapshot.version, hasChanged: hasChanged, diagnostics: result.diagnostics)
    }
  }
}

/// Dictionaries that cannot be used, with all that is wrong with them.
public struct DictionaryStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public var diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
