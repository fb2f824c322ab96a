import TsunagiStore

func expect(_ condition: Bool, _ reason: @autoclosure () -> String) throws {
  guard condition else { throw ConformanceFailure(reason()) }
}

func expect<Value: Equatable>(_ actual: Value, is expected: Value, _ what: String) throws {
  guard actual == expected else { throw ConformanceFailure("\(what) is \(actual), not \(expected)") }
}

/// The error of `body`, which must be of the given code.
@discardableResult
func expect<Value: Sendable>(
  _ code: StoreError.Code, from what: String, _ body: () async throws(StoreError) -> Value
) async throws -> StoreError {
  let outcome: Result<Value, StoreError>
  do throws(StoreError) { outcome = .success(try await body()) } catch { outcome = .failure(error) }
  switch outcome {
  case .success(let value): throw ConformanceFailure("\(what) gave \(value) instead of \(code)")
  case .failure(let error) where error.code == code: return error
  case .failure(let error): throw ConformanceFailure("\(what) threw \(error) instead of \(code)")
  }
}

/// The value of `body`, unless it takes longer than `seconds`.
func within<Value: Sendable>(
  _ seconds: Int, _ what: String, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: .seconds(seconds))
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let value = first else {
      throw ConformanceFailure("\(what) did not come within \(seconds) s")
    }
    return value
  }
}

extension Task where Failure == any Error {
  /// The task's value; whoever stops waiting stops the task.
  var outcome: Success {
    get async throws {
      try await withTaskCancellationHandler {
        try await value
      } onCancel: {
        cancel()
      }
    }
  }
}
