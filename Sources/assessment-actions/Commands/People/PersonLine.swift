import Domain

/// A person as a command prints them.
struct PersonLine: Encodable {
    let id, email, name: String
    /// In the whole organisation, those of groups too.
    let roles: [String]
    let isDisabled: Bool

    init(_ person: Person) {
        (id, email, name) = ("\(person.id)", "\(person.email)", person.name)
        roles = person.roles.map(\.rawValue).sorted()
        isDisabled = person.isDisabled
    }

    /// Parted by tabs.
    var line: String { [id, email, name, roles.joined(separator: ","), isDisabled ? "disabled" : ""].joined(separator: "\t") }

    func print(asJSON json: Bool) throws {
        if json { try Output.json(self) } else { Output.line(line) }
    }
}
