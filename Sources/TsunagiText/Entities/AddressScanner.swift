/// Reads Japanese postal addresses around their first number: 東京都渋谷区神宮前１丁目２番３号.
struct AddressScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The address whose first number begins at an offset: from the prefecture, or from the city where the number has the
  /// form of a block, to the number of the house or of the room.
  func address(at digit: Int, notBefore floor: Int) -> EntityCandidate? {
    guard digit - 3 >= floor, bytes[digit - 1] >= 0x80, let start = start(before: digit, notBefore: floor) else {
      return nil
    }
    guard let block = blockEnd(from: digit) else { return nil }
    guard start.isPrefecture || block.isCertain else { return nil }
    return EntityCandidate(type: .address, range: start.offset..<(roomEnd(from: block.end) ?? block.end))
  }

  /// Goes back over the names of places to the prefecture, or to the first letter before a city or ward.
  private func start(before digit: Int, notBefore floor: Int) -> (offset: Int, isPrefecture: Bool)? {
    var offset = digit
    var scalars = 0
    var hasCity = false
    while offset > floor, scalars < 32 {
      let previous = bytes.scalarStart(before: offset)
      let scalar = bytes.scalar(at: previous).value
      if Self.prefectureEndings.contains(scalar),
        let name = Self.prefectures.longest(in: bytes, at: offset), offset - name.length >= floor
      {
        return scalars >= 2 ? (offset - name.length, true) : nil
      }
      guard Self.isPlace(scalar) else { break }
      if Self.cityEndings.contains(scalar), scalars >= 1 { hasCity = true }
      offset = previous
      scalars += 1
    }
    return hasCity && scalars >= 4 ? (offset, false) : nil
  }

  /// Ideographs and kana, without the hiragana that sentences are built with (すでにはへを).
  private static func isPlace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3059, 0x3067, 0x306B, 0x306F, 0x3078, 0x3092: false
    case 0x3005, 0x3041...0x3093, 0x30A1...0x30FC, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// 1-2-3, 1丁目2番3号, 12番地.
  private func blockEnd(from digit: Int) -> (end: Int, isCertain: Bool)? {
    var end = bytes.digitsEnd(digit)
    guard end - digit <= 4 else { return nil }
    var groups = 1
    var hasWord = false
    while groups < 5 {
      var next = end
      if let word = Self.blockWords.first(where: { bytes.has($0, at: end) }) {
        next += word.utf8CodeUnitCount
        end = next
        hasWord = true
      } else if bytes.byte(end) == 0x2D || bytes.has("の", at: end) {
        next += bytes.byte(end) == 0x2D ? 1 : 3
      }
      let digits = next..<bytes.digitsEnd(next)
      guard next > digit, (1...4).contains(digits.count), next != end || hasWord else { break }
      end = digits.upperBound
      groups += 1
    }
    let after = bytes.byte(end)
    if TextBytes.isAlphanumeric(after) { return nil }
    // One bare number may count or date anything.
    guard groups > 1 || hasWord else { return nil }
    return (end, hasWord || groups >= 3)
  }

  /// The room behind the name of a house: サンプルマンション101号室.
  private func roomEnd(from end: Int) -> Int? {
    var offset = bytes.byte(end) == 0x20 ? end + 1 : end
    let start = offset
    while offset < bytes.count, offset - start < 90 {
      let scalar = bytes.scalar(at: offset)
      if TextBytes.isDigit(bytes[offset]) {
        let digits = bytes.digitsEnd(offset)
        for word in Self.roomWords where bytes.has(word, at: digits) { return digits + word.utf8CodeUnitCount }
        offset = digits
      } else if Self.isPlace(scalar.value) || TextBytes.isLetter(bytes[offset]) || bytes[offset] == 0x20 {
        offset += scalar.length
      } else {
        return nil
      }
    }
    return nil
  }

  private static let blockWords: [StaticString] = ["丁目", "番地", "番", "号", "条西", "条東", "条"]
  private static let roomWords: [StaticString] = ["号室", "階"]

  /// 都 道 府 県; 市 区 町 村 郡.
  private static let prefectureEndings: Set<UInt32> = [0x90FD, 0x9053, 0x5E9C, 0x770C]
  private static let cityEndings: Set<UInt32> = [0x5E02, 0x533A, 0x753A, 0x6751, 0x90E1]

  private static let prefectures = WordTrie(
    [
      "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都",
      "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府",
      "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
      "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ].map { (word: $0, value: ()) }, backward: true)
}
