import Casework
import Domain
import Hummingbird
import Markup

/// What services are assessed against: the published standards and the organisation's own.
enum ListStandards {
    static let routes: [Route] = [
        .get("/organisation/standards", .holders(of: [.administrator])) { visit in
            let standards = try await visit.reader.organisationStandards(for: visit.person)
            return visit.page("Standards", in: .settings, back: SettingsPages.back, view(standards))
        }
    ]

    /// The way back to all of them.
    static let back: HTML = BackLink(to: SettingsPages.standards.address, "Back to standards").inLandmark

    private static func view(_ standards: OrganisationStandards) -> HTML {
        """
        \(Heading(.large, "Standards", caption: "Settings"))
        <p class="govuk-body">Reports that are against a standard keep it, whatever changes here.</p>
        \(LinkButton("Add a standard", to: AddStandard.address))
        \(table("For new reports", standards.listed.filter { !$0.isRetired }))
        \(table("Retired", standards.listed.filter(\.isRetired)))
        """
    }

    private static func table(_ caption: HTML, _ listed: [ListedStandard]) -> HTML {
        guard !listed.isEmpty else { return "" }
        return Table(
            caption: caption, columns: [.init("Standard"), .init("Version"), .init("Points", .numeric), .init("From")],
            rows: listed.map { one in
                [
                    "\(Link("\(one.standard.title)", to: ShowStandard.address(one.id), about: "version \(one.standard.version)"))",
                    "\(one.standard.version)", "\(one.standard.points.count)", one.origin,
                ]
            }, frame: .stacking(labels: true)
        ).html
    }
}

extension ListedStandard {
    /// Where the organisation has it from.
    var origin: HTML { isOwn ? Tag("Your own", .blue).html : "Published" }
}
