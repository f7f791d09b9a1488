import Casework
import Domain
import Foundation
import HTTPTypes
public import Hummingbird
import Logging
import Markup

/// One request, as pages see it: who asks, for what, with which form.
struct Visit: Sendable {
    let site: Site
    let request: Request
    let context: SiteContext
    private let asked: Posted

    init(site: Site, request: Request, context: SiteContext) {
        self.site = site
        self.request = request
        self.context = context
        // A form that gets writes a space as +. What has more fields than any form of ours asks for nothing.
        asked = (request.uri.query.flatMap { try? FormFields.read(Data($0.utf8)) }) ?? Posted()
    }

    var casework: Casework { site.casework }
    var reader: Reader { site.reader }

    /// Who asks. Throws `NotSignedIn`, which sends them to sign in and back.
    var person: Person {
        get throws(NotSignedIn) {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.person
        }
    }

    /// The identifier in the address. What is no identifier names nothing, so it is not found.
    func id<Of>(_ name: String, of type: Of.Type = Of.self) throws -> Identifier<Of> {
        guard let id = context.parameters.get(name).flatMap({ Identifier<Of>($0) }) else { throw Failure.notFound }
        return id
    }

    /// A number in the address, 0 to 999.
    func number(_ name: String) throws -> Int {
        guard let number = context.parameters.get(name).flatMap({ Int($0) }), (0...999).contains(number) else { throw Failure.notFound }
        return number
    }

    /// The first value of that name in the query, folded and at most 200 characters; nil where it is missing or empty.
    func query(_ name: String) -> String? {
        queryAll(name).first
    }

    /// Every value of that name in the query, at most 50.
    func queryAll(_ name: String) -> [String] {
        asked.all(name).prefix(50).compactMap { value in
            let text = value.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : String(text.prefix(200))
        }
    }

    /// The page's own address with its query.
    var here: WebAddress { WebAddress(request.uri.string) ?? "/" }

    /// What the browser calls itself.
    var agent: String? { request.headers[.userAgent] }

    func redirect(to address: WebAddress) -> Response {
        Response(status: .seeOther, headers: [.location: address.text])
    }

    struct NotSignedIn: Error {}
}

/// Who holds the session that a request came with.
struct Visitor: Sendable {
    let person: Person
    let organisation: Organisation
    /// The token of the session.
    let session: String
    let browser: Session?
    /// The number of the organisation's latest history entry when the session was read.
    let latest: Int?
    /// What every form of this session carries. It follows from the session's token, which no other site can read.
    let formToken: String

    init(_ holder: SessionHolder, session: String) {
        person = holder.person
        organisation = holder.organisation
        self.session = session
        browser = holder.session
        latest = holder.latest
        formToken = FormToken.make(for: session)
    }

}

/// What travels with a request through the middleware.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    var visitor: Visitor?
    /// Which program asks, under `/api`.
    var program: TokenHolder?
    /// The other end of the connection: a reverse proxy where there is one. `Visit.client` is who asks.
    var connection: NetworkAddress?
    /// Whose page it is, where nobody has signed in.
    var host: Organisation?
    /// The same through all middleware.
    let form = ReceivedForm()

    /// The request's number in the log. `id` would trap with a logger that keeps no metadata.
    var number: String { logger[metadataKey: "hb.request.id"]?.description ?? "unknown" }

    /// The pattern of the route that was found, as `Route.path` writes it, and never an address; `none` where there is none.
    var route: String {
        guard let path = endpointPath, path.hasPrefix("/") else { return "none" }
        return path.replacing("{", with: ":").replacing("}", with: "")
    }

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        connection = source.channel.remoteAddress.flatMap { NetworkAddress($0) }
    }
}
