import Domain
import Foundation

/// Reads the fields of a form one by one and gathers what is wrong, so that everything is said at once.
struct Answers: Sendable {
    let posted: Posted
    private(set) var problems: [FilledForm.Problem] = []

    init(_ posted: Posted) { self.posted = posted }

    /// `field` is the id of what to put right.
    mutating func refuse(_ message: String, field: String) { problems.append(.init(message, field: field)) }

    /// What was typed; nil where nothing was. `limit` is in characters.
    mutating func words(_ field: String, limit: Int = Words.limit) -> Words? {
        let text = posted.text(field)
        guard text.unicodeScalars.count <= limit else {
            problems.append(
                .init("This must be \(limit.formatted(.number.locale(Locale(identifier: "en_GB")))) characters or less", field: field))
            return nil
        }
        return Words(text)
    }

    /// As `words`, where something must be typed; `refusal` says so otherwise.
    mutating func words(_ field: String, or refusal: Action.Refusal) -> Words? {
        let before = problems.count
        let words = words(field)
        if words == nil, problems.count == before { problems.append(.init(refusal)) }
        return words
    }

    mutating func owner() -> Person.ID? {
        let owner = Person.ID(posted.text("owner"))
        if owner == nil { problems.append(.init(.ownerNeeded)) }
        return owner
    }

    mutating func professions() -> [Profession] {
        let professions = posted.all("professions").compactMap(Profession.init)
        if professions.isEmpty { problems.append(.init(.professionNeeded)) }
        return professions
    }

    /// The day of a date input; nil where it is not one.
    mutating func day(_ field: String) -> Day? {
        if let day = posted.day(field) { return day }
        let isEmpty = ["day", "month", "year"].allSatisfy { posted.text("\(field)-\($0)").isEmpty }
        problems.append(.init(isEmpty ? "Enter a date" : "Enter a real date, like 27 3 2026", field: "\(field)-day"))
        return nil
    }
}
