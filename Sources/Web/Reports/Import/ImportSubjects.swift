import Casework
import Domain
import Markup

extension ImportProblem.Subject {
    /// The field of the details page that a problem is about; nil where it is about none.
    var field: String? {
        switch self {
        case .service: "service"
        case .provider: "provider"
        case .phase: "phase"
        case .kind: "kind"
        case .date: "date"
        case .standard: "standard"
        case .overall: "overall"
        case .leadAssessor: "lead-assessor"
        case .point, .points, .whole: nil
        }
    }

    /// Where a person puts it right; nil where no one place is to blame.
    func link(in reading: Import) -> Link? {
        switch self {
        case .point(let number):
            guard reading.points.contains(where: { $0.number == number }) else { return nil }
            return Link("Correct point \(number)", to: reading.address(ofPoint: number))
        case .points: return Link("Add a point", to: "/imports/\(reading.id)/points/new")
        case .whole: return nil
        case .date: return Link("Correct the details", to: ("/imports/\(reading.id)/details" as WebAddress).at("date-day"))
        case .service, .provider, .phase, .kind, .standard, .overall, .leadAssessor:
            return field.map { Link("Correct the details", to: ("/imports/\(reading.id)/details" as WebAddress).at($0)) }
        }
    }
}

extension Import {
    /// What stands in the way of its becoming a report, each with the id of the place on its page.
    func obstacles(knowing standards: [Standard]) -> [Failure.Problem] {
        guard gaps.isEmpty else { return gaps.map { .init($0.rawValue, $0.rule) } }
        do throws(Refusal) { _ = try content(knowing: standards) } catch { return [.init(error.place, error.rule.withoutFullStop)] }
        return []
    }
}

extension Import.Refusal {
    /// The id of the place on the import's page that the rule is about.
    fileprivate var place: String {
        switch self {
        case .report(.unknownPoint(let number)), .report(.pointTwice(let number)): "point-\(number)"
        case .report(.wordingNeeded(let numbers)), .report(.actionsOnGreen(let numbers)): numbers.first.map { "point-\($0)" } ?? "points"
        case .report(.unknownStandard): "standard"
        case .report(.pointsNeeded): "points"
        case .report, .notPermitted, .alreadyConfirmed, .noSuchPoint, .pointThere, .noSuchAction, .pointCarriesNoActions, .incomplete: ""
        }
    }
}

extension String {
    /// An error message is no sentence.
    var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
