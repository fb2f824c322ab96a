import ArgumentParser
import TsunagiDictionaries
import TsunagiJSON

/// How findings are printed, for every command that has some.
struct DiagnosticOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How to print findings: text or json.")
  var format = Format.text

  @Option(name: .customLong("messages"), help: "The language of the findings: en or ja.")
  var language = "en"

  /// Prints the findings, as lines like a compiler's or as one JSON object, and a summary to standard error.
  func print(_ diagnostics: [Diagnostic]) {
    let language = DiagnosticLanguage(locale: language)
    let errors = diagnostics.count { $0.severity == .error }
    var output = StandardOutput()
    switch format {
    case .text:
      for diagnostic in diagnostics { output.line(Array(diagnostic.description(in: language).utf8)) }
    case .json:
      var writer = JSONWriter(capacity: 4096)
      writer.object { object in
        object.field("errors", errors)
        object.field("warnings", diagnostics.count - errors)
        object.array("diagnostics") { array in
          for diagnostic in diagnostics { array.element { diagnostic.write(to: &$0, in: language) } }
        }
      }
      output.line(writer.bytes)
    }
    output.flush()
    StandardError.write("\(errors) errors, \(diagnostics.count - errors) warnings\n")
  }
}
