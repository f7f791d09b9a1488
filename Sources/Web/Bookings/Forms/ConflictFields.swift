import Markup

/// The box to tick where people of a panel are on another one that day: two assessments may fit in one day, so it is for people to say.
enum ConflictFields {
    static let name = "conflicts"

    /// Nothing where there are none.
    static func html(_ form: FilledBooking, _ text: HTML) -> HTML {
        guard !form.conflicts.isEmpty else { return "" }
        return Checkboxes(
            name, legend: nil, choices: [Choice(form.conflictKey, text)], error: form.error(name)
        ).html
    }
}
