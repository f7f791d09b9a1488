import Casework
import Domain
import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing
import Web

/// What a site reaches outside, as a test wants it: a provider that says of everybody what it was told to say, and a mail server.
final class Outside: Sendable {
    static let issuer = "https://sso.example"

    private let state: Mutex<State>
    private let letters: AsyncStream<Letter>
    private let letterbox: AsyncStream<Letter>.Continuation

    private struct State {
        var says: Result<ProvenIdentity, SignInProvider.Trouble>
        var isDown = false
        var asked: [AskedSignIn] = []
        var codes: [String] = []
        var sent: [Letter] = []
    }

    init(saying identity: ProvenIdentity) {
        state = Mutex(State(says: .success(identity)))
        (letters, letterbox) = AsyncStream.makeStream(of: Letter.self)
    }

    /// What the provider says from now on of whoever comes.
    func say(_ says: Result<ProvenIdentity, SignInProvider.Trouble>) { state.withLock { $0.says = says } }

    /// Whether the provider answers at all when somebody sets out.
    func set(isDown: Bool) { state.withLock { $0.isDown = isDown } }

    /// Everybody who was sent there, in order.
    var asked: [AskedSignIn] { state.withLock(\.asked) }

    /// The codes that it was asked about.
    var codes: [String] { state.withLock(\.codes) }

    /// Every letter that has been handed over so far.
    var sent: [Letter] { state.withLock(\.sent) }

    /// The next letter; waits for it.
    func nextLetter() async throws -> Letter {
        var iterator = letters.makeAsyncIterator()
        return try #require(await iterator.next())
    }

    func provider(endOfSession: String? = "https://sso.example/out") -> SignInProvider {
        SignInProvider(
            issuer: Self.issuer,
            authorisation: { asked in
                try self.state.withLock { state throws(SignInProvider.Trouble) in
                    if state.isDown { throw .unreachable("down") }
                    state.asked.append(asked)
                }
                return "https://sso.example/in?state=\(asked.state)"
            },
            identity: { code, _ in
                try self.state.withLock { state in
                    state.codes.append(code)
                    return state.says
                }.get()
            },
            endOfSession: { _ in endOfSession })
    }

    var mailer: Mailer {
        Mailer { letter in
            self.state.withLock { $0.sent.append(letter) }
            self.letterbox.yield(letter)
        }
    }
}

extension World {
    /// A person as the provider vouches for them.
    func identity(of person: Person, subject: String? = nil) -> ProvenIdentity {
        ProvenIdentity(issuer: Outside.issuer, subject: subject ?? "\(person.id)", email: person.email, name: person.name, groups: nil)
    }

    /// Somebody of the department's mail domain whom nobody knows yet.
    static let newcomer = ProvenIdentity(
        issuer: Outside.issuer, subject: "newcomer", email: EmailAddress("delyth.pryce@waterways.example"), name: "Delyth Pryce",
        groups: nil)

    /// Whoever has the department's mail domain belongs to it from now on.
    func openDomain() async throws {
        let domain = try #require(World.newcomer.email?.domain)
        try await casework.changeDetails(to: .init(name: organisation.name, domains: [domain]), by: people.administrator)
    }
}

/// A site that people sign in to with the provider, by e-mail or both.
struct SignInSite: Sendable {
    let site: TestSite
    let outside: Outside
    let casework: Casework

    var world: World { site.world }

    enum Way { case provider, providerWithoutEnd, email }
}

extension Engine {
    func withSignIn<Result: Sendable>(
        _ ways: Set<SignInSite.Way> = [.provider, .email], isDemo: Bool = false, baseURL: URL? = nil,
        requestsPerMinute: Int = TestSite.requestsPerMinute, _ body: @Sendable (SignInSite) async throws -> Result
    ) async throws -> Result {
        try await withWorld { world in
            let outside = Outside(saying: world.identity(of: world.people.teamLead))
            let provider =
                ways.contains(.provider)
                ? outside.provider() : ways.contains(.providerWithoutEnd) ? outside.provider(endOfSession: nil) : nil
            let casework = Casework(
                database: world.database,
                environment: Environment(
                    now: { world.clock.now }, mailer: ways.contains(.email) ? outside.mailer : nil, signInProvider: provider))
            return try await TestSite.with(
                world, casework: casework, isDemo: isDemo, baseURL: baseURL, set: { $0.requestsPerMinute = requestsPerMinute }
            ) { site in try await body(SignInSite(site: site, outside: outside, casework: casework)) }
        }
    }
}

extension SignInSite {
    /// Sets out to the provider, and gives the address that it sends back to.
    func setOut(_ browser: Browser, wanting then: String? = nil, code: String = "the-code") async throws -> String {
        let query = then.flatMap { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) }.map { "?then=\($0)" } ?? ""
        let leaving = try await browser.send(.get, "/sign-in/provider\(query)")
        #expect(leaving.code == 303)
        let state = try #require(leaving.location?.split(separator: "state=").last)
        return "/sign-in/callback?state=\(state)&code=\(code)&iss=https%3A%2F%2Fsso.example"
    }

    /// The first answer to whoever comes back from the provider.
    func comeBack(_ browser: Browser, wanting then: String? = nil) async throws -> Page {
        try await browser.send(.get, try await setOut(browser, wanting: then))
    }
}

extension Browser {
    /// Whether this browser is signed in.
    var isSignedIn: Bool { cookies["session"] != nil || cookies["__Host-session"] != nil }
}
