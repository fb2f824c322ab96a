import Crypto
import FoundationEssentials

/// All files of a dictionary folder at one moment, in the order of their paths.
struct DictionaryFiles: Sendable {
  var files: [DictionaryFile]

  init(_ files: [DictionaryFile]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Reads the folder. Hidden files, editors' backups and documents (`README.md`) are no part of a dictionary.
  init(folder: String) throws {
    let root = FileManager.default
    var found: [DictionaryFile] = []
    var open = [""]
    while let relative = open.popLast() {
      let absolute = relative.isEmpty ? folder : "\(folder)/\(relative)"
      for name in try root.contentsOfDirectory(atPath: absolute) where Self.belongs(name) {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        var isFolder = false
        guard root.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) else { continue }
        if isFolder {
          if open.count < Self.maximumFolders { open.append(path) }
        } else {
          let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
          found.append(DictionaryFile(path: .init(text: path), bytes: bytes))
        }
      }
    }
    self.init(found)
  }

  /// Far more than any dictionary has; ends the walk where a link leads back to a folder above it.
  private static let maximumFolders = 10_000

  private static func belongs(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix(".md")
  }

  /// The version of what the files say: the first 16 hexadecimal digits of a SHA-256 over paths and bytes.
  ///
  /// Each path and each file's bytes go in with their lengths, so that no two folders share an input.
  var version: String {
    var hash = SHA256()
    for file in files where file.kind != nil {
      for part in [Array(file.path.text.utf8), file.bytes] {
        withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
        part.withUnsafeBytes { hash.update(bufferPointer: $0) }
      }
    }
    return Self.hexadecimal(hash.finalize().prefix(8))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
