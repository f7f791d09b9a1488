import TestSupport
import Testing

/// Runs every test of a suite once for each place that files can be kept in.
struct FilePlaceTrait: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        guard !test.isSuite else { return try await function() }
        for place in FilePlace.allCases { try await FilePlace.$current.withValue(place) { try await function() } }
    }
}

extension Trait where Self == FilePlaceTrait {
    static var inEveryFilePlace: Self { Self() }
}
