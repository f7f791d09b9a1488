public import Domain
public import Foundation
import Storage

/// Which standards an organisation's new reports may be against.
extension Casework {
    /// Adds one of the organisation's own and gives it as it is kept. Throws `OrganisationStandards.Refusal`, with every problem of the draft.
    @discardableResult
    public func add(_ draft: StandardDraft, by person: Person) async throws -> Standard {
        try await change(by: person) { standards, actor, transaction in
            let (standard, event) = try standards.add(draft, by: actor)
            try transaction.insert(standard, of: person.organisation, at: actor.instant)
            return (standard, event)
        }
    }

    /// It is not offered for new reports any more; those that are against it keep it. Throws `Failure.notFound` for one the organisation
    /// does not have.
    public func retire(_ id: Standard.ID, by person: Person) async throws {
        try await change(by: person) { standards, actor, transaction in
            guard standards.listed(id) != nil else { throw Failure.notFound }
            let event = try standards.retire(id, by: actor)
            return (try transaction.retireStandard(id, of: person.organisation, at: actor.instant), event)
        }
    }

    /// Offers it again. Throws `Failure.notFound` for one the organisation does not have.
    public func bringBack(_ id: Standard.ID, by person: Person) async throws {
        try await change(by: person) { standards, actor, transaction in
            guard standards.listed(id) != nil else { throw Failure.notFound }
            let event = try standards.bringBack(id, by: actor)
            return (try transaction.bringBackStandard(id, of: person.organisation), event)
        }
    }

    /// One step with the organisation's list, and what is recorded of it.
    private func change<Result: Sendable>(
        by person: Person,
        _ step: @escaping @Sendable (inout OrganisationStandards, Actor, Transaction) throws -> (Result, Organisation.Event)
    ) async throws -> Result {
        try requireAdministrator(person, to: "do this")
        let actor = Actor(person: person.id, roles: person.roles, instant: environment.instant)
        return try await database.write { transaction in
            var standards = try transaction.organisationStandards(person.organisation)
            let (result, event) = try step(&standards, actor, transaction)
            let what = HistoryEntry.Happening.organisation(event)
            try transaction.record(NewEntry(organisation: person.organisation, at: actor.instant, by: person.id, what: what))
            return result
        }
    }
}

extension Reader {
    /// Those of the catalogue, then the organisation's own, retired ones too.
    public func organisationStandards(for person: Person) async throws -> OrganisationStandards {
        try await database.read { try $0.organisationStandards(person.organisation) }
    }
}

extension Reader {
    /// When the organisation added its own, and when it retired those of the catalogue.
    public func standardDates(for person: Person) async throws -> [Standard.ID: Date] {
        try await database.read { snapshot in
            Dictionary(try snapshot.standardRows(of: person.organisation).map { ($0.id, $0.at) }) { first, _ in first }
        }
    }
}

extension Snapshot {
    func organisationStandards(_ id: Organisation.ID) throws -> OrganisationStandards {
        let rows = try standardRows(of: id)
        return OrganisationStandards(own: rows.compactMap(\.own), retired: Set(rows.filter(\.isRetired).map(\.id)))
    }
}
