import ArgumentParser
import Casework
import Domain

/// Says in words what the door refuses, and exits with 2.
func refusing<Result>(
    notFound: String = "email: nobody has this address, or they are disabled: check it with: assessment-actions people list",
    _ act: () async throws -> Result
) async throws -> Result {
    do {
        return try await act()
    } catch let failure as Failure {
        let words =
            switch failure {
            case .notFound: notFound
            case .notPermitted(let words): words
            case .changedMeanwhile: "somebody else changed it meanwhile: try again"
            case .invalid(let problems): problems.map { "\($0.field): \($0.message)" }.joined(separator: "\n")
            }
        Output.message(words)
        throw ExitCode(2)
    } catch let refusal as Person.Refusal {
        Output.message(refusal.rule)
        throw ExitCode(2)
    }
}
