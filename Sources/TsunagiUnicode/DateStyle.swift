import CTsunagiICU

/// How much of a date is written.
public struct DateStyle: Sendable, Hashable {
  let code: Int
  /// What is asked for, for dates written by skeleton.
  let skeleton: String
  /// The same with time of day and zone, for instants.
  let instantSkeleton: String

  /// With the day of the week: 2026年11月22日日曜日, Sunday, November 22, 2026.
  public static let full = DateStyle(
    code: TSUNAGI_ICU_DATE_FULL, skeleton: "", instantSkeleton: "yMMMMEEEEdjmz")
  /// 2026年11月22日, November 22, 2026.
  public static let long = DateStyle(code: TSUNAGI_ICU_DATE_LONG, skeleton: "", instantSkeleton: "yMMMMdjmz")
  /// 2026/11/22, Nov 22, 2026.
  public static let medium = DateStyle(code: TSUNAGI_ICU_DATE_MEDIUM, skeleton: "", instantSkeleton: "yMMMdjmz")
  /// 2026/11/22, 11/22/26: figures that readers elsewhere take in another order.
  public static let short = DateStyle(code: TSUNAGI_ICU_DATE_SHORT, skeleton: "", instantSkeleton: "yMdjmz")

  /// The fields to show, in any order, as UTS #35 "Date Field Symbol Table" names them: `MMMEd`, `yMMMMdjmz`; the
  /// locale orders them.
  public static func skeleton(_ fields: String) -> DateStyle {
    DateStyle(code: TSUNAGI_ICU_DATE_SKELETON, skeleton: fields, instantSkeleton: fields)
  }
}
