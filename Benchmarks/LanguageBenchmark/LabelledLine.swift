import FoundationEssentials

/// A line of a labelled set: `language<TAB>kind<TAB>text`.
struct LabelledLine {
  let number: Int
  let language: String
  let kind: String
  let text: [UInt8]

  static func read(_ path: String) throws -> [LabelledLine] {
    let data = try Data(contentsOf: URL(filePath: path))
    return data.split(separator: 0x0A).enumerated().compactMap { number, line in
      let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      return LabelledLine(
        number: number, language: String(decoding: fields[0], as: UTF8.self),
        kind: String(decoding: fields[1], as: UTF8.self), text: [UInt8](fields[2]))
    }
  }
}
