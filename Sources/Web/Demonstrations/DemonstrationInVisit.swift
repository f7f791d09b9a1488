import Casework
import Domain
import Hummingbird
import Markup

extension Visit {
    /// What the team of the service in the address shows, as the person may see it.
    func demonstrationRecord() async throws -> DemonstrationRecord {
        guard let kind = context.parameters.get("kind").flatMap(Booking.Kind.init) else { throw Failure.notFound }
        return try await reader.demonstration(of: id("service"), kind: kind, for: person)
    }

    /// The point in the address. A point that is not shown is not there.
    func shownPoint(of document: DemonstrationDocument) throws -> DemonstrationDocument.Point {
        guard let point = document.point(try number("point")) else { throw Failure.notFound }
        return point
    }
}

extension DemonstrationRecord {
    /// What everybody but the team sees of it.
    var shown: DemonstrationDocument { document.shown }

    /// As it would be begun, where nobody has written anything yet. Only to ask what may be done with it.
    var begun: Demonstration {
        demonstration
            ?? Demonstration(
                id: Identifier(at: actor.instant, random: []), organisation: service.organisation, service: service.id, kind: kind)
    }

    var address: WebAddress { DemonstrationLinks.address(kind, of: service.id) }

    func writing(of point: Int) -> WebAddress { "/services/\(service.id)/demonstration/\(kind.rawValue)/points/\(point)" }

    func presenting(of point: Int) -> WebAddress { "/services/\(service.id)/demonstration/\(kind.rawValue)/present/\(point)" }

    func place(_ name: String) -> WebAddress { "/services/\(service.id)/demonstration/\(kind.rawValue)/\(name)" }

    func export(_ format: DemonstrationFormat) -> WebAddress {
        "/services/\(service.id)/demonstration/\(kind.rawValue)/export/\(format.rawValue)"
    }

    /// Why there is nothing to show. Nil where there is something.
    var emptiness: HTML? {
        guard document.points.isEmpty else { return nil }
        let words: HTML =
            switch (document.standard, kind) {
            case (nil, _): "No report of this service has been issued yet, so there is nothing to show."
            case (_?, .reassessment): "No point is red now, so there is nothing to show at a reassessment."
            case (_?, .assessment): "The standard of the last report has no points, so there is nothing to show."
            }
        return "<p class=\"govuk-body\">\(words)</p>"
    }
}

extension DemonstrationDocument.Point {
    /// "5. Make sure everyone can use the service"
    var heading: String { "\(number). \(title)" }
}
