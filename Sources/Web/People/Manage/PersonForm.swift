import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page of something that administrators change about a person: asks, takes the step, and keeps what was typed whatever stands in its way.
struct PersonForm: Sendable {
    typealias Step = @Sendable (inout Person, Set<Person.ID>, Actor) throws -> Person.Event

    /// The last part of the page's address.
    let place: String
    let heading: @Sendable (Person) -> String
    let button: HTML
    var buttonKind = ButtonKind.primary
    let done: Done
    /// The field that a refusal is about, where it is about one.
    var field = ""
    /// What the fields hold when the page is opened.
    var opening: @Sendable (Person) -> Posted = { _ in Posted() }
    let fields: @Sendable (FilledPerson) -> HTML
    /// The step that was asked for, or what is wrong with it.
    let read: @Sendable (Posted) -> Result<Step, Failure>

    var routes: [Route] {
        [
            .get("/organisation/people/:person/\(place)", .holders(of: [.administrator])) { visit in
                let record = try await visit.reader.person(visit.id("person"), for: visit.person)
                return page(visit, FilledPerson(record: record, posted: opening(record.person)))
            },
            .post("/organisation/people/:person/\(place)", .holders(of: [.administrator])) { try await take($0) },
        ]
    }

    private func take(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let version = try posted.seenVersion
        let id: Person.ID = try visit.id("person")
        do {
            let step = try read(posted).get()
            let changed = try await visit.casework.change(id, by: visit.person, expecting: version, step)
            // Who is no administrator any more may not see the person's page.
            let staysHere = try changed.id != visit.person.id || changed.roles.contains(.administrator)
            return visit.redirect(to: (staysHere ? ShowPerson.address(id) : "/").saying(done))
        } catch Failure.changedMeanwhile {
            return page(visit, try await filled(visit, id, posted, [.changedMeanwhile("this person")]), status: .conflict)
        } catch Failure.invalid(let problems) {
            return page(visit, try await filled(visit, id, posted, problems), version: version)
        } catch let refusal as Person.Refusal where !refusal.isOfPermission {
            let problem = Failure.Problem(field, refusal.rule.withoutFullStop)
            return page(visit, try await filled(visit, id, posted, [problem]), version: version)
        }
    }

    private func filled(_ visit: Visit, _ id: Person.ID, _ posted: Posted, _ problems: [Failure.Problem]) async throws -> FilledPerson {
        FilledPerson(record: try await visit.reader.person(id, for: visit.person), posted: posted, problems: problems)
    }

    /// `version` is the one the form was made from; the person's own where it is new.
    private func page(
        _ visit: Visit, _ form: FilledPerson, version: Version? = nil, status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        let person = form.record.person
        let title = heading(person)
        return visit.page(
            title, in: .settings, status: form.problems.isEmpty ? .ok : status,
            back: BackLink(to: ShowPerson.address(person.id), "Back to \(person.name)").inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(Heading(.large, "\(title)", caption: "\(person.name)"))
            \(visit.form(to: "/organisation/people/\(person.id)/\(place)", version: version ?? person.version, """
                \(fields(form))
                \(ButtonGroup("\(Button(button, kind: buttonKind)) \(Link("Cancel", to: ShowPerson.address(person.id)))"))
                """))
            </div></div>
            """)
    }
}

/// A form about a person as it is shown.
struct FilledPerson: Sendable {
    let record: PersonRecord
    let posted: Posted
    var problems: [Failure.Problem] = []

    func error(_ field: String) -> String? { problems.message(at: field) }
}
