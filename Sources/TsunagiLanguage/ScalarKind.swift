/// What a scalar is to the identifier; the trainer writes the same numbers.
enum ScalarKind {
  static let none: UInt8 = 0
  static let latin: UInt8 = 1
  static let cyrillic: UInt8 = 2
  static let arabic: UInt8 = 3
  static let devanagari: UInt8 = 4
  static let han: UInt8 = 5
  static let kana: UInt8 = 6
  static let hangul: UInt8 = 7
  static let thai: UInt8 = 8
  static let myanmar: UInt8 = 9
  static let bengali: UInt8 = 10
  /// A letter of a script that no language of the product is written in.
  static let other: UInt8 = 11
  /// Belongs to the letter before: combining marks, joiners.
  static let mark: UInt8 = 12
  static let digit: UInt8 = 13
  static let count = 14
}
