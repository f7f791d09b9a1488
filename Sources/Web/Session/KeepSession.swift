import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// Tells a page how long its session lives still, and lets the person stay signed in. Being asked does not keep a session alive.
enum KeepSession {
    static let routes: [Route] = [
        .get("/session", .signedIn) { try left($0) },
        .post("/session", .signedIn) { visit in
            _ = try await visit.posted()
            return try left(visit)
        },
        .get("/signed-in", .signedIn) { visit in
            visit.page("You are signed in", signedIn)
        },
    ]

    /// Requests that a page makes by itself: they say nothing of whether somebody is there.
    static func isByItself(_ request: Request) -> Bool {
        if request.method == .get, request.uri.path == "/session" || request.uri.path.hasSuffix("/tracker/changes") { return true }
        return HTTPField.Name("X-Live").map { request.headers[$0] != nil } ?? false
    }

    /// `{"seconds": 300}`, whole ones.
    private static func left(_ visit: Visit) throws -> Response {
        _ = try visit.person
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"seconds\": \(visit.secondsLeft)}")))
    }

    private static let signedIn: HTML = """
        \(Heading(.large, "You are signed in"))
        <p class="govuk-body">You can close this tab and go back to the page you came from.</p>
        <p class="govuk-body">\(Link("Go to the home page", to: "/"))</p>
        """
}

extension Visit {
    /// How long the session lives if it is not used from now on.
    fileprivate var secondsLeft: Int {
        guard let session = context.visitor?.browser else { return 0 }
        let now = reader.now
        // This very request is a use, which the session that was read does not know of yet.
        let used = KeepSession.isByItself(request) ? session : session.seen(at: now)
        return max(0, Int(used.endsAt.timeIntervalSince(now)))
    }

    /// What warns before the session ends; scripts show it in time. Nothing for who is not signed in.
    var timeOutWarning: HTML {
        guard context.visitor != nil else { return "" }
        return """
            <dialog class="aa-time-out" id="time-out" aria-labelledby="time-out-title" data-session="\(secondsLeft)">
            <h2 class="govuk-heading-m" id="time-out-title">You will be signed out soon</h2>
            <p class="govuk-body" data-session-words aria-live="polite">You have not used Assessment Actions for a while. \
            For your security you will be signed out in 5 minutes.</p>
            \(form(to: "/session", "\(Button("Stay signed in"))"))
            </dialog>
            """
    }
}
