/// The members of a JSON object, in their order, with look-up by key.
///
/// Look-up is by UTF-8 bytes: linear in objects of up to 16 members, constant beyond.
public struct JSONObject: Sendable {
  /// A key and its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public var value: JSONValue

    public static func == (left: Member, right: Member) -> Bool {
      JSONKey.sameBytes(left.key, right.key) && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(JSONKey(key))
      hasher.combine(value)
    }
  }

  /// The members in the order they were read or added.
  public private(set) var members: [Member] = []
  private var positions: [JSONKey: Int]?

  private static let scanned = 16

  public init() {}

  public var isEmpty: Bool { members.isEmpty }
  public var count: Int { members.count }
  public var keys: [String] { members.map(\.key) }

  /// The value of a key. Setting `nil` removes the member; setting a known key keeps its place.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil):
        members.remove(at: position)
        reindex()
      case (nil, let value?): _ = add(key, value)
      case (nil, nil): break
      }
    }
  }

  /// Adds a member at the end; `false`, and nothing is added, when the key is there already.
  mutating func add(_ key: String, _ value: JSONValue) -> Bool {
    if let positions, positions[JSONKey(key)] != nil { return false }
    if positions == nil, position(of: key) != nil { return false }
    members.append(Member(key: key, value: value))
    if positions != nil {
      positions?[JSONKey(key)] = members.count - 1
    } else if members.count > Self.scanned {
      reindex()
    }
    return true
  }

  private func position(of key: String) -> Int? {
    if let positions { return positions[JSONKey(key)] }
    return members.firstIndex { JSONKey.sameBytes($0.key, key) }
  }

  private mutating func reindex() {
    guard members.count > Self.scanned else {
      positions = nil
      return
    }
    var index: [JSONKey: Int] = [:]
    index.reserveCapacity(members.count * 2)
    for (position, member) in members.enumerated() { index[JSONKey(member.key)] = position }
    positions = index
  }
}

extension JSONObject: Hashable {
  /// Equal when the same members stand in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
