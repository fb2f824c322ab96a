/// The fields of an object, read by name and type; an error names the field at fault.
///
/// An optional field may be left out or be `null`. A field that nobody knows is refused at once, so a misspelt name
/// never passes for a default.
public struct JSONFields: Sendable {
  public let object: JSONObject
  public let pointer: JSONPointer

  /// - Parameters:
  ///   - known: every field that may stand here.
  ///   - pointer: where `value` stands in the whole.
  public init(
    _ value: JSONValue, known: [String], at pointer: JSONPointer = .root
  ) throws(JSONFieldError) {
    guard let object = value.object else {
      throw JSONFieldError(.wrongType, at: pointer, "expected an object, found \(value.kind)")
    }
    try self.init(object, known: known, at: pointer)
  }

  public init(
    _ object: JSONObject, known: [String], at pointer: JSONPointer = .root
  ) throws(JSONFieldError) {
    for member in object.members where !known.contains(where: { JSONKey.sameBytes($0, member.key) }) {
      throw JSONFieldError(
        .unknown, at: pointer.appending(JSONParser.excerpt(member.key)),
        "unknown field; known here: \(known.joined(separator: ", "))")
    }
    self.object = object
    self.pointer = pointer
  }

  /// The value of a field, `nil` when it is absent or `null`.
  public subscript(name: String) -> JSONValue? {
    guard let value = object[name], !value.isNull else { return nil }
    return value
  }

  public func optionalString(_ name: String) throws(JSONFieldError) -> String? {
    try optional(name, "a string", \.string)
  }

  public func optionalBool(_ name: String) throws(JSONFieldError) -> Bool? {
    try optional(name, "true or false", \.bool)
  }

  public func optionalInt(_ name: String) throws(JSONFieldError) -> Int? {
    try optional(name, "an integer", \.int)
  }

  public func optionalDouble(_ name: String) throws(JSONFieldError) -> Double? {
    try optional(name, "a number", \.double)
  }

  public func optionalArray(_ name: String) throws(JSONFieldError) -> [JSONValue]? {
    try optional(name, "an array", \.array)
  }

  public func optionalObject(_ name: String) throws(JSONFieldError) -> JSONObject? {
    try optional(name, "an object", \.object)
  }

  public func optionalFields(_ name: String, known: [String]) throws(JSONFieldError) -> JSONFields? {
    guard let object = try optionalObject(name) else { return nil }
    return try JSONFields(object, known: known, at: pointer.appending(name))
  }

  public func string(_ name: String) throws(JSONFieldError) -> String { try required(name, optionalString(name)) }
  public func bool(_ name: String) throws(JSONFieldError) -> Bool { try required(name, optionalBool(name)) }
  public func int(_ name: String) throws(JSONFieldError) -> Int { try required(name, optionalInt(name)) }
  public func double(_ name: String) throws(JSONFieldError) -> Double { try required(name, optionalDouble(name)) }
  public func array(_ name: String) throws(JSONFieldError) -> [JSONValue] { try required(name, optionalArray(name)) }
  public func object(_ name: String) throws(JSONFieldError) -> JSONObject { try required(name, optionalObject(name)) }

  public func fields(_ name: String, known: [String]) throws(JSONFieldError) -> JSONFields {
    try required(name, optionalFields(name, known: known))
  }

  /// An error about the value of one of these fields, for rules beyond its type.
  public func invalid(_ name: String, _ message: String) -> JSONFieldError {
    JSONFieldError(.invalid, at: pointer.appending(name), message)
  }

  private func optional<Value>(
    _ name: String, _ wanted: String, _ access: (JSONValue) -> Value?
  ) throws(JSONFieldError) -> Value? {
    guard let value = self[name] else { return nil }
    guard let typed = access(value) else {
      throw JSONFieldError(.wrongType, at: pointer.appending(name), "expected \(wanted), found \(value.kind)")
    }
    return typed
  }

  private func required<Value>(_ name: String, _ value: Value?) throws(JSONFieldError) -> Value {
    guard let value else { throw JSONFieldError(.missing, at: pointer.appending(name), "this field is required") }
    return value
  }
}
