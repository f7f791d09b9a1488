import Casework
import Domain
import Markup

/// What somebody is called, in everything they did too.
enum RenamePerson {
    static let routes = form.routes

    static func address(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)/name" }

    private static let form = PersonForm(
        place: "name", heading: { _ in "Change the name" }, button: "Save", done: .personRenamed, field: "name",
        opening: { Posted(fields: ["name": [$0.name]]) },
        fields: { form in
            TextInput(
                "name", label: "Name", value: form.posted.text("name"), hint: "It stands beside everything they did, also before now.",
                error: form.error("name"), extra: ["autocomplete": "off"]
            ).html
        }
    ) { posted in
        guard let name = posted.words("name") else { return .failure(.invalid([.init("name", "Enter a name")])) }
        return .success { person, _, actor in try person.rename(to: name, by: actor) }
    }
}
