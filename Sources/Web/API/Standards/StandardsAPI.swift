import Casework
import Domain
import Foundation

/// What services are assessed against.
enum StandardsAPI {
    static let routes = [list, add, show, change]

    private static let standard = Given.path("standard", .line(upTo: 200), "The identifier of the standard.")

    private static let list = APIRoute.list(.standards, "/standards", "List standards", of: StandardItem.shape) { call, stretch in
        try Listed(whole: try await call.standards(), stretch) { $0.name }
    }
    .about("Those of the catalogue and the organisation’s own, retired ones too.")

    private static let add = APIRoute.add(
        .standards, "/standards", "Add a standard", gives: StandardItem.shape,
        .field("title", .line(upTo: StandardDraft.longestTitle), "What it is called."),
        .field("version", .line(upTo: StandardDraft.longestVersion), "The year or number of this wording."),
        .field("points", .filledList(of: point, upTo: StandardDraft.mostPoints), "Numbered from 1, none left out.")
    ) { call, title, version, points in
        do {
            let added = try await call.casework.add(StandardDraft(title: title, version: version, points: points), by: call.person)
            return try await call.standard(added.id)
        } catch OrganisationStandards.Refusal.draft(let problems) {
            throw Failure.invalid(problems.map { .init($0.field.name, "\($0.rule).") })
        }
    }
    .only(.admin, of: OrganisationStandards.managers)

    private static let show = APIRoute.read(
        .standards, "/standards/:standard", "Read a standard", gives: StandardItem.shape, standard
    ) { call, id in
        try await call.standard(id)
    }

    private static let change = APIRoute.amend(
        .standards, "/standards/:standard", "Retire a standard, or bring it back", gives: StandardItem.shape, standard,
        .field("retired", .flag, "Whether it is offered for new assessments no more.")
    ) { call, id, isRetired in
        let before = try await call.standard(id)
        if let version = call.version, version.number != before.versionNumber { throw Failure.changedMeanwhile }
        if isRetired {
            try await call.casework.retire(id, by: call.person)
        } else {
            try await call.casework.bringBack(id, by: call.person)
        }
        return try await call.standard(id)
    }
    .only(.admin, of: OrganisationStandards.managers)

    private static let point = Kind.object(
        "NewStandardPoint",
        together(
            .field("number", .integer(1...StandardDraft.mostPoints), "The number of the point."),
            .field("title", .line(upTo: StandardDraft.longestPointTitle), "What it asks."),
            .optional("group", .line(upTo: StandardDraft.longestGroup), "The heading it stands under."),
            .optional("professions", .list(of: .choice(of: Profession.self), upTo: 20), "Which professions lead on it.")
        ).map { StandardDraft.Point(number: $0, title: $1, group: $2 ?? "", professions: $3 ?? []) })
}

extension Call {
    fileprivate func standards() async throws -> [StandardItem] {
        let dates = try await reader.standardDates(for: person)
        return try await reader.organisationStandards(for: person).listed.map { StandardItem(listed: $0, date: dates[$0.standard.id]) }
    }

    fileprivate func standard(_ id: Standard.ID) async throws -> StandardItem {
        guard let item = try await standards().first(where: { $0.name == id }) else { throw Failure.notFound }
        return item
    }
}

/// A standard as programs read it.
struct StandardItem: Resource {
    let listed: ListedStandard
    /// When the organisation added it or retired it. Nil for one of the catalogue that is offered.
    let date: Date?

    var name: String { listed.standard.id }
    /// It is offered, or it is retired.
    var versionNumber: Int { listed.isRetired ? 2 : 1 }
    var path: String { "/standards/\(listed.standard.id)" }

    /// Those of the catalogue are as old as their year says.
    var times: Lifespan {
        let published = Day("\(listed.standard.version.prefix(4))-01-01")?.startInLondon
        let created = listed.isOwn ? date : published
        return Lifespan(created: created ?? date ?? Date(timeIntervalSince1970: 0), updated: listed.isRetired ? date : nil)
    }

    static let shape = Shape<StandardItem>.resource(
        "Standard", "A versioned catalogue of numbered points.",
        [
            Field("title", .text, "What it is called.") { $0.listed.standard.title },
            Field("year", .text, "The year or number of this wording.") { $0.listed.standard.version },
            Field("own", .flag, "Whether the organisation added it.") { $0.listed.isOwn },
            Field("retired", .flag, "Whether it is offered for new assessments no more.") { $0.listed.isRetired },
            Field("points", listOf: point.kind, "In the order of their numbers.") { $0.listed.standard.points },
        ])

    private static let point = Shape<StandardPoint>(
        "StandardPoint", "One numbered point of one standard.",
        [
            Field("number", .number, "It means nothing without its standard.") { $0.number },
            Field("title", .text, "What it asks.") { $0.title }, Field("group", orNull: .text, "The heading it stands under.") { $0.group },
            Field("professions", listOf: .choice(of: Profession.self), "Which professions lead on it.") { $0.professions },
        ])
}

extension StandardDraft.Field {
    /// As the body of a request has it.
    fileprivate var name: String {
        switch self {
        case .title: "title"
        case .version: "version"
        case .points: "points"
        case .number(let place): "points[\(place)].number"
        case .pointTitle(let place), .otherTitles(let place): "points[\(place)].title"
        case .group(let place): "points[\(place)].group"
        }
    }
}
