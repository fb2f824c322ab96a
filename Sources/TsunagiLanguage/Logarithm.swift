#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural exponential function, without Foundation.
func exponential(_ value: Double) -> Double { exp(value) }

/// The natural logarithm, without Foundation.
func logarithm(_ value: Double) -> Double { log(value) }
