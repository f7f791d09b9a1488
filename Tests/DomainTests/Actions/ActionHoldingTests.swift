import Domain
import Foundation
import Testing

/// Since when an action has been with whom it is.
@Suite struct ActionHoldingTests {
    private let later = noon.addingTimeInterval(3 * 86_400)

    @Test(arguments: Action.Verb.allCases)
    func theTimeOfHoldingBeginsExactlyWhereTheHolderChanges(_ verb: Action.Verb) throws {
        var taken = 0
        for rating in Action.Rating.allCases {
            for status in Action.Status.allCases {
                for kind in Proposal.Kind.allCases {
                    let before = try Action.sample(status, rating, readyFor: verb)
                    var after = before
                    let actor = actor(verb.usualRole, at: later)
                    guard before.admits(verb, actor) else { continue }
                    _ = try after.take(verb, by: actor, proposing: kind)
                    let since = after.status.isWith == before.status.isWith ? before.heldSince : later
                    #expect(after.heldSince == since, "\(verb) on \(rating) \(status)")
                    taken += 1
                }
            }
        }
        #expect(taken > 0)
    }
}
