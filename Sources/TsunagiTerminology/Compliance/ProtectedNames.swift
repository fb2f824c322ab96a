import TsunagiMatching
import TsunagiText

/// Names that are never translated, found byte for byte.
struct ProtectedNames: Sendable {
  private let names: ByteTrie
  private let folded: ByteTrie

  init(_ names: [String]) {
    self.names = ByteTrie(names.map { Array($0.utf8) })
    folded = ByteTrie(names.map { Fold.fold($0).bytes })
  }

  /// A finding for each name of the source that the target does not have as it is written.
  func findings(source: MessageText, target: MessageText) -> [ComplianceFinding] {
    if names.count == 0 { return [] }
    let kept = Set(found(in: target.original).map(\.name))
    var findings: [ComplianceFinding] = []
    for (name, range) in found(in: source.original) where !kept.contains(name) {
      if findings.contains(where: { $0.expected == [name] }) { continue }
      let other = respelled(name, in: target)
      let how = other.map { "is written “\(target.original($0))”" } ?? "is not in the translation"
      findings.append(
        ComplianceFinding(
          kind: .changedName, concept: nil, source: range, target: other, expected: [name],
          reason: "the name “\(name)” \(how); write it as it is"))
    }
    return findings
  }

  /// The names in a text, from left to right, the longest at each place.
  private func found(in text: String) -> [(name: String, range: Range<Int>)] {
    var text = text
    return text.withUTF8 { bytes in
      ProtectedNames.walk(bytes, names).map { (String(decoding: bytes[$0], as: UTF8.self), $0) }
    }
  }

  /// Where the target has the name in other capitals, widths or marks.
  private func respelled(_ name: String, in target: MessageText) -> Range<Int>? {
    let key = Fold.fold(name).bytes
    return target.folded.bytes.withUnsafeBufferPointer { bytes in
      ProtectedNames.walk(bytes, folded).first { bytes[$0].elementsEqual(key) }
    }.map { target.folded.source(of: $0) }
  }

  private static func walk(_ bytes: UnsafeBufferPointer<UInt8>, _ trie: ByteTrie) -> [Range<Int>] {
    let shape = TextShape(bytes)
    var ranges: [Range<Int>] = []
    var hits: [ByteTrie.Hit] = []
    var offset = 0
    while offset < bytes.count {
      hits.removeAll(keepingCapacity: true)
      if bytes[offset] & 0xC0 != 0x80, shape.isEdge(offset) {
        trie.appendPrefixes(of: bytes, at: offset, end: bytes.count, to: &hits)
      }
      if let hit = hits.last(where: { shape.isEdge(Int($0.end)) }) {
        ranges.append(offset..<Int(hit.end))
        offset = Int(hit.end)
      } else {
        offset += 1
      }
    }
    return ranges
  }
}
