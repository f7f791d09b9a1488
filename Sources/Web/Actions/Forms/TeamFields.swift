import Casework
import Domain
import Markup

/// Who owns an action and which professions lead on it: asked when it is reviewed, and when that changes.
enum TeamFields {
    static func html(_ form: FilledForm) -> HTML {
        let team = form.record.team.filter { !$0.person.isDisabled }
        return """
            \(Select("owner", label: "Owner", choices: [Choice("", "Choose an owner")] + team.map(owner), chosen: form.text("owner"),
                hint: "The person in the service team who sees that it is done.", error: form.error("owner")))
            \(Checkboxes("professions", legend: "Professions", choices: Profession.allCases.map { Choice($0.rawValue, "\($0.title)") },
                chosen: form.posted.all("professions"), hint: "Choose all that lead on this action.", error: form.error("professions"),
                layout: .small))
            """
    }

    /// The action's own owner and professions. Where it has none yet: the person themself, and the professions that usually lead on
    /// the standard point.
    static func opening(_ record: ActionRecord) -> Posted {
        let action = record.action
        let isInTeam = record.team.contains { $0.person.id == record.actor.person }
        let owner = action.owner ?? (isInTeam ? record.actor.person : nil)
        let professions = action.professions.isEmpty ? record.point?.professions ?? [] : action.professions
        return Posted(fields: ["owner": owner.map { [$0.description] } ?? [], "professions": professions.map(\.rawValue)])
    }

    private static func owner(_ member: TeamMember) -> Choice {
        Choice(member.person.id.description, "\(member.person.name)")
    }
}
