extension JSONValue: JSONWritable {
  /// Writes the value compactly, members in their order, numbers with their literal.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let value): writer.number(value)
    case .string(let value): writer.string(value)
    case .array(let elements): writer.array { for element in elements { $0.element(element) } }
    case .object(let object): object.write(to: &writer)
    }
  }
}

extension JSONObject: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { for member in members { $0.field(member.key, member.value) } }
  }
}

extension JSONNumber: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.number(self) }
}
