import Casework
import Domain
import Markup

/// The team agrees with the report.
enum AcceptReport {
    static let routes = form.routes

    private static let form = ReportForm(
        verb: .accept, place: "accept", heading: "Accept the report", button: "Accept the report", done: .reportAccepted, context: context
    ) { _ in
        { casework, report, person, version in
            try await casework.change(report, by: person, expecting: version) { try $0.accept(by: $1) }
        }
    }

    @Sendable private static func context(_ record: ReportRecord) -> HTML {
        """
        \(ReportChallenge(record: record).html)
        <p class="govuk-body">You say for the team that you agree with what the panel found. The actions and their due dates stay as they \
        are. You cannot challenge this edition afterwards.</p>
        """
    }
}
