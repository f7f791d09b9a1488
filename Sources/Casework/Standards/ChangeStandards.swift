public import Domain
import Foundation
import Storage

/// Which standards an organisation's new reports may be against.
extension Casework {
    /// Throws `Failure.invalid` where the organisation has one of that identifier.
    public func add(_ standard: Standard, by person: Person) async throws {
        try requireAdministrator(person)
        let instant = environment.instant
        try await database.write { transaction in
            guard try !transaction.standards(of: person.organisation).contains(where: { $0.id == standard.id }) else {
                throw Failure.invalid([.init("title", "There is already a standard of this name, version and number of points")])
            }
            try transaction.insert(standard, of: person.organisation, at: instant)
            try transaction.record(.standardAdded(standard.id), by: person, at: instant)
        }
    }

    /// It is not offered for new reports any more; those that are against it keep it. Throws `Failure.notFound` for one the organisation
    /// does not have, `Failure.invalid` for the last one.
    public func retire(_ id: Standard.ID, by person: Person) async throws {
        try requireAdministrator(person)
        let instant = environment.instant
        try await database.write { transaction in
            let listed = try transaction.listedStandards(of: person.organisation)
            guard let standard = listed.first(where: { $0.standard.id == id }) else { throw Failure.notFound }
            guard !standard.isRetired else { return }
            guard listed.contains(where: { !$0.isRetired && $0.standard.id != id }) else {
                throw Failure.invalid([.init("", "This is the only standard left. Add or bring back another first")])
            }
            try transaction.retireStandard(id, of: person.organisation, at: instant)
            try transaction.record(.standardRetired(id), by: person, at: instant)
        }
    }

    /// Offers it again. Throws `Failure.notFound` for one the organisation does not have.
    public func bringBack(_ id: Standard.ID, by person: Person) async throws {
        try requireAdministrator(person)
        let instant = environment.instant
        try await database.write { transaction in
            guard let standard = try transaction.listedStandards(of: person.organisation).first(where: { $0.standard.id == id }) else {
                throw Failure.notFound
            }
            guard standard.isRetired else { return }
            try transaction.bringBackStandard(id, of: person.organisation)
            try transaction.record(.standardBroughtBack(id), by: person, at: instant)
        }
    }
}

extension Reader {
    /// Those of the catalogue, then the organisation's own, retired ones too.
    public func listedStandards(for person: Person) async throws -> [ListedStandard] {
        try await database.read { try $0.listedStandards(of: person.organisation) }
    }
}

extension Snapshot {
    func listedStandards(of organisation: Organisation.ID) throws -> [ListedStandard] {
        let rows = try standardRows(of: organisation)
        let retired = Set(rows.filter(\.isRetired).map(\.id))
        return Standard.catalogue.map { ListedStandard(standard: $0, isRetired: retired.contains($0.id), isOwn: false) }
            + rows.compactMap(\.own).map { ListedStandard(standard: $0, isRetired: retired.contains($0.id), isOwn: true) }
    }
}

extension Transaction {
    fileprivate func record(_ event: Organisation.Event, by person: Person, at instant: Date) throws {
        try record(NewEntry(organisation: person.organisation, at: instant, by: person.id, what: .organisation(event)))
    }
}
