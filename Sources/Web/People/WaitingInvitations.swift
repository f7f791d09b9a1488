import Domain
import Markup

/// The invitations that a person can answer, on their home page.
struct WaitingInvitations {
    let invitations: [ListedInvitation]
    let visit: Visit

    /// Nothing where there is none.
    var sections: [HTML] {
        guard !invitations.isEmpty else { return [] }
        return [
            """
            <section class="aa-waiting">
            \(Heading(.medium, "Invitations to answer (\(invitations.count))"))
            \(ItemList(invitations.map(item), style: .plain, spacing: .spaced))
            </section>
            """
        ]
    }

    private func item(_ listed: ListedInvitation) -> HTML {
        """
        <p class="govuk-body govuk-!-margin-bottom-1">\(listed.inviterName) invites you \(listed.words).</p>
        <p class="govuk-body-s govuk-hint govuk-!-margin-bottom-2">You can answer until \(Day(inLondonAt: listed.invitation.ends).words).</p>
        <div class="govuk-button-group">
        \(button("Accept", .primary, "accept", listed)) \(button("Decline", .secondary, "decline", listed))
        </div>
        """
    }

    private func button(_ word: String, _ kind: ButtonKind, _ step: String, _ listed: ListedInvitation) -> HTML {
        visit.form(
            to: "/invitations/\(listed.id)/\(step)",
            Button("\(word)<span class=\"govuk-visually-hidden\"> the invitation \(listed.words)</span>", kind: kind).html)
    }
}

/// The home page of somebody who holds no role anywhere.
struct NewcomersHome: Component {
    let invitations: WaitingInvitations
    let person: Person

    var html: HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Welcome to Assessment Actions"))
        \(invitations.sections)
        \(when(invitations.invitations.isEmpty) { nothing })
        </div></div>
        """
    }

    private var nothing: HTML {
        """
        <p class="govuk-body">You are signed in as \(person.email.description). You are not in a team or on a panel yet, and no invitation \
        waits for this address.</p>
        \(Heading(.medium, "If you expected to see something here"))
        \(ItemList([
            "If you work on a service, ask its team lead to add you to the team",
            "If you assess services, ask the assessments team to put you on the panel",
            "If you need to read every report, ask an administrator of your organisation",
        ], style: .bullet, spacing: .spaced))
        <p class="govuk-body">Tell them the address you signed in with. If you were invited with another address, sign out and sign in with \
        that one.</p>
        """
    }
}
