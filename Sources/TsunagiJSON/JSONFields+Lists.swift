extension JSONFields {
  /// The strings of an array field, `nil` when it is absent; an element that is no string is named by its index.
  public func optionalStrings(_ name: String) throws(JSONFieldError) -> [String]? {
    guard let elements = try optionalArray(name) else { return nil }
    var strings: [String] = []
    strings.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let string = element.string else {
        throw JSONFieldError(
          .wrongType, at: pointer.appending(name).appending(index), "expected a string, found \(element.kind)")
      }
      strings.append(string)
    }
    return strings
  }

  /// The string values of an object field by key, `nil` when it is absent; numbers come as their literal.
  public func optionalStringMap(_ name: String) throws(JSONFieldError) -> [String: String]? {
    guard let object = try optionalObject(name) else { return nil }
    var map: [String: String] = [:]
    map.reserveCapacity(object.count)
    for member in object.members {
      switch member.value {
      case .string(let value): map[member.key] = value
      case .number(let value): map[member.key] = value.literal
      default:
        throw JSONFieldError(
          .wrongType, at: pointer.appending(name).appending(member.key),
          "expected a string or a number, found \(member.value.kind)")
      }
    }
    return map
  }
}
