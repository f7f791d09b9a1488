import Casework
import Domain
import Markup

/// Says which professions a profession lead leads.
enum GiveProfessions {
    static let routes = form.routes

    static func address(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)/professions" }

    private static let form = PersonForm(
        place: "professions", heading: { _ in "Professions they lead" }, button: "Save", done: .personProfessionsChanged,
        field: "professions",
        opening: { person in Posted(fields: ["professions": Profession.allCases.filter(person.professions.contains).map(\.rawValue)]) },
        fields: fields
    ) { posted in
        let professions = Set(posted.all("professions").compactMap(Profession.init(rawValue:)))
        return .success { person, _, actor in try person.lead(professions, by: actor) }
    }

    @Sendable private static func fields(_ form: FilledPerson) -> HTML {
        """
        \(when(!form.record.person.roles.contains(.professionLead)) {
            InsetText("They are not a profession lead. What you choose counts once they have that role.").html
        })
        \(Checkboxes("professions", legend: "Which professions do they lead?",
            choices: Profession.allCases.map { Choice($0.rawValue, "\($0.title)") }, chosen: form.posted.all("professions"),
            error: form.error("professions")))
        """
    }
}
