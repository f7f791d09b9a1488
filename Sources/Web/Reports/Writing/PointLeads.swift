import Casework
import Domain
import Markup

/// Which professions lead on a point, and who of the panel sits there for them.
struct PointLeads {
    private let professions: [Profession]
    private let own: Profession?
    private let panel: [PanelMember]

    init(of number: Int, _ record: ReportRecord) {
        professions = record.standard?.point(number)?.professions ?? []
        own = record.ownProfession
        panel = record.panel
    }

    /// Nil where the standard does not say which profession leads.
    var hint: HTML? {
        if let own, professions.contains(own) { return "<strong>Your profession leads on this</strong>" }
        let people = panel.filter { member in member.profession.map(professions.contains) ?? false }
        guard people.isEmpty else { return "Led by \(people.map(name).formatted(or: "and"))" }
        guard !professions.isEmpty else { return nil }
        let names = professions.map { $0.title.lowercased() }.formatted(or: "and")
        return "\(names.capitalisedFirst) \(professions.count == 1 ? "leads" : "lead") on this"
    }

    private func name(_ member: PanelMember) -> String {
        member.name + (member.profession.map { " (\($0.title.lowercased()))" } ?? "")
    }
}
