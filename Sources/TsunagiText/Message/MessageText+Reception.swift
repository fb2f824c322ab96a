extension MessageText {
  /// Receives a text of limited size.
  ///
  /// - Parameter limit: The most bytes of UTF-8 the text may have.
  /// - Throws: ``MessageTextError`` when it has more.
  public init(_ original: String, limit: Int) throws(MessageTextError) {
    let size = original.utf8.count
    if size > limit { throw MessageTextError(.tooLong(size: size, limit: limit)) }
    self.init(original)
  }

  /// Receives bytes that must be UTF-8, as The Unicode Standard, section 3.9, defines it.
  ///
  /// - Parameter limit: The most bytes the text may have.
  /// - Throws: ``MessageTextError`` when there are more, or with the offset of the first byte that is no UTF-8.
  public init(utf8 bytes: some Sequence<UInt8>, limit: Int = .max) throws(MessageTextError) {
    let bytes = ContiguousArray(bytes)
    if bytes.count > limit { throw MessageTextError(.tooLong(size: bytes.count, limit: limit)) }
    if let fault = bytes.withUnsafeBufferPointer({ UTF8Check.firstFault(in: $0) }) {
      throw MessageTextError(.invalidUTF8(offset: fault))
    }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}

/// Why a text was not received.
public struct MessageTextError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    fileprivate enum Kind { case tooLong, invalidUTF8 }
    fileprivate let kind: Kind

    public static let tooLong = Code(kind: .tooLong)
    public static let invalidUTF8 = Code(kind: .invalidUTF8)
  }

  fileprivate enum Reason: Sendable, Hashable {
    case tooLong(size: Int, limit: Int)
    case invalidUTF8(offset: Int)
  }

  private let reason: Reason

  fileprivate init(_ reason: Reason) {
    self.reason = reason
  }

  public var code: Code {
    switch reason {
    case .tooLong: .tooLong
    case .invalidUTF8: .invalidUTF8
    }
  }

  /// The byte at which the text stops being UTF-8.
  public var offset: Int? {
    if case .invalidUTF8(let offset) = reason { offset } else { nil }
  }

  public var description: String {
    switch reason {
    case .tooLong(let size, let limit): "the text has \(size) bytes; the limit is \(limit): send it in parts"
    case .invalidUTF8(let offset): "the text is not UTF-8 from byte \(offset) on: send it encoded in UTF-8"
    }
  }
}
