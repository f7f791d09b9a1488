import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// Everything that is held about the person who asks.
enum ShowHeldData {
    static let routes: [Route] = [
        .get("/account/data", .signedIn) { visit in
            view(visit, try await visit.reader.personalRecord(of: visit.person))
        },
        .get("/account/data/download", .signedIn) { visit in
            let file = try await visit.reader.personalFile(of: visit.person)
            return visit.download(
                DocumentFile(
                    name: DocumentFile.name("my-data", try visit.person.name, visit.reader.today, ending: "json"),
                    mediaType: "application/json", bytes: Array(file)))
        },
    ]

    private static func view(_ visit: Visit, _ record: PersonalRecord) -> Response {
        visit.page(
            "What is held about you", back: BackLink(to: "/account", "Back to your account").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "What is held about you"))
            <p class="govuk-body">What you do here is recorded with your name for as long as the record is kept, so that everybody can trust \
            it. That stays when you leave.</p>
            \(SummaryList(rows(record)))
            <p class="govuk-body">The file has all of this, and every entry of the history that is yours or about your access.</p>
            \(LinkButton("Download your data (JSON)", to: "/account/data/download"))
            </div></div>
            """)
    }

    private static func rows(_ record: PersonalRecord) -> [SummaryList.Row] {
        let person = record.person
        let professions = Profession.allCases.filter(person.professions.contains).map(\.title)
        return [
            .init("Name", "\(person.name)"), .init("Email address", "\(person.email.description)"),
            .init("Organisation", "\(record.organisationName)"),
            .init("Roles", list(person.roles.inOrder.map { $0.title.capitalisedFirst })),
            .init("Professions you lead", list(professions)),
            .init("Teams and panels", list(record.seats.map { "\($0.serviceName): \($0.role.title)" })),
            .init("Accounts you sign in with", list(record.accounts.map { "\($0.issuer), since \($0.linkedAt.words)" })),
            .init("Browsers you are signed in with", "\(record.sessions.count.counted("browser"))"),
            .init("Invitations sent to you", "\(record.invitations.count.counted("invitation"))"),
            .init("Calendar addresses", "\(record.calendarAddresses.count.counted("address", plural: "addresses"))"),
            .init("API tokens", list(record.tokens.map(\.name))),
            .init("What you did", "\(record.entries.counted("entry", plural: "entries")) in the history"),
        ]
    }

    private static func list(_ items: [String]) -> HTML {
        items.isEmpty ? "None" : ItemList(items.map { "\($0)" }, style: .plain).html
    }
}
