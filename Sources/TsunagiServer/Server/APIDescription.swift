import CTsunagiAPIDescription

/// The API description of the repository's root, built into the program: there is nothing to find at run time.
enum APIDescription {
  static let bytes = Array(
    UnsafeBufferPointer(start: tsunagi_api_description(), count: tsunagi_api_description_length()))
}
