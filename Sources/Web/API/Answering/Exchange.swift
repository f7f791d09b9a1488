import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers a request as its route declares: reads all of it, says everything that is wrong at once, and carries out once what is to be
/// done once.
struct Exchange: Sendable {
    let route: APIRoute
    let visit: Visit

    func respond() async throws -> Response {
        let call = Call(visit: visit, person: try visit.principal, version: try version())
        try await route.admit?(call)
        let reading = try await visit.reading(for: route)
        let answer: Reply
        do {
            let carryOut = try prepared(reading)
            answer = try await once(reading) { try await carryOut(call) }
        } catch {
            await reading.discard()
            throw error
        }
        return response(answer)
    }

    private func prepared(_ reading: Reading) throws -> @Sendable (Call) async throws -> Reply {
        reading.refuseUnknown(besides: route.entries)
        let carryOut: @Sendable (Call) async throws -> Reply
        do throws(Unread) { carryOut = try route.prepare(reading) } catch { throw reading.failure }
        guard reading.problems.isEmpty else { throw reading.failure }
        return carryOut
    }

    /// The version that the change was made from. Throws where it must be named and is not.
    private func version() throws -> Version? {
        guard let header = visit.request.headers[.ifMatch] else {
            if case .version = route.needs { throw APIRefusal.versionNeeded }
            return nil
        }
        // Of what is only read, If-Match would say nothing that If-None-Match does not.
        guard route.method != .get else { return nil }
        switch ETag.wanted(by: header) {
        case .any: return nil
        case .version(let version): return version
        case .none: throw Failure.changedMeanwhile
        }
    }

    private func response(_ answer: Reply) -> Response {
        var headers = answer.headers
        // Programs may keep it as long as they ask whether it is still so.
        if headers[.cacheControl] == nil { headers[.cacheControl] = "private, no-cache" }
        if route.method == .get, let tag = headers[.eTag],
            visit.request.headers[.ifNoneMatch].map({ ETag(text: tag).isNamed(by: $0) }) == true
        {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        switch answer.body {
        case .bytes(let bytes):
            return Response(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let body): return Response(status: answer.status, headers: headers, body: body)
        }
    }
}

extension Reading {
    /// Everything that is wrong; or that there can be nothing at such an address.
    fileprivate var failure: Failure { namesNothing ? .notFound : .invalid(problems) }

    fileprivate func discard() async {
        if case .arrived(let file) = file { await file.file.discard() }
    }
}

extension APIRoute {
    /// As the router has it.
    var route: Route {
        let own = Route(method: method, path: Self.root + path, access: .token(scope, of: roles)) { visit in
            try await Exchange(route: self, visit: visit).respond()
        }
        return pace.map(own.paced) ?? own
    }
}
