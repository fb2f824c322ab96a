/// Why a store refused or failed. Two errors are equal when their codes and conflicting versions are.
public struct StoreError: Error, Sendable {
  /// What kind of failure it is. More may be added: a `switch` needs a `default`.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    private init(_ description: String) { self.description = description }

    /// The value handed in breaks a rule of the store; the reason names it. Nothing was written.
    public static let invalid = Code("invalid")
    /// No such thing in this tenant.
    public static let notFound = Code("not_found")
    /// The session or record is at another version than expected; see `actualVersion`. Load and decide again.
    public static let versionConflict = Code("version_conflict")
    /// A message of this id is already in the session.
    public static let alreadyExists = Code("already_exists")
    /// The session's content was erased; it takes no more commits.
    public static let erased = Code("erased")
    /// The idempotency key was used with another body.
    public static let idempotencyMismatch = Code("idempotency_mismatch")
    /// The first request with this idempotency key has no answer yet.
    public static let idempotencyInFlight = Code("idempotency_in_flight")
    /// The lease ran out, and another worker may have the job.
    public static let leaseLost = Code("lease_lost")
    /// No room on the disk. Reads go on; writes succeed again when there is room. Nothing was written.
    public static let diskFull = Code("disk_full")
    /// Too much waits already. Nothing was written; try again later.
    public static let overloaded = Code("overloaded")
    /// Another process has the store.
    public static let locked = Code("locked")
    /// The store was closed. Nothing was written.
    public static let closed = Code("closed")
    /// What is on the disk cannot be read as a store of this version.
    public static let corrupt = Code("corrupt")
    /// The disk or the database failed. Whether the write is there is known only by reading again.
    public static let failed = Code("failed")
  }

  public let code: Code
  /// What is wrong and what to do, in English, without any content of messages.
  public let reason: String
  /// The version in force, for `versionConflict`; 0 when nothing exists.
  public let actualVersion: Int64?

  public init(_ code: Code, _ reason: String, actualVersion: Int64? = nil) {
    self.code = code
    self.reason = reason
    self.actualVersion = actualVersion
  }

  public static func versionConflict(actual: Int64) -> StoreError {
    StoreError(
      .versionConflict, "version \(actual) is in force: load and decide again", actualVersion: actual)
  }

  /// Whether the same commit may succeed when it is tried again later, unchanged.
  public var isTransient: Bool {
    [.diskFull, .overloaded, .idempotencyInFlight].contains(code)
  }
}

extension StoreError: Equatable {
  public static func == (left: StoreError, right: StoreError) -> Bool {
    left.code == right.code && left.actualVersion == right.actualVersion
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(code): \(reason)" }
}
