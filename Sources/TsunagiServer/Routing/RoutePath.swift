import TsunagiStore

/// The path of a route: fixed segments and named ids, `/v1/sessions/{session}/messages`.
struct RoutePath: Sendable, Hashable, CustomStringConvertible {
  enum Segment: Sendable, Hashable {
    case fixed(String)
    case id(String)
  }

  let description: String
  let segments: [Segment]

  init(_ path: String) {
    description = path
    segments = path.split(separator: "/").map { segment in
      segment.hasPrefix("{") && segment.hasSuffix("}")
        ? .id(String(segment.dropFirst().dropLast())) : .fixed(String(segment))
    }
  }

  /// The names of its ids.
  var parameters: [String] {
    segments.compactMap { if case .id(let name) = $0 { name } else { nil } }
  }

  /// The ids of a path that fits; nil when it does not.
  func match(_ path: [Substring]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var ids: [String: String] = [:]
    for (segment, given) in zip(segments, path) {
      switch segment {
      case .fixed(let text): guard given == text else { return nil }
      case .id(let name): ids[name] = String(given)
      }
    }
    return ids
  }
}
