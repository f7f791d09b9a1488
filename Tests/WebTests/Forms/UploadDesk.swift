import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport

@testable import Web

/// A part of a form, as a test puts it together.
enum Part: Sendable {
    /// The token of the session's forms.
    case token
    case field(String, String)
    case file(String, [UInt8])
    /// The form is cut off here.
    case noEnd
}

/// A site with one route, `/desk`, that receives a file of up to 1 MB into a real store and says what came.
struct UploadDesk: Sendable {
    let browser: Browser
    let seen: Seen
    let files: FileStore
    private let token: String

    /// How often a file was begun and how often it was given up.
    final class Seen: Sendable {
        struct Counts: Hashable { var opened = 0, discarded = 0 }
        private let state = Mutex(Counts())
        var counts: Counts { state.withLock { $0 } }
        func open() { state.withLock { $0.opened += 1 } }
        func discard() { state.withLock { $0.discarded += 1 } }
    }

    static func with(
        _ world: World, _ files: FileStore, trouble: FileTrouble?, _ body: @Sendable (UploadDesk) async throws -> Void
    ) async throws {
        let settings = SiteSettings(frontendFolder: TestSite.frontendFolder)
        let seen = Seen()
        let route = Route.post("/desk", .signedIn) { visit in
            do {
                return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: try await answer(to: visit, files, trouble, seen))))
            } catch let trouble as FileTrouble {
                return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "\(trouble)")))
            }
        }
        let site = try Site(casework: world.casework, settings: settings)
        let session = try await world.session(of: world.people.teamLead)
        try await Application(responder: buildRouter(site, routes: [route]), logger: TestSite.quiet).test(.router) { client in
            let browser = Browser(client, cookies: ["session": session])
            try await body(UploadDesk(browser: browser, seen: seen, files: files, token: FormToken.make(for: session)))
        }
    }

    private static func answer(to visit: Visit, _ files: FileStore, _ trouble: FileTrouble?, _ seen: Seen) async throws -> String {
        let posted = try await visit.posted(receiving: 1_000_000) {
            var file = try await files.receive()
            seen.open()
            let discard = file.discard
            file.discard = {
                seen.discard()
                await discard()
            }
            if let trouble { file.append = { _ throws(FileTrouble) in throw trouble } }
            return file
        }
        guard let arrived = posted.arrived else { return "no file" }
        let received = try await arrived.file.finish()
        return "\(arrived.name ?? "-") \(arrived.size) \(posted.text("title")) \(posted.text("after")) \(received.digest)"
    }

    func send(_ parts: [Part]) async throws -> Page {
        var body = ByteBuffer()
        var end = "--Y--\r\n"
        for part in parts {
            switch part {
            case .token: body.writeString(Self.head("form-token") + token + "\r\n")
            case .field(let name, let value): body.writeString(Self.head(name) + value + "\r\n")
            case .file(let name, let bytes):
                body.writeString(Self.head("file", "; filename=\"\(name)\""))
                body.writeBytes(bytes)
                body.writeString("\r\n")
            case .noEnd: end = ""
            }
        }
        body.writeString(end)
        return try await browser.send(
            .post, "/desk", [.contentType: "multipart/form-data; boundary=Y", .contentLength: String(body.readableBytes)], body: body)
    }

    private static func head(_ name: String, _ more: String = "") -> String {
        "--Y\r\nContent-Disposition: form-data; name=\"\(name)\"\(more)\r\n\r\n"
    }
}
