import TsunagiJSON

extension ChatInput {
  /// The fields of an input, as the contract names them.
  public static let fields = [
    "text", "session", "sender", "type", "choice", "locale", "id", "at", "response", "arguments", "send_original",
    "event", "operator", "operator_language", "metadata",
  ]

  /// Reads one input object.
  ///
  /// - Throws: ``InputError``: `unknown_field`, `invalid_field` or `missing_text`, naming the field at fault.
  public init(json value: JSONValue) throws(InputError) {
    do {
      try self.init(fields: JSONFields(value, known: ChatInput.fields))
    } catch let error as JSONFieldError {
      throw InputError(error)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(.invalidJSON, "\(error)")
    }
  }

  private init(fields: JSONFields) throws {
    self.init(
      session: try fields.optionalString("session") ?? "default",
      sender: try fields.choice("sender", Sender.self) ?? .customer,
      kind: try fields.choice("type", Kind.self) ?? .text,
      text: try fields.optionalString("text") ?? "",
      choice: try fields.optionalString("choice"),
      locale: try fields.optionalString("locale"),
      id: try fields.optionalString("id"),
      at: try fields.optionalString("at"),
      response: try fields.optionalString("response"),
      arguments: try fields.optionalStringMap("arguments") ?? [:],
      sendsOriginal: try fields.optionalBool("send_original") ?? false,
      event: try fields.choice("event", Event.self),
      operatorName: try fields.optionalString("operator"),
      operatorLanguage: try fields.optionalString("operator_language"))
    _ = try fields.optionalObject("metadata")
    let isComplete = event != nil || response != nil || choice != nil || fields["text"] != nil || kind == .attachment
    guard isComplete else {
      throw InputError(.missingText, "the object has no text; give text, response, choice or event", field: "text")
    }
  }
}

extension JSONFields {
  /// The value of a field that has a closed list of values.
  fileprivate func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) throws(JSONFieldError) -> Value? {
    guard let text = try optionalString(name) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw invalid(name, "expected one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }
}

extension InputError {
  init(_ error: JSONFieldError) {
    let code: Code =
      switch error.code {
      case .unknown: .unknownField
      default: .invalidField
      }
    self.init(code, error.description, field: error.pointer.description)
  }

  /// What a JSON reader found wrong with a line.
  public init(_ error: JSONError) {
    self.init(error.code == .invalidUTF8 ? .invalidUTF8 : .invalidJSON, error.description)
  }
}
