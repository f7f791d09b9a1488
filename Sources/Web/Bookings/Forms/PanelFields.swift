import Casework
import Domain
import Markup

/// Who sits on the panel and for which profession: a lead assessor, and rows for assessors.
enum PanelFields {
    static let leadName = "lead"

    static func name(ofSeat number: Int) -> String { "assessor-\(number)" }

    /// Rows without JavaScript: some more than there are people already.
    private static let usualRows = 5
    /// More than any panel has: what a forged form sends beyond is not read.
    private static let mostRows = 40

    static func html(_ form: FilledBooking) -> HTML {
        let count = rows(form)
        return """
            \(Fieldset(.medium("Panel"), content: """
                <p class="govuk-hint">A lead assessor and at least one assessor. Leave the rows you do not need.</p>
                \(leads(form.record))
                \(row(form, leadName, "Lead assessor", none: "Choose a lead assessor"))
                \(each(1...count) { row(form, name(ofSeat: $0), "Assessor \($0)", none: "Nobody") })
                """))
            <p class="govuk-body">To add more than \(count.counted("assessor")), save these, then change the panel.</p>
            <p class="govuk-body">\(Link("Invite somebody who is not in the lists", to: InvitePerson.address, target: .newTab))</p>
            """
    }

    /// The fields of a panel that is there.
    static func opening(_ panel: [Seat]) -> [String: [String]] {
        let lead = panel.filter { $0.role == .leadAssessor }.map { (leadName, $0) }
        let others = panel.filter { $0.role == .assessor }.enumerated().map { (name(ofSeat: $0 + 1), $1) }
        var fields: [String: [String]] = [:]
        for (name, seat) in lead + others {
            fields[name] = [seat.person.description]
            fields["\(name)-profession"] = seat.profession.map { [$0.rawValue] }
        }
        return fields
    }

    /// The last field that names one of these people: the one to put right.
    static func lastField(naming people: [Person.ID], in posted: Posted) -> String {
        let names = [leadName] + (1...mostRows).map(name)
        return names.last { name in people.contains { $0.description == posted.text(name) } } ?? leadName
    }

    /// Who was chosen, in the order of the rows.
    static func read(_ answers: inout Answers) -> [Seat] {
        let posted = answers.posted
        func seat(_ name: String, _ role: Seat.Part) -> Seat? {
            guard let person = Person.ID(posted.text(name)) else { return nil }
            return Seat(person: person, role: role, profession: Profession(rawValue: posted.text("\(name)-profession")))
        }
        let lead = seat(leadName, .leadAssessor)
        let others = (1...mostRows).compactMap { seat(name(ofSeat: $0), .assessor) }
        if lead == nil { answers.refuse(Booking.Refusal.leadAssessorNeeded.message, field: leadName) }
        if others.isEmpty { answers.refuse(Booking.Refusal.panelTooSmall.message, field: name(ofSeat: 1)) }
        return [lead].compactMap(\.self) + others
    }

    private static func rows(_ form: FilledBooking) -> Int {
        let typed = (1...mostRows).last { !form.text(name(ofSeat: $0)).isEmpty } ?? 0
        return min(mostRows, max(usualRows, typed + 2))
    }

    private static func row(_ form: FilledBooking, _ name: String, _ title: HTML, none: HTML) -> HTML {
        let typed = form.text(name)
        var people = form.record.panellists.map { Choice($0.id.description, "\($0.name)") }
        // Somebody who was on the panel and may not sit there now is shown all the same: leaving them out is for a person to do.
        if let person = Person.ID(typed), !form.record.panellists.contains(where: { $0.id == person }) {
            people.append(Choice(typed, "\(form.record.name(of: person))"))
        }
        return """
            <div class="aa-seat">
            \(Select(name, label: FieldLabel(title), choices: [Choice("", none)] + people, chosen: typed, error: form.error(name)))
            \(Select("\(name)-profession", label: professionLabel(title), choices: professions, chosen: form.text("\(name)-profession")))
            </div>
            """
    }

    private static func professionLabel(_ seat: HTML) -> FieldLabel {
        "Profession<span class=\"govuk-visually-hidden\">, \(seat)</span>"
    }

    private static let professions = [Choice("", "Not said")] + Profession.allCases.map { Choice($0.rawValue, "\($0.title)") }

    /// Which professions lead on the points that will be assessed.
    private static func leads(_ record: BookingRecord) -> HTML {
        let leading = Profession.allCases.compactMap { profession -> HTML? in
            let points = record.scope.filter { $0.professions.contains(profession) }.map(\.number)
            return points.isEmpty ? nil : "\(profession.title): \(points.asPoints)"
        }
        return when(!leading.isEmpty) { Details("Which professions lead on the points", ItemList(leading).html).html }
    }
}
