import Domain
import HTTPTypes

/// One address of the API, declared once: who may ask, what it takes, what it gives and what may stand in the way. The answering
/// (`Exchange`), the OpenAPI document (`OpenAPIDocument`) and the page about it (`ShowDocument`) are all made of this.
struct APIRoute: Sendable {
    static let root = "/api/v1"

    let method: HTTPRequest.Method
    /// Below `root`: `/actions/:action/updates`.
    let path: String
    /// What it does, as a heading: "Post a progress update".
    let title: String
    /// What else there is to know. Empty where the title says it all.
    fileprivate(set) var about = ""
    let noun: Noun
    fileprivate(set) var scope: APIToken.Scope
    /// In the whole organisation; empty where the roles that count are those towards the thing itself.
    fileprivate(set) var roles: Set<Role> = []
    fileprivate(set) var pace: Pace?
    let entries: [Entry]
    let takes: Takes
    let gives: Gives
    /// Which version the thing must be at that is changed.
    let needs: Needs
    /// Asked before a body is read that is large: whoever may not send it is told at once.
    fileprivate(set) var admit: (@Sendable (Call) async throws -> Void)?
    /// Reads what came, and gives what is then to be done.
    let prepare: @Sendable (Reading) throws(Unread) -> @Sendable (Call) async throws -> Reply

    enum Takes: Hashable, Sendable {
        case nothing
        case json
        /// The body as it is, of at most so many bytes, held in memory.
        case bytes(upTo: Int)
        /// A file of evidence, received as it comes.
        case evidence
    }

    struct Gives: Sendable {
        let status: HTTPResponse.Status
        var mediaType = "application/json"
        /// Nil where it is no JSON.
        var schema: JSON?
        var parts: [Described] = []
        var hasLocation = false
        /// Where nothing was made.
        var otherStatus: HTTPResponse.Status?
    }

    enum Needs: Sendable {
        /// Nothing is changed, or something is only added.
        case nothing
        /// `If-Match` with the version that the change was made from.
        case version
    }

    func about(_ words: String) -> APIRoute { with { $0.about = words } }
    func admitting(_ admit: @escaping @Sendable (Call) async throws -> Void) -> APIRoute { with { $0.admit = admit } }
    func paced(_ pace: Pace) -> APIRoute { with { $0.pace = pace } }

    /// A token of at least that scope, of somebody who holds one of these roles in the whole organisation. What is not said stays.
    func only(_ scope: APIToken.Scope? = nil, of roles: Set<Role>? = nil) -> APIRoute {
        with { route in
            route.scope = scope ?? route.scope
            route.roles = roles ?? route.roles
        }
    }

    private func with(_ change: (inout APIRoute) -> Void) -> APIRoute {
        var route = self
        change(&route)
        return route
    }

    /// The chapters of the document.
    enum Noun: String, CaseIterable, Sendable {
        case services = "Services"
        case imports = "Imports"
        case reports = "Reports"
        case actions = "Actions"
        case evidence = "Evidence"
        case reviews = "Submissions and proposals"
        case questions = "Questions to the panel"
        case bookings = "Bookings"
        case people = "People"
        case standards = "Standards"
        case history = "History"
        case webhooks = "Webhooks"
    }
}
