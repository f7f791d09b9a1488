import Casework
import Domain
import Formats
import HTTPTypes
import Hummingbird
import Markup

/// One standard, point by point, and whether new reports can be against it.
enum ShowStandard {
    static let routes: [Route] = [
        .get("/organisation/standards/:standard", .holders(of: [.administrator])) { visit in
            try await show(visit, standard(of: visit))
        },
        .post("/organisation/standards/:standard/retire", .holders(of: [.administrator])) { visit in
            try await change(visit, .standardRetired) { try await visit.casework.retire($0, by: visit.person) }
        },
        .post("/organisation/standards/:standard/bring-back", .holders(of: [.administrator])) { visit in
            try await change(visit, .standardBroughtBack) { try await visit.casework.bringBack($0, by: visit.person) }
        },
        .get("/organisation/standards/:standard/download", .holders(of: [.administrator])) { visit in
            let standard = try await standard(of: visit).standard
            return visit.download(
                DocumentFile(name: "\(standard.id).json", mediaType: "application/json", bytes: Array(writeStandard(standard).utf8)))
        }.paced(.exports),
    ]

    static func address(_ id: Standard.ID) -> WebAddress { "/organisation/standards/\(id)" }

    private static func standard(of visit: Visit) async throws -> ListedStandard {
        let standards = try await visit.reader.organisationStandards(for: visit.person)
        guard let listed = visit.context.parameters.get("standard").flatMap({ standards.listed($0) }) else { throw Failure.notFound }
        return listed
    }

    /// A step that is refused is explained on the standard's own page, which says how it stands now.
    private static func change(_ visit: Visit, _ done: Done, _ step: (Standard.ID) async throws -> Void) async throws -> Response {
        _ = try await visit.posted()
        let id = try await standard(of: visit).id
        do {
            try await step(id)
        } catch let refusal as OrganisationStandards.Refusal where !refusal.isOfPermission {
            return try await show(visit, standard(of: visit), [.init("", refusal.rule)])
        }
        return visit.redirect(to: address(id).saying(done))
    }

    private static func show(_ visit: Visit, _ listed: ListedStandard, _ problems: [Failure.Problem] = []) -> Response {
        let standard = listed.standard
        return visit.page(
            "\(standard.title), version \(standard.version)", in: .settings, status: problems.isEmpty ? .ok : .conflict,
            back: ListStandards.back, failed: !problems.isEmpty,
            """
            \(problems.summary)
            \(Heading(.large, "\(standard.title)", caption: "Version \(standard.version)"))
            \(SummaryList([
                .init("From", listed.isOwn ? "Added by your organisation" : "Published"),
                .init("New reports", listed.isRetired ? "Cannot be against it" : "Can be against it"),
            ]))
            \(StandardPointTable(points: standard.points))
            <p class="govuk-body">\(Link("Download this standard (JSON)", to: "/organisation/standards/\(standard.id)/download"))</p>
            <p class="govuk-body">For a new version, download it, change the file, then \(Link("add it as a standard", to: AddStandard.address)).</p>
            \(step(visit, listed))
            """)
    }

    private static func step(_ visit: Visit, _ listed: ListedStandard) -> HTML {
        guard listed.isRetired else {
            return """
                \(Heading(.medium, "Retire this standard"))
                <p class="govuk-body">New reports cannot be against it then. Reports that are against it stay as they are.</p>
                \(visit.form(to: "/organisation/standards/\(listed.id)/retire", "\(Button("Retire the standard", kind: .warning))"))
                """
        }
        return """
            \(Heading(.medium, "Bring this standard back"))
            \(visit.form(to: "/organisation/standards/\(listed.id)/bring-back", "\(Button("Bring the standard back", kind: .secondary))"))
            """
    }
}

/// The points of a standard, with headings and professions where it has any.
struct StandardPointTable: Component {
    let points: [StandardPoint]

    var html: HTML {
        let hasGroups = points.contains { $0.group != nil }
        let hasProfessions = points.contains { !$0.professions.isEmpty }
        let columns: [Table.Column?] = [
            Table.Column("Number", .numeric), Table.Column("Point"), hasGroups ? Table.Column("Heading") : nil,
            hasProfessions ? Table.Column("Professions that lead on it") : nil,
        ]
        return Table(
            caption: "Points", columns: columns.compactMap(\.self),
            rows: points.map { point in
                let cells: [HTML?] = [
                    "\(point.number)", "\(point.title)", hasGroups ? "\(point.group ?? "")" : nil,
                    hasProfessions ? "\(point.professions.map(\.title).joined(separator: ", "))" : nil,
                ]
                return Table.Row(cells.compactMap(\.self))
            }
        ).html
    }
}
