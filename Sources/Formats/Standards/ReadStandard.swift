public import Domain
public import Foundation

/// A standard as a file says it, for a person to look at and save. Whether it follows the rules is asked of the draft.
public struct ReadStandard: Sendable, Hashable {
    /// Bytes that a file may have; a larger one is refused.
    public static let sizeLimit = 1_000_000

    public let draft: StandardDraft
    /// What of the file was doubtful or was not read, each with its place; at most `mostProblems`.
    public let problems: [ImportProblem]

    static let mostProblems = 100
}

/// Reads a standard from JSON, as `writeStandard` writes it, or from comma-separated values with the columns number, title, group and
/// professions, which say neither its title nor its version. Which of the two it is, its first character says.
public func readStandard(_ bytes: Data) throws(StandardFileRefusal) -> ReadStandard {
    guard bytes.count <= ReadStandard.sizeLimit else { throw .tooLarge(bytes: bytes.count) }
    let text: DecodedText
    do throws(ImportRefusal) {
        text = try DecodedText(bytes)
    } catch {
        throw StandardFileRefusal(error)
    }
    let opening = text.string.unicodeScalars.first { !$0.properties.isWhitespace }
    var reading = StandardReading(text)
    let draft = opening == "{" || opening == "[" ? try reading.json(text) : try reading.csv(text)
    guard draft.points.count <= StandardDraft.mostPoints else { throw .tooManyPoints(draft.points.count) }
    return ReadStandard(draft: draft, problems: reading.problems)
}
