import Testing
import TsunagiStore
import TsunagiStoreTesting

@Suite struct StoreConformanceTests {
  @Test(arguments: FaultyStore.Fault.allCases)
  func finds(_ fault: FaultyStore.Fault) async throws {
    let check = try #require(StoreConformance.checks.first { $0.name == fault.rawValue })
    await #expect(throws: ConformanceFailure.self) {
      try await check.run(on: FaultyStore(fault), timeLimit: 5)
    }
  }

  @Test func namesAreDifferent() {
    #expect(Set(StoreConformance.checks.map(\.name)).count == StoreConformance.checks.count)
  }
}
