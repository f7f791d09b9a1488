public import Domain
public import Foundation
import Storage

extension Casework {
    /// Walks the whole history of every organisation and compares it with itself and with what it led to. Empty where nothing was tampered
    /// with. Reads row by row, so that a long history needs no more memory than a short one.
    public func verifyHistory() async throws -> HistoryVerification {
        try await database.read { try $0.verifyHistory() }
    }

    /// Begins to walk the history of the person's own organisation, beside everything else: one is walked at a time, whoever asked, so that
    /// a long one takes one connection and no more. Gives what it found where that takes no longer than `patience`.
    @discardableResult
    public func beginVerification(by person: Person, patience: Duration = .seconds(3)) async throws -> HistoryVerifications.Standing {
        try requireHistoryReader(person)
        let (organisation, instant) = (person.organisation, environment.instant)
        let running = try await verifications.begin(organisation, by: person.name, at: instant) { [database] in
            try await database.read { try $0.verifyHistory(of: organisation) }
        }
        await withTaskGroup { group in
            group.addTask { await running.value }
            group.addTask { try? await Task.sleep(for: patience) }  // Woken early, it has waited long enough.
            await group.next()
            group.cancelAll()
        }
        return await verifications.standing(of: organisation)
    }

    /// How the last one stands that anybody of the organisation began.
    public func verification(for person: Person) async throws -> HistoryVerifications.Standing {
        try requireHistoryReader(person)
        return await verifications.standing(of: person.organisation)
    }
}

/// The walks over histories that somebody asked for, and what the last one of each organisation found. In memory alone: it says how things
/// stood then, and another walk says how they stand now.
public actor HistoryVerifications {
    private var standings: [Organisation.ID: Standing] = [:]
    private var isWalking = false

    public enum Standing: Sendable {
        case never
        case underWay(since: Date, by: String)
        case done(HistoryVerification, at: Date, by: String)
        /// The database could not be read to the end.
        case brokenOff(at: Date)
    }

    func standing(of organisation: Organisation.ID) -> Standing { standings[organisation] ?? .never }

    /// Throws `Failure.invalid` while another one is under way.
    func begin(
        _ organisation: Organisation.ID, by name: String, at instant: Date,
        _ walk: @Sendable @escaping () async throws -> HistoryVerification
    ) throws -> Task<Void, Never> {
        guard !isWalking else {
            throw Failure.invalid([.init("", "A history is being verified now. Wait a moment and try again.")])
        }
        isWalking = true
        standings[organisation] = .underWay(since: instant, by: name)
        return Task {
            do {
                let found = try await walk()
                end(organisation, .done(found, at: instant, by: name))
            } catch {
                end(organisation, .brokenOff(at: instant))
            }
        }
    }

    private func end(_ organisation: Organisation.ID, _ standing: Standing) {
        standings[organisation] = standing
        isWalking = false
    }
}
