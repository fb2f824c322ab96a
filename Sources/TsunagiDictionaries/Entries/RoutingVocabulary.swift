/// The names and values that the routing service understands, from `routing.yaml`.
public struct RoutingVocabulary: Hashable, Sendable {
  /// A tag of a session.
  public struct Tag: Hashable, Sendable {
    /// What a tag's value is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case text
      case textList = "text_list"
      case number
      case flag
      /// One of the tag's values.
      case choice
      case choiceList = "choice_list"
      /// A BCP 47 tag.
      case language
      case languageList = "language_list"
    }

    /// snake_case.
    public var name: String
    public var kind: Kind
    /// What a choice may be, in the order of the file; empty for other kinds.
    public var values: [String]

    public init(name: String, kind: Kind, values: [String] = []) {
      self.name = name
      self.kind = kind
      self.values = values
    }
  }

  /// A level of priority and the number it stands for.
  public struct PriorityLevel: Hashable, Sendable {
    public var name: String
    /// Higher is more urgent.
    public var value: Int

    public init(name: String, value: Int) {
      self.name = name
      self.value = value
    }
  }

  public var tags: [Tag]
  /// In the order of the file.
  public var priorityLevels: [PriorityLevel]

  public init(tags: [Tag] = [], priorityLevels: [PriorityLevel] = []) {
    self.tags = tags
    self.priorityLevels = priorityLevels
  }

  /// The tag of a name, or `nil` when the router does not know it.
  public subscript(_ name: String) -> Tag? {
    tags.first { $0.name == name }
  }

  /// The number of a level, or `nil` when there is no such level.
  public func value(ofPriority name: String) -> Int? {
    priorityLevels.first { $0.name == name }?.value
  }
}
