public import Domain
public import Foundation
import Storage

/// An answer as it is kept, to be given again word for word.
public struct KeptAnswer: Hashable, Sendable, Codable {
    public let status: Int
    public let headers: [String: String]
    public let body: String

    public init(status: Int, headers: [String: String], body: String) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why a request with a key that was used before is not carried out.
public enum RequestRefusal: Error, Hashable, Sendable {
    /// The first one has not been answered yet.
    case underWay
    /// The key stands for another request.
    case keyUsed
    /// It had its effect, and the program ended before the answer was kept.
    case answerLost
}

extension Casework {
    /// How long an answer is kept, in seconds.
    public static let answersAreKept: TimeInterval = 86_400
    /// How long a request without an answer counts as under way: then its program is taken to have ended.
    public static let requestsMayTake: TimeInterval = 60

    /// Carries a request out, or gives the answer that it got before. The key is claimed first. Whatever the request changes notes in its
    /// own transaction that it had an effect, and only while the claim holds: so it is changed once, whenever the program ends.
    ///
    /// What is refused has no effect, and its key can be used again. Throws `RequestRefusal`, and what `carryOut` throws.
    public func once(_ request: KeyedRequest, carryOut: @Sendable () async throws -> KeptAnswer) async throws -> (
        answer: KeptAnswer, isRepeated: Bool
    ) {
        let claim = "\(environment.id(of: KeptAnswer.self))"
        if let kept = try await claimed(request, as: claim) { return (kept, true) }
        let answer: KeptAnswer
        do {
            let companion = Companion { transaction in
                guard try transaction.noteEffect(of: request, claim: claim) else { throw RequestRefusal.underWay }
            }
            answer = try await Database.$companion.withValue(companion, operation: carryOut)
        } catch {
            // Where the key cannot be given back, it comes free by itself when its time is over.
            try? await database.write { try $0.giveBack(request, claim: claim) }
            throw error
        }
        // The sender has the answer now. Where it cannot be kept, whoever sends the request again is told that it had its effect.
        try? await database.write { transaction in
            try transaction.keep(answer: String(decoding: JSONEncoder().encode(answer), as: UTF8.self), of: request, claim: claim)
        }
        return (answer, false)
    }

    /// Forgets answers that were kept long enough.
    public func forgetKeptAnswers() async throws {
        let instant = environment.instant
        try await database.write { try $0.forgetRequests(before: instant.addingTimeInterval(-Self.answersAreKept)) }
    }

    /// The answer that was given before; nil where the request is now this claim's to carry out.
    private func claimed(_ request: KeyedRequest, as claim: String) async throws -> KeptAnswer? {
        let instant = environment.instant
        let used: UsedKey? = try await database.write { transaction in
            try transaction.forgetRequests(before: instant.addingTimeInterval(-Self.answersAreKept))
            if try transaction.claim(request, as: claim, at: instant) { return nil }
            guard let used = try transaction.usedKey(request) else { throw RequestRefusal.underWay }
            guard used.fingerprint == request.fingerprint else { throw RequestRefusal.keyUsed }
            if used.answer != nil { return used }
            // What had its effect may still be on its way to its answer.
            guard instant.timeIntervalSince(used.claimedAt) > Self.requestsMayTake else { throw RequestRefusal.underWay }
            if used.hadEffect { return used }
            guard try transaction.takeOver(request, from: used.claim, as: claim, at: instant) else { throw RequestRefusal.underWay }
            return nil
        }
        guard let used else { return nil }
        guard let answer = used.answer else { throw RequestRefusal.answerLost }
        return try JSONDecoder().decode(KeptAnswer.self, from: Data(answer.utf8))
    }
}
