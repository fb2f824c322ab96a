import Synchronization
import TsunagiPipeline

/// The stage in force; a reload puts another in its place, messages under way finish with theirs. Thread safe.
public final class StageHolder: Sendable {
  /// What a reload found: a stage, or the diagnostics of dictionaries that stay out of force.
  public enum Reload: Sendable {
    case loaded(Stage)
    /// Lines as the dictionary checker prints them.
    case refused([String])
  }

  private let stage: Mutex<Stage>
  private let load: (@Sendable () async throws -> Reload)?

  /// - Parameter load: reads the dictionaries again; nil where they cannot change.
  public init(_ stage: Stage, load: (@Sendable () async throws -> Reload)? = nil) {
    self.stage = Mutex(stage)
    self.load = load
  }

  public var current: Stage { stage.withLock { $0 } }

  /// Puts the dictionaries of now into force; refused ones change nothing.
  func reload() async throws -> Reload {
    guard let load else { return .refused(["the dictionaries of this server cannot be reloaded"]) }
    let result = try await load()
    if case .loaded(let stage) = result { self.stage.withLock { $0 = stage } }
    return result
  }
}
