import Casework
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What looks after the program asks here, under any name and as often as it likes: whether it runs, whether it can do its work, and how
/// busy it is.
enum HealthPages {
    static let addresses: Set<String> = ["/healthz", "/readyz", "/metrics"]

    static let routes: [Route] = [
        .get("/healthz", .everyone) { _ in plain("ok\n") },
        .get("/readyz", .everyone) { visit in try await ready(visit) },
        .get("/metrics", .operators) { plain(await $0.site.metrics(), type: "text/plain; version=0.0.4; charset=utf-8") },
    ]

    /// `{"database": "ok", "files": "no room left", "migrations": "ok", "status": "not ready"}`
    private static func ready(_ visit: Visit) async throws -> Response {
        let health = await visit.site.wellness.now()
        var words = Dictionary(health.parts.map { ($0.name, $0.trouble ?? "ok") }) { first, _ in first }
        words["status"] = health.isWell ? "ready" : "not ready"
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Response(
            status: health.isWell ? .ok : .serviceUnavailable, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(words))))
    }

    private static func plain(_ text: String, type: String = "text/plain; charset=utf-8") -> Response {
        Response(status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension Route {
    static let health: [Route] = HealthPages.routes
}

extension Visit {
    /// Whoever has the operator's token. Where there is none, a program on this machine that asks this machine by name, and for nobody else:
    /// what a proxy brings names the site, or says whom it asks for.
    var isOfOperators: Bool {
        if let token = site.settings.metricsToken {
            return request.headers[.authorization].map { Self.isSame($0, "Bearer \(token)") } ?? false
        }
        let name = request.head.authority.flatMap(OwnHostOnly.name)
        guard let connection = context.connection, connection.isLoopback, let name, ["127.0.0.1", "::1", "localhost"].contains(name) else {
            return false
        }
        return ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"].allSatisfy { request.headers[$0] == nil }
    }

    /// Takes as long whether they are alike or not.
    private static func isSame(_ one: String, _ other: String) -> Bool { FormToken.matches(FormToken.make(for: one), session: other) }
}

/// How the program is, asked at most once a second however many want to know.
actor Wellness {
    private let casework: Casework
    private let patience: Duration
    private var known: (health: Task<Health, Never>, at: ContinuousClock.Instant)?

    init(_ casework: Casework, patience: Duration) {
        self.casework = casework
        self.patience = patience
    }

    func now() async -> Health {
        if let known, known.at.duration(to: .now) < .seconds(1) { return await known.health.value }
        let asking = Task { [casework, patience] in await casework.health(patience: patience) }
        known = (asking, .now)
        return await asking.value
    }
}
