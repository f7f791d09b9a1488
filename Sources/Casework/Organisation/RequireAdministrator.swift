import Domain

/// Throws `Failure.notPermitted` for whoever does not administer their organisation; `act` ends "Only administrators can".
func requireAdministrator(_ person: Person, to act: String) throws {
    guard !person.roles.isDisjoint(with: Organisation.managers) else {
        throw Failure.notPermitted("Only \(Organisation.managers.holders) can \(act).")
    }
}
