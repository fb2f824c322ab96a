/// An entity in folded bytes, before it is led back to the original.
struct EntityCandidate {
  var type: EntityType
  var range: Range<Int>

  /// What it means; `nil` where that is its own writing in ASCII.
  var value: EntityValue?
}
