import Casework
import Domain
import Markup

/// Invitations that nobody has answered yet, with a way to take each back.
struct OpenInvitations {
    let invitations: [ListedInvitation]
    let visit: Visit

    /// Nothing where there is none.
    var html: HTML {
        guard !invitations.isEmpty else { return "" }
        return """
            \(Table(
                caption: "Invitations that wait for an answer",
                columns: [.init("Email address"), .init("Invited as"), .init("Can be answered"), .init("Withdraw")],
                rows: invitations.map(row), frame: .stacking(labels: false)))
            \(when(!visit.casework.hasMailer) {
                InsetText("No letters are sent from here. Tell them to sign in with this address: \(visit.signInLink)").html
            })
            """
    }

    private func row(_ listed: ListedInvitation) -> Table.Row {
        let email = listed.invitation.email.description
        return [
            "\(email)", "\(listed.invitation.place.seat.capitalisedFirst), by \(listed.inviterName)",
            "Until \(Day(inLondonAt: listed.invitation.ends).words)",
            visit.form(
                to: "/invitations/\(listed.id)/withdraw",
                """
                <button type="submit" class="aa-link-button">Withdraw<span class="govuk-visually-hidden"> the invitation of \
                \(email)</span></button>
                """),
        ]
    }
}

extension Visit {
    /// Where somebody signs in who was invited, as it stands in a letter.
    var signInLink: String { "\(site.settings.address)/sign-in" }

    /// What to say of an invitation that was just made.
    var invited: Done { casework.hasMailer ? .invited : .invitedWithoutLetter }
}
