/// A plural category of UTS #35, part 3. What they mean is the language's matter: English ordinals use `two` for
/// 2nd, 22nd and 32nd.
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}
