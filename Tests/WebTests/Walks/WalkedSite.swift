import Casework
import Domain
import Foundation
import TestSupport
import Testing
import Web

/// A site with one of everything that an address may name.
struct WalkedSite: Sendable {
    let site: TestSite
    /// Read from a file and not confirmed: amber, red and "not met" points, actions without a point, and a guess to check.
    let reading: Import
    /// A file of the last action, which is in progress.
    let evidence: Evidence
    /// Of another service: nothing of its amber point is open.
    let finished: Report
    /// The draft of an amber evidence review of a third service, with nothing missing.
    let review: Report
    /// Of a fourth service: its evidence waits to be checked.
    let waiting: Action
    /// About the first amber action, and not answered.
    let question: PanelQuestion
    /// The next assessment of the service of `finished`, asked for.
    let booking: Booking
    /// To the team of the world's service; the profession lead can answer it.
    let invitation: Invitation
    /// The assessment of a fifth service, with the panel of the world's report.
    let scheduled: Booking
    /// Of every kind of event about actions, none of which has happened since.
    let webhook: Webhook

    var world: World { site.world }

    init(_ site: TestSite) async throws {
        self.site = site
        let clerk = site.world.people.assessmentsTeam
        reading = try await site.world.casework.readImport(Data(Self.report.utf8), fileName: "canals.json", format: nil, by: clerk)
        evidence = try await site.world.addFile(to: try site.world.lastAction)
        finished = try await site.world.amberReport(service: "Hire a houseboat", broughtTo: .mitigated)
        let reviewed = try await site.world.amberReport(service: "Pass through a lock", broughtTo: .onRoadmap)
        review = try await site.world.rate(site.world.casework.startAmberEvidenceReview(of: reviewed.id, by: clerk), [:])
        let waited = try await site.world.amberReport(service: "Turn a boat round", broughtTo: .evidenceSubmitted)
        waiting = try #require(try await site.world.casework.reader.report(waited.id, for: clerk).actions.first)
        question = try await site.world.ask("Is a telephone line enough?")
        booking = try await site.world.booking(of: finished.service, broughtTo: .requested)
        scheduled = try await site.world.booking(of: site.world.service(named: "Cross an aqueduct").id, broughtTo: .scheduled)
        invitation = try await site.world.inviteProfessionLead()
        webhook = try await site.world.addWebhook(through: site.world.node(telling: WebhookInbox())).webhook
        // Streams of changes end at once, so that walks come to an end.
        site.world.casework.live.finish()
    }

    /// The route's address about a thing.
    func address(of route: Route, about thing: Thing?) -> String {
        var address = route.path
        for (name, value) in values(of: route, about: thing) { address = address.replacingOccurrences(of: name, with: value) }
        return address
    }

    private func values(of route: Route, about thing: Thing?) -> [(String, String)] {
        let colleague = route.path.contains("/assessors/") ? world.people.assessor : world.people.teamMember
        let isNobody = thing == .absent && ["/organisation/people/", "/api/v1/people/"].contains { route.path.hasPrefix($0) }
        return [
            (":service", "\(thing == .otherService ? world.otherService.id : thing == .service ? world.service.id : absent())"),
            (":report", "\(report(thing)?.id ?? absent())"),
            (":action", "\(thing == .action ? world.amber.id : absent())"),
            (":evidence", "\(thing == .evidence ? evidence.id : absent())"), (":number", "1"),
            (":import", "\(thing == .reading ? reading.id : absent())"),
            (":person", "\(isNobody ? absent() : thing == .otherService ? world.people.otherTeam.id : colleague.id)"),
            (":question", "\(thing == .question ? question.id : absent())"),
            (":booking", "\(thing == .booking ? booking.id : thing == .scheduled ? scheduled.id : absent())"),
            (":invitation", "\(thing == .invitation ? invitation.id : absent())"),
            (":webhook", "\(thing == .webhook ? webhook.id : absent())"), (":address", "\(absent() as CalendarAddress.ID)"),
            (":kind", route.path.contains("/letters/") ? "invitation" : "reassessment"), (":session", "\(absent() as Session.ID)"),
            (":standard", "govuk-14"), (":edition", "1"),
            (":point", "5"), (":token", "no-such-link"), (":format", route.path.contains("/demonstration/") ? "docx" : "csv"),
            ("**", "images/favicon.ico"),
        ]
    }

    private func report(_ thing: Thing?) -> Report? {
        switch thing {
        case .report: world.report
        case .draft: world.draft
        case .finished: finished
        case .review: review
        case .service, .otherService, .action, .evidence, .reading, .question, .booking, .scheduled, .invitation, .colleague, .webhook,
            .absent, nil:
            nil
        }
    }

    private func absent<Of>() -> Identifier<Of> { Identifier(at: World.start, random: [1, 2, 3]) }

    private static let report = """
        {
          "service": "Book a lock passage", "organisation": "Boating Licensing Directorate", "phase": "alpha",
          "assessment_type": "assessment", "date": "2026-01-20", "standard": "govuk-14", "overall": "not met",
          "points": [
            {"number": 1, "title": "Understand users and their needs", "rating": "met", "actions": [], "advice": ["keep at it"]},
            {"number": 4, "title": "Make the service simple to use", "rating": "amber", "actions": ["test it", "and again"], "advice": []},
            {"number": 5, "title": "Make sure everyone can use the service", "rating": "not met", "actions": ["audit it"], "advice": []}
          ],
          "unassigned_actions": ["write to the panel"], "lead_assessor": "Margaret Lindqvist", "previous_reports": [],
          "problems": [{"severity": "warning", "place": "date", "message": "The year is a guess."}]
        }
        """
}

extension World {
    /// What the team member asks the panel about the first amber action.
    func ask(_ text: String) async throws -> PanelQuestion {
        try await casework.ask(Words(text), about: .action(amber.id), to: .panel, by: people.teamMember)
    }

    /// The team lead invites the profession lead, who is known, to the team of a service: the world's unless told otherwise.
    func inviteProfessionLead(to service: Service.ID? = nil) async throws -> Invitation {
        // With chance of its own: the identifiers of the golden pages do not depend on it.
        try await casework(mailing: Letterbox()).invite(
            people.professionLead.email, to: .team(service ?? self.service.id, as: .teamMember),
            by: service == nil ? people.teamLead : people.assessmentsTeam, link: "https://example.gov.uk/sign-in")
    }

    /// An amber one.
    var lastAction: Action {
        get throws { try #require(actions.last) }
    }

    /// Brings an action that nobody has touched to where it has a file.
    fileprivate func addFile(to action: Action) async throws -> Evidence {
        try await bring(action, to: .inProgress)
        let file = try await keepFile(Sample.text, name: "Notes of round 3.txt")
        return try await add(
            Evidence.Draft(title: try Evidence.title("Notes of round 3"), content: .file(file), dated: today), to: action.id)
    }
}

extension Engine {
    /// Lends a site with one of everything.
    func withWalkedSite<Result: Sendable>(_ body: @Sendable (WalkedSite) async throws -> Result) async throws -> Result {
        try await withSite { try await body(try await WalkedSite($0)) }
    }
}
