/// Abbreviations with a full stop that words follow, folded; single letters and small numbers are known without a list.
enum Abbreviations {
  static let all: [String] =
    english + german + romance + slavic + others

  private static let english = [
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "vs", "approx", "inc", "ltd", "co", "dept", "ext", "fig", "min", "max",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  private static let german = ["nr", "bzw", "ca", "evtl", "ggf", "inkl", "exkl", "zzgl", "str", "tel", "usw", "vgl"]
  private static let romance = [
    "sr", "sra", "srta", "núm", "nº", "pág", "art", "av", "avda", "mme", "mlle", "sig", "dott", "dña", "ud", "uds",
  ]
  private static let slavic = [
    "ул", "руб", "тел", "др", "стр", "грн", "вул", "им", "ul", "tel", "np", "pl", "godz", "zł",
  ]
  private static let others = [
    "tp", "hcm", "jl", "rp", "rs", "bpk", "ibu", "sdr", "gg", "mah", "sok", "bijv", "mevr", "dhr",
  ]
}
