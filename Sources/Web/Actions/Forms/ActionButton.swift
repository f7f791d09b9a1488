import Casework
import Domain
import Hummingbird
import Markup

/// A verb that needs nothing typed: a button on the action's page.
struct ActionButton: Sendable {
    let verb: Action.Verb
    /// The last part of the address that the button posts to.
    let place: String
    let done: Done
    let step: ActionForm.Step

    var routes: [Route] {
        [
            .post("/actions/:action/\(place)", .action(verb)) { visit in
                let posted = try await visit.posted()
                let id = try visit.id("action", of: Action.self)
                do {
                    try await visit.casework.change(id, by: visit.person, expecting: posted.version, step)
                } catch Failure.changedMeanwhile {
                    return try await ShowAction.page(visit, problem: visit.actionRecord().latestChange)
                }
                return visit.redirect(to: ("/actions/\(id)" as WebAddress).saying(done))
            }
        ]
    }
}
